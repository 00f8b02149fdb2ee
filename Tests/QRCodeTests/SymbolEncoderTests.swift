import PageModel
import Testing

@testable import QRCode

/// Text to modules.
@Suite struct SymbolEncoderTests {
  @Test func aLinkBecomesASquareOfItsVersion() throws {
    let symbol = try SymbolEncoder.encode("https://q.vinhbinh.example/cai-nua/chuyen-bac-ho")
    #expect(symbol.mode == .byte)
    #expect(symbol.version == 4)
    #expect(symbol.modules.side == 17 + 4 * symbol.version)
  }

  @Test func threeCornersCarryFinderPatterns() throws {
    let modules = try SymbolEncoder.encode("abc").modules
    let last = modules.side - 7
    for (left, top) in [(0, 0), (last, 0), (0, last)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(column - 3), abs(row - 3))
          #expect(modules[left + column, top + row] == (ring != 2), "module \(column), \(row)")
        }
      }
    }
  }

  @Test func capitalsMakeASmallerSymbol() throws {
    let link = "https://q.vinhbinh.example/cb07/ho-01"
    let small = try SymbolEncoder.encode(link)
    let capitals = try SymbolEncoder.encode(link.uppercased())
    #expect(small.mode == .byte)
    #expect(capitals.mode == .alphanumeric)
    #expect((small.version, capitals.version) == (3, 2))
  }

  @Test func digitsAloneMakeTheSmallestSymbol() throws {
    let symbol = try SymbolEncoder.encode(String(repeating: "7", count: 34))
    #expect(symbol.mode == .numeric)
    #expect(symbol.version == 1)
  }

  // Version 3 holds 42 bytes at M, 32 at Q and 24 at H; version 2 holds 26 at M.
  @Test(arguments: [(27, ErrorCorrectionLevel.quartile), (32, .quartile), (33, .medium), (42, .medium)])
  func errorCorrectionIsRaisedWhereItIsFree(bytes: Int, level: ErrorCorrectionLevel) throws {
    let symbol = try SymbolEncoder.encode(String(repeating: "a", count: bytes))
    #expect(symbol.version == 3)
    #expect(symbol.level == level)
  }

  @Test func errorCorrectionIsNeverBelowTheMinimum() throws {
    for level in ErrorCorrectionLevel.allCases {
      let symbol = try SymbolEncoder.encode(String(repeating: "a", count: 42), minimumLevel: level)
      #expect(symbol.level >= level)
      #expect(symbol.level == formatLevel(of: symbol.modules))
    }
  }

  @Test func aMinimumVersionGivesModulesOfOneSize() throws {
    let symbol = try SymbolEncoder.encode("https://q.example/a", minimumVersion: 5)
    #expect(symbol.version == 5)
    #expect(symbol.level == .high)
    #expect(throws: EncodingError.noSuchVersion(41)) { try SymbolEncoder.encode("a", minimumVersion: 41) }
    #expect(throws: EncodingError.noSuchVersion(0)) { try SymbolEncoder.encode("a", minimumVersion: 0) }
  }

  @Test func textThatCannotBeEncodedIsATypedError() {
    #expect(throws: EncodingError.emptyText) { try SymbolEncoder.encode("") }
    #expect(throws: EncodingError.embeddedNUL) { try SymbolEncoder.encode("a\u{0}b") }
  }

  @Test func aTextTooLongSaysHowMuchFits() {
    let long = String(repeating: "ế", count: 1000)
    #expect(throws: EncodingError.tooLong(bytes: 3000, capacity: 2331)) { try SymbolEncoder.encode(long) }
    let capitals = String(repeating: "A", count: 4000)
    #expect(throws: EncodingError.tooLong(bytes: 4000, capacity: 3391)) { try SymbolEncoder.encode(capitals) }
    let digits = String(repeating: "1", count: 6000)
    #expect(throws: EncodingError.tooLong(bytes: 6000, capacity: 5596)) { try SymbolEncoder.encode(digits) }
  }

  @Test func theVersionIsKnownWithoutEncoding() throws {
    let link = "https://q.vinhbinh.example/cai-nua/chuyen-bac-ho"
    #expect(try SymbolEncoder.version(for: link) == 4)
    #expect(try SymbolEncoder.version(for: link, minimumLevel: .high) == 6)
    #expect(throws: EncodingError.emptyText) { try SymbolEncoder.version(for: "") }
    #expect(throws: EncodingError.tooLong(bytes: 3000, capacity: 2953)) {
      try SymbolEncoder.version(for: String(repeating: "a", count: 3000), minimumLevel: .low)
    }
  }

  @Test func tasksEncodeAtOnceWithTheSameResult() async throws {
    let links = (0..<64).map { "https://q.example/chi-bo-\($0)/" + String(repeating: "x", count: $0) }
    let expected = try links.map { try SymbolEncoder.encode($0) }
    let found = try await withThrowingTaskGroup(of: (Int, QRSymbol).self) { group in
      for (index, link) in links.enumerated() {
        group.addTask { (index, try SymbolEncoder.encode(link)) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for index in links.indices { #expect(found[index] == expected[index]) }
  }
}

/// The level that the symbol itself states: two bits of its format information, beside the top left finder pattern
/// (ISO/IEC 18004, 7.9; masked with 10, and 01 stands for L, 00 for M, 11 for Q, 10 for H).
private func formatLevel(of modules: ModuleMatrix) -> ErrorCorrectionLevel {
  switch (modules[0, 8], modules[1, 8]) {
  case (true, true): .low
  case (true, false): .medium
  case (false, true): .quartile
  case (false, false): .high
  }
}

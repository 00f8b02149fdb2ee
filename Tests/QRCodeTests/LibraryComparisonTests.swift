import Foundation
import PageModel
import Testing

@testable import QRCode

/// Every module is the one that libqrencode prints, so that a board made anew is the board on the wall.
@Suite("The same symbols as libqrencode")
struct LibraryComparisonTests {
  private static let modes: [EncodingMode] = [.numeric, .alphanumeric, .byte]

  private func expectSameModules(_ symbol: QRSymbol, _ bytes: [UInt8]) throws {
    let expected = try LibraryEncoder.encode(
      bytes, mode: symbol.mode, version: symbol.version, level: symbol.level)
    let name = "\(symbol.version) \(symbol.level) \(symbol.mode) \(bytes.count)"
    #expect(symbol.modules == expected, "version, level, mode, bytes: \(name)")
  }

  @Test(arguments: 1...40, ErrorCorrectionLevel.allCases)
  func `Full symbols of every version, level and mode`(version: Int, level: ErrorCorrectionLevel) throws {
    for (index, mode) in Self.modes.enumerated() {
      var generator = SplitMix64(seed: UInt64(version * 100 + level.rawValue * 10 + index))
      var count = 1
      while SymbolCapacity.fits(count + 1, mode: mode, version: version, level: level) { count += 1 }
      let bytes = RandomText.bytes(count + 1, mode: mode, from: &generator)
      #expect(EncodingMode(for: bytes) == mode)
      let text = String(decoding: bytes.dropLast(), as: UTF8.self)
      let symbol = try SymbolEncoder.encode(text, minimumLevel: level)
      #expect(symbol.version == version)
      #expect(symbol.level == level)
      #expect(try SymbolEncoder.version(for: text, minimumLevel: level) == version)
      try expectSameModules(symbol, Array(bytes.dropLast()))
      // One character more is too much for the library too.
      #expect(throws: LibraryEncoder.Fault(code: ERANGE)) {
        try LibraryEncoder.encode(bytes, mode: mode, version: version, level: level)
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `Texts of any length in versions large enough`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<30 {
      let mode = Self.modes.randomElement(using: &generator) ?? .byte
      let level = ErrorCorrectionLevel.allCases.randomElement(using: &generator) ?? .low
      // Small symbols, which boards have, are more frequent.
      let version = Int.random(in: 1...10, using: &generator) * Int.random(in: 1...4, using: &generator)
      let most = SymbolCapacity.dataCodewords(version: version, level: level) - 3
      let bytes = RandomText.bytes(Int.random(in: 1...most, using: &generator), mode: mode, from: &generator)
      let text = String(decoding: bytes, as: UTF8.self)
      try expectSameModules(
        SymbolEncoder.encode(text, minimumLevel: level, minimumVersion: version), bytes)
      try expectSameModules(SymbolEncoder.encode(text, minimumLevel: level), bytes)
    }
  }

  @Test func `The short links of the example, and text in Vietnamese`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/vinh-binh")
    let board = try String(contentsOf: folder.appending(path: "board.yaml"), encoding: .utf8)
    let roster = try String(contentsOf: folder.appending(path: "offices.csv"), encoding: .utf8)
    let codes = board.matches(of: /(?m)^  - id: (\S+)$/).map { $0.1 }
    let offices = roster.matches(of: /(?m)^([a-z0-9-]+),/).map { $0.1 }.filter { $0 != "id" }
    #expect((codes.count, offices.count) == (10, 33))
    let links = offices.flatMap { office in codes.map { "https://q.vinhbinh.example/\(office)/\($0)" } }
    for text in links + ["Đảng ủy xã Vĩnh Bình", "https://q.vinhbinh.example/ấp/Hiệp-Hòa"] {
      for version in [1, 4, 5] {
        try expectSameModules(SymbolEncoder.encode(text, minimumVersion: version), Array(text.utf8))
      }
    }
  }
}

import Foundation
import PageModel
import TestRuns
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
    for mode in Self.modes {
      var count = 1
      while SymbolCapacity.fits(count + 1, mode: mode, version: version, level: level) { count += 1 }
      try forEachSeed(1) { random in
        let bytes = RandomText.bytes(count + 1, mode: mode, from: &random)
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
  }

  @Test func `Texts of any length in versions large enough`() throws {
    try forEachSeed(600) { random in
      let mode = Self.modes.randomElement(using: &random) ?? .byte
      let level = ErrorCorrectionLevel.allCases.randomElement(using: &random) ?? .low
      // Small symbols, which boards have, are more frequent.
      let version = Int.random(in: 1...10, using: &random) * Int.random(in: 1...4, using: &random)
      let most = SymbolCapacity.dataCodewords(version: version, level: level) - 3
      let bytes = RandomText.bytes(Int.random(in: 1...most, using: &random), mode: mode, from: &random)
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

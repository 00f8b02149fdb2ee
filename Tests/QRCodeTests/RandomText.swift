import TestRuns

@testable import QRCode

/// Texts of one mode.
enum RandomText {
  private static let digits = Array("0123456789".utf8)
  private static let characters = digits + Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  /// Bytes of which `mode` is the smallest mode.
  ///
  /// In some texts a character comes many times in a row, so that there are large areas of one colour too.
  static func bytes(_ count: Int, mode: EncodingMode, from generator: inout SeededGenerator) -> [UInt8] {
    let (alphabet, typical): ([UInt8], UInt8) =
      switch mode {
      case .numeric: (digits, UInt8(ascii: "7"))
      case .alphanumeric: (characters, UInt8(ascii: "Q"))
      // Letters of ASCII, so that any cut makes valid UTF-8.
      case .byte: (Array(UInt8(1)..<128), UInt8(ascii: "q"))
      }
    let repetition = [1, 1, 1, 4, 20].randomElement(using: &generator) ?? 1
    var bytes: [UInt8] = []
    while bytes.count < count {
      let byte = alphabet.randomElement(using: &generator) ?? typical
      let length = Int.random(in: 1...repetition, using: &generator)
      bytes.append(contentsOf: repeatElement(byte, count: min(length, count - bytes.count)))
    }
    if count > 0 { bytes[count / 2] = typical }
    return bytes
  }
}

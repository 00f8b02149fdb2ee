import PageModel

/// A content stream of Cairo's with its colours turned into those of another document.
struct ForeignContent {
  private(set) var bytes: [UInt8] = []

  /// Rewrites `content`; throws where it holds more than paths, pictures and colours.
  init(_ content: [UInt8], _ meaning: PictureColors) throws {
    var result = PDFBytes()
    result.reserve(content.count)
    var operands: [ArraySlice<UInt8>] = []
    for word in content.split(whereSeparator: Self.isSpace) {
      guard let first = word.first else { continue }
      // Numbers, names and arrays come before the operator that takes them.
      if Self.beginsOperand(first) {
        operands.append(word)
        continue
      }
      let name = String(decoding: word, as: UTF8.self)
      switch name {
      case "rg", "RG":
        let parts = operands.suffix(3).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
        guard parts.count == 3, operands.count == 3 else { throw ForeignDocument.Unsuited() }
        let color = Color(parts)
        result.add(meaning.isGray ? color.gray : color, isStroke: name == "RG", press: meaning.press)
      // Text, pictures inside of the stream, and inks.
      case "BT", "BI", "k", "K", "d0", "d1":
        throw ForeignDocument.Unsuited()
      default:
        for operand in operands + [word] {
          result.add(operand)
          result.add(" ")
        }
        result.add("\n")
      }
      operands = []
    }
    bytes = result.bytes
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0x09].contains(byte) }

  private static func beginsOperand(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x2F, 0x5B, 0x5D].contains(byte)
  }
}

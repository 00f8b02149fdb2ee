/// A text as the data codewords of a symbol, in one segment (ISO/IEC 18004, 7.4).
enum DataCodewords {
  /// The codewords, filled up to what a symbol of `version` at `level` holds; the text must fit.
  static func codewords(
    of bytes: [UInt8], mode: EncodingMode, version: Int, level: ErrorCorrectionLevel
  ) -> [UInt8] {
    let capacity = SymbolCapacity.dataCodewords(version: version, level: level)
    var writer = BitWriter(capacity: capacity)
    writer.append(mode.indicator, bits: 4)
    writer.append(bytes.count, bits: mode.lengthBits(version: version))
    switch mode {
    case .numeric: appendDigits(bytes, to: &writer)
    case .alphanumeric: appendCharacters(bytes, to: &writer)
    case .byte: for byte in bytes { writer.append(Int(byte), bits: 8) }
    }
    // Up to four zeros end the text, and the last byte is filled up with more (7.4.9 and 7.4.10).
    writer.append(0, bits: min(4, capacity * 8 - writer.bitCount))
    writer.append(0, bits: (8 - writer.bitCount % 8) % 8)
    var codewords = writer.bytes
    var isOdd = false
    while codewords.count < capacity {
      codewords.append(isOdd ? 0b0001_0001 : 0b1110_1100)
      isOdd.toggle()
    }
    return codewords
  }

  /// Three digits in 10 bits, two that are left in 7, one in 4 (7.4.3).
  private static func appendDigits(_ bytes: [UInt8], to writer: inout BitWriter) {
    let zero = UInt8(ascii: "0")
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      writer.append(group.reduce(0) { $0 * 10 + Int($1 - zero) }, bits: 1 + 3 * group.count)
    }
  }

  /// Two characters in 11 bits, one that is left in 6 (7.4.4).
  private static func appendCharacters(_ bytes: [UInt8], to writer: inout BitWriter) {
    let values = EncodingMode.alphanumericValues
    for start in stride(from: 0, to: bytes.count - 1, by: 2) {
      writer.append(values[Int(bytes[start])] * 45 + values[Int(bytes[start + 1])], bits: 11)
    }
    if let last = bytes.last, bytes.count % 2 == 1 { writer.append(values[Int(last)], bits: 6) }
  }
}

/// Bytes that are written bit by bit, the highest bit of a byte first.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var waiting = 0
  private var waitingBits = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var bitCount: Int { bytes.count * 8 + waitingBits }

  mutating func append(_ value: Int, bits: Int) {
    waiting = waiting << bits | value
    waitingBits += bits
    while waitingBits >= 8 {
      waitingBits -= 8
      bytes.append(UInt8(truncatingIfNeeded: waiting >> waitingBits))
    }
    waiting &= (1 << waitingBits) - 1
  }
}

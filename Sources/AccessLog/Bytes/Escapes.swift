/// What the servers write in the place of quotes and bytes that are no text.
enum Escapes {
  /// Undoes the escapes of nginx (`\xHH`) and Apache (`\"`, `\\`, `\n`, `\xhh`); a backslash before anything else stays.
  static func undoLog(_ bytes: ByteView, into scratch: inout ScratchBytes) {
    scratch.clear()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == .backslash, index < bytes.count else {
        scratch.append(byte)
        continue
      }
      let next = bytes[index]
      index += 1
      switch next {
      case .quote, .backslash: scratch.append(next)
      case UInt8(ascii: "n"): scratch.append(0x0A)
      case UInt8(ascii: "r"): scratch.append(0x0D)
      case UInt8(ascii: "t"): scratch.append(0x09)
      case UInt8(ascii: "v"): scratch.append(0x0B)
      case UInt8(ascii: "f"): scratch.append(0x0C)
      case UInt8(ascii: "b"): scratch.append(0x08)
      case UInt8(ascii: "x"):
        if index + 1 < bytes.count, let high = bytes[index].hexadecimal,
          let low = bytes[index + 1].hexadecimal
        {
          scratch.append(high << 4 | low)
          index += 2
        } else {
          scratch.append(byte)
          scratch.append(next)
        }
      default:
        scratch.append(byte)
        scratch.append(next)
      }
    }
  }

  /// Undoes the escapes of JSON (RFC 8259) in what stands between quotes; half a surrogate becomes U+FFFD.
  static func undoJSON(_ bytes: ByteView, into scratch: inout ScratchBytes) {
    scratch.clear()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == .backslash, index < bytes.count else {
        scratch.append(byte)
        continue
      }
      let next = bytes[index]
      index += 1
      switch next {
      case UInt8(ascii: "n"): scratch.append(0x0A)
      case UInt8(ascii: "r"): scratch.append(0x0D)
      case UInt8(ascii: "t"): scratch.append(0x09)
      case UInt8(ascii: "f"): scratch.append(0x0C)
      case UInt8(ascii: "b"): scratch.append(0x08)
      case UInt8(ascii: "u"):
        var scalar = codeUnit(bytes, at: index) ?? 0xFFFD
        index = min(index + 4, bytes.count)
        if scalar & 0xFC00 == 0xD800, index + 5 < bytes.count, bytes[index] == .backslash,
          bytes[index + 1] == UInt8(ascii: "u"), let low = codeUnit(bytes, at: index + 2),
          low & 0xFC00 == 0xDC00
        {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
          index += 6
        }
        for unit in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
          scratch.append(unit)
        }
      default: scratch.append(next)
      }
    }
  }

  /// Undoes the doubled quotes of CSV (RFC 4180) in what stands between quotes.
  static func undoCSV(_ bytes: ByteView, into scratch: inout ScratchBytes) {
    scratch.clear()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      scratch.append(byte)
      index += byte == .quote && index + 1 < bytes.count && bytes[index + 1] == .quote ? 2 : 1
    }
  }

  private static func codeUnit(_ bytes: ByteView, at index: Int) -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for place in index..<(index + 4) {
      guard let digit = bytes[place].hexadecimal else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}

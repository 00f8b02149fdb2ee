/// How a symbol writes its text: the fewer different characters a mode knows, the fewer bits it spends on each.
public enum EncodingMode: Sendable, Hashable {
  /// Digits only, three in 10 bits.
  case numeric
  /// Digits, capitals and nine signs, two in 11 bits.
  case alphanumeric
  /// Any bytes, 8 bits each; text is written in UTF-8.
  case byte

  /// The smallest mode that can write all of `bytes`.
  ///
  /// A symbol gets one mode. A change in the middle costs a header of 12 to 20 bits, which a short link seldom
  /// earns back, and one segment is what every reader has been tried with.
  init(for bytes: [UInt8]) {
    if bytes.allSatisfy(Self.digits.contains) {
      self = .numeric
    } else if bytes.allSatisfy({ Self.digits.contains($0) || Self.letters.contains($0) }) {
      self = .alphanumeric
    } else {
      self = .byte
    }
  }

  /// The bits that `count` characters take in a symbol of `version`, header included (ISO/IEC 18004, 7.4).
  func bitCount(characters count: Int, version: Int) -> Int {
    let indicator = 4
    let header = indicator + lengthBits(version: version)
    switch self {
    case .numeric: return header + count / 3 * 10 + [0, 4, 7][count % 3]
    case .alphanumeric: return header + count / 2 * 11 + count % 2 * 6
    case .byte: return header + count * 8
    }
  }

  /// The width of the field that holds the number of characters (ISO/IEC 18004, table 3).
  func lengthBits(version: Int) -> Int {
    switch self {
    case .numeric: version < 10 ? 10 : version < 27 ? 12 : 14
    case .alphanumeric: version < 10 ? 9 : version < 27 ? 11 : 13
    case .byte: version < 10 ? 8 : 16
    }
  }

  private static let digits = Set("0123456789".utf8)
  private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
}

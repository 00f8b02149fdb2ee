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
    let values = Self.alphanumericValues
    if bytes.allSatisfy({ 0..<10 ~= values[Int($0)] }) {
      self = .numeric
    } else if bytes.allSatisfy({ values[Int($0)] >= 0 }) {
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
    case .numeric: return header + count / 3 * 10 + (count % 3 == 0 ? 0 : count % 3 * 3 + 1)
    case .alphanumeric: return header + count / 2 * 11 + count % 2 * 6
    case .byte: return header + count * 8
    }
  }

  /// The four bits that tell a reader the mode (ISO/IEC 18004, table 2).
  var indicator: Int {
    switch self {
    case .numeric: 0b0001
    case .alphanumeric: 0b0010
    case .byte: 0b0100
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

  /// The values of all bytes in the alphanumeric mode, -1 where there is none (ISO/IEC 18004, table 5).
  static let alphanumericValues: [Int] = {
    var values = [Int](repeating: -1, count: 256)
    for (value, byte) in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8.enumerated() {
      values[Int(byte)] = value
    }
    return values
  }()
}

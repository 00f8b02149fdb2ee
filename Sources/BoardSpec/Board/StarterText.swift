import Diagnostics

/// What `bangtin init` writes in the place of what nobody but the office knows, and by which it is recognized again.
///
/// A board that still holds one of these is a trial: nothing of it is entered into the register of printed codes.
public enum StarterText {
  /// In the place of the commune's name.
  public static let commune = "(ghi tên xã)"
  /// In the place of the province's name.
  public static let province = "(ghi tên tỉnh)"
  /// In the place of a telephone number.
  public static let telephone = "(ghi số điện thoại)"
  /// The host of all addresses; no host of the network has this ending (RFC 2606).
  public static let host = "ten-xa.example"
  /// Where the short links live.
  public static let linkBase = "https://q." + host

  /// All of them, for the search.
  static let all = [commune, province, telephone, host]

  /// The places of a text where one of them stands, in UTF-8, with what stands there.
  static func places(in text: String) -> [(text: String, bytes: Range<Int>)] {
    // Rosters have up to 16 MB, and nearly none holds any of them: one look at the bytes answers for those.
    guard mayHold(text.utf8) else { return [] }
    return all.flatMap { wanted in
      text.ranges(of: wanted).compactMap { range in
        // A longer name that ends alike is somebody's own.
        let before = text[..<range.lowerBound].last
        guard wanted != host || before.map({ $0.isLetter || $0.isNumber || $0 == "-" }) != true else {
          return nil
        }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return (wanted, start..<(start + wanted.utf8.count))
      }
    }
  }

  /// Whether a text holds `(ghi` or the `en-x` of the host: each of them has one of the two.
  private static func mayHold(_ bytes: String.UTF8View) -> Bool {
    var last: UInt32 = 0
    for byte in bytes {
      last = last << 8 | UInt32(byte)
      // `(ghi` and `en-x`.
      if last == 0x2867_6869 || last == 0x656E_2D78 { return true }
    }
    return false
  }

  /// The values under a node that hold one of them, in the order of the file, each at the words themselves.
  static func found(under node: YAMLNode) -> [Located<String>] {
    switch node.content {
    case .scalar(let scalar):
      places(in: scalar.text).map { Located($0.text, at: scalar.range(ofBytes: $0.bytes)) }
    case .sequence(let items): items.flatMap(found)
    case .mapping(let pairs): pairs.flatMap { found(under: $0.value) }
    }
  }

  /// Those of a roster.
  static func found(in file: SourceFile) -> [Located<String>] {
    places(in: file.text).map { Located($0.text, at: SourceRange(file, $0.bytes)) }
  }
}

extension LoadedBoard {
  /// Whether the board still holds what `bangtin init` wrote to be replaced, so that it can only be tried.
  public var isTrial: Bool { !starterTexts.isEmpty }
}

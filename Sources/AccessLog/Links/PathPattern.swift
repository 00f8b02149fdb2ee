import Links

/// A pattern of links as the scanner compares it: the letters before, between and after office and code.
///
/// It accepts what the regular expression of ``LinkForm`` does, which the redirect servers ask: whole paths, capitals
/// folded, with or without a slash at the end.
struct PathPattern: Sendable {
  private let before: [UInt8]
  private let between: [UInt8]
  private let after: [UInt8]
  let isOfficeFirst: Bool

  /// Makes the pattern of the links below `root`.
  init(_ pattern: LinkPattern, root: String) {
    var texts = [root, "", ""]
    var place = 0
    for part in pattern.parts {
      switch part {
      case .text(let text): texts[place] += text
      case .office, .code: place = min(place + 1, 2)
      }
    }
    before = Array(texts[0].lowercased().utf8)
    between = Array(texts[1].lowercased().utf8)
    after = Array(texts[2].lowercased().utf8)
    isOfficeFirst = pattern.isOfficeFirst
  }

  /// The two identifiers of a path, where it has this form.
  struct Match {
    let firstStart: Int
    let first: IdentifierTable.Run
    let secondStart: Int
    let second: IdentifierTable.Run
  }

  /// Compares the path that a request target begins with.
  @inline(__always)
  func match(_ target: ByteView) -> Match? {
    guard let firstStart = Self.skip(before, in: target, at: 0) else { return nil }
    let first = IdentifierTable.run(in: target, from: firstStart)
    guard first.end > firstStart, let secondStart = Self.skip(between, in: target, at: first.end) else {
      return nil
    }
    let second = IdentifierTable.run(in: target, from: secondStart)
    guard second.end > secondStart, var end = Self.skip(after, in: target, at: second.end) else { return nil }
    if end < target.count, target[end] == .slash { end &+= 1 }
    guard end == target.count || target[end] == UInt8(ascii: "?") || target[end] == UInt8(ascii: "#") else {
      return nil
    }
    return Match(firstStart: firstStart, first: first, secondStart: secondStart, second: second)
  }

  @inline(__always)
  private static func skip(_ text: [UInt8], in target: ByteView, at start: Int) -> Int? {
    guard start &+ text.count <= target.count else { return nil }
    for index in text.indices where target[start &+ index].lowercased != text[index] { return nil }
    return start &+ text.count
  }
}

/// The commonest of the texts that somebody should look at: agents that no rule knows, paths that are no links.
///
/// It holds no address of a client, no query of a path, and no agent that looks like a browser's.
public struct ReviewList: Sendable, Hashable {
  /// A text and how often it was met.
  public struct Item: Sendable, Hashable {
    /// The first 160 bytes, with `\xHH` for controls and with U+FFFD for what is no UTF-8.
    public let text: String
    /// How often it was met; with more different texts than are kept, at least so often.
    public let count: Int
  }

  /// The texts, the commonest first, equally common ones by their letters.
  public private(set) var items: [Item] = []
  /// Whether the counts are exact, as they are for up to 1,000 different texts in each worker.
  public private(set) var isExact = true

  /// A list of nothing.
  public init() {}

  init(_ texts: FrequentTexts) {
    isExact = texts.missing == 0
    items = Self.sorted(Self.merged(texts.items.map { (Self.visible($0.text), $0.count) }))
  }

  /// The list of both: exact where both are, and else the 1,000 commonest.
  ///
  /// - Complexity: O(*n* log *n*).
  public func merged(with other: ReviewList) -> ReviewList {
    var list = ReviewList()
    list.items = Self.sorted(Self.merged((items + other.items).map { ($0.text, $0.count) }))
    list.isExact = isExact && other.isExact
    if list.items.count > FrequentTexts.capacity {
      list.items.removeLast(list.items.count - FrequentTexts.capacity)
      list.isExact = false
    }
    return list
  }

  private static func merged(_ pairs: [(String, Int)]) -> [String: Int] {
    Dictionary(pairs, uniquingKeysWith: +)
  }

  private static func sorted(_ counts: [String: Int]) -> [Item] {
    counts.map { Item(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.generalCategory == .control {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\x" + (digits.count < 2 ? "0" : "") + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

import Composition
import Diagnostics

/// The styles whose text had to be set smaller on some posters, each with its smallest size and where that was.
struct ShrunkTexts: Sendable {
  private struct Style {
    let wanted: Double
    var size: Double
    var text: String
    /// The place of the office with the smallest text, so that the same is told whoever found it.
    var index: Int
    var posters: Int
  }

  private var styles: [String: Style] = [:]

  /// Adds the texts of the poster at a place.
  mutating func add(_ texts: [Composition.Shrunk], at index: Int) {
    for (name, texts) in Dictionary(grouping: texts, by: \.style) {
      guard let smallest = texts.min(by: { $0.size < $1.size }) else { continue }
      add(
        Style(
          wanted: smallest.wantedSize, size: smallest.size, text: smallest.text, index: index, posters: 1),
        as: name)
    }
  }

  /// Adds what was found on other posters.
  mutating func formUnion(_ other: ShrunkTexts) {
    for (name, style) in other.styles { add(style, as: name) }
  }

  private mutating func add(_ style: Style, as name: String) {
    guard let known = styles[name] else {
      styles[name] = style
      return
    }
    var least = (style.size, style.index) < (known.size, known.index) ? style : known
    least.posters = known.posters + style.posters
    styles[name] = least
  }

  /// A line for each style.
  var lines: [LocalizedText] {
    styles.sorted { $0.key < $1.key }.map { name, found in
      let (size, wanted) = (Self.points(found.size), Self.points(found.wanted))
      let text = found.text.count > 40 ? found.text.prefix(39) + "…" : found.text[...]
      return LocalizedText(
        vi:
          "Kiểu chữ `\(name)` thu nhỏ còn \(size[.vietnamese]) (muốn \(wanted[.vietnamese])) trên \(found.posters) tờ bảng, nhỏ nhất ở «\(text)»",
        en:
          "Style `\(name)` was reduced to \(size[.english]) (preferred \(wanted[.english])) on \(found.posters.counted("poster", "posters")), smallest in “\(text)”"
      )
    }
  }

  /// A size of type, with decimals where it is not whole.
  private static func points(_ size: Double) -> LocalizedText {
    let hundredths = Int((size * 100).rounded())
    guard hundredths % 100 != 0 else {
      return LocalizedText(vi: "\(hundredths / 100) pt", en: "\(hundredths / 100) pt")
    }
    let digits = String(hundredths % 100 + 100).dropFirst()
    return LocalizedText(vi: "\(hundredths / 100),\(digits) pt", en: "\(hundredths / 100).\(digits) pt")
  }
}

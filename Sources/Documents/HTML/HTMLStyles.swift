import PageModel

/// How the styles of a document look in HTML: on each element, and smaller on a telephone.
struct HTMLStyles {
  /// Each style once, in the order in which the document meets them.
  let styles: [DocumentTextStyle]
  private let classes: [DocumentTextStyle: String]
  private let telephoneScale: Double

  /// Points to pixels of CSS.
  static let pixelsPerPoint = 96.0 / 72
  /// The size of running text on a telephone, in pixels, as browsers and their users expect it.
  private static let telephoneBody = 16.5
  /// Smaller text is not read by people of sixty without glasses.
  private static let telephoneSmallest = 12.5
  /// A title in larger letters takes a telephone's whole first screen.
  private static let telephoneLargest = 25.0

  init(_ document: Document) {
    var styles: [DocumentTextStyle] = []
    var classes: [DocumentTextStyle: String] = [:]
    for style in document.texts.map(\.style) where classes[style] == nil {
      styles.append(style)
      classes[style] = "text-\(styles.count)"
    }
    self.styles = styles
    self.classes = classes
    let body = (document.bodyStyle?.size ?? 12) * Self.pixelsPerPoint
    telephoneScale = min(1, Self.telephoneBody / max(body, 1))
  }

  /// The class by which the sheet of styles finds texts of a style.
  func className(of style: DocumentTextStyle) -> String { classes[style] ?? "" }

  /// What an element says of a style that its parts inherit.
  func inherited(_ style: DocumentTextStyle) -> String {
    let substitute = FontSubstitute(for: style.family)
    let family = Self.quoted(style.family)
    let named = "'\(substitute.name)'"
    let families = substitute.hasSameWidths ? [named, family] : [family, named]
    let generic =
      switch substitute.kind {
      case .serif: "serif"
      case .sansSerif: "sans-serif"
      case .monospace: "monospace"
      }
    let alignment = style.alignment == .justified ? "justify" : style.alignment.rawValue
    return
      "font-family:\((families.first == families.last ? [named] : families).joined(separator: ",")),\(generic);"
      + "font-size:\(style.size.notation)pt;line-height:\(style.leading.notation)pt;"
      + "font-weight:\(style.weight);font-style:\(style.isItalic ? "italic" : "normal");"
      + "color:#\(style.color.hexadecimal);text-align:\(alignment);text-indent:\(style.indent.notation)pt"
  }

  /// What an element says of the room around a text.
  func margins(_ style: DocumentTextStyle) -> String {
    "margin:\(style.spaceBefore.notation)pt 0 \(style.spaceAfter.notation)pt 0"
  }

  /// The rules for a telephone: sizes in proportion to the running text, and no lines stretched to an edge.
  var telephoneRules: String {
    styles.map { style in
      let pixels = style.size * Self.pixelsPerPoint
      let smallest = min(pixels, Self.telephoneSmallest)
      let size = min(max(pixels * telephoneScale, smallest), Self.telephoneLargest)
      let leading = style.size > 0 ? style.leading / style.size : 1.4
      let indent = style.size > 0 ? style.indent / style.size : 0
      return ".\(className(of: style)){font-size:\(size.notation)px!important;"
        + "line-height:\(leading.notation)!important;text-indent:\(indent.notation)em!important"
        + (style.alignment == .justified ? ";text-align:left!important" : "") + "}\n"
    }.joined()
  }

  private static func quoted(_ family: String) -> String {
    "'" + family.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" } + "'"
  }
}

import PageModel

/// The named styles of a Word file: one for each style of the layout, and Word's own names for headings, by which it
/// makes an outline.
struct WordStyles {
  private struct Key: Hashable {
    let style: DocumentTextStyle
    /// 0 for a paragraph.
    let level: Int
  }

  private struct Definition {
    let identifier: String
    let name: String
    let parent: String
    let key: Key
  }

  /// The style of page numbers.
  static let header = "Header"
  private static let normal = "Normal"
  /// A style from this weight on is bold; Word knows two weights.
  private static let boldWeight = 600
  private static let smallestText = 2

  private var definitions: [Definition] = []
  private var identifiers: [Key: String] = [:]
  private let body: DocumentTextStyle?
  private let language: String

  init(_ document: Document) {
    body = document.bodyStyle
    language = Self.language(of: document)
    var names: Set<String> = ["normal", "header"]
    for text in document.texts {
      let key = Key(style: text.style, level: text.headingLevel ?? 0)
      guard identifiers[key] == nil else { continue }
      let heading = "Heading\(key.level)"
      let isHeading = key.level > 0
      if isHeading, names.insert("heading \(key.level)").inserted {
        add(Definition(identifier: heading, name: "heading \(key.level)", parent: Self.normal, key: key))
        continue
      }
      let name = Self.unused(text.style.name, in: &names)
      let parent = isHeading ? heading : Self.normal
      add(Definition(identifier: "Text\(definitions.count + 1)", name: name, parent: parent, key: key))
    }
  }

  /// The identifier of the style of a text.
  func identifier(of text: DocumentText) -> String {
    identifiers[Key(style: text.style, level: text.headingLevel ?? 0)] ?? Self.normal
  }

  /// The language with its country, which Word needs to choose a dictionary.
  static func language(of document: Document) -> String {
    document.language == "vi" ? "vi-VN" : document.language
  }

  private mutating func add(_ definition: Definition) {
    definitions.append(definition)
    identifiers[definition.key] = definition.identifier
  }

  /// A name that no other style has, whatever the case of its letters, and none of Word's headings.
  private static func unused(_ name: String, in names: inout Set<String>) -> String {
    var candidate = name.isEmpty || name.lowercased().hasPrefix("heading ") ? "text \(name)" : name
    var number = 1
    while !names.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(name) \(number)"
    }
    return candidate
  }

  /// The part of the styles.
  var part: String {
    WordParts.part("w:styles") { markup in
      markup.element("w:docDefaults") { markup in
        markup.element("w:rPrDefault") { markup in
          markup.element("w:rPr") { markup in
            writeFont(body?.family ?? "Times New Roman", to: &markup)
            writeSize(body?.size ?? 12, to: &markup)
            markup.element("w:lang", [("w:val", language), ("w:eastAsia", language), ("w:bidi", "ar-SA")])
          }
        }
        markup.element("w:pPrDefault") { $0.element("w:pPr") { _ in } }
      }
      markup.element(
        "w:style", [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", Self.normal)]
      ) { markup in
        markup.element("w:name", [("w:val", "Normal")])
        markup.element("w:qFormat")
      }
      for definition in definitions { write(definition, to: &markup) }
      markup.element("w:style", [("w:type", "paragraph"), ("w:styleId", Self.header)]) { markup in
        markup.element("w:name", [("w:val", "header")])
        markup.element("w:basedOn", [("w:val", Self.normal)])
        markup.element("w:pPr") { $0.element("w:jc", [("w:val", "center")]) }
      }
    }
  }

  private func write(_ definition: Definition, to markup: inout Markup) {
    let isOwn = definition.identifier.hasPrefix("Text")
    var attributes: [Markup.Attribute] = [("w:type", "paragraph")]
    if isOwn { attributes.append(("w:customStyle", "1")) }
    attributes.append(("w:styleId", definition.identifier))
    markup.element("w:style", attributes) { markup in
      markup.element("w:name", [("w:val", definition.name)])
      markup.element("w:basedOn", [("w:val", definition.parent)])
      if !isOwn { markup.element("w:next", [("w:val", Self.normal)]) }
      markup.element("w:qFormat")
      writeParagraph(definition.key, to: &markup)
      writeLetters(definition.key.style, to: &markup)
    }
  }

  private func writeParagraph(_ key: Key, to markup: inout Markup) {
    let style = key.style
    markup.element("w:pPr") { markup in
      if key.level > 0 {
        markup.element("w:keepNext")
        markup.element("w:keepLines")
      }
      markup.element(
        "w:spacing",
        [
          ("w:before", String(max(style.spaceBefore.twips, 0))),
          ("w:after", String(max(style.spaceAfter.twips, 0))),
          ("w:line", String(style.leading.leadingTwips)), ("w:lineRule", "exact"),
        ])
      markup.element(
        "w:ind",
        [
          style.indent < 0
            ? ("w:hanging", String(-style.indent.twips)) : ("w:firstLine", String(style.indent.twips))
        ])
      markup.element("w:jc", [("w:val", style.alignment == .justified ? "both" : style.alignment.rawValue)])
      if key.level > 0 { markup.element("w:outlineLvl", [("w:val", String(key.level - 1))]) }
    }
  }

  private func writeLetters(_ style: DocumentTextStyle, to markup: inout Markup) {
    markup.element("w:rPr") { markup in
      writeFont(style.family, to: &markup)
      // Written in either case, since a heading's style may be another's parent.
      let bold = style.weight >= Self.boldWeight ? "1" : "0"
      let italic = style.isItalic ? "1" : "0"
      for (name, value) in [("w:b", bold), ("w:bCs", bold), ("w:i", italic), ("w:iCs", italic)] {
        markup.element(name, [("w:val", value)])
      }
      markup.element("w:color", [("w:val", style.color.hexadecimal)])
      writeSize(style.size, to: &markup)
    }
  }

  private func writeFont(_ family: String, to markup: inout Markup) {
    let name = WordFonts.name(of: family)
    markup.element("w:rFonts", ["ascii", "hAnsi", "eastAsia", "cs"].map { ("w:\($0)", name) })
  }

  private func writeSize(_ size: Double, to markup: inout Markup) {
    let halves = String(max(size.rounded(to: 2), Self.smallestText))
    markup.element("w:sz", [("w:val", halves)])
    markup.element("w:szCs", [("w:val", halves)])
  }
}

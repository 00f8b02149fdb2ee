import PageModel

/// Which fonts the text of a Word file is set in.
enum WordFonts {
  /// The name of a family where Word runs: one with the same widths, which LibreOffice sets in the family itself.
  static func name(of family: String) -> String {
    let substitute = FontSubstitute(for: family)
    return substitute.hasSameWidths ? substitute.name : family
  }

  /// The part that says what to take where a font is missing.
  static func part(for document: Document) -> String {
    WordParts.part("w:fonts") { markup in
      var seen: Set<String> = []
      for family in document.texts.map(\.style.family) where seen.insert(name(of: family)).inserted {
        let substitute = FontSubstitute(for: family)
        markup.element("w:font", [("w:name", name(of: family))]) { markup in
          if !substitute.hasSameWidths { markup.element("w:altName", [("w:val", substitute.name)]) }
          let (kind, pitch) =
            switch substitute.kind {
            case .serif: ("roman", "variable")
            case .sansSerif: ("swiss", "variable")
            case .monospace: ("modern", "fixed")
            }
          markup.element("w:family", [("w:val", kind)])
          markup.element("w:pitch", [("w:val", pitch)])
        }
      }
    }
  }
}

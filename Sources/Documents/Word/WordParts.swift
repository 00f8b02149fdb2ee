import PageModel

/// The parts of a Word file around its text.
enum WordParts {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  private static let office = "http://schemas.openxmlformats.org"
  private static let word: Markup.Attribute = ("xmlns:w", "\(office)/wordprocessingml/2006/main")
  private static let relationship = "\(office)/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// The relationship by which the text finds the header of its pages.
  static let headerRelationship = "rId4"
  /// The relationship by which the text finds the header of its first page.
  static let firstHeaderRelationship = "rId5"

  /// A part with an element of WordprocessingML at its root.
  static func part(_ root: String, content: (inout Markup) -> Void) -> String {
    var markup = Markup()
    markup.verbatim(declaration)
    markup.element(root, [word, ("xmlns:r", relationship)], content: content)
    return markup.text
  }

  /// Says what kind of content each part has.
  static var contentTypes: String {
    var markup = Markup()
    markup.verbatim(declaration)
    markup.element("Types", [("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]) {
      markup in
      let relationships = "application/vnd.openxmlformats-package.relationships+xml"
      markup.element("Default", [("Extension", "rels"), ("ContentType", relationships)])
      markup.element("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
      let parts = [
        ("/word/document.xml", "\(types).document.main+xml"), ("/word/styles.xml", "\(types).styles+xml"),
        ("/word/settings.xml", "\(types).settings+xml"), ("/word/fontTable.xml", "\(types).fontTable+xml"),
        ("/word/header.xml", "\(types).header+xml"), ("/word/header-first.xml", "\(types).header+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ]
      for (name, type) in parts { markup.element("Override", [("PartName", name), ("ContentType", type)]) }
    }
    return markup.text
  }

  /// Says which part is the text and which its properties.
  static var packageRelationships: String {
    relationships([
      ("rId1", "\(relationship)/officeDocument", "word/document.xml"),
      ("rId2", "\(office)/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  /// Says which parts the text needs.
  static var documentRelationships: String {
    relationships([
      ("rId1", "\(relationship)/styles", "styles.xml"), ("rId2", "\(relationship)/settings", "settings.xml"),
      ("rId3", "\(relationship)/fontTable", "fontTable.xml"),
      (headerRelationship, "\(relationship)/header", "header.xml"),
      (firstHeaderRelationship, "\(relationship)/header", "header-first.xml"),
    ])
  }

  private static func relationships(_ list: [(String, String, String)]) -> String {
    var markup = Markup()
    markup.verbatim(declaration)
    markup.element("Relationships", [("xmlns", "\(office)/package/2006/relationships")]) { markup in
      for (identifier, type, target) in list {
        markup.element("Relationship", [("Id", identifier), ("Type", type), ("Target", target)])
      }
    }
    return markup.text
  }

  /// The title, the language and the date.
  static func coreProperties(of document: Document, created: String) -> String {
    var markup = Markup()
    markup.verbatim(declaration)
    let spaces: [Markup.Attribute] = [
      ("xmlns:cp", "\(office)/package/2006/metadata/core-properties"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:dcterms", "http://purl.org/dc/terms/"),
      ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ]
    markup.element("cp:coreProperties", spaces) { markup in
      markup.element("dc:title") { $0.words(document.title) }
      markup.element("dc:language") { $0.words(WordStyles.language(of: document)) }
      for name in ["dcterms:created", "dcterms:modified"] {
        markup.element(name, [("xsi:type", "dcterms:W3CDTF")]) { $0.words(created) }
      }
    }
    return markup.text
  }

  /// What Word is to do as its newest form does: cells begin at the margin, and a forced line end stretches no line.
  static var settings: String {
    part("w:settings") { markup in
      markup.element("w:compat") { markup in
        markup.element("w:doNotExpandShiftReturn")
        markup.element(
          "w:compatSetting",
          [
            ("w:name", "compatibilityMode"), ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
          ])
      }
    }
  }

  /// The number of the page.
  static var header: String {
    part("w:hdr") { markup in
      markup.element("w:p") { markup in
        markup.element("w:pPr") { $0.element("w:pStyle", [("w:val", WordStyles.header)]) }
        markup.element("w:fldSimple", [("w:instr", " PAGE ")]) { markup in
          markup.element("w:r") { $0.element("w:t") { $0.words("2") } }
        }
      }
    }
  }

  /// Nothing: the first page shows no number.
  static var emptyHeader: String {
    part("w:hdr") { markup in
      markup.element("w:p") { markup in
        markup.element("w:pPr") { $0.element("w:pStyle", [("w:val", WordStyles.header)]) }
      }
    }
  }
}

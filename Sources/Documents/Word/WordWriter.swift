public import PageModel

/// Writes a document as Office Open XML (ECMA-376), for Word and LibreOffice.
public enum WordWriter {
  /// The bytes of the file, the same for the same document; `created` is when it was made, as in
  /// `2026-10-31T07:00:00Z`.
  public static func archive(of document: Document, created: String) throws(WordWriterError) -> [UInt8] {
    let styles = WordStyles(document)
    let body = WordBody(document, styles: styles)
    return try ZipArchive.bytes(of: [
      // First, since some readers tell the kind of file by its first part.
      ("[Content_Types].xml", WordParts.contentTypes),
      ("_rels/.rels", WordParts.packageRelationships),
      ("docProps/core.xml", WordParts.coreProperties(of: document, created: created)),
      ("word/document.xml", body.part),
      ("word/_rels/document.xml.rels", WordParts.documentRelationships),
      ("word/styles.xml", styles.part),
      ("word/settings.xml", WordParts.settings),
      ("word/fontTable.xml", WordFonts.part(for: document)),
      ("word/header.xml", WordParts.header),
      ("word/header-first.xml", WordParts.emptyHeader),
    ])
  }
}

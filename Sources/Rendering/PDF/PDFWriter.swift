public import PageModel

/// Writes pages into one PDF document, page by page: PDF/A-2a and PDF/UA-1 together.
///
/// Nothing is decided here but the syntax; the fonts hold the glyphs of all pages, which are known before the first.
public final class PDFWriter {
  private var file: PDFFile
  private let information: DocumentInformation
  private let fonts: [FontFace: PDFFont]
  private let resources: Int
  private let colors: PDFColors
  private let shadings: PDFShadings
  private var structure: StructureTree
  private var pages: PageTree
  private var outline: Outline
  private var pictures: PDFPictures
  private var labels = PDFBytes()

  /// Begins a document; `write` is given its bytes in order.
  init(
    _ information: DocumentInformation, showing usage: GlyphUsage, fonts: PDFFonts, packing: PDFPacking,
    colors: PDFColors, pictures: PDFPictures, write: @escaping ([UInt8]) throws -> Void
  ) throws {
    self.information = information
    self.colors = colors
    self.pictures = pictures
    shadings = PDFShadings(press: colors.press)
    file = try PDFFile(version: colors.version, packing: packing, write: write)
    var made: [FontFace: PDFFont] = [:]
    let faces = usage.texts.sorted { ($0.key.path, $0.key.index) < ($1.key.path, $1.key.index) }
    for (place, (face, texts)) in faces.enumerated() {
      made[face] = PDFFont(
        number: file.reserve(), resourceName: "F\(place)", texts: texts,
        packed: try fonts.subset(of: face, texts.keys))
    }
    self.fonts = made
    resources = file.reserve()
    structure = StructureTree(&file)
    pages = PageTree(&file)
    outline = Outline(&file)
  }

  /// Draws the next page; a bookmark opens it where it has one, and readers show its label instead of a number.
  public func add(_ page: Page, bookmark: String? = nil, label: String? = nil) throws {
    let number = file.reserve()
    let marks = ContentMarks(page)
    try pictures.add(page, to: &file)
    let content = try file.addStream(
      PDFBytes(),
      PageContent(
        page, marks: marks, fonts: fonts, pictures: pictures, press: colors.press, shadings: shadings
      ).bytes.bytes)
    let (key, links) = try structure.add(page, number: number, to: &file)
    var bytes = PDFBytes("<</Type/Page/Parent ")
    bytes.add(reference: pages.parent(&file))
    bytes.add("/MediaBox[0 0 ")
    bytes.add(page.size.width)
    bytes.add(page.size.height)
    bytes.add("]")
    if let trim = page.trim {
      bytes.add("/TrimBox")
      bytes.add(trim.frame, pageHeight: page.size.height)
      bytes.add("/BleedBox")
      bytes.add(trim.bleedFrame, pageHeight: page.size.height)
    }
    bytes.add("/Resources ")
    bytes.add(reference: resources)
    bytes.add("/Contents ")
    bytes.add(reference: content)
    bytes.add("/StructParents ")
    bytes.add(key)
    bytes.add("/Tabs/S")
    if !links.isEmpty {
      bytes.add("/Annots[")
      for link in links { bytes.add(reference: link) }
      bytes.add("]")
    }
    bytes.add(">>")
    try file.add(number, bytes)
    if let label {
      labels.add(pages.count)
      labels.add("<</P")
      labels.add(text: label)
      labels.add(">>")
    }
    try pages.add(number, to: &file)
    if let bookmark { try outline.add(bookmark, page: number, to: &file) }
  }

  /// Ends the document and hands over its last bytes.
  public func finish() throws {
    for font in fonts.values.sorted(by: { $0.number < $1.number }) { try font.write(to: &file) }
    var names = PDFBytes("<</Font<<")
    for font in fonts.values.sorted(by: { $0.number < $1.number }) {
      names.add("/")
      names.add(plain: font.resourceName)
      names.add(" ")
      names.add(reference: font.number)
    }
    names.add(">>")
    names.add(colors.resources)
    names.add(pictures.resources)
    names.add(shadings.resources)
    names.add(">>")
    try file.add(resources, names)
    let metadata = DocumentMetadata(information, isForPress: colors.press != nil)
    let packet = file.reserve()
    try file.addPlainStream(packet, PDFBytes("/Type/Metadata/Subtype/XML"), metadata.packet)
    let intents = try colors.outputIntents(&file)
    var catalog = PDFBytes("<</Type/Catalog/Pages ")
    catalog.add(reference: try pages.finish(&file))
    catalog.add("/Metadata ")
    catalog.add(reference: packet)
    catalog.add(intents)
    catalog.add("/Lang")
    catalog.add(text: information.language)
    catalog.add("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>")
    try structure.finish(&file)
    catalog.add("/StructTreeRoot ")
    catalog.add(reference: structure.root)
    if let outline = try outline.finish(&file) {
      catalog.add("/PageMode/UseOutlines/Outlines ")
      catalog.add(reference: outline)
    }
    if !labels.bytes.isEmpty {
      catalog.add("/PageLabels<</Nums[")
      catalog.add(labels)
      catalog.add("]>>")
    }
    catalog.add(">>")
    let catalogNumber = try file.add(catalog)
    try file.finish(catalog: catalogNumber, information: try file.add(metadata.dictionary))
  }
}

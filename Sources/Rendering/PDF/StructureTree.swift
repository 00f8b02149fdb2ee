import PageModel

/// The logical structure of a document, written page by page (ISO 32000-1, 14.7).
struct StructureTree {
  /// The number of the tree's own object.
  let root: Int
  private let document: Int
  /// The parts that the document consists of.
  private var topParts: [Int] = []
  /// For each page, the parts of its marks; for each link, its part: by the key that page or link names.
  private var parents = NumberTree()
  private var nextKey = 0

  init(_ file: inout PDFFile) {
    root = file.reserve()
    document = file.reserve()
  }

  /// Writes the parts and links of a page; answers the page's key and the numbers of its links.
  mutating func add(
    _ page: Page, number: Int, to file: inout PDFFile
  ) throws -> (key: Int, links: [Int]) {
    let key = nextKey
    nextKey += 1
    var writing = PageStructure(page: number, height: page.size.height)
    for element in page.structure {
      topParts.append(try writing.add(element, parent: document, nextKey: &nextKey, to: &file))
    }
    var marks = PDFBytes("[")
    for part in writing.parents { marks.add(reference: part) }
    marks.add("]")
    try parents.add(key, marks, to: &file)
    for (linkKey, part) in writing.linkParents {
      var reference = PDFBytes()
      reference.add(reference: part)
      try parents.add(linkKey, reference, to: &file)
    }
    return (key, writing.links)
  }

  /// Writes the top of the tree.
  mutating func finish(_ file: inout PDFFile) throws {
    let tree = try parents.finish(&file)
    var top = PDFBytes("<</Type/StructElem/S/Document/P ")
    top.add(reference: root)
    top.add("/K[")
    for part in topParts { top.add(reference: part) }
    top.add("]>>")
    try file.add(document, top)
    var bytes = PDFBytes("<</Type/StructTreeRoot/K ")
    bytes.add(reference: document)
    bytes.add("/ParentTree ")
    bytes.add(reference: tree)
    bytes.add("/ParentTreeNextKey ")
    bytes.add(nextKey)
    bytes.add(">>")
    try file.add(root, bytes)
  }
}

/// Writes the parts of one page.
private struct PageStructure {
  let page: Int
  let height: Double
  /// The part of each mark, by its number on the page.
  var parents: [Int] = []
  /// The links of the page.
  var links: [Int] = []
  /// The part of each link by its key.
  var linkParents: [(key: Int, part: Int)] = []

  /// Writes an element and all in it; answers its number.
  mutating func add(
    _ element: StructureElement, parent: Int, nextKey: inout Int, to file: inout PDFFile
  ) throws -> Int {
    let number = file.reserve()
    let parts = element.parts
    var children = PDFBytes()
    children.reserve(16 * parts.count + 32)
    var holdsMarks = false
    for part in parts {
      switch part {
      case .element(let inner):
        children.add(reference: try add(inner, parent: number, nextKey: &nextKey, to: &file))
      case .items:
        children.add(parents.count)
        children.add(" ")
        parents.append(number)
        holdsMarks = true
      }
    }
    if case .link(let area) = element.role {
      let link = file.reserve()
      try file.add(link) { add(area, key: nextKey, to: &$0) }
      linkParents.append((nextKey, number))
      links.append(link)
      nextKey += 1
      children.add("<</Type/OBJR/Obj ")
      children.add(reference: link)
      children.add(">>")
      holdsMarks = true
    }
    // The type of the dictionary may be left out, as may the page of a part that has no marks of its own
    // (ISO 32000-1, table 323).
    try file.add(number) { bytes in
      bytes.add("<</S/")
      bytes.add(element.role.tag)
      bytes.add("/P ")
      bytes.add(reference: parent)
      if holdsMarks {
        bytes.add("/Pg ")
        bytes.add(reference: page)
      }
      add(attributesOf: element, to: &bytes)
      bytes.add("/K[")
      bytes.add(children)
      bytes.add("]>>")
    }
    return number
  }

  /// What some parts say besides their place: a figure stands on its own in its place on the page, as PDF/UA asks (ISO
  /// 14289-1, 7.3).
  private func add(attributesOf element: StructureElement, to bytes: inout PDFBytes) {
    switch element.role {
    case .figure(let alternative):
      bytes.add("/Alt")
      bytes.add(text: alternative)
      bytes.add("/A<</O/Layout/Placement/Block>>")
    case .list where element.hasLabels:
      bytes.add("/A<</O/List/ListNumbering/Decimal>>")
    case .tableHeader(let scope, let columns):
      bytes.add("/A<</O/Table/Scope/")
      bytes.add(scope == .column ? "Column" : "Row")
      add(columns: columns, to: &bytes)
      bytes.add(">>")
    case .tableCell(let columns) where columns > 1:
      bytes.add("/A<</O/Table")
      add(columns: columns, to: &bytes)
      bytes.add(">>")
    default: break
    }
  }

  /// Over how many columns a cell reaches.
  private func add(columns: Int, to bytes: inout PDFBytes) {
    guard columns > 1 else { return }
    bytes.add("/ColSpan ")
    bytes.add(columns)
  }

  /// A link as readers find it on the page.
  private func add(_ area: LinkArea, key: Int, to bytes: inout PDFBytes) {
    bytes.add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
    // Where a finger or a mouse may hit; no line is drawn there.
    bytes.add(area.frame, pageHeight: height, decimals: 1)
    bytes.add("/StructParent ")
    bytes.add(key)
    bytes.add("/Contents")
    bytes.add(text: area.description)
    bytes.add("/A<</S/URI/URI")
    bytes.add(address: area.address)
    bytes.add(">>>>")
  }
}

extension StructureElement {
  /// Whether the items of a list are numbered.
  fileprivate var hasLabels: Bool {
    children.contains { child in
      guard case .element(let item) = child else { return false }
      return item.children.contains { part in
        if case .element(let element) = part { return element.role == .label }
        return false
      }
    }
  }
}

extension PDFBytes {
  /// Appends an address in ASCII, as PDF wants it.
  fileprivate mutating func add(address: String) {
    add("(")
    for byte in address.utf8 {
      if (0x21...0x7E).contains(byte) {
        addQuoted(byte)
      } else {
        add("%")
        add(hexadecimal: byte)
      }
    }
    add(")")
  }
}

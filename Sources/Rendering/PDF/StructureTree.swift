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
    var children = PDFBytes()
    for part in element.parts {
      switch part {
      case .element(let inner):
        children.add(reference: try add(inner, parent: number, nextKey: &nextKey, to: &file))
      case .items:
        children.add(parents.count)
        children.add(" ")
        parents.append(number)
      }
    }
    var entries = PDFBytes()
    switch element.role {
    case .figure(let alternative):
      entries.add("/Alt")
      entries.add(text: alternative)
      entries.add(frameOfFigure(element))
    case .link(let area):
      let link = try file.add(annotation(area, key: nextKey))
      linkParents.append((nextKey, number))
      links.append(link)
      nextKey += 1
      children.add("<</Type/OBJR/Obj ")
      children.add(reference: link)
      children.add(">>")
    case .list where element.hasLabels:
      entries.add("/A<</O/List/ListNumbering/Decimal>>")
    default: break
    }
    var bytes = PDFBytes("<</Type/StructElem/S/")
    bytes.add(element.role.tag)
    bytes.add("/P ")
    bytes.add(reference: parent)
    bytes.add("/Pg ")
    bytes.add(reference: page)
    bytes.add(entries)
    bytes.add("/K[")
    bytes.add(children)
    bytes.add("]>>")
    try file.add(number, bytes)
    return number
  }

  /// A figure on its own in its place on the page, as PDF/UA asks (ISO 14289-1, 7.3).
  private func frameOfFigure(_ element: StructureElement) -> PDFBytes {
    PDFBytes("/A<</O/Layout/Placement/Block>>")
  }

  private func annotation(_ area: LinkArea, key: Int) -> PDFBytes {
    var bytes = PDFBytes("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
    bytes.add(area.frame, pageHeight: height)
    bytes.add("/StructParent ")
    bytes.add(key)
    bytes.add("/Contents")
    bytes.add(text: area.description)
    bytes.add("/A<</S/URI/URI")
    bytes.add(literal: area.addressInASCII)
    bytes.add(">>>>")
    return bytes
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

extension LinkArea {
  /// The address in ASCII, as PDF wants it.
  fileprivate var addressInASCII: [UInt8] {
    address.utf8.flatMap { byte -> [UInt8] in
      guard !(0x21...0x7E).contains(byte) else { return [byte] }
      let digits = Array(String(byte, radix: 16, uppercase: true).utf8)
      return [UInt8(ascii: "%")] + (digits.count == 1 ? [UInt8(ascii: "0")] : []) + digits
    }
  }
}

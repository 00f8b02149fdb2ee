/// The pages of a document, in nodes that are written as they fill up (ISO 32000-1, 7.7.3).
struct PageTree {
  private let root: Int
  private var node: Int?
  private var pages = PDFBytes()
  private var countInNode = 0
  private var nodes = PDFBytes()
  /// The number of pages.
  private(set) var count = 0
  private static let mostInNode = 64

  init(_ file: inout PDFFile) { root = file.reserve() }

  /// The node that the next page belongs to.
  mutating func parent(_ file: inout PDFFile) -> Int {
    if let node { return node }
    let new = file.reserve()
    node = new
    return new
  }

  /// Adds a page that was written.
  mutating func add(_ page: Int, to file: inout PDFFile) throws {
    pages.add(reference: page)
    countInNode += 1
    count += 1
    if countInNode == Self.mostInNode { try flush(&file) }
  }

  private mutating func flush(_ file: inout PDFFile) throws {
    guard let node else { return }
    var bytes = PDFBytes("<</Type/Pages/Parent ")
    bytes.add(reference: root)
    bytes.add("/Count ")
    bytes.add(countInNode)
    bytes.add("/Kids[")
    bytes.add(pages)
    bytes.add("]>>")
    try file.add(node, bytes)
    nodes.add(reference: node)
    self.node = nil
    pages = PDFBytes()
    countInNode = 0
  }

  /// Writes the root; answers its number.
  mutating func finish(_ file: inout PDFFile) throws -> Int {
    try flush(&file)
    var bytes = PDFBytes("<</Type/Pages/Count ")
    bytes.add(count)
    bytes.add("/Kids[")
    bytes.add(nodes)
    bytes.add("]>>")
    try file.add(root, bytes)
    return root
  }
}

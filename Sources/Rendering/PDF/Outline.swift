/// The list of bookmarks beside a document of several pages (ISO 32000-1, 12.3.3).
struct Outline {
  private let root: Int
  private var first: Int?
  private var count = 0
  /// The last bookmark, which is written when the one after it is known.
  private var last: Bookmark?

  private struct Bookmark {
    let number: Int
    let previous: Int?
    let title: String
    let page: Int
  }

  init(_ file: inout PDFFile) { root = file.reserve() }

  /// Adds a bookmark that opens a page.
  mutating func add(_ title: String, page: Int, to file: inout PDFFile) throws {
    let next = Bookmark(number: file.reserve(), previous: last?.number, title: title, page: page)
    if let last { try write(last, next: next.number, to: &file) }
    if first == nil { first = next.number }
    last = next
    count += 1
  }

  private func write(_ bookmark: Bookmark, next: Int?, to file: inout PDFFile) throws {
    var bytes = PDFBytes("<</Title")
    bytes.add(text: bookmark.title)
    bytes.add("/Parent ")
    bytes.add(reference: root)
    if let previous = bookmark.previous {
      bytes.add("/Prev ")
      bytes.add(reference: previous)
    }
    if let next {
      bytes.add("/Next ")
      bytes.add(reference: next)
    }
    bytes.add("/Dest[")
    bytes.add(reference: bookmark.page)
    bytes.add("/Fit]>>")
    try file.add(bookmark.number, bytes)
  }

  /// Writes the list; `nil` where nothing was added.
  mutating func finish(_ file: inout PDFFile) throws -> Int? {
    guard let first, let last else { return nil }
    try write(last, next: nil, to: &file)
    var bytes = PDFBytes("<</Type/Outlines/First ")
    bytes.add(reference: first)
    bytes.add("/Last ")
    bytes.add(reference: last.number)
    bytes.add("/Count ")
    bytes.add(count)
    bytes.add(">>")
    try file.add(root, bytes)
    return root
  }
}

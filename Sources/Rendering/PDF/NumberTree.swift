/// A table from rising numbers to objects, written in leaves as it grows (ISO 32000-1, 7.9.7).
struct NumberTree {
  private var leaf = PDFBytes()
  private var firstKey: Int?
  private var lastKey = 0
  private var count = 0
  private var leaves = PDFBytes()
  private static let mostInLeaf = 512

  /// Adds what belongs to `key`, which is larger than all before.
  mutating func add(_ key: Int, _ value: PDFBytes, to file: inout PDFFile) throws {
    if firstKey == nil { firstKey = key }
    lastKey = key
    leaf.add(key)
    leaf.add(" ")
    leaf.add(value)
    count += 1
    if count == Self.mostInLeaf { try flush(&file) }
  }

  private mutating func flush(_ file: inout PDFFile) throws {
    guard let firstKey else { return }
    var bytes = PDFBytes("<</Limits[")
    bytes.add(firstKey)
    bytes.add(" ")
    bytes.add(lastKey)
    bytes.add("]/Nums[")
    bytes.add(leaf)
    bytes.add("]>>")
    leaves.add(reference: try file.add(bytes))
    leaf = PDFBytes()
    self.firstKey = nil
    count = 0
  }

  /// Writes the root; answers its number.
  mutating func finish(_ file: inout PDFFile) throws -> Int {
    try flush(&file)
    var bytes = PDFBytes("<</Kids[")
    bytes.add(leaves)
    bytes.add("]>>")
    return try file.add(bytes)
  }
}

import Crypto

/// The objects of a PDF file, written as they come (ISO 32000-1, 7.5).
///
/// Small objects are packed together into object streams, so that the many parts of a structure cost little. What is
/// kept in memory is a few bytes for each object, whatever the objects hold.
struct PDFFile {
  /// Where an object lies: at an offset in the file, or at a place within an object stream.
  private enum Location {
    case offset(Int)
    case packed(stream: Int, place: Int)
  }

  private let write: ([UInt8]) throws -> Void
  private let packing: PDFPacking
  private var locations: [Location?] = [nil]
  private var offset = 0
  private var hash = SHA256()
  private var packed = PackedObjects()

  /// Objects of one object stream.
  private struct PackedObjects {
    var numbers: [Int] = []
    var offsets: [Int] = []
    var bytes = PDFBytes()
    /// As many as a reader should have to unpack for one of them.
    static let most = 250
  }

  /// Begins a file whose bytes go to `write`; `version` is what follows the point of PDF 1.
  init(version: Int, packing: PDFPacking, write: @escaping ([UInt8]) throws -> Void) throws {
    self.packing = packing
    self.write = write
    var head = PDFBytes("%PDF-1.")
    head.add(version)
    head.add("\n%")
    // Four bytes beyond ASCII tell transfer programs that the file is not text.
    for _ in 0..<4 { head.add(byte: 0xE2) }
    head.add("\n")
    try put(head.bytes)
  }

  /// A number for an object that is written later, once.
  mutating func reserve() -> Int {
    locations.append(nil)
    return locations.count - 1
  }

  /// Writes a small object under a reserved number.
  mutating func add(_ number: Int, _ object: PDFBytes) throws {
    try add(number) { $0.add(object) }
  }

  /// Writes a small object under a reserved number where it will stay.
  mutating func add(_ number: Int, _ write: (inout PDFBytes) -> Void) throws {
    packed.numbers.append(number)
    packed.offsets.append(packed.bytes.bytes.count)
    write(&packed.bytes)
    packed.bytes.add(" ")
    if packed.numbers.count == PackedObjects.most { try flush() }
  }

  /// Writes a small object; answers its number.
  mutating func add(_ object: PDFBytes) throws -> Int {
    let number = reserve()
    try add(number, object)
    return number
  }

  /// Writes a stream under a reserved number, packed where that makes it smaller.
  mutating func addStream(_ number: Int, _ entries: PDFBytes, _ bytes: [UInt8]) throws {
    try addStream(number, entries, packed: try packing.packed(bytes.span))
  }

  /// Writes a stream; answers its number.
  mutating func addStream(_ entries: PDFBytes, _ bytes: [UInt8]) throws -> Int {
    let number = reserve()
    try addStream(number, entries, bytes)
    return number
  }

  /// Writes a stream that is packed already.
  mutating func addStream(_ number: Int, _ entries: PDFBytes, packed: [UInt8]) throws {
    try addStream(number, entries, packed, filter: "/Filter/FlateDecode")
  }

  /// Writes a stream that stays readable, as programs that know nothing of PDF want metadata.
  mutating func addPlainStream(_ number: Int, _ entries: PDFBytes, _ bytes: [UInt8]) throws {
    try addStream(number, entries, bytes, filter: "")
  }

  private mutating func addStream(
    _ number: Int, _ entries: PDFBytes, _ bytes: [UInt8], filter: StaticString
  ) throws {
    locations[number] = .offset(offset)
    var head = PDFBytes()
    head.add(number)
    head.add(" 0 obj\n<<")
    head.add(entries)
    head.add(filter)
    head.add("/Length ")
    head.add(bytes.count)
    head.add(">>\nstream\n")
    try put(head.bytes)
    try put(bytes)
    // A carriage return at the end of the bytes and a line feed would together be taken for one end of line.
    let end: StaticString = bytes.last == 0x0D ? "\r\nendstream\nendobj\n" : "\nendstream\nendobj\n"
    try put(PDFBytes(end).bytes)
  }

  /// Writes the objects that wait.
  private mutating func flush() throws {
    guard !packed.numbers.isEmpty else { return }
    let waiting = packed
    packed = PackedObjects()
    let stream = reserve()
    var index = PDFBytes()
    for (place, number) in waiting.numbers.enumerated() {
      locations[number] = .packed(stream: stream, place: place)
      index.add(number)
      index.add(" ")
      index.add(waiting.offsets[place])
      index.add(" ")
    }
    var entries = PDFBytes("/Type/ObjStm/N ")
    entries.add(waiting.numbers.count)
    entries.add("/First ")
    entries.add(index.bytes.count)
    try addStream(stream, entries, index.bytes + waiting.bytes.bytes)
  }

  /// Ends the file with the table of its objects; its identifier is made of all bytes before.
  mutating func finish(catalog: Int, information: Int) throws {
    try flush()
    let table = reserve()
    locations[table] = .offset(offset)
    let start = offset
    let identifier = Array(hash.finalize().prefix(16))
    var rows: [UInt8] = []
    rows.reserveCapacity(locations.count * 8)
    var before: (kind: UInt8, first: Int, second: Int) = (0, 0, 0)
    for location in locations {
      let row: (kind: UInt8, first: Int, second: Int) =
        switch location {
        case nil: (0, 0, rows.isEmpty ? 0xFFFF : 0)
        case .offset(let offset): (1, offset, 0)
        case .packed(let stream, let place): (2, stream, place)
        }
      // Each byte less the one above it, which a picture's filter 2 stands for (RFC 2083, 6.4): rows are much alike.
      rows.append(2)
      rows.append(row.kind &- before.kind)
      for shift in [24, 16, 8, 0] { rows.append(Self.byte(row.first, before.first, shift)) }
      for shift in [8, 0] { rows.append(Self.byte(row.second, before.second, shift)) }
      before = row
    }
    var entries = PDFBytes("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size ")
    entries.add(locations.count)
    entries.add("/Root ")
    entries.add(reference: catalog)
    entries.add("/Info ")
    entries.add(reference: information)
    entries.add("/ID[")
    entries.add(literal: identifier)
    entries.add(literal: identifier)
    entries.add("]")
    try addStream(table, entries, rows)
    var end = PDFBytes("startxref\n")
    end.add(start)
    end.add("\n%%EOF\n")
    try put(end.bytes)
  }

  /// A byte of a number less that of the number above it.
  private static func byte(_ number: Int, _ above: Int, _ shift: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: number >> shift) &- UInt8(truncatingIfNeeded: above >> shift)
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    offset += bytes.count
    hash.update(data: bytes)
    try write(bytes)
  }
}

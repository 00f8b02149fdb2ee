/// What a PNG file says of itself before its pixels (ISO/IEC 15948, 11.2 and 11.3).
struct PNGHeader {
  /// Pixels across and down.
  let width: Int
  let height: Int
  /// Pixels an inch, where the file says so.
  let pixelsPerInch: Double?

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Whether bytes begin as a PNG does.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// `nil` where the first chunk is not what it must be.
  init?(_ bytes: [UInt8]) {
    var reader = BigEndianReader(bytes, at: Self.signature.count)
    guard reader.word() == 13, reader.tag() == "IHDR", let width = reader.word(), let height = reader.word(),
      (1...Int(Int32.max)).contains(width), (1...Int(Int32.max)).contains(height)
    else { return nil }
    self.width = width
    self.height = height
    // Five bytes of the form of pixels and a checksum follow; then chunks until the pixels begin.
    reader.place += 5 + 4
    var resolution: Double?
    while let length = reader.word(), let tag = reader.tag(), tag != "IDAT", tag != "IEND" {
      if tag == "pHYs", length == 9, let perMetre = reader.word(at: reader.place),
        reader.byte(at: reader.place + 8) == 1
      {
        resolution = Double(perMetre) * 0.0254
      }
      reader.place += length + 4
    }
    pixelsPerInch = resolution
  }
}

extension PNGHeader {
  /// Whether every chunk of a file is there with its right checksum, to the last one.
  ///
  /// gdk-pixbuf takes a file that was cut off for one whose other rows are empty.
  func isWhole(_ bytes: [UInt8]) -> Bool {
    var reader = BigEndianReader(bytes, at: Self.signature.count)
    while let length = reader.word(), let tag = reader.tag() {
      let content = reader.place - 4..<reader.place + length
      guard let sum = reader.word(at: content.upperBound) else { return false }
      let checked = Array(bytes[content])
      guard Deflater.checksum(checked.span) == UInt32(sum) else { return false }
      if tag == "IEND" { return true }
      reader.place = content.upperBound + 4
    }
    return false
  }
}

/// Reads numbers whose first byte counts most; nothing where the bytes end.
struct BigEndianReader {
  private let bytes: [UInt8]
  /// Where the next number begins.
  var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// A byte; `nil` beyond the end.
  func byte(at place: Int) -> Int? { bytes.indices.contains(place) ? Int(bytes[place]) : nil }

  /// Two bytes.
  func half(at place: Int) -> Int? {
    guard let high = byte(at: place), let low = byte(at: place + 1) else { return nil }
    return high << 8 | low
  }

  /// Four bytes.
  func word(at place: Int) -> Int? {
    guard let high = half(at: place), let low = half(at: place + 2) else { return nil }
    return high << 16 | low
  }

  /// The next four bytes.
  mutating func word() -> Int? {
    defer { place += 4 }
    return word(at: place)
  }

  /// The next four bytes as letters.
  mutating func tag() -> String? {
    guard place >= 0, place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return String(decoding: bytes[place..<place + 4], as: UTF8.self)
  }
}

/// What a JPEG file says of itself before its pixels (ITU-T T.81, annex B).
struct JPEGHeader {
  /// Pixels across and down as they are stored.
  let width: Int
  let height: Int
  /// Bits of a part of a pixel.
  let precision: Int
  /// Parts of a pixel: 1 grey, 3 colours, 4 inks.
  let components: Int
  /// The kind of coding: 0 baseline, 1 extended, 2 progressive; readers of PDF need not know others.
  let coding: Int
  /// How the stored picture is turned to be seen, 1 (as it is) to 8 (Exif 2.3, 4.6.4, "Orientation").
  let orientation: Int
  /// Pixels an inch, where the file says so.
  let pixelsPerInch: Double?

  /// Whether bytes begin as a JPEG does.
  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xD8, 0xFF]) }

  /// Whether it is turned by a quarter, so that width and height change places.
  var isTurned: Bool { orientation >= 5 }

  /// `nil` where the file has no frame, or its pixels do not end.
  init?(_ bytes: [UInt8]) {
    let reader = BigEndianReader(bytes, at: 0)
    var place = 2
    var frame: (coding: Int, precision: Int, height: Int, width: Int, components: Int)?
    var orientation = 1
    var resolution: Double?
    while reader.byte(at: place) == 0xFF, let marker = reader.byte(at: place + 1) {
      // A byte that fills, and markers without content.
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        place += 2
        continue
      }
      guard let length = reader.half(at: place + 2), length >= 2 else { return nil }
      let content = place + 4
      switch marker {
      // Frames of all codings; C4, C8 and CC are tables and an extension.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        guard let precision = reader.byte(at: content), let height = reader.half(at: content + 1),
          let width = reader.half(at: content + 3), let components = reader.byte(at: content + 5)
        else { return nil }
        frame = (marker - 0xC0, precision, height, width, components)
      case 0xE0: resolution = resolution ?? Self.resolution(reader, at: content)
      case 0xE1: orientation = Self.orientation(reader, at: content) ?? orientation
      default: break
      }
      place += 2 + length
      if marker == 0xDA { break }
    }
    // Inside of the pixels 0xFF is followed by 0, so that this is the end of the picture and nothing else.
    guard let frame, frame.width > 0, frame.height > 0, place < bytes.count,
      bytes[place...].contains([0xFF, 0xD9])
    else { return nil }
    (coding, precision, height, width, components) = frame
    self.orientation = orientation
    pixelsPerInch = resolution
  }

  /// The resolution of a JFIF header.
  private static func resolution(_ reader: BigEndianReader, at place: Int) -> Double? {
    guard reader.word(at: place) == 0x4A46_4946, let unit = reader.byte(at: place + 7),
      let density = reader.half(at: place + 8)
    else { return nil }
    switch unit {
    case 1: return Double(density)
    case 2: return Double(density) * 2.54
    default: return nil
    }
  }

  /// The orientation of an Exif header: the first folder of a TIFF file, in either order of bytes.
  private static func orientation(_ reader: BigEndianReader, at place: Int) -> Int? {
    guard reader.word(at: place) == 0x4578_6966 else { return nil }
    let start = place + 6
    guard let order = reader.half(at: start) else { return nil }
    let isLittle = order == 0x4949
    func half(_ offset: Int) -> Int? {
      reader.half(at: start + offset).map { isLittle ? ($0 & 255) << 8 | $0 >> 8 : $0 }
    }
    func word(_ offset: Int) -> Int? {
      guard let first = half(offset), let second = half(offset + 2) else { return nil }
      return isLittle ? second << 16 | first : first << 16 | second
    }
    guard half(2) == 42, let folder = word(4), let count = half(folder) else { return nil }
    for entry in 0..<min(count, 512) {
      let offset = folder + 2 + entry * 12
      if half(offset) == 0x0112, let value = half(offset + 8), (1...8).contains(value) { return value }
    }
    return nil
  }
}

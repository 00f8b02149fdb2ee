import PageModel

/// Pixels as an object of a PDF, with a mask of their coverage (ISO 32000-1, 8.9).
struct PDFImage {
  private let image: PixelImage
  private let meaning: PictureColors
  private let isGray: Bool

  /// An image fills the square of a point by itself.
  static let upright = [1.0, 0, 0, 1, 0, 0]

  /// Greys take one ink, whether they were asked for or are all that there is.
  init(_ image: PixelImage, _ meaning: PictureColors) {
    self.image = image
    self.meaning = meaning
    isGray = meaning.isGray || image.isGray
  }

  /// Writes it; answers its number.
  func write(to file: inout PDFFile) throws -> Int {
    var mask: Int?
    if let alpha = image.alpha {
      let number = file.reserve()
      try write(alpha, channels: 1, PDFBytes("/DeviceGray"), mask: nil, number, to: &file)
      mask = number
    }
    let number = file.reserve()
    try write(
      isGray ? image.grays : image.colors, channels: isGray ? 1 : 3, meaning.space(isGray: isGray),
      mask: mask,
      number, to: &file)
    return number
  }

  private func write(
    _ pixels: [UInt8], channels: Int, _ space: PDFBytes, mask: Int?, _ number: Int, to file: inout PDFFile
  ) throws {
    var entries = PDFBytes.image(width: image.width, height: image.height, space)
    entries.add("/DecodeParms<</Predictor 15/Columns ")
    entries.add(image.width)
    entries.add("/Colors ")
    entries.add(channels)
    entries.add(">>")
    if let mask {
      entries.add("/SMask ")
      entries.add(reference: mask)
    }
    try file.addStream(number, entries, Self.predicted(pixels, channels: channels, width: image.width))
  }

  /// Each byte less what its neighbours let expect (Paeth's filter of PNG, ISO/IEC 15948, 9.4), which packs better.
  private static func predicted(_ pixels: [UInt8], channels: Int, width: Int) -> [UInt8] {
    let row = width * channels
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count + pixels.count / max(row, 1))
    for start in stride(from: 0, to: pixels.count, by: row) {
      result.append(4)
      for place in start..<start + row {
        let left = place - channels >= start ? Int(pixels[place - channels]) : 0
        let above = start > 0 ? Int(pixels[place - row]) : 0
        let corner = start > 0 && place - channels >= start ? Int(pixels[place - row - channels]) : 0
        let (byLeft, byAbove, byCorner) =
          (abs(above - corner), abs(left - corner), abs(left + above - 2 * corner))
        let guess = byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner
        result.append(pixels[place] &- UInt8(guess))
      }
    }
    return result
  }
}

/// A JPEG whose bytes a PDF holds as they are.
struct PDFPhoto {
  private let bytes: [UInt8]
  private let header: JPEGHeader

  /// `nil` for what readers of PDF need not know (other codings, depths and inks), and for colours that become greys.
  init?(_ picture: Picture) {
    guard let header = JPEGHeader(picture.bytes), header.coding <= 2, header.precision == 8,
      header.components == 1 || header.components == 3 && !picture.isGray
    else { return nil }
    bytes = picture.bytes
    self.header = header
  }

  /// Writes it; answers its number.
  func write(_ meaning: PictureColors, to file: inout PDFFile) throws -> Int {
    let number = file.reserve()
    var entries = PDFBytes.image(
      width: header.width, height: header.height, meaning.space(isGray: header.components == 1))
    entries.add("/Filter/DCTDecode")
    try file.addPlainStream(number, entries, bytes)
    return number
  }

  /// Turns the stored picture as it is to be seen (Exif 2.3, "Orientation").
  var matrix: [Double] {
    switch header.orientation {
    case 2: [-1, 0, 0, 1, 1, 0]
    case 3: [-1, 0, 0, -1, 1, 1]
    case 4: [1, 0, 0, -1, 0, 1]
    case 5: [0, -1, -1, 0, 1, 1]
    case 6: [0, -1, 1, 0, 0, 1]
    case 7: [0, 1, 1, 0, 0, 0]
    case 8: [0, 1, -1, 0, 1, 0]
    default: PDFImage.upright
    }
  }
}

extension PDFBytes {
  /// The entries of an image of 8 bits a part.
  fileprivate static func image(width: Int, height: Int, _ space: PDFBytes) -> PDFBytes {
    var entries = PDFBytes("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
    entries.add(width)
    entries.add("/Height ")
    entries.add(height)
    entries.add("/ColorSpace")
    entries.add(space)
    return entries
  }
}

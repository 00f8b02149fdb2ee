import PageModel

/// The pictures of one document, each written once however many pages show it (ISO 32000-1, 8.8 to 8.10).
struct PDFPictures {
  /// A picture as pages call it.
  struct Entry {
    /// What pages call it, such as `P1`.
    let resourceName: String
    /// The number of its object.
    let number: Int
    /// What makes the square of a point, from the lower left corner up, of what it draws.
    let matrix: [Double]
  }

  private struct Key: Hashable {
    let digest: String
    let isGray: Bool
  }

  private let cache: PictureCache
  private let press: PressProfile?
  private let packedScreenProfile: [UInt8]
  private var entries: [Key: Entry] = [:]
  private var screenProfile: Int?

  init(_ cache: PictureCache, press: PressProfile?, packedScreenProfile: [UInt8]) {
    self.cache = cache
    self.press = press
    self.packedScreenProfile = packedScreenProfile
  }

  /// The entry of a picture; `nil` before a page that shows it was added.
  subscript(_ picture: Picture) -> Entry? { entries[Key(digest: picture.digest, isGray: picture.isGray)] }

  /// Writes the pictures of a page that were not written yet.
  mutating func add(_ page: Page, to file: inout PDFFile) throws {
    for shape in page.pictures where self[shape.picture] == nil {
      let (number, matrix) = try write(shape, to: &file)
      let key = Key(digest: shape.picture.digest, isGray: shape.picture.isGray)
      entries[key] = Entry(resourceName: "P\(entries.count)", number: number, matrix: matrix)
    }
  }

  /// The entry of the pages' resources.
  var resources: PDFBytes {
    guard !entries.isEmpty else { return PDFBytes() }
    var bytes = PDFBytes("/XObject<<")
    for entry in entries.values.sorted(by: { $0.number < $1.number }) {
      bytes.add("/")
      bytes.add(plain: entry.resourceName)
      bytes.add(" ")
      bytes.add(reference: entry.number)
    }
    bytes.add(">>")
    return bytes
  }

  private mutating func write(
    _ shape: PictureShape, to file: inout PDFFile
  ) throws -> (number: Int, matrix: [Double]) {
    let picture = shape.picture
    let meaning = PictureColors(
      isGray: picture.isGray, press: press, screenProfile: try profile(of: picture, &file))
    if picture.format == .svg {
      if let form = try VectorForm(cache.vector(picture), picture, meaning).write(to: &file) { return form }
      let image = try cache.pixels(
        ofOutlines: picture, size: shape.frame.size, pixelsPerPoint: VectorForm.rasterPixelsPerPoint)
      return (try PDFImage(image, meaning).write(to: &file), PDFImage.upright)
    }
    if picture.format == .jpeg, let photo = PDFPhoto(picture) {
      return (try photo.write(meaning, to: &file), photo.matrix)
    }
    return (try PDFImage(cache.pixels(picture), meaning).write(to: &file), PDFImage.upright)
  }

  /// What red, green and blue of a screen mean in the inks of a press: needed where there is one and colours are left.
  private mutating func profile(of picture: Picture, _ file: inout PDFFile) throws -> Int? {
    guard press != nil, !picture.isGray else { return nil }
    if let screenProfile { return screenProfile }
    let number = file.reserve()
    try file.addStream(number, PDFBytes("/N 3"), packed: packedScreenProfile)
    screenProfile = number
    return number
  }
}

/// What the colours of a picture become in a document.
struct PictureColors {
  /// Whether greys take their place.
  let isGray: Bool
  /// The press that prints them, where there is one.
  let press: PressProfile?
  /// The object of the profile of sRGB, where the document's own colours are others.
  let screenProfile: Int?

  /// The space of a picture's colours: greys in one ink, else what a screen shows.
  func space(isGray: Bool) -> PDFBytes {
    guard !isGray else { return PDFBytes("/DeviceGray") }
    guard let screenProfile else { return PDFBytes("/DeviceRGB") }
    var bytes = PDFBytes("[/ICCBased ")
    bytes.add(reference: screenProfile)
    bytes.add("]")
    return bytes
  }
}

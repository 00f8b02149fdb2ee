import PageModel

/// The pictures that one worker draws, decoded once while they are asked for; no task shares it.
final class PictureCache {
  private var vectors: [String: VectorImage] = [:]
  private var images: [String: PixelImage] = [:]
  private var surfaces: [Picture: CairoPicture] = [:]
  /// What the decoded pixels take, in bytes.
  private var size = 0

  /// An emblem on every poster stays; the photos of thousand offices do not.
  private static let mostBytes = 256 << 20
  private static let mostVectors = 64

  /// An SVG picture, ready to be drawn.
  func vector(_ picture: Picture) throws(RenderingError) -> VectorImage {
    if let known = vectors[picture.digest] { return known }
    let made: VectorImage
    do throws(PictureProblem) { made = try VectorImage(picture.bytes) } catch {
      throw .picture(name: picture.name, doing: "reading it again")
    }
    if vectors.count >= Self.mostVectors { vectors = [:] }
    vectors[picture.digest] = made
    return made
  }

  /// The pixels of a PNG or JPEG in its own colours.
  func pixels(_ picture: Picture) throws(RenderingError) -> PixelImage {
    if let known = images[picture.digest] { return known }
    let made: PixelImage
    do throws(PictureProblem) { made = try PixelImage(picture.bytes, as: picture.format) } catch {
      throw .picture(name: picture.name, doing: "decoding it again")
    }
    makeRoom(for: made.size)
    images[picture.digest] = made
    return made
  }

  /// A PNG or JPEG as Cairo paints it, in greys where it is asked so.
  func surface(_ picture: Picture) throws(RenderingError) -> CairoPicture {
    if let known = surfaces[picture] { return known }
    let pixels = try pixels(picture)
    let made = try CairoPicture(picture.isGray ? pixels.gray : pixels, original: picture)
    makeRoom(for: pixels.width * pixels.height * 4)
    surfaces[picture] = made
    return made
  }

  /// The outlines of an SVG as pixels, where outlines cannot be kept.
  ///
  /// As many pixels a point as asked for, but no more than 16 million in all.
  func pixels(
    ofOutlines picture: Picture, size: Size, pixelsPerPoint: Double
  ) throws(RenderingError) -> PixelImage {
    let wanted = size.width * size.height * pixelsPerPoint * pixelsPerPoint
    let scale = pixelsPerPoint * min(1, (16_000_000 / max(wanted, 1)).squareRoot())
    let image = try vector(picture).pixels(
      width: max(Int((size.width * scale).rounded(.up)), 1),
      height: max(Int((size.height * scale).rounded(.up)), 1))
    return picture.isGray ? image.gray : image
  }

  private func makeRoom(for bytes: Int) {
    if size + bytes > Self.mostBytes {
      images = [:]
      surfaces = [:]
      size = 0
    }
    size += bytes
  }
}

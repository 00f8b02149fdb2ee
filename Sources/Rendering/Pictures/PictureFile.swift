import Crypto
public import PageModel

extension PictureReading {
  /// Reads SVG with librsvg, PNG and JPEG with gdk-pixbuf, and every picture to its end.
  public static let standard = PictureReading { bytes, name in
    do throws(PictureProblem) { return .success(try PictureFile(bytes, name).picture) } catch {
      return .failure(error)
    }
  }
}

/// A file that may be a picture; nothing of it is believed before it was checked.
private struct PictureFile {
  /// Pixels an inch where a file does not say, as for a pixel of CSS.
  private static let usualResolution = 96.0

  let picture: Picture

  init(_ bytes: [UInt8], _ name: String) throws(PictureProblem) {
    let format: Picture.Format
    var pixels: Picture.Pixels?
    var remarks: Set<Picture.Remark> = []
    let size: Size
    if PNGHeader.begins(bytes) {
      guard let header = PNGHeader(bytes) else { throw .damaged(.png) }
      let extent = try PixelLimit.check(header.width, header.height)
      guard header.isWhole(bytes) else { throw .damaged(.png) }
      _ = try PixelImage(bytes, as: .png)
      (format, pixels) = (.png, extent)
      size = Self.size(of: extent, header.pixelsPerInch)
    } else if JPEGHeader.begins(bytes) {
      guard let header = JPEGHeader(bytes) else { throw .damaged(.jpeg) }
      let stored = try PixelLimit.check(header.width, header.height)
      _ = try PixelImage(bytes, as: .jpeg)
      let extent =
        header.isTurned ? Picture.Pixels(width: stored.height, height: stored.width) : stored
      (format, pixels) = (.jpeg, extent)
      size = Self.size(of: extent, header.pixelsPerInch)
    } else if SVGSurvey.begins(bytes) {
      format = .svg
      size = try Self.outlines(bytes, &remarks)
    } else {
      throw .noPicture
    }
    let digest = SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    picture = Picture(
      name: name, format: format, bytes: bytes, digest: digest, size: size, pixels: pixels, remarks: remarks)
  }

  private static func size(of pixels: Picture.Pixels, _ resolution: Double?) -> Size {
    // Some programs write 1 or 0 for a resolution that they do not know.
    let sane = resolution.flatMap { (10...4800).contains($0) ? $0 : nil } ?? usualResolution
    return Size(width: Double(pixels.width) / sane * 72, height: Double(pixels.height) / sane * 72)
  }

  private static func outlines(
    _ bytes: [UInt8], _ remarks: inout Set<Picture.Remark>
  ) throws(PictureProblem) -> Size {
    let survey = try SVGSurvey(bytes)
    if survey.hasText { remarks.insert(.text) }
    if survey.hasScript { remarks.insert(.script) }
    let image = try VectorImage(bytes)
    guard let size = image.size else { throw .noSize }
    // Some limits of librsvg are met only when it draws.
    do { _ = try image.pixels(width: 32, height: 32) } catch { throw .damaged(.svg) }
    return size
  }
}

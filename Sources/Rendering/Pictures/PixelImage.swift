import CRsvg
import PageModel

/// A picture as pixels: red, green, blue and, where it is not everywhere opaque, coverage, 8 bits each, row by row.
struct PixelImage: Sendable {
  /// Pixels across and down.
  let width: Int
  let height: Int
  /// The colours of all pixels, three bytes each.
  let colors: [UInt8]
  /// How much each pixel covers; `nil` where all cover wholly.
  let alpha: [UInt8]?

  init(width: Int, height: Int, colors: [UInt8], alpha: [UInt8]?) {
    self.width = width
    self.height = height
    self.colors = colors
    self.alpha = alpha
  }

  /// Decodes a PNG or JPEG whose header was checked, turned as it is to be seen.
  init(_ bytes: [UInt8], as format: Picture.Format) throws(PictureProblem) {
    let decoded = try DecodedPixels(bytes, as: format)
    self = decoded.image
  }

  /// The memory that it takes, in bytes.
  var size: Int { colors.count + (alpha?.count ?? 0) }

  /// Whether every pixel is black, white or between.
  var isGray: Bool {
    var place = 0
    while place < colors.count {
      guard colors[place] == colors[place + 1], colors[place] == colors[place + 2] else { return false }
      place += 3
    }
    return true
  }

  /// One byte a pixel: the grey of the same luminance.
  var grays: [UInt8] {
    var known: [UInt32: UInt8] = [:]
    var grays: [UInt8] = []
    grays.reserveCapacity(colors.count / 3)
    var place = 0
    while place < colors.count {
      let (red, green, blue) = (colors[place], colors[place + 1], colors[place + 2])
      place += 3
      if red == green && green == blue {
        grays.append(red)
        continue
      }
      let key = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
      if let gray = known[key] {
        grays.append(gray)
      } else {
        let gray = Color(red: red, green: green, blue: blue).gray.red
        known[key] = gray
        grays.append(gray)
      }
    }
    return grays
  }

  /// The picture in greys of its luminances.
  var gray: PixelImage {
    PixelImage(width: width, height: height, colors: grays.flatMap { [$0, $0, $0] }, alpha: alpha)
  }
}

/// Pixels in the memory of gdk-pixbuf.
@safe
private struct DecodedPixels: ~Copyable {
  private let pixels: OpaquePointer

  /// Decodes with the loader of the format alone, so that no other one ever sees the bytes.
  init(_ bytes: [UInt8], as format: Picture.Format) throws(PictureProblem) {
    guard let loader = unsafe gdk_pixbuf_loader_new_with_type(format.rawValue, nil) else {
      throw .damaged(format)
    }
    defer { unsafe g_object_unref(loader) }
    let isWritten = unsafe gdk_pixbuf_loader_write(loader, bytes, gsize(bytes.count), nil) != 0
    // Closing is needed in either case, and tells whether the picture was whole.
    let isClosed = unsafe gdk_pixbuf_loader_close(loader, nil) != 0
    guard isWritten, isClosed, let loaded = unsafe gdk_pixbuf_loader_get_pixbuf(loader),
      let turned = unsafe gdk_pixbuf_apply_embedded_orientation(loaded)
    else { throw .damaged(format) }
    unsafe pixels = turned
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(pixels)) }

  /// The pixels without padding.
  var image: PixelImage {
    let width = unsafe Int(gdk_pixbuf_get_width(pixels))
    let height = unsafe Int(gdk_pixbuf_get_height(pixels))
    let stride = unsafe Int(gdk_pixbuf_get_rowstride(pixels))
    let channels = unsafe Int(gdk_pixbuf_get_n_channels(pixels))
    let start = unsafe gdk_pixbuf_read_pixels(pixels)
    var colors = [UInt8](repeating: 0, count: width * height * 3)
    var alpha = [UInt8](repeating: 255, count: channels == 4 ? width * height : 0)
    var target = 0
    for row in 0..<height {
      for column in 0..<width {
        let source = row * stride + column * channels
        for part in 0..<3 { colors[target * 3 + part] = unsafe start?[source + part] ?? 0 }
        if channels == 4 { alpha[target] = unsafe start?[source + 3] ?? 0 }
        target += 1
      }
    }
    let isOpaque = alpha.allSatisfy { $0 == 255 }
    return PixelImage(width: width, height: height, colors: colors, alpha: isOpaque ? nil : alpha)
  }
}

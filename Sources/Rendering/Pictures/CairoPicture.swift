import CCairo
import Glibc
import PageModel

/// Pixels as a source for Cairo.
@safe
final class CairoPicture {
  let surface: OpaquePointer
  let width: Int
  let height: Int

  /// Copies pixels; `original` lets an SVG file hold the bytes of the picture instead of pixels packed anew.
  init(_ image: PixelImage, original: Picture?) throws(RenderingError) {
    let format = image.alpha == nil ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    guard let surface = unsafe cairo_image_surface_create(format, Int32(image.width), Int32(image.height)),
      unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { throw .cairo(doing: "making a picture", reason: "no surface") }
    unsafe self.surface = unsafe surface
    width = image.width
    height = image.height
    unsafe cairo_surface_flush(surface)
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    if let start = unsafe cairo_image_surface_get_data(surface) {
      for row in 0..<height {
        let line = unsafe UnsafeMutableRawPointer(start + row * stride)
        for column in 0..<width {
          let place = row * width + column
          let coverage = UInt32(image.alpha?[place] ?? 255)
          var pixel = coverage << 24
          for (part, shift) in [UInt32(16), 8, 0].enumerated() {
            let value = (UInt32(image.colors[place * 3 + part]) * coverage + 127) / 255
            pixel |= value << shift
          }
          unsafe line.storeBytes(of: pixel, toByteOffset: column * 4, as: UInt32.self)
        }
      }
    }
    unsafe cairo_surface_mark_dirty(surface)
    if let original { attach(original) }
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  /// Gives the surface the file that it was made of, where that shows the same picture.
  private func attach(_ picture: Picture) {
    let kind: String
    switch picture.format {
    case .png: kind = CAIRO_MIME_TYPE_PNG
    case .jpeg: kind = CAIRO_MIME_TYPE_JPEG
    case .svg: return
    }
    if picture.isGray { return }
    if picture.format == .jpeg {
      guard let header = JPEGHeader(picture.bytes), header.orientation == 1, header.components != 4 else {
        return
      }
    }
    // Cairo keeps the bytes for as long as the surface.
    guard let copy = unsafe malloc(picture.bytes.count) else { return }
    unsafe picture.bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress { unsafe memcpy(copy, start, buffer.count) }
    }
    let status = unsafe cairo_surface_set_mime_data(
      surface, kind, copy.assumingMemoryBound(to: UInt8.self), UInt(picture.bytes.count), { unsafe free($0) },
      copy)
    // Without it Cairo packs the pixels.
    if status != CAIRO_STATUS_SUCCESS { unsafe free(copy) }
  }
}

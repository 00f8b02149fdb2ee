import CCairo

/// A PNG file taken apart: its chunks by hand, its pixels by Cairo's reader, which is not ours and checks each checksum.
public struct PNGFile {
  /// The chunks in order.
  public let chunks: [(name: String, data: [UInt8])]
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int
  /// `0xRRGGBB`, row by row.
  public let pixels: [UInt32]

  /// Why bytes are not a PNG file.
  public enum Fault: Error {
    /// The first bytes are not those of PNG.
    case signature
    /// A chunk is longer than the file.
    case truncated
    /// Cairo cannot read it.
    case unreadable
  }

  /// Takes a file apart.
  public init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw Fault.signature }
    var chunks: [(name: String, data: [UInt8])] = []
    var offset = 8
    while offset < bytes.count {
      guard offset + 12 <= bytes.count else { throw Fault.truncated }
      let end = offset + 8 + Self.number(bytes[offset..<offset + 4])
      guard end + 4 <= bytes.count else { throw Fault.truncated }
      let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      chunks.append((name, Array(bytes[offset + 8..<end])))
      offset = end + 4
    }
    self.chunks = chunks
    (width, height, pixels) = try Self.read(bytes)
  }

  /// The data of the chunk of a name.
  public subscript(name: String) -> [UInt8]? { chunks.first { $0.name == name }?.data }

  /// A number of four bytes, the largest first.
  public static func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  private struct Source {
    var bytes: [UInt8]
    var offset = 0
  }

  private static func read(_ bytes: [UInt8]) throws -> (Int, Int, [UInt32]) {
    var source = Source(bytes: bytes)
    let surface = unsafe withUnsafeMutablePointer(to: &source) { pointer in
      unsafe cairo_image_surface_create_from_png_stream(
        { closure, data, count in
          guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_READ_ERROR }
          let source = unsafe closure.assumingMemoryBound(to: Source.self)
          let start = unsafe source.pointee.offset
          let end = start + Int(count)
          guard unsafe end <= source.pointee.bytes.count else { return CAIRO_STATUS_READ_ERROR }
          for index in 0..<Int(count) { unsafe data[index] = source.pointee.bytes[start + index] }
          unsafe source.pointee.offset = end
          return CAIRO_STATUS_SUCCESS
        }, pointer)
    }
    defer { unsafe cairo_surface_destroy(surface) }
    guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = unsafe cairo_image_surface_get_data(surface)
    else { throw Fault.unreadable }
    let width = unsafe Int(cairo_image_surface_get_width(surface))
    let height = unsafe Int(cairo_image_surface_get_height(surface))
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    var pixels: [UInt32] = []
    for y in 0..<height {
      for x in 0..<width {
        let pixel = unsafe UnsafeRawPointer(data).load(fromByteOffset: y * stride + 4 * x, as: UInt32.self)
        pixels.append(pixel & 0xFF_FFFF)
      }
    }
    return (width, height, pixels)
  }
}

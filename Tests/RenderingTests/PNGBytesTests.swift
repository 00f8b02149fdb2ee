import Crypto
import Recording
import Rendering
import Testing

/// The bytes of small fixed images: runs that are spread over machines agree on them.
///
/// A test that fails here says that files have changed, not that they are wrong. Where that is wanted, or Debian brings
/// another libdeflate than 1.14, the new hashes are written down.
@Suite struct PNGBytesTests {
  @Test func aPaletteImageHasTheRecordedBytes() throws {
    // Cells, bands and a few edge colours, like a symbol beside text.
    let hash = try hash(width: 181, height: 97, kind: 3) { x, y in
      if y < 20 { return 0x9E1B16 }
      if x % 60 < 40, (x / 5 * 7 + y / 5 * 3) % 4 < 2 { return 0x1C1917 }
      return x % 60 == 41 ? UInt32(y) * 0x010101 : 0xFDFBF6
    }
    #expect(hash == "f45591316ff39d7d64be8dbbd54170033c3dc8c0c291c6416c76a115a155cc7a")
  }

  @Test func aRoundedImageHasTheRecordedBytes() throws {
    // Edges between paper and each of three colours.
    let hash = try hash(width: 400, height: 60, colors: .roundedEdges, kind: 3) { x, y in
      if x < 130 || x == 399 { return 0xFDFBF6 }
      return [0x9E1B16, 0x1C1917, 0xE5B93F][y / 20] &+ UInt32(x - 130) / 2 * 0x010101
    }
    #expect(hash == "f644ee140df56f3b5430ecba37bf8efd1a22689bc6f2947c5f0c7d08943f888d")
  }

  @Test func aTrueColorImageHasTheRecordedBytes() throws {
    let hash = try hash(width: 150, height: 80, kind: 2) { x, y in
      UInt32(x * x + y * 7) & 0xFF | UInt32(x + y) << 8 | UInt32(x * y) << 16
    }
    #expect(hash == "54601d85fdb421d8aa6f56a9fde98ae9b7b134fc9cca161346c4429f9a76dd47")
  }

  @Test func memoryOfAnotherImageChangesNothing() throws {
    let memory = PNGMemory()
    let size = (width: 90, height: 70)
    let striped = picture(width: size.width, height: size.height) { _, y in UInt32(y / 9) * 0x1F2F3F }
    let photo = picture(width: size.width, height: size.height) { x, y in UInt32(x * 7919 + y * 104_729) }
    for pixels in [photo, striped, photo, striped] {
      let bytes = try PNGEncoder.encode(
        pixels.span, width: size.width, height: size.height, rowStride: size.width, dotsPerInch: 300,
        reusing: memory)
      #expect(try bytes == packed(pixels, width: size.width, height: size.height))
    }
  }

  /// The hash of a file, once the file has been seen to be of a kind and to show the picture.
  private func hash(
    width: Int, height: Int, colors: PNGEncoder.Colors = .exact, kind: UInt8, _ color: (Int, Int) -> UInt32
  ) throws -> String {
    let pixels = picture(width: width, height: height, color)
    let bytes = try packed(pixels, width: width, height: height, colors: colors)
    let file = try PNGFile(bytes)
    #expect(file["IHDR"]?[9] == kind)
    let largest = zip(file.pixels, pixels).map { difference($0, $1) }.max()
    #expect(try #require(largest) < (colors == .exact ? 1 : 16))
    #expect(colors == .exact || file.pixels != pixels)
    return SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

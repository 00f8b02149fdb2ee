import Recording
import Rendering
import Testing

/// Pixels to PNG files, read back by Cairo.
@Suite struct PNGEncoderTests {
  @Test(arguments: [(1, 1), (1, 7), (7, 1), (2, 2), (3, 5), (17, 9), (255, 3), (101, 64)])
  func everySizeIsReadBack(width: Int, height: Int) throws {
    let pixels = picture(width: width, height: height) { x, y in
      (x / 3 + y / 2) % 2 == 0 ? 0x9E1B16 : 0xFFFFFF
    }
    let file = try PNGFile(packed(pixels, width: width, height: height))
    #expect((file.width, file.height) == (width, height))
    #expect(file.pixels == pixels)
  }

  @Test func aFewColorsArePackedWithAPalette() throws {
    let pixels = picture(width: 16, height: 16) { x, y in UInt32(y * 16 + x) * 0x010203 }
    let file = try PNGFile(packed(pixels, width: 16, height: 16))
    #expect(file["IHDR"] == [0, 0, 0, 16, 0, 0, 0, 16, 8, 3, 0, 0, 0])
    #expect(file["PLTE"]?.count == 3 * 256)
    #expect(file.pixels == pixels)
  }

  @Test func aColorMoreThanAPaletteHoldsIsPackedInTrueColor() throws {
    let pixels = picture(width: 257, height: 4) { x, y in UInt32(x) * 0x010203 }
    let file = try PNGFile(packed(pixels, width: 257, height: 4))
    #expect(file["IHDR"] == [0, 0, 1, 1, 0, 0, 0, 4, 8, 2, 0, 0, 0])
    #expect(file["PLTE"] == nil)
    #expect(file.pixels == pixels)
  }

  @Test(arguments: [PNGEncoder.Colors.exact, .roundedEdges])
  func aPhotoStaysExact(colors: PNGEncoder.Colors) throws {
    let pixels = picture(width: 200, height: 150) { x, y in
      UInt32(x * 7919 + y * 104_729) &* 2_654_435_769 >> 8
    }
    let file = try PNGFile(packed(pixels, width: 200, height: 150, colors: colors))
    #expect(file["PLTE"] == nil)
    #expect(file.pixels == pixels)
  }

  @Test func roundingKeepsSurfacesAndMovesEdgesALittle() throws {
    // Six surfaces, two of them nearly alike, and ramps of edge pixels between each two neighbours.
    let surfaces: [UInt32] = [0xFFFFFF, 0xFCFBF9, 0x9E1B16, 0xC9A227, 0x1A1A1A, 0x4D4D4D]
    let pixels = picture(width: 20 + 256, height: 6) { x, y in
      x < 20 ? surfaces[y] : mixed(surfaces[y], surfaces[(y + 1) % 6], UInt32(x - 20))
    }
    let exact = try PNGFile(packed(pixels, width: 276, height: 6))
    #expect(exact["PLTE"] == nil)
    #expect(exact.pixels == pixels)
    let rounded = try PNGFile(packed(pixels, width: 276, height: 6, colors: .roundedEdges))
    #expect(rounded["PLTE"] != nil)
    for (found, expected) in zip(rounded.pixels, pixels) {
      if surfaces.contains(expected) { #expect(found == expected) }
      #expect(difference(found, expected) < 16)
    }
  }

  @Test func aFewColorsAreNeverRounded() throws {
    let pixels = picture(width: 256, height: 3) { x, _ in UInt32(x) * 0x010101 }
    #expect(
      try packed(pixels, width: 256, height: 3, colors: .roundedEdges)
        == packed(pixels, width: 256, height: 3, colors: .exact))
  }

  @Test(arguments: [(72.0, 2835), (150.0, 5906), (300.0, 11811), (600.0, 23622)])
  func theResolutionIsWrittenInPixelsPerMetre(dotsPerInch: Double, pixelsPerMetre: Int) throws {
    let file = try PNGFile(packed([0], width: 1, height: 1, dotsPerInch: dotsPerInch))
    let physical = try #require(file["pHYs"])
    #expect(physical.count == 9)
    #expect(PNGFile.number(physical[0..<4]) == pixelsPerMetre)
    #expect(PNGFile.number(physical[4..<8]) == pixelsPerMetre)
    #expect(physical[8] == 1)
  }

  @Test func chunksStandInTheOrderOfTheStandard() throws {
    let file = try PNGFile(packed([0xFF_FFFF], width: 1, height: 1))
    #expect(file.chunks.map(\.name) == ["IHDR", "sRGB", "pHYs", "PLTE", "IDAT", "IEND"])
  }

  @Test func paddingAndTheUpperBitsOfAPixelChangeNothing() throws {
    let pixels = picture(width: 5, height: 6) { x, y in (x + y / 2) % 2 == 0 ? 0x123456 : 0xFFFFFF }
    var padded: [UInt32] = []
    for y in 0..<6 {
      padded += pixels[y * 5..<y * 5 + 5].enumerated().map { $1 | UInt32(y * 31 + $0) << 24 }
      padded += [UInt32.max, 0]
    }
    let bytes = try PNGEncoder.encode(padded.span, width: 5, height: 6, rowStride: 7, dotsPerInch: 72)
    #expect(try PNGFile(bytes).pixels == pixels)
    #expect(try bytes == packed(pixels, width: 5, height: 6, dotsPerInch: 72))
  }

  @Test func theSamePixelsGiveTheSameBytes() throws {
    let pixels = picture(width: 300, height: 40) { x, y in UInt32(x * y) }
    #expect(try packed(pixels, width: 300, height: 40) == packed(pixels, width: 300, height: 40))
  }

  @Test func sizesThatDoNotFitAreTypedErrors() {
    #expect(throws: PNGError.badSize(width: 0, height: 1)) { try packed([], width: 0, height: 1) }
    #expect(throws: PNGError.tooFewPixels(3)) { try packed([1, 2, 3], width: 2, height: 2) }
  }
}

/// `part` of 255 of the way from one colour to another.
private func mixed(_ from: UInt32, _ to: UInt32, _ part: UInt32) -> UInt32 {
  [16, 8, 0].reduce(0) { $0 | (((from >> $1 & 255) * (255 - part) + (to >> $1 & 255) * part) / 255) << $1 }
}

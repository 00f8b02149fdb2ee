import PageModel
import Proof
import Testing

/// Colours to grey, and fine rasters to coarser ones.
@Suite struct GrayRasterTests {
  @Test(arguments: [1, 3, 8, 9, 40])
  func everyColumnIsWeighed(width: Int) {
    let colors = (0..<width).map { UInt32($0 * 5) * 0x010101 | 0xAA00_0000 }
    let raster = GrayRaster(colors: colors.span, width: width, height: 1, rowStride: width, pixelsPerPoint: 1)
    #expect(raster.bytes == (0..<width).map { UInt8($0 * 5) })
  }

  @Test(arguments: 1...16, [0x000000, 0x808080, 0xFFFFFF] as [UInt32])
  func surfacesStayAsTheyAre(box: Int, color: UInt32) {
    let colors = [UInt32](repeating: color, count: 50 * 37)
    let raster = GrayRaster(
      colors: colors.span, width: 50, height: 37, rowStride: 50, pixelsPerPoint: 4, averaging: box)
    #expect((raster.width, raster.height) == ((50 + box - 1) / box, (37 + box - 1) / box))
    #expect(raster.pixelsPerPoint == 4 / Double(box))
    #expect(raster.bytes.allSatisfy { $0 == UInt8(color & 255) })
  }

  @Test func aBoxIsTheMeanOfItsPixels() {
    // The rows are four wide with one of padding; the last column and row are boxes of their own.
    let colors: [UInt32] = [
      0x000000, 0x646464, 0x0A0A0A, 0x999999,
      0x646464, 0xC8C8C8, 0x141414, 0x999999,
      0x282828, 0x505050, 0x777777, 0x999999,
    ]
    let raster = GrayRaster(
      colors: colors.span, width: 3, height: 3, rowStride: 4, pixelsPerPoint: 1, averaging: 2)
    #expect(raster.bytes == [100, 15, 60, 0x77])
  }

  @Test func modulesKeepFourPixels() throws {
    for (module, box) in [(1, 1), (4, 1), (7, 1), (8, 2), (12, 3), (15, 3), (16, 4), (200, 16)] {
      var page = DrawnPage(width: 40 * module, height: 40 * module)
      try page.add("a", says: "https://q.example/a", x: 5 * module, y: 5 * module, module: module)
      #expect(PageProof.box(for: page.symbols, pixelsPerPoint: 1) == box)
    }
    #expect(PageProof.box(for: [], pixelsPerPoint: 4) == 1)
  }

  @Test(
    "a pixel alone is as light as the weights of BT.601 say, at every width", arguments: [1, 7, 8, 9, 31])
  func weighsPixels(_ width: Int) {
    let height = 3
    // Every part of the colours takes many values; the upper bits hold nothing.
    let colors = (0..<(width + 2) * height).map { UInt32($0) &* 2_654_435_761 & 0xFF_FFFF }
    let raster = GrayRaster(
      colors: colors.span, width: width, height: height, rowStride: width + 2, pixelsPerPoint: 1)
    for y in 0..<height {
      for x in 0..<width {
        let color = Int(colors[y * (width + 2) + x])
        let light = (color >> 16) * 77 + (color >> 8 & 255) * 150 + (color & 255) * 29
        #expect(Int(raster[x, y]) == (light + 128) / 256)
      }
    }
  }

  @Test(arguments: [12, 13, 14, 15])
  func aCoarserRasterIsProvenLikeTheFineOne(module: Int) throws {
    var page = DrawnPage(width: 620, height: 601)
    try page.add("a", says: "https://q.example/a", x: 91, y: 82, module: module)
    #expect(try coarseFaults(page) == [])
    // A line of two pixels in the quiet zone.
    var disturbed = page
    disturbed.fill(x: 91 - 2 * module, y: 80, width: 2, height: 200, grey: 0)
    let faults = try coarseFaults(disturbed)
    #expect(faults.count == 1)
    guard case .quietZoneDisturbed? = faults.first else {
      Issue.record("the line was not seen: \(faults)")
      return
    }
    page.fill(x: 91, y: 82, width: 160, height: 160, grey: 255)
    #expect(try coarseFaults(page).contains(.unreadable(code: "a")))
  }

  /// What the proof says about the page in boxes of three pixels.
  private func coarseFaults(_ page: DrawnPage) throws -> [ProofFault] {
    let fine = page.raster
    let colors = fine.bytes.map { UInt32($0) * 0x010101 }
    let box = PageProof.box(for: page.symbols, pixelsPerPoint: 1)
    #expect(box == 3)
    let raster = GrayRaster(
      colors: colors.span, width: fine.width, height: fine.height, rowStride: fine.width, pixelsPerPoint: 1,
      averaging: box)
    return try PageProof.verify(raster, symbols: page.symbols)
  }
}

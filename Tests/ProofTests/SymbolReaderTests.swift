import PageModel
import Proof
import Testing

/// What the reader says about one symbol.
@Suite struct SymbolReaderTests {
  @Test func bytesCornersAndLevelAreRead() throws {
    var page = DrawnPage(width: 300, height: 260)
    try page.add("a", says: "Chi bộ ấp Cái Nứa", x: 80, y: 60)
    for threshold in [SymbolReader.Threshold.fixed, .local] {
      let read = try #require(try SymbolReader.read(page.raster, threshold: threshold).first)
      #expect(read.text == "Chi bộ ấp Cái Nứa")
      #expect(read.level == "M")
      #expect(!read.isMirrored)
      let frame = try #require(page.symbols.first).frame
      let corners = [
        Point(x: frame.minX, y: frame.minY), Point(x: frame.maxX, y: frame.minY),
        Point(x: frame.maxX, y: frame.maxY), Point(x: frame.minX, y: frame.maxY),
      ]
      for (found, expected) in zip(read.corners, corners) {
        #expect(abs(found.x - expected.x) <= 4 && abs(found.y - expected.y) <= 4)
      }
    }
  }

  @Test func placesAreInPointsAndRowsMayBePadded() throws {
    var page = DrawnPage(width: 300, height: 260)
    try page.add("a", says: "https://q.example/a", x: 80, y: 60)
    let raster = page.raster
    var rows: [UInt8] = []
    for y in 0..<raster.height {
      rows += (0..<raster.width).map { raster[$0, y] } + [7, 7, 7]
    }
    let padded = GrayRaster(
      width: raster.width, height: raster.height, pixelsPerPoint: 2, rowStride: raster.width + 3, bytes: rows)
    let plain = try #require(try SymbolReader.read(raster).first)
    let read = try #require(try SymbolReader.read(padded).first)
    #expect(read.text == plain.text)
    #expect(read.center == Point(x: plain.center.x / 2, y: plain.center.y / 2))
  }

  @Test func colorsBecomeAsLightAsTheyLook() {
    let colors: [UInt32] = [0x000000, 0xFFFFFF, 0, 0xFFFF_FFFF, 0x9E1B16, 7, 0xC9A227, 0x808080, 7]
    let raster = GrayRaster(colors: colors.span, width: 2, height: 3, rowStride: 3, pixelsPerPoint: 1)
    #expect(raster.bytes == [0, 255, 255, 66, 160, 128])
  }

  @Test func nothingIsReadFromAnEmptyPage() throws {
    #expect(try SymbolReader.read(DrawnPage(width: 1, height: 1).raster).isEmpty)
    #expect(try SymbolReader.read(DrawnPage(width: 500, height: 500, ground: 0).raster).isEmpty)
  }
}

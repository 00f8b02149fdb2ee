import Composition
import Foundation
import Recording
import Rendering
import Testing

/// What pages look like: each folder in `Pictures` holds a board, its layout and its page at one pixel a point.
@Suite("Pictures of pages")
struct PictureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Pictures")

  static let names: [String] = {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("a page looks as it was recorded", arguments: names)
  func looksAsRecorded(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let page = try #require(try TestBoard(folder).compose().first?.page)
    let raster = try Renderer().raster(of: page, dotsPerInch: 72, onWholePixels: true)
    try RecordedPicture.expect(
      try raster.png(dotsPerInch: 72), recordedAt: folder.appendingPathComponent("expected.png"))
  }

  @Test("the picture that the README shows is the poster of the example")
  func showsTheExample() throws {
    let folder = TestBoard.root.appendingPathComponent("Examples/vinh-binh")
    let posters = try TestBoard(folder).compose()
    let page = try #require(posters.dropFirst().first?.page)
    let raster = try Renderer().raster(of: page, dotsPerInch: 100, onWholePixels: true)
    try RecordedPicture.expect(
      try raster.png(dotsPerInch: 100), recordedAt: folder.appendingPathComponent("poster.png"))
  }
}

import Foundation
import Recording
import TestRuns
import Testing

/// What a failed comparison of pictures shows.
@Suite("Differences of pictures", .collectsIssues)
struct RecordedPictureTests {
  private static let white: UInt32 = 0xFFFFFF
  private static let blue: UInt32 = 0x0000FF

  /// A white picture with one pixel of another colour.
  private static func picture(
    width: Int, height: Int, dot: (x: Int, y: Int)?, color: UInt32 = blue
  ) throws
    -> PNGFile
  {
    var picture = PixelPicture(width: width, height: height, color: white)
    if let dot { picture[dot.x, dot.y] = color }
    return try PNGFile(try picture.png())
  }

  private static func pixel(_ picture: PNGFile, _ x: Int, _ y: Int) -> UInt32 {
    picture.pixels[y * picture.width + x]
  }

  @Test("a picture is written as it is")
  func written() throws {
    let read = try Self.picture(width: 5, height: 3, dot: (4, 2))
    #expect((read.width, read.height) == (5, 3))
    #expect(Self.pixel(read, 4, 2) == Self.blue && read.pixels.filter { $0 == Self.white }.count == 14)
  }

  @Test("rounding is no difference, anything else is, with its place")
  func differences() throws {
    let plain = try Self.picture(width: 6, height: 4, dot: nil)
    let rounded = try Self.picture(width: 6, height: 4, dot: (1, 1), color: 0xFEFFFE)
    #expect(PictureComparison(expected: plain, actual: rounded).difference == nil)
    let dotted = try Self.picture(width: 6, height: 4, dot: (5, 2), color: 0xFDFFFF)
    #expect(
      PictureComparison(expected: plain, actual: dotted).difference
        == "1 pixel differs, the first at x 5, y 2")
    let wider = try Self.picture(width: 7, height: 4, dot: nil)
    #expect(
      PictureComparison(expected: plain, actual: wider).difference == "7×4 pixels instead of 6×4")
  }

  @Test("expected, actual and difference stand side by side, also those of different sizes")
  func sideBySide() throws {
    let expected = try Self.picture(width: 10, height: 6, dot: (2, 3))
    let actual = try Self.picture(width: 12, height: 5, dot: (4, 1))
    let shown = try PNGFile(try PictureComparison(expected: expected, actual: actual).sideBySide.png())
    // The columns begin at 0, 20 and 40: 12 pixels and a gap of 8.
    #expect((shown.width, shown.height) == (52, 6))
    #expect(Self.pixel(shown, 2, 3) == Self.blue && Self.pixel(shown, 24, 1) == Self.blue)
    var red: [[Int]] = []
    for y in 0..<6 { for x in 40..<52 where Self.pixel(shown, x, y) == 0xFF0000 { red.append([x - 40, y]) } }
    // Both dots, the two columns that only the actual picture has, and the row that only the expected one has.
    let wider = (0..<5).flatMap { [[10, $0], [11, $0]] }
    let lower = (0..<10).map { [$0, 5] }
    #expect(Set(red) == Set([[2, 3], [4, 1]] + wider + lower))
    #expect(Self.pixel(shown, 40, 0) == Self.white)
  }

  @Test(
    "a comparison that fails writes such a picture and prints its path",
    .disabled(if: RecordedText.isRecording, "compares nothing while recording"))
  func records() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var picture = PixelPicture(width: 9, height: 9, color: Self.white)
    let recorded = folder.appending(path: "expected.png")
    try Data(try picture.png()).write(to: recorded)
    try RecordedPicture.expect(try picture.png(), recordedAt: recorded)

    picture[3, 4] = Self.blue
    let png = try picture.png()
    let comments = try CollectedIssues.comments { try RecordedPicture.expect(png, recordedAt: recorded) }
    let comment = try #require(comments.first)
    #expect(comment.contains("1 pixel differs, the first at x 3, y 4"))
    let path = try #require(comment.firstMatch(of: /side by side: (.+)/)).1
    let kept = URL(filePath: String(path))
    defer { try? FileManager.default.removeItem(at: kept) }
    #expect(path.contains("/.build/pictures/"))
    #expect(try PNGFile([UInt8](try Data(contentsOf: kept))).width == 3 * 9 + 16)
  }
}

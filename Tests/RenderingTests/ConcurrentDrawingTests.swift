import Foundation
import PageModel
import Rendering
import Testing

/// Cairo 1.16 closes one of its ten open faces when an eleventh is wanted, also one that another thread has just taken:
/// drawings then ended with “error occurred in libfreetype”, or the program did.
@Suite("Concurrent drawing")
struct ConcurrentDrawingTests {
  private static let families = ["Thin", "Light", "Regular", "Medium", "SemiBold", "Bold", "Black"]

  /// Fifty glyphs of a face.
  private static func page(of face: FontFace) -> Page {
    let glyphs = (10..<60).map { number in
      GlyphRun.Glyph(
        identifier: UInt32(number),
        position: Point(x: Double(number % 10) * 12, y: Double(number / 10) * 14))
    }
    let run = GlyphRun(
      face: face, size: 12, color: .black, origin: Point(x: 4, y: 4), glyphs: glyphs,
      text: String(repeating: "a", count: glyphs.count),
      clusters: glyphs.map { _ in GlyphRun.Cluster(bytes: 1, glyphs: 1) }, ink: nil)
    return Page(
      size: Size(width: 140, height: 100), items: [PageItem(.text(run), origin: .program)], structure: [])
  }

  /// An SVG picture with text in a family of the machine.
  private static func page(textIn family: String, weight: Int) throws -> Page {
    let picture =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 40'><text x='5' y='25' font-size='20' "
      + "font-family='\(family)' font-weight='\(weight)'>Ấp Hòa</text></svg>"
    return TestPictures.page(try TestPictures.read(Array(picture.utf8)))
  }

  /// Draws pages from four threads, each page many times, and expects what one thread draws.
  private static func drawAtOnce(_ pages: [Page]) async throws {
    let expected = try pages.map { try Renderer().svg(of: $0) }
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask {
          for round in 0..<200 {
            let number = (round * (2 * task + 1) + task) % pages.count
            let drawn = Result { try Renderer().svg(of: pages[number]) }
            #expect(throws: Never.self) { try drawn.get() }
            #expect((try? drawn.get()) == expected[number])
          }
        }
      }
    }
  }

  @Test("many renderers at once draw what one draws, with more fonts than Cairo keeps open")
  func drawsFonts() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    var pages: [Page] = []
    for copy in 0..<3 {
      for family in Self.families {
        let file = folder.appending(path: "\(family)-\(copy).otf")
        try FileManager.default.copyItem(
          at: URL(filePath: "/usr/share/fonts/opentype/inter/Inter-\(family).otf"), to: file)
        pages.append(
          Self.page(of: FontFace(family: "\(family)-\(copy)", weight: 400, path: file.path)))
      }
    }
    try await Self.drawAtOnce(pages)
  }

  @Test("SVG pictures with text in the machine's fonts are drawn alike by many renderers at once")
  func drawsPicturesWithText() async throws {
    try await Self.drawAtOnce(
      ["Inter", "DejaVu Sans", "serif"].flatMap { family in
        try [100, 300, 400, 500, 700, 900].map { try Self.page(textIn: family, weight: $0) }
      })
  }
}

import Composition
import Foundation
import Recording
import Rendering
import Testing

/// The pictures of `Layouts/README.md`, each drawn from the layout beside it.
@Suite("Pictures of the layout language")
struct DocumentationPictureTests {
  private static let folder = TestBoard.root.appendingPathComponent("Layouts/Pictures")

  static let names: [String] = {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { $0.hasSuffix(".yaml") && !["board.yaml", "family.yaml"].contains($0) }
      .map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("a picture shows what its layout says", arguments: names)
  func shows(_ name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.folder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("board.yaml")
    let board = try String(contentsOf: file, encoding: .utf8)
    try Data(board.replacing("layout: poster-a3", with: "layout: \(name).yaml").utf8).write(to: file)
    let made = try #require(try TestBoard(folder).compose().first)
    #expect(!made.pages.isEmpty)
    for (index, page) in made.pages.enumerated() {
      let raster = try Renderer().raster(of: page, dotsPerInch: 110, onWholePixels: true)
      try RecordedPicture.expect(
        try raster.png(dotsPerInch: 110),
        recordedAt: Self.folder.appendingPathComponent("\(name)\(index == 0 ? "" : ".\(index + 1)").png"))
    }
  }

  @Test("The README shows every picture and no other")
  func readme() throws {
    let text = try String(
      contentsOf: TestBoard.root.appendingPathComponent("Layouts/README.md"), encoding: .utf8)
    let shown = Set(text.matches(of: /\]\(Pictures\/([a-z0-9.-]+)\.png\)/).map { String($0.1) })
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let drawn = Set(found.filter { $0.hasSuffix(".png") }.map { String($0.dropLast(4)) })
    #expect(shown == drawn)
    #expect(Set(Self.names).isSubset(of: drawn))
  }
}

import BoardSpec
import Composition
import Diagnostics
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
    let test = try TestBoard(folder)
    let made =
      test.loaded.layout.isOfReport
      ? try Composer(try PageMaterials(of: test.loaded)).compose(
        test.loaded.board.ofReport(), report: Self.month)
      : try #require(try test.compose().first)
    #expect(made.diagnostics.filter { $0.severity == .error }.map(\.summary.english) == [])
    #expect(!made.pages.isEmpty)
    for (index, page) in made.pages.enumerated() {
      let raster = try Renderer().raster(of: page, dotsPerInch: 110, onWholePixels: true)
      try RecordedPicture.expect(
        try raster.png(dotsPerInch: 110),
        recordedAt: Self.folder.appendingPathComponent("\(name)\(index == 0 ? "" : ".\(index + 1)").png"))
    }
  }

  /// A month of few figures, for layouts of reports.
  private static let month: ReportValues = {
    func rows(_ rows: [([String: String], Double)]) -> [ReportValues.Row] {
      rows.map { ReportValues.Row($0.0, shares: ["share": $0.1]) }
    }
    return ReportValues(
      texts: ["month": "tháng 10 năm 2026"],
      lists: [
        .reportCodesByScans: rows([
          (["name": "Nghị quyết", "scans": "180"], 1), (["name": "Điều lệ", "scans": "95"], 95.0 / 180),
          (["name": "Sổ tay", "scans": "38"], 38.0 / 180),
        ]),
        .reportMonths: rows([
          (["name": "T7"], 0.4), (["name": "T8"], 0.7), (["name": "T9"], 0.55), (["name": "T10"], 1),
        ]),
        .reportCalendar: rows([
          (["day": "1", "scans": "3"], 0.1), (["day": "2", "scans": "30"], 1),
          (["day": "3", "scans": "15"], 0.5),
          (["day": "4", "scans": "21"], 0.7), (["day": "5", "missing": "1"], 0),
          (["day": "6", "missing": "1"], 0),
          (["day": "7", "scans": "9"], 0.3), (["day": "8", "scans": "0"], 0),
        ]),
      ])
  }()

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

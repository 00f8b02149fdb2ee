import BoardSpec
import Composition
import Diagnostics
import Foundation
import LogFiles
import Recording
import Rendering
import ReportWords
import Testing
import Typesetting
import UsageReport

/// The report of the example, as the README shows it.
@Suite("The example's report")
struct ExampleReportTests {
  private static let folder = ReportBoard.root.appendingPathComponent("Examples/vinh-binh")

  @Test("the picture in the README is what the example's logs make")
  func readme() throws {
    var faults = DiagnosticCollection()
    let loaded = try #require(
      BoardLoader(
        files: .disk, layoutFolders: [ReportBoard.root.path + "/Layouts"],
        fontManifest: ReportBoard.root.path + "/Fonts/fonts.yaml", systemFontFolder: "/usr/share/fonts",
        pictures: .standard
      ).load(Self.folder.path + "/board.yaml", layoutNamed: "report-dang", faults: &faults))
    let board = loaded.board
    let offices = board.roster.offices.map(\.identifier.value)
    let codes = board.codes.map(\.identifier.value)
    let store = try FilledStore()
    for name in LogPaths.files([Self.folder.path + "/logs"]) {
      let text = try Self.text(of: name)
      try store.load(text, offices: offices, codes: codes, today: "2026-11-01")
    }
    let subjects = ReportSubjects(
      offices: board.roster.offices.map {
        ReportSubjects.Office(identifier: $0.identifier.value, name: $0.name.string)
      },
      codes: board.codes.map {
        ReportSubjects.Code(
          identifier: $0.identifier.value, caption: $0.caption.filled { _ in nil }.string)
      })
    let figures = try store.report("2026-10", today: "2026-11-01", subjects)
    #expect(figures.total.scans == 1165 && figures.total.previous == 756)
    let composer = Composer(
      try PageMaterials(of: loaded, fonts: FontLibrary(faces: loaded.fontFaces)))
    let made = try composer.compose(
      board.ofReport(), report: PeriodValues(figures, of: board).whole)
    let page = try #require(made.page)
    let raster = try Renderer().raster(of: page, dotsPerInch: 72, onWholePixels: false)
    try RecordedPicture.expect(
      try raster.png(dotsPerInch: 72), recordedAt: Self.folder.appendingPathComponent("report.png"))
  }

  /// The text of a log, inflated where it is packed.
  private static func text(of name: String) throws -> String {
    let stream = try LogStream(path: name)
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try unsafe block.withUnsafeMutableBytes { try unsafe stream.read(into: $0) }
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += block[..<count]
    }
  }
}

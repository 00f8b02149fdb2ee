import Composition
import Foundation
import PageModel
import Recording
import Rendering
import Testing
import UsageReport

/// Small pictures of the charts and of the first page, in colour and as a printer without colours draws them.
@Suite("Pictures of reports")
struct ReportPictureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Pictures")

  /// Two months of five offices with a lost week, a silent office and a code that is new.
  private static func sample() throws -> (ReportBoard, PeriodReport) {
    let names = [
      "ấp Bời Lời B", "ấp Cái Nứa", "ấp Hiệp Hòa", "Trường Trung học cơ sở Vĩnh Bình 1", "Công an xã",
    ]
    let board = ReportBoard(
      offices: names.enumerated().map { ("noi-\($0)", "Chi bộ \($1)") },
      codes: [
        ("chuyen", "117 câu chuyện về Bác Hồ", false), ("video", "Video lời Bác dạy", false),
        ("nghi-quyet", "Nghị quyết, chỉ thị mới nhất", false), ("goi", "Gọi văn phòng", true),
      ])
    let store = try FilledStore()
    var counts: [FilledStore.Count] = []
    for day in 1...31 where !(12...16).contains(day) {
      for (place, office) in board.offices.enumerated() where place != 3 {
        let date = "2026-10-" + (day < 10 ? "0" : "") + String(day)
        counts.append(
          .init(day: date, office: office.identifier, code: "chuyen", scans: (day * 7 + place) % 9))
        counts.append(
          .init(day: date, office: office.identifier, code: "video", scans: (day * 3 + place) % 5))
      }
    }
    for month in ["02", "03", "05", "06", "07", "08", "09"] {
      counts.append(
        .init(day: "2026-\(month)-10", office: "noi-0", code: "chuyen", scans: 40 * (Int(month) ?? 1)))
    }
    try store.fill(
      covered: [
        .days("2026-02-01", "2026-03-31"), .days("2026-05-01", "2026-10-11"),
        .days("2026-10-17", "2026-10-31"),
      ], counts)
    return (board, try store.report("2026-10", today: "2026-11-01", board.subjects))
  }

  private func compare(_ page: Page, _ name: String, dotsPerInch: Double = 60) throws {
    let raster = try Renderer().raster(of: page, dotsPerInch: dotsPerInch, onWholePixels: false)
    try RecordedPicture.expect(
      try raster.png(dotsPerInch: dotsPerInch),
      recordedAt: Self.folder.appendingPathComponent("\(name).png"))
  }

  @Test("the first page in the form of a Party document looks as it was recorded")
  func firstPage() throws {
    let (board, figures) = try Self.sample()
    let page = try #require(try board.compose(figures).page)
    try compare(page, "report-dang")
    try compare(page.gray, "report-dang-gray")
  }

  @Test("the plain report and the sheet of an office look as they were recorded")
  func others() throws {
    let (board, figures) = try Self.sample()
    try compare(try #require(try board.with(layout: "report-plain").compose(figures).page), "report-plain")
    let sheet = try board.with(layout: "report-office").compose(figures, office: "noi-1")
    try compare(try #require(sheet.page), "report-office")
  }

  /// Each chart by itself, from the layout that shows it.
  private static let charts = [
    "calendar": "{ part: calendar }", "months": "{ part: months }",
    "codes": """
    {
      table: [{ row: [
        { text: "{row.name}", style: cell, valign: middle },
        { bar: bar, by: row.share, height: 3.5 mm, valign: middle },
        { text: "{row.scans}", style: number, valign: middle } ], repeat: report.codes-by-scans }],
      columns: [60 mm, 1fr, 14 mm], gap: [3 mm, 0.8 mm] }
    """,
    "offices": """
    {
      table: [{ row: [
        { text: "{row.name}", style: cell, valign: middle },
        { bar: bar, by: row.share, height: 3 mm, valign: middle },
        { text: "{row.scans}", style: number, valign: middle } ], repeat: report.offices-by-scans }],
      columns: [60 mm, 1fr, 14 mm], gap: [3 mm, 0.8 mm], line: 0.25 mm line }
    """,
  ]

  @Test("a chart looks as it was recorded, in greys too", arguments: charts.keys.sorted())
  func chart(_ name: String) throws {
    let (board, figures) = try Self.sample()
    let layout = """
      extends: report-dang
      page: { paper: [165 mm, 90 mm], margins: 4 mm, safe: 2 mm }
      body: { column: [\(Self.charts[name] ?? "")], flow: }
      """
    let made = try board.with(layoutText: layout).compose(figures)
    #expect(made.diagnostics.isEmpty)
    let page = try #require(made.page)
    try compare(page, name, dotsPerInch: 72)
    try compare(page.gray, "\(name)-gray", dotsPerInch: 72)
  }
}

import ArgumentParser
import BoardSpec
import Composition
import Diagnostics
import Foundation
import ReportWords
import UsageReport
import UsageStore

/// Makes the files of a report: all figures are read at one moment, all pages composed, and only then something is written.
struct ReportAction {
  let source: UsageSource
  let month: Month
  let outputPath: String
  let formats: Set<ReportFormat>
  let console: Console

  func run() throws {
    let board = try load(nil)
    let report = try load(board.board.report.layout.value)
    let sheets = formats.contains(.pdf) ? try load(board.board.report.officesLayout.value) : nil
    for loaded in [report, sheets].compactMap(\.self) where !loaded.layout.isOfReport {
      throw Failure.layoutOfBoard(loaded.layout.name)
    }
    let (figures, daily) = try read(report)
    let values = MonthValues(figures, of: report.board)

    let pages = try ReportPages(report)
    let whole = try pages.compose(values.whole)
    let offices = try sheets.map { try officeSheets($0, values) } ?? []
    var diagnostics = DiagnosticCollection()
    diagnostics.add(contentsOf: whole.diagnostics)
    var grouping = OfficeGrouping()
    for sheet in offices { grouping.add(sheet.composition.diagnostics) }
    diagnostics.add(contentsOf: grouping.diagnostics)
    console.show(diagnostics)
    guard !diagnostics.hasErrors else { throw ExitCode.faults }

    let files = ReportFiles(
      board: report.board, figures: figures, tables: ReportTables(figures, daily: daily),
      date: DocumentDate.text(board: source.board, environment: ProcessInfo.processInfo.environment))
    let written = try files.write(
      formats, whole, offices,
      document: DocumentBuilder(report.layout).document(
        title: files.title, report.board.ofReport(), values.whole), to: outputPath)
    try tell(figures, written)
  }

  /// The board in a layout; every fault of both is shown at once.
  private func load(_ layout: String?) throws -> LoadedBoard {
    try BoardSource(path: source.board, console: console).load(
      layoutNamed: layout ?? ReportAction.anyLayout, withMeetings: true)
  }

  /// A layout of the program's own, with which a board is read whose own layout is of no interest here.
  private static let anyLayout = "report-plain"

  private func read(_ loaded: LoadedBoard) throws -> (MonthReport, DailyRows) {
    let path = source.storePath(loaded)
    let store = try source.open(loaded, isMade: false)
    let subjects = ReportSubjects(loaded.linked)
    let today = DocumentDate.calendarDay(in: loaded.linked.board.timeZone)
    let calendarMonth = CalendarMonth(year: month.year, month: month.number)
    guard calendarMonth.days.lowerBound <= today else { throw Failure.monthAhead(calendarMonth.text) }
    do {
      return try store.read { snapshot in
        (
          try MonthReport(
            year: month.year, month: month.number, today: today, subjects: subjects, snapshot: snapshot),
          try DailyRows(of: calendarMonth, subjects: subjects, snapshot: snapshot)
        )
      }
    } catch {
      throw Failure.store(error, path)
    }
  }

  private func officeSheets(_ loaded: LoadedBoard, _ values: MonthValues) throws -> [OfficeSheet] {
    let pages = try ReportPages(loaded)
    return try loaded.board.roster.offices.compactMap { office in
      guard let own = values.office(office.identifier.value) else { return nil }
      return OfficeSheet(office: office, composition: try pages.compose(own, for: office))
    }
  }

  private func tell(_ figures: MonthReport, _ written: [String]) throws {
    if console.json {
      try console.output(
        ReportSummary(
          month: figures.calendarMonth.text, scans: figures.total.scans, files: written,
          missingDays: figures.days.count { $0.scans == .missing }))
      return
    }
    let former = ReportFiles.former(in: outputPath, besides: written)
    if !former.isEmpty {
      let names = former.joined(separator: ", ")
      console.say(
        LocalizedText(
          vi: "Còn từ lần chạy trước, có thể của tháng khác: \(names)",
          en: "Left from an earlier run, perhaps of another month: \(names)"))
    }
    let sheets = written.count { $0.hasPrefix("offices/") }
    let others = written.filter { !$0.hasPrefix("offices/") }
    console.say(
      LocalizedText(
        vi: "Đã ghi vào \(outputPath)/: \(others.joined(separator: ", "))"
          + (sheets > 0 ? " và \(sheets) tờ của đơn vị trong offices/" : ""),
        en: "Wrote to \(outputPath)/: \(others.joined(separator: ", "))"
          + (sheets > 0 ? " and \(sheets) sheets in offices/" : "")))
  }
}

extension Failure {
  /// The words for a month that has not begun.
  static func monthAhead(_ month: String) -> Failure {
    Failure(
      "report.month-ahead",
      LocalizedText(vi: "Tháng \(month) chưa bắt đầu", en: "The month \(month) has not begun"),
      remedy: LocalizedText(
        vi: "Chọn một tháng đã qua hoặc đang diễn ra cho --month",
        en: "Give --month a month that has passed or goes on"),
      exitCode: .wrongArguments)
  }

  /// The words for a layout that shows nothing of a month.
  static func layoutOfBoard(_ name: String) -> Failure {
    Failure(
      "report.layout-of-board",
      LocalizedText(
        vi: "Bố cục `\(name)` vẽ bảng, không vẽ báo cáo",
        en: "Layout `\(name)` draws a board and no report"),
      remedy: LocalizedText(
        vi: "Ghi report-dang, report-plain hoặc bố cục báo cáo của mình vào `layout` trong mục `report`",
        en: "Write report-dang, report-plain or a report layout of your own under `layout` of `report`"),
      exitCode: .faults)
  }
}

/// The sheet of one office before it is written.
struct OfficeSheet {
  let office: Office
  let composition: Composition
}

/// What another program is told.
private struct ReportSummary: Encodable {
  var type = "report"
  let month: String
  let scans: Int
  let files: [String]
  let missingDays: Int
}

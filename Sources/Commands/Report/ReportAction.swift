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
  let period: PeriodOptions
  let outputPath: String
  let formats: Set<ReportFormat>
  /// Whether a period that no log covers is reported.
  let allowsEmpty: Bool
  let interruption: Interruption
  let console: Console

  func run() throws {
    let board = try load(nil)
    guard !board.board.isMeeting else {
      throw Failure.reportOfMeeting(source.board, board: board.linked.board.source.name)
    }
    let needsLayout = formats.contains(where: \.needsLayout)
    let report = needsLayout ? try load(board.board.report.layout.value) : board
    let sheets = formats.contains(.pdf) ? try load(board.board.report.officesLayout.value) : nil
    for loaded in [needsLayout ? report : nil, sheets].compactMap(\.self) where !loaded.layout.isOfReport {
      throw Failure.layoutOfBoard(loaded.layout.name)
    }
    let today = DocumentDate.calendarDay(in: board.linked.board.timeZone)
    let period = try period.period(today: today)
    let (figures, daily) = try read(board, period, today)
    let values = PeriodValues(figures, of: report.board)
    let files = ReportFiles(
      board: report.board, figures: figures, tables: ReportTables(figures, daily: daily),
      date: DocumentDate.text(board: source.board, environment: ProcessInfo.processInfo.environment),
      interruption: interruption)

    var diagnostics = DiagnosticCollection()
    var contents = try pages(report, sheets, values, &diagnostics)
    if formats.contains(.html) || formats.contains(.docx) {
      contents.document = DocumentBuilder(report.layout).document(
        title: files.title, report.board.ofReport(), values.whole)
    }
    console.show(diagnostics)
    let made = try files.make(formats, contents)
    if !made.files.isEmpty {
      let path = ReportFolder.path(of: period, in: outputPath)
      let isOfSheets = made.files.contains { $0.name.hasPrefix("offices/") }
      let folder = try Failure.wrap { try OutputFolder(path, folders: isOfSheets ? ["offices"] : []) }
      let plan = try ReportFolder(folder: folder, period: period, interruption: interruption).write(made)
      try ReportOutcome(figures: figures, plan: plan, folder: path).tell(console)
    }
    if diagnostics.hasErrors { throw ExitCode.faults }
  }

  /// The board in a layout; every fault of both is shown at once.
  private func load(_ layout: String?) throws -> LoadedBoard {
    try BoardSource(path: source.board, console: console).load(
      layoutNamed: layout ?? ReportAction.anyLayout, withMeetings: true)
  }

  /// A layout of the program's own, with which a board is read whose own layout is of no interest here.
  private static let anyLayout = "report-plain"

  private func read(
    _ loaded: LoadedBoard, _ period: Period, _ today: CalendarDay
  ) throws -> (PeriodReport, DailyRows) {
    let path = source.storePath(loaded)
    // A store of which the user gave the name and that does not exist is a wrong name.
    let isMissing = source.store == nil && !FileManager.default.fileExists(atPath: path)
    let store = allowsEmpty && isMissing ? try UsageStore.empty() : try source.open(loaded, isMade: false)
    let subjects = ReportSubjects(loaded.linked)
    let figures: PeriodReport
    let daily: DailyRows
    let known: ClosedRange<CalendarDay>?
    do {
      (figures, daily, known) = try store.read { snapshot in
        (
          try PeriodReport(period, today: today, subjects: subjects, snapshot: snapshot),
          try DailyRows(of: period, subjects: subjects, snapshot: snapshot), try snapshot.knownDays()
        )
      }
    } catch {
      throw Failure.store(error, path)
    }
    guard figures.isKnown || allowsEmpty else {
      throw Failure.noLog(
        of: period, today: today, known: known, board: source.board, store: source.store)
    }
    return (figures, daily)
  }

  /// The pages that formats ask for; those with faults are left out, and the faults added.
  private func pages(
    _ report: LoadedBoard, _ sheets: LoadedBoard?, _ values: PeriodValues,
    _ diagnostics: inout DiagnosticCollection
  ) throws -> ReportFiles.Contents {
    var contents = ReportFiles.Contents()
    guard formats.contains(where: \.isOfPages) else { return contents }
    let whole = try ReportPages(report).compose(values.whole)
    diagnostics.add(contentsOf: whole.diagnostics)
    if !whole.diagnostics.contains(where: { $0.severity == .error }) { contents.pages = whole.pages }
    guard let sheets else { return contents }
    let offices = try officeSheets(sheets, values)
    var grouping = OfficeGrouping()
    for sheet in offices { grouping.add(sheet.composition.diagnostics) }
    diagnostics.add(contentsOf: grouping.diagnostics)
    // A print job that lacks an office would not be noticed.
    if !grouping.diagnostics.contains(where: { $0.severity == .error }) { contents.sheets = offices }
    return contents
  }

  private func officeSheets(_ loaded: LoadedBoard, _ values: PeriodValues) throws -> [OfficeSheet] {
    let pages = try ReportPages(loaded)
    return try loaded.board.roster.offices.compactMap { office in
      if interruption.isRequested { throw Failure.reportStopped }
      guard let own = values.office(office.identifier.value) else { return nil }
      return OfficeSheet(office: office, composition: try pages.compose(own, for: office))
    }
  }
}

/// The sheet of one office before it is written.
struct OfficeSheet {
  let office: Office
  let composition: Composition
}

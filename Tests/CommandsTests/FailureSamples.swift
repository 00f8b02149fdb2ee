import AccessLog
import BoardSpec
import Composition
import Diagnostics
import Documents
import Foundation
import LogFiles
import PageModel
import Proof
import Rendering
import Typesetting
import UsageReport
import UsageStore

@testable import Commands
@testable import Preview

/// Every reason for which a command ends without its result, made as the program makes it.
enum FailureSamples {
  /// A failure and the name of its recorded texts.
  struct Sample: Sendable {
    let name: String
    let failure: @Sendable () throws -> Failure
  }

  static let all = output + fonts + drawing + arguments + files + preview + usage

  private static let output: [Sample] = [
    part("output-no-folder", OutputError(path: "out", action: .makeFolder, code: EACCES)),
    part("output-not-created", OutputError(path: "out/a.pdf", action: .create, code: EROFS)),
    part("output-not-read", OutputError(path: "out/manifest.json", action: .read, code: EIO)),
    part("output-not-removed", OutputError(path: "out/a.pdf", action: .remove, code: EPERM)),
    part("output-not-written", OutputError(path: "out/a.pdf", action: .write, code: ENOSPC)),
    part("output-not-confirmed", OutputError(path: "out/a.pdf", action: .confirm, code: EIO)),
    part("output-not-renamed", OutputError(path: "out/a.pdf", action: .rename, code: EIO)),
    Sample(name: "output-is-file") {
      Failure(OutputError(path: "out", action: .makeFolder, code: EEXIST), in: .outOption)
    },
    Sample(name: "output-manifest-is-folder") {
      Failure(OutputError(path: "out/manifest.json", action: .read, code: EISDIR), in: .outOption)
    },
    Sample(name: "output-no-new-board") {
      Failure(OutputError(path: "vinh-binh", action: .makeFolder, code: EACCES), in: .folderArgument)
    },
    Sample(name: "output-new-board-is-file") {
      Failure(OutputError(path: "board.yaml", action: .makeFolder, code: EEXIST), in: .folderArgument)
    },
    Sample(name: "output-no-gallery") {
      Failure(OutputError(path: "mau.pdf", action: .create, code: EACCES), in: .galleryOption)
    },
    part("system-exhausted-files", OutputError(path: "out/a.pdf", action: .create, code: EMFILE)),
    part("system-exhausted-memory", OutputError(path: "out/a.pdf", action: .write, code: ENOMEM)),
    Sample(name: "register-not-read") {
      .registerNotEntered(OutputError(path: "printed.csv", action: .read, code: EACCES))
    },
    Sample(name: "register-not-written") {
      .registerNotEntered(OutputError(path: "printed.csv", action: .write, code: EBUSY))
    },
    part("output-not-packed", RenderingError.packing(reason: "no memory")),
    Sample(name: "output-busy") {
      let temporary = try TemporaryFolder()
      let folder = OutputFolder(existing: temporary.path)
      let first = try RunLock(folder, shard: nil)
      defer { withExtendedLifetime((temporary, first)) {} }
      return try thrown { _ = try RunLock(folder, shard: nil) }.inFolder(temporary.path)
    },
  ]

  private static let fonts: [Sample] = [
    part("font-unreadable", FontLibraryError.unreadable(path: "inter/Inter-Bold.otf")),
    part(
      "font-mislabelled",
      FontLibraryError.mislabelled(path: "inter/Inter-Bold.otf", wanted: "Inter 400", found: "Inter 700")),
    part("font-no-face", FontLibraryError.noFace(family: "Inter", weight: 700)),
    part("font-library-unavailable", FontLibraryError.unavailable(library: "fontconfig")),
    part("font-not-embedded", RenderingError.font(path: "inter/Inter-Bold.otf", doing: "reading it")),
  ]

  private static let drawing: [Sample] = [
    part("raster-too-large", RenderingError.tooLarge(width: 40_000, height: 56_000)),
    part("drawing-failed", RenderingError.cairo(doing: "making a surface", reason: "out of memory")),
    part("picture-not-drawn", RenderingError.picture(name: "emblem.svg", doing: "drawing it")),
    part("color-profile-failed", RenderingError.profile(doing: "reading a profile")),
    part("proof-reader-failed", ReadingError.readerFailed),
    part(
      "report-not-packed", WordWriterError.archive(doing: "adding word/document.xml", reason: "no memory")),
    Sample(name: "sheet-symbols-too-small") {
      let plan = SheetNUp(16, pagesOf: Size(width: 842, height: 1191), on: Size(width: 595, height: 842))
      let smallest = SmallestSymbol(width: Length.mm(30).points, module: 2, code: "nghi-quyet")
      return try required(NUpFault.of(plan, count: 16, smallest))
    },
  ]

  private static let arguments: [Sample] = [
    Sample(name: "office-unknown") {
      let roster = try TestPosters.board().board.roster
      return try thrown { _ = try OfficeSelection(roster, names: ["noi-3"], shard: nil) }
    },
    Sample(name: "office-unknown-near") { try unknownOffice("Chi bo ap Hiep Hao") },
    Sample(name: "office-unknown-by-words") { try unknownOffice("chi bộ") },
    Sample(name: "office-unknown-several") { try unknownOffice("cai-nua, hiep-hoa") },
    Sample(name: "office-ambiguous") {
      let roster = try TestPosters.board(roster: "id,name\nba,Chi bộ ấp Ba\nba-2,Chi bộ ấp Bà\n").board.roster
      return try thrown { _ = try OfficeSelection(roster, names: ["chi bo ap ba"], shard: nil) }
    },
    Sample(name: "links-none") { .noShortLinks("board.yaml") },
    Sample(name: "links-not-one-set") { try required(LinkProof(missing: ["cai-nua/nghi-quyet"]).failure) },
    Sample(name: "press-placeholders") { TrialRun.placeholdersForShop(6) },
    Sample(name: "register-changed") { .changedRegister("printed.csv") },
    Sample(name: "press-not-for-shop") { try press(wanted: .office, bytes: nil) },
    Sample(name: "press-no-profile") { try press(wanted: .shop, bytes: nil) },
    Sample(name: "press-not-four-inks") { try press(wanted: .shop, bytes: Array("no profile".utf8)) },
  ]

  private static let files: [Sample] = [
    Sample(name: "init-exists") { .taken(["vinh-binh/board.yaml", "vinh-binh/offices.csv"]) },
    Sample(name: "layout-unknown") { .unknownLayout("poster-a4", known: ["poster-a3", "table-a4"]) },
    Sample(name: "layout-unreadable") {
      .unreadableLayout("Layouts/poster-a3.yaml", .refused(EACCES))
    },
    Sample(name: "layout-unreadable-folder") { .unreadableLayout("Layouts/poster-a3.yaml", .folder) },
    Sample(name: "installation-not-found") {
      try thrown {
        _ = try Installation.find(
          environment: ["BANGTIN_HOME": "/nonexistent"], executable: "/nonexistent/bangtin",
          workingFolder: "/")
      }
    },
    Sample(name: "roster-not-written") { .rosterNotWritten("offices.csv", code: EACCES) },
    Sample(name: "internal-unexpected") { .unexpected(Unforeseen()) },
  ]

  private static let preview: [Sample] = [
    Sample(name: "preview-port-taken") { Failure(PreviewServerError.portTaken(4750)) },
    Sample(name: "preview-not-started") { Failure(PreviewServerError.refused(code: EACCES)) },
    Sample(name: "preview-not-watching") { Failure(FileWatcherError(code: EMFILE)) },
  ]

  private static let usage: [Sample] = [
    Sample(name: "report-no-log") { noLog("2026-10", known: nil) },
    Sample(name: "report-no-log-of-days") {
      noLog("2026-10-05--2026-11-04", known: "2026-08-01--2026-09-30")
    },
    Sample(name: "report-period-ahead") { noLog("2027-Q1", known: "2026-10-01--2026-10-31") },
    Sample(name: "report-no-period") { .noPeriod },
    Sample(name: "report-several-periods") { .severalPeriods },
    Sample(name: "report-open-period") { .openPeriod(isFirstMissing: false) },
    Sample(name: "report-backwards-period") {
      .backwardsPeriod(CalendarDay(year: 2026, month: 11, day: 4), CalendarDay(year: 2026, month: 10, day: 5))
    },
    Sample(name: "report-of-meeting") { .reportOfMeeting("hop/meeting.yaml", board: "hop/board.yaml") },
    Sample(name: "report-stopped") { .reportStopped },
    Sample(name: "report-layout-of-board") { .layoutOfBoard("poster-a3") },
    Sample(name: "usage-nothing-imported") { .nothingImported("usage.sqlite", board: "board.yaml") },
    Sample(name: "usage-nothing-imported-elsewhere") {
      .nothingImported("/so đếm/dem.sqlite", board: "Bảng mã/board.yaml", store: "/so đếm/dem.sqlite")
    },
    Sample(name: "usage-log-missing") { .log(LogFileError(name: "access.log", reason: .system(ENOENT))) },
    Sample(name: "usage-no-logs") { .noLogs(in: ["logs"]) },
    Sample(name: "usage-log-after-others") {
      .log(LogFileError(name: "access.log.2.gz", reason: .cut), counted: 2)
    },
    Sample(name: "usage-log-damaged") { .log(LogFileError(name: "access.log.2.gz", reason: .damaged)) },
    Sample(name: "usage-log-cut") { .log(LogFileError(name: "access.log.2.gz", reason: .cut)) },
    Sample(name: "usage-bad-agents") {
      .agents(AgentRules.Problem(line: 3, reason: .unknownKind), "agents.txt")
    },
    Sample(name: "usage-agents-no-words") {
      .agents(AgentRules.Problem(line: 3, reason: .noWords), "agents.txt")
    },
    Sample(name: "usage-agents-too-long") {
      .agents(AgentRules.Problem(line: 3, reason: .tooLong), "agents.txt")
    },
    Sample(name: "usage-later-store") { .store(StoreError.laterVersion, "usage.sqlite") },
    Sample(name: "usage-other-time-zone") {
      .store(StoreError.otherTimeZone("Asia/Ho_Chi_Minh"), "usage.sqlite")
    },
    store("foreign", .foreign), store("busy", .busy), store("read-only", .readOnly),
    store("disk-full", .diskFull), store("damaged", .damaged), store("not-database", .notADatabase),
    store("not-opened", .cannotOpen), store("disk-fault", .disk), store("unusable", .other(code: 21)),
  ]

  private static func store(_ name: String, _ error: StoreError) -> Sample {
    Sample(name: "usage-store-" + name) { .store(error, "usage.sqlite") }
  }

  private static func noLog(_ period: String, known: String?) -> Failure {
    guard let period = Period(period) else { preconditionFailure("\(period) is no period") }
    return .noLog(
      of: period, today: CalendarDay(year: 2026, month: 12, day: 1), known: known.flatMap(Period.init)?.days,
      board: "board.yaml", store: nil)
  }

  /// A typed fault of a part of the program.
  private static func unknownOffice(_ name: String) throws -> Failure {
    let roster = try TestPosters.board(
      roster: "id,name\ncai-nua,Chi bộ ấp Cái Nứa\nhiep-hoa,Chi bộ ấp Hiệp Hòa\nthpt,Trường THPT\n"
    ).board.roster
    return try thrown { _ = try OfficeSelection(roster, names: [name], shard: nil) }
  }

  private static func part(_ name: String, _ error: any Error) -> Sample {
    Sample(name: name) { try required(Failure(error)) }
  }

  private static func press(wanted: PrintProfile, bytes: [UInt8]?) throws -> Failure {
    let layout = try TestPosters.board().layout
    return try thrown {
      _ = try PrintProfileChoice(wanted: wanted, profilePath: "press.icc").pressProfile(
        for: layout, files: .memory(bytes.map { ["press.icc": $0] } ?? [:]))
    }
  }

  private static func thrown(_ body: () throws -> Void) throws -> Failure {
    do { try body() } catch let failure as Failure { return failure }
    throw NoFailure()
  }

  private static func required(_ failure: Failure?) throws -> Failure {
    guard let failure else { throw NoFailure() }
    return failure
  }

  private struct NoFailure: Error {}

  private struct Unforeseen: LocalizedError {
    var errorDescription: String? { "The disk spins backwards" }
  }
}

extension Failure {
  /// The same failure where a folder of the test is called `out`.
  fileprivate func inFolder(_ path: String) -> Failure {
    Failure(
      diagnostic.identifier,
      LocalizedText(
        vi: diagnostic.summary.vietnamese.replacing(path, with: "out"),
        en: diagnostic.summary.english.replacing(path, with: "out")),
      remedy: diagnostic.remedy, exitCode: exitCode)
  }
}

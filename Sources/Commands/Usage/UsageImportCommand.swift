import AccessLog
import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation
import LogFiles
import UsageStore

/// `bangtin usage import`: counts what is new in access logs.
struct UsageImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: text(
        vi: "Đếm những gì mới trong nhật ký truy cập (nginx, Apache, Caddy, Traefik, Shlink; cả tệp .gz).",
        en: "Count what is new in access logs (nginx, Apache, Caddy, Traefik, Shlink; gzip too)."))
  }

  @OptionGroup var source: UsageSource

  @Argument(
    help: ArgumentHelp(
      text(
        vi: "Tệp nhật ký, thư mục, mẫu tên như \"access.log*\", hoặc - để đọc từ đầu vào.",
        en: "Logs: files, folders, patterns such as \"access.log*\", or - for standard input."),
      valueName: "log"))
  var logs: [String]

  @Option(
    help: ArgumentHelp(
      text(
        vi:
          "Danh sách rô-bốt thêm vào danh sách có sẵn; không ghi thì dùng agents.txt cạnh board.yaml, nếu có.",
        en: "Robots in addition to the standard list; agents.txt beside the board by default, if it exists."),
      valueName: "file"))
  var agents: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    FreedMemory.keep()
    let console = shared.console
    let loaded = try source.load(console)
    guard let links = try loaded.linked.knownLinks() else { throw Failure.noShortLinks(source.board) }
    let rules = try agentRules(beside: loaded.linked.board.source.name)
    let names = LogPaths.files(logs)
    guard !names.isEmpty else { throw Failure.noLogs(in: logs) }
    let store = try source.open(loaded, isMade: true)
    let path = source.storePath(loaded)
    let today = DocumentDate.calendarDay(in: loaded.linked.board.timeZone)
    var whole = ImportReport()
    for (counted, name) in names.enumerated() {
      let report: ImportReport
      do {
        let keys = try store.keys()
        let stream =
          name == LogPaths.standardInput
          ? try LogStream(descriptor: STDIN_FILENO, name: name) : try LogStream(path: name)
        let scan = LogScan(
          rules: ScanRules(links: links, agents: rules, lineSeed: keys.line, clientSeed: keys.client),
          workers: ProcessInfo.processInfo.activeProcessorCount)
        report = try unsafe store.importLog(
          name, calendar: DayCalendar(loaded.linked.board.timeZone), scan: scan, names: links.names,
          today: today
        ) { room in try unsafe stream.read(into: room) }
      } catch let error as LogFileError {
        throw Failure.log(error, counted: counted)
      } catch {
        throw Failure.store(error, path)
      }
      whole.add(report)
      // A single log is the sum of all; of many, each is a detail unless something is wrong with it.
      let isDetail = names.count > 1 && !report.hasUnfinishedLine
      if !console.json, !isDetail || console.isVerbose { console.say(ImportWords.line(of: report, name)) }
    }
    do { try store.forget(today: today) } catch { throw Failure.store(error, path) }
    if console.json {
      try console.output(ImportSummary(whole))
    } else {
      if names.count > 1 { console.say(ImportWords.line(of: names.count, whole)) }
      for line in ImportWords.reconciliation(whole, console.language) { console.print(line) }
      for line in ImportWords.review(whole, console.language, isVerbose: console.isVerbose) {
        console.print(line)
      }
    }
  }

  private func agentRules(beside board: String) throws -> AgentRules {
    let usual = URL(fileURLWithPath: board).deletingLastPathComponent().appendingPathComponent("agents.txt")
      .path
    guard let path = agents ?? (FileManager.default.fileExists(atPath: usual) ? usual : nil) else {
      return try AgentRules.standard()
    }
    let words: String
    do { words = try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw Failure.log(LogFileError(name: path, reason: .system(error.posixCode)))
    }
    do throws(AgentRules.Problem) {
      return try AgentRules.standard(adding: words)
    } catch {
      throw Failure.agents(error, path)
    }
  }
}

/// What `--json` prints: every line in exactly one of these.
private struct ImportSummary: Encodable {
  var type = "usage-import"
  let lines, known, closed, scans, repeats, robots, previewers, head, otherMethod, unknownLinks,
    notRedirected,
    foreignPaths, malformed: Int

  init(_ totals: ImportReport) {
    (lines, known, closed) = (totals.lines, totals.known, totals.closed)
    (scans, repeats) = (totals.scans, totals.repeats)
    robots = totals.classes[.robot]
    previewers = totals.classes[.previewer]
    head = totals.classes[.head]
    otherMethod = totals.classes[.otherMethod]
    unknownLinks = totals.classes[.unknownLink]
    notRedirected = totals.classes[.notARedirect]
    foreignPaths = totals.classes[.foreignPath]
    malformed = totals.classes[.malformed]
  }
}

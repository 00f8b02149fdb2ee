import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation

/// `bangtin site`: the board as a page for telephones, one for each office.
struct SiteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "site",
      abstract: text(
        vi: "Tạo trang web của từng đơn vị cho người xem trên điện thoại.",
        en: "Make a web page for each office, for people who see the board on a phone."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(text(vi: "Thư mục kết quả.", en: "The folder for the results."), valueName: "dir"))
  var outputFolder = "out"

  @OptionGroup var shared: SharedOptions

  /// The most offices on one page: a list that still opens at once on a slow connection (50 kB).
  private static let mostListed = 300

  func run() throws {
    let console = shared.console
    let loaded = try BoardSource(path: board, console: console).load(
      withMeetings: true, before: LocalizedText(vi: "đưa trang lên mạng", en: "the pages go online"))
    // A meeting's own page alone; a board's with those of its meetings, so that its list leads to all.
    let meetings = loaded.board.isMeeting ? [loaded.board] : loaded.linked.meetings
    let board = loaded.board.isMeeting ? nil : loaded.board
    let pages = meetings.flatMap(\.roster.offices) + (board.map { Array($0.roster.offices) } ?? [])
    try Failure.wrap {
      let folder = try OutputFolder(outputFolder + "/site", folders: pages.map(\.identifier.value))
      for board in meetings + [board].compactMap(\.self) { try Self.write(board, to: folder) }
      if let board, pages.count <= Self.mostListed {
        let index = SitePage.index(of: board, meetings: meetings)
        _ = try folder.write(Array(index.utf8), to: "index.html").confirm()
      }
      try folder.confirmNames()
    }
    if console.json {
      try console.output(Summary(pages: pages.count))
    } else {
      console.say(
        LocalizedText(
          vi: "Đã ghi \(pages.count) trang vào \(outputFolder)/site/",
          en: "Wrote \(pages.count.counted("page", "pages")) to \(outputFolder)/site/"))
    }
  }

  /// Writes the page of each office of a board.
  private static func write(_ board: Board, to folder: OutputFolder) throws(OutputError) {
    // The faults of filling in were all shown when the board was loaded.
    var faults = DiagnosticCollection()
    for office in board.roster.offices {
      let page = SitePage(board: board.resolved(for: office, faults: &faults))
      _ = try folder.write(Array(page.html.utf8), to: office.identifier.value + "/index.html").confirm()
    }
  }

  /// The summary for other programs.
  private struct Summary: Encodable {
    var type = "summary"
    let pages: Int
  }
}

import ArgumentParser
import BoardSpec
import Destinations
import Diagnostics
import Foundation

/// `bangtin check`: every fault of a board at once, without drawing anything.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: text(
        vi: "Kiểm tra bảng mã QR, danh sách đơn vị, mẫu trình bày và phông chữ; in mọi lỗi một lượt.",
        en: "Check board, roster, layout and fonts; print all faults at once."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @Flag(
    name: .customLong("links"),
    help: ArgumentHelp(
      text(
        vi: "Kiểm tra thêm từng địa chỉ đích trên mạng.",
        en: "Also ask each destination on the network.")))
  var asksDestinations = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = shared.console
    let boards = try BoardSource(path: board, console: console).loadAll(withMeetings: true, withReport: true)
    for loaded in boards {
      try TrialRun.refuse(loaded, for: nil)
      try await check(loaded)
    }
    if let proof = try LinkProof(boards[0].linked) {
      if let failure = proof.failure { throw failure }
      if !console.json { console.say(proof.line) }
    }
    guard asksDestinations else { return }
    try await DestinationsAction(
      destinations: boards[0].destinations,
      check: DestinationCheck(resolver: .system, rules: .publicAlone), console: console
    ).run(until: { await EndSignal().wait() })
  }

  private func check(_ loaded: LoadedBoard) async throws {
    let console = shared.console
    let offices = OfficeSelection(loaded.board.roster)
    let options = RenderOptions(
      formats: [], dotsPerInch: 300, jobs: ProcessInfo.processInfo.activeProcessorCount, isProven: false)
    let survey = try await RunSurvey.survey(Array(offices.indices), of: offices, loaded, options)
    console.show(survey.diagnostics)
    guard !survey.diagnostics.hasErrors else { throw ExitCode.faults }
    let summary = CheckSummary(
      offices: offices.count, codes: loaded.board.codes.count, layout: loaded.layout.name,
      isMeeting: loaded.board.isMeeting)
    if console.json {
      try console.output(summary)
    } else {
      console.say(summary.line)
    }
  }
}

/// The summary of a board without faults.
private struct CheckSummary: Encodable {
  var type = "summary"
  let offices: Int
  let codes: Int
  let layout: String
  let isMeeting: Bool

  private enum CodingKeys: CodingKey { case type, offices, codes, layout }

  var line: LocalizedText {
    if isMeeting {
      return LocalizedText(
        vi: "Không có lỗi: \(codes) tài liệu, mẫu trình bày \(layout)",
        en: "No faults: \(codes.counted("paper", "papers")), layout \(layout)")
    }
    return LocalizedText(
      vi: "Không có lỗi: \(offices) đơn vị, \(codes) mã, mẫu trình bày \(layout)",
      en:
        "No faults: \(offices.counted("office", "offices")), \(codes.counted("code", "codes")), layout \(layout)"
    )
  }
}

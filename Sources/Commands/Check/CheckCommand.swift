import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation

/// `bangtin check`: every fault of a board at once, without drawing anything.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: text(
        vi: "Kiểm tra bảng, danh sách nơi nhận, bố cục và phông chữ; in mọi lỗi một lượt.",
        en: "Check board, roster, layout and fonts; print every fault at once."))
  }

  @Argument(help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")))
  var board: String

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = shared.console
    let loaded = try BoardSource(path: board, console: console).load()
    let offices = loaded.board.roster.offices
    let set = try await PosterSet.compose(
      offices, of: loaded, jobs: ProcessInfo.processInfo.activeProcessorCount)
    console.show(set.diagnostics)
    guard !set.diagnostics.hasErrors else { throw ExitCode.faults }
    guard !console.json else { return }
    console.say(
      LocalizedText(
        vi:
          "Không có lỗi: \(offices.count) nơi, \(loaded.board.codes.count) mã, bố cục \(loaded.layout.name)",
        en:
          "No faults: \(offices.count) offices, \(loaded.board.codes.count) codes, layout \(loaded.layout.name)"
      ))
  }
}

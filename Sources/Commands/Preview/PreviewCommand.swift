import ArgumentParser
import BoardSpec
import Diagnostics
import Preview

/// `bangtin preview`: the pages in a browser, redrawn as files are saved.
struct PreviewCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview",
      abstract: text(
        vi: "Xem bảng mã QR trong trình duyệt; vẽ lại mỗi khi lưu tệp.",
        en: "Show the board in a browser, redrawn whenever a file is saved."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Cổng của máy chủ; không ghi thì lấy cổng trống đầu tiên từ 4750.",
        en: "The port of the server; the first free one from 4750 by default."), valueName: "N"))
  var port: UInt16?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = shared.console
    let installation = try Installation.current()
    // Faults are shown in the browser; without a board there would be nothing to wait for.
    if !FileAccess.disk.exists(board) { _ = try BoardSource(path: board, console: console).load() }
    let action = PreviewAction(
      source: BoardPreview(path: board, installation: installation),
      address: PreviewAddress(port: port), console: console)
    try await action.run()
  }
}

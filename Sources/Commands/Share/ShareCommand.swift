import ArgumentParser
import Diagnostics
import Foundation

/// `bangtin share`: pictures and a message for the Zalo group of each office.
struct ShareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "share",
      abstract: text(
        vi: "Tạo ảnh và lời nhắn để gửi vào nhóm Zalo của từng đơn vị.",
        en: "Make pictures and a message for the Zalo group of each office."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(text(vi: "Thư mục kết quả.", en: "The folder for the results."), valueName: "dir"))
  var outputFolder = "out"

  @Option(
    name: .customLong("office"),
    help: ArgumentHelp(
      text(
        vi: "Chỉ làm cho đơn vị có id hay tên này (lặp lại được).",
        en: "For the office with this id or name only (repeatable)."),
      valueName: "id|name"))
  var offices: [String] = []

  @Flag(
    name: .customLong("codes-only"),
    help: ArgumentHelp(
      text(
        vi: "Chỉ làm ảnh từng mã, không làm ảnh cả bảng mã QR.",
        en: "Make a picture of each code, none of the whole board.")))
  var isOfCodesAlone = false

  @Option(
    name: .customLong("board-layout"),
    help: ArgumentHelp(
      text(vi: "Mẫu trình bày của ảnh cả bảng mã QR.", en: "The layout of the board's picture."),
      valueName: "name"))
  var boardLayout = "share-board"

  @Option(
    name: .customLong("code-layout"),
    help: ArgumentHelp(
      text(vi: "Mẫu trình bày của ảnh từng mã.", en: "The layout of the pictures of codes."),
      valueName: "name"))
  var codeLayout = "share-code"

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Số việc làm song song; không ghi thì bằng số lõi của máy.",
        en: "Offices drawn at the same time; as many as cores by default.")))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    try await ShareAction(
      boardPath: board, outputPath: outputFolder, officeNames: offices,
      layouts: isOfCodesAlone ? [.code(codeLayout)] : [.board(boardLayout), .code(codeLayout)],
      jobs: max(jobs, 1), console: shared.console
    ).run()
  }
}

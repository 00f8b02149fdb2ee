import ArgumentParser
import Diagnostics
import Foundation

/// `bangtin share`: pictures and a message for the Zalo group of each office.
struct ShareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "share",
      abstract: text(
        vi: "Tạo ảnh và lời nhắn để gửi vào nhóm Zalo của từng nơi.",
        en: "Make pictures and a message for the Zalo group of each office."))
  }

  @Argument(help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")))
  var board: String

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(text(vi: "Thư mục kết quả.", en: "The folder for the results."), valueName: "dir"))
  var outputFolder = "out"

  @Option(
    name: .customLong("office"),
    help: ArgumentHelp(
      text(vi: "Chỉ làm cho nơi này (lặp lại được).", en: "For this office alone (repeatable)."),
      valueName: "id"))
  var offices: [String] = []

  @Flag(
    name: .customLong("codes-only"),
    help: ArgumentHelp(
      text(
        vi: "Chỉ làm ảnh từng mã, không làm ảnh cả bảng.",
        en: "Make a picture of each code and none of the whole board.")))
  var isOfCodesAlone = false

  @Option(
    name: .customLong("board-layout"),
    help: ArgumentHelp(
      text(vi: "Bố cục của ảnh cả bảng.", en: "The layout of the board's picture."), valueName: "name"))
  var boardLayout = "share-board"

  @Option(
    name: .customLong("code-layout"),
    help: ArgumentHelp(
      text(vi: "Bố cục của ảnh từng mã.", en: "The layout of the pictures of codes."), valueName: "name"))
  var codeLayout = "share-code"

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Số việc làm song song; mặc định bằng số lõi.",
        en: "Offices drawn at once; as many as cores by default.")))
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

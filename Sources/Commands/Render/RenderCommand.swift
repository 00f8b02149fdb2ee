import ArgumentParser
import Diagnostics

/// `bangtin render`: draws the posters of a board.
struct RenderCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "render",
      abstract: text(
        vi: "Vẽ tờ bảng của từng đơn vị thành PDF, PNG, SVG và kiểm tra quét mọi mã.",
        en: "Draw every office's poster as PDF, PNG or SVG, and verify every code."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @OptionGroup var drawing: DrawingOptions

  @Flag(
    name: .customLong("prune"),
    help: ArgumentHelp(
      text(
        vi: "Xóa tờ bảng của đơn vị không còn trong danh sách.",
        en: "Remove the posters of offices that are no longer in the roster.")))
  var prunes = false

  @Flag(
    name: .customLong("draft"),
    help: ArgumentHelp(
      text(
        vi: "In thử: không ghi vào sổ mã đã in (printed.csv).",
        en: "A draft: enter nothing in the register of printed codes (printed.csv).")))
  var isDraft = false

  @Flag(
    name: .customLong("write-ids"),
    help: ArgumentHelp(
      text(
        vi: "Ghi vào danh sách `id` được tạo từ tên của những đơn vị chưa có.",
        en: "Write ids into the roster, made from names, for the offices that have none.")))
  var writesIdentifiers = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if prunes, drawing.shard != nil || !drawing.offices.isEmpty {
      throw Failure(
        arguments: "conflict",
        LocalizedText(
          vi: "`--prune` không đi cùng `--shard` hay `--office`",
          en: "`--prune` does not go with `--shard` or `--office`"),
        remedy: LocalizedText(
          vi: "Bỏ `--shard` và `--office`",
          en: "Leave `--shard` and `--office` out"))
    }
  }

  func run() async throws {
    if writesIdentifiers { try RosterIdentifiers(boardPath: board, console: shared.console).write() }
    try await RenderAction(
      boardPath: board, drawing: drawing, prunes: prunes, isDraft: isDraft, console: shared.console
    ).run()
  }
}

import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation

/// `bangtin init`: a small board to begin with.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: text(
        vi: "Tạo một bảng mã QR mẫu, vẽ được ngay; không ghi đè tệp nào.",
        en: "Create a small sample board that renders at once; overwrites nothing."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Thư mục của bảng mã QR.", en: "The folder of the board."), valueName: "dir"))
  var folder: String

  @Option(
    name: .customLong("layout"),
    help: ArgumentHelp(
      text(
        vi: "Chép mẫu trình bày này vào thư mục để sửa riêng.",
        en: "Copy this layout into the folder to change it there."), valueName: "name"))
  var layoutName: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let starter = StarterBoard(layout: try layoutName.map(layout))
    let files = starter.files.map { file in
      StarterBoard.File(path: path(file.path), text: file.text)
    }
    let taken = files.map(\.path).filter(NewFile.isTaken)
    guard taken.isEmpty else { throw Failure.taken(taken) }
    for file in files {
      do throws(OutputError) {
        try NewFile.write(file.text, to: file.path)
      } catch {
        if error.action == .rename, error.code == EEXIST { throw Failure.taken([file.path]) }
        throw Failure(error, in: .folderArgument)
      }
    }
    let board = path("board.yaml")
    let commands = [
      "bangtin check \(board.shellWord)",
      "bangtin render \(board.shellWord) --out \(path("out").shellWord)",
    ]
    if console.json {
      try console.output(Summary(files: files.map(\.path), next: commands))
    } else {
      let names = files.map(\.path).joined(separator: ", ")
      console.say(
        LocalizedText(
          vi: "Đã tạo \(names)\nTiếp theo, sửa board.yaml và offices.csv rồi chạy:",
          en: "Made \(names)\nNext, change board.yaml and offices.csv, and run:"))
      for command in commands { console.say(LocalizedText(vi: "  \(command)", en: "  \(command)")) }
    }
  }

  private func path(_ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A shipped layout by its name.
  private func layout(_ name: String) throws -> (name: String, text: String) {
    let loader = try Installation.current().loader
    let known = loader.layoutNames
    guard known.contains(name),
      let path = loader.layoutFolders.map({ $0 + "/" + name + ".yaml" }).first(where: loader.files.exists)
    else { throw Failure.unknownLayout(name, known: known) }
    switch loader.files.bytes(path, 1 << 20) {
    case .success(let bytes): return (name, String(decoding: bytes, as: UTF8.self))
    case .failure(let failure): throw Failure.unreadableLayout(path, failure)
    }
  }

  /// The summary for other programs.
  private struct Summary: Encodable {
    var type = "summary"
    let files: [String]
    let next: [String]
  }
}

import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation
import Links

/// `bangtin links`: the redirect map of a board, for the server that its short links lead to.
struct LinksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "links",
      abstract: text(
        vi: "Ghi bảng chuyển hướng của các liên kết ngắn cho nginx, Caddy, Apache, hoặc dạng CSV, JSON.",
        en: "Write the redirect map of the short links for nginx, Caddy, Apache, or as CSV or JSON."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @Option(help: ArgumentHelp(text(vi: "Ghi cho máy chủ nào.", en: "The server that the map is for.")))
  var server: RedirectServer

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      text(
        vi: "Tệp kết quả; đoạn cấu hình đi kèm có thêm `.server` trong tên. Không có thì in ra màn hình.",
        en:
          "The file to write; the snippet that goes with it has `.server` in its name. Without it, standard output."
      ),
      valueName: "file"), transform: DiskPath.actual)
  var outputPath: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = shared.console
    let loaded = try BoardSource(path: board, console: console).load(
      withMeetings: true,
      before: LocalizedText(vi: "cài lên máy chủ chuyển hướng", en: "the links are installed on a server"))
    guard let map = loaded.linked.redirects else { throw Failure.noShortLinks(board) }
    let mapFile = outputPath.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? "bangtin-links.map"
    let files = try server.files(of: map, mapFile: mapFile)
    guard let outputPath else {
      console.print(String(files.map.dropLast()))
      if files.snippet != nil {
        console.say(
          LocalizedText(
            vi: "Thêm `--out TỆP` để ghi cả đoạn cấu hình máy chủ đi kèm",
            en: "Add `--out FILE` to write the snippet for the server, too"))
      }
      return
    }
    var written = [outputPath]
    try Self.write(files.map, to: outputPath)
    if let snippet = files.snippet {
      let path = Self.snippetPath(beside: outputPath)
      try Self.write(snippet, to: path)
      written.append(path)
    }
    if console.json {
      var links = 0
      RedirectTable(map).forEach { _ in links += 1 }
      try console.output(Summary(files: written, links: links))
    } else {
      let names = written.joined(separator: ", ")
      console.say(
        LocalizedText(
          vi:
            "Đã ghi \(names): \(map.offices.count) đơn vị, \(map.shared.count) mã chung, \(map.own.count) liên kết riêng",
          en:
            "Wrote \(names): \(map.offices.count.counted("office", "offices")), \(map.shared.count.counted("shared code", "shared codes")), \(map.own.count.counted("office-specific link", "office-specific links"))"
        ))
    }
  }

  /// The name of the snippet: `links.map` becomes `links.server.map`.
  static func snippetPath(beside path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let name = url.deletingPathExtension().lastPathComponent + ".server"
    let snippet = url.pathExtension.isEmpty ? name : name + "." + url.pathExtension
    let folder = path.dropLast(url.lastPathComponent.count)
    return folder + snippet
  }

  private static func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try Failure.wrap {
      let folder = try OutputFolder(url.deletingLastPathComponent().path, folders: [])
      _ = try folder.write(Array(text.utf8), to: url.lastPathComponent).confirm()
      try folder.confirmNames()
    }
  }

  /// What another program is told.
  private struct Summary: Encodable {
    var type = "summary"
    let files: [String]
    let links: Int
  }
}

extension Failure {
  /// The words for a board without short links.
  static func noShortLinks(_ path: String) -> Failure {
    Failure(
      "links.none",
      LocalizedText(
        vi: "Mọi mã của \(path) đều `direct`, không có liên kết ngắn nào",
        en: "All codes of \(path) are `direct`: it has no short links"),
      remedy: LocalizedText(
        vi: "Chỉ các mã không có `direct: true` mới cần chuyển hướng",
        en: "Only codes without `direct: true` are redirected"),
      exitCode: .faults)
  }
}

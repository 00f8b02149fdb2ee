import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import Proof
import Rendering

/// What one worker makes pictures with; no task shares it.
final class ShareWorker {
  private let composing: [(subject: ShareAction.Subject, pages: PageComposing)]
  private let renderer = Renderer()
  private let folder: String

  /// Opens the fonts; the pictures go below `folder`.
  init(_ loaded: [(ShareAction.Subject, LoadedBoard)], folder: String) throws {
    composing = try loaded.map { ($0, try PageComposing($1, PageOptions())) }
    self.folder = folder
  }

  /// Draws, proves and writes all of an office, or nothing where a code cannot be read back.
  func share(_ office: Office, at place: Int, into result: inout ShareResult) throws {
    var files: [(name: String, bytes: [UInt8])] = []
    var faults: [ProofFault] = []
    var board: OfficeBoard?
    for (subject, pages) in composing {
      guard let poster = try pages.compose(office).poster else { continue }
      board = poster.board
      for (index, page) in poster.pages.enumerated() {
        let picture = try Failure.wrap { try SharePicture.draw(page, renderer) }
        faults += picture.faults
        files.append((Self.name(of: subject, page, index), picture.bytes))
      }
    }
    guard let board else { return }
    if let large = files.first(where: { $0.bytes.count > SharePicture.mostBytes }) {
      return result.refuse([Self.tooLarge(large.name, large.bytes.count, in: board.board)], at: place)
    }
    guard faults.isEmpty else { return result.refuse(faults.map { $0.diagnostic(on: board) }, at: place) }
    files.append((ShareMessage.fileName, Array(ShareMessage.text(for: board).utf8)))
    try Failure.wrap { try write(files, of: office.identifier.value) }
    result.add(pictures: files.count - 1)
  }

  /// The words for a picture that Zalo refuses.
  static func tooLarge(_ name: String, _ bytes: Int, in board: Board) -> Diagnostic {
    let kilobytes = (bytes + 999) / 1000
    return Diagnostic(
      "share.too-large", .error,
      LocalizedText(
        vi: "Ảnh \(name) nặng \(kilobytes) kB, Zalo chỉ nhận đến \(SharePicture.mostBytes / 1000) kB",
        en: "Picture \(name) has \(kilobytes) kB, and Zalo takes \(SharePicture.mostBytes / 1000) kB"),
      remedy: LocalizedText(
        vi: "Bớt hình chụp và dải màu trong mẫu trình bày của ảnh",
        en: "Use fewer photographs and gradients in the layout of the picture"),
      at: board.layout.range.bytes.isEmpty ? nil : board.layout.range, in: board.source.name)
  }

  /// The name of a picture: `board.png`, or the code that its page shows.
  private static func name(of subject: ShareAction.Subject, _ page: Page, _ index: Int) -> String {
    switch subject {
    case .board: index == 0 ? "board.png" : "board.\(index + 1).png"
    case .code: "codes/\(page.symbols.first?.code ?? String(index + 1)).png"
    }
  }

  /// Writes the files, and removes pictures of an earlier run that were not made anew, so that none of them is sent.
  private func write(_ files: [(name: String, bytes: [UInt8])], of office: String) throws(OutputError) {
    let output = try OutputFolder(folder + "/share/" + office, folders: ["codes"])
    for file in files { _ = try output.write(file.bytes, to: file.name).confirm() }
    let names = Set(files.map(\.name))
    let former = (try? FileManager.default.contentsOfDirectory(atPath: output.path + "/codes")) ?? []
    for name in former where name.hasSuffix(".png") && !names.contains("codes/" + name) {
      try output.remove("codes/" + name)
    }
    let boards = (try? FileManager.default.contentsOfDirectory(atPath: output.path)) ?? []
    for name in boards where name.hasPrefix("board") && name.hasSuffix(".png") && !names.contains(name) {
      try output.remove(name)
    }
    try output.confirmNames()
  }
}

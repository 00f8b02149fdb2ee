import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import QRCode
import Rendering
import Typesetting

/// Where the CPU time of one poster PDF goes, in a batch of many offices on one core.
///
///     swift run -c release poster-pdf-benchmark Examples/vinh-binh/board.yaml 200
@main
struct PosterPDFBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
      print("poster-pdf-benchmark BOARD COUNT")
      exit(64)
    }
    let board = arguments[1]
    var faults = DiagnosticCollection()
    let loader = BoardLoader(
      files: Self.files(roster: roster(of: count), besides: board), layoutFolders: ["Layouts"],
      fontManifest: "Fonts/fonts.yaml", systemFontFolder: "/usr/share/fonts")
    guard let loaded = loader.load(board, faults: &faults) else {
      print("the board has faults: see bangtin check")
      exit(1)
    }
    let composer = Composer(layout: loaded.layout, fonts: try FontLibrary(faces: loaded.fontFaces))
    let boards = loaded.board.roster.offices.map { loaded.board.resolved(for: $0, faults: &faults) }
    var pages: [Page] = []
    let composing = try milliseconds { pages = try boards.compactMap { try composer.compose($0).page } }
    precondition(pages.count == count, "every office has its page")

    // Several rounds of each, in turns, so that a busy moment of the machine does not fall on one of them.
    var rounds: [(symbols: Double, documents: Double, bytes: Int)] = []
    for _ in 0..<5 {
      let symbols = try milliseconds {
        for page in pages {
          for symbol in page.symbols { _ = try SymbolEncoder.encode(symbol.payload) }
        }
      }
      let renderer = Renderer()
      var bytes = 0
      let documents = try milliseconds {
        for (page, board) in zip(pages, boards) {
          let information = DocumentInformation(
            title: board.office.name.string, author: "", language: "vi", date: "2026-10-31T07:00:00Z")
          bytes += try renderer.pdf(of: page, information).count
        }
      }
      rounds.append((symbols, documents, bytes))
    }
    func median(_ values: [Double]) -> String {
      String(format: "%.3f", values.sorted()[values.count / 2] / Double(count))
    }
    print(
      "\(count) posters of \(pages.first?.symbols.count ?? 0) codes, ms of CPU time a poster, medians of 5")
    print("composing pages (once)  ", median([composing]))
    print("encoding the symbols    ", median(rounds.map(\.symbols)))
    print("writing the PDF         ", median(rounds.map(\.documents)))
    print("both                    ", median(rounds.map { $0.symbols + $0.documents }))
    print("bytes a PDF             ", (rounds.first?.bytes ?? 0) / count)
  }

  /// A roster in which no two offices show the same glyphs or codes.
  private static func roster(of count: Int) -> String {
    let names = ["Bời Lời", "Cái Nứa", "Hiệp Hòa", "Mỹ Phước", "Thạnh Lộc", "Vĩnh Đằng", "Xẻo Quýt"]
    let rows = (0..<count).map { number in
      "to-\(number),Chi bộ ấp \(names[number % names.count]) \(number),Bí thư · 0900 \(number + 100_000),https://zalo.me/g/x\(number),"
    }
    return (["id,name,contact,zalo,sample"] + rows).joined(separator: "\n") + "\n"
  }

  /// The files of the machine, but for the roster beside `board`.
  private static func files(roster: String, besides board: String) -> FileAccess {
    FileAccess(
      bytes: { path, limit in
        path.hasSuffix("offices.csv") ? .success(Array(roster.utf8)) : FileAccess.disk.bytes(path, limit)
      },
      canonical: FileAccess.disk.canonical, exists: FileAccess.disk.exists, names: FileAccess.disk.names)
  }

  /// The CPU time that `body` takes in this process.
  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
  }
}

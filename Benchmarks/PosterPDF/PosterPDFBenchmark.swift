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
  /// Rounds that are measured, so that a busy moment of the machine does not fall on all of one part.
  private static let rounds = 5

  /// The CPU time of the parts of one round, in milliseconds.
  private struct Round {
    var composing = 0.0
    var symbols = 0.0
    var documents = 0.0
    var bytes = 0
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
      print("poster-pdf-benchmark BOARD COUNT")
      exit(64)
    }
    let board = arguments[1]
    var faults = DiagnosticCollection()
    let loader = BoardLoader(
      files: Self.files(roster: roster(of: count * (rounds + 1)), besides: board), layoutFolders: ["Layouts"],
      fontManifest: "Fonts/fonts.yaml", systemFontFolder: "/usr/share/fonts", pictures: .standard)
    guard let loaded = loader.load(board, faults: &faults) else {
      print("the board has faults: see bangtin check")
      exit(1)
    }
    let composer = Composer(try PageMaterials(of: loaded))
    let renderer = Renderer()
    let boards = loaded.board.roster.offices.map { loaded.board.resolved(for: $0, faults: &faults) }

    // The first round fills the caches of a worker and is not counted. Every round has offices of its own: what was
    // kept of one office is of no use to another.
    var measured: [Round] = []
    var symbolsOnPage = 0
    for number in 0...rounds {
      let boards = boards[(number * count)..<((number + 1) * count)]
      var round = Round()
      var pages: [Page] = []
      round.composing = try milliseconds { pages = try boards.compactMap { try composer.compose($0).page } }
      precondition(pages.count == count, "every office has its page")
      round.symbols = try milliseconds { for page in pages { try encode(page.symbols) } }
      round.documents = try milliseconds {
        for (page, board) in zip(pages, boards) {
          let information = DocumentInformation(
            title: board.office.name.string, author: "", language: "vi", date: "2026-10-31T07:00:00Z")
          round.bytes += try renderer.pdf(of: page, information).count
        }
      }
      if number > 0 { measured.append(round) }
      symbolsOnPage = pages.first?.symbols.count ?? 0
    }
    func median(_ part: (Round) -> Double) -> String {
      String(format: "%.3f", measured.map(part).sorted()[measured.count / 2] / Double(count))
    }
    print("\(count) posters of \(symbolsOnPage) codes, ms of CPU time a poster, medians of \(rounds)")
    print("composing the page      ", median { $0.composing - $0.symbols })
    print("encoding the symbols    ", median(\.symbols))
    print("writing the PDF         ", median(\.documents))
    print("all together            ", median { $0.composing + $0.documents })
    print("bytes a PDF             ", measured[0].bytes / count)
  }

  /// Encodes symbols as a composer does: those of a smaller version a second time.
  private static func encode(_ symbols: [SymbolShape]) throws {
    for symbol in symbols {
      let first = try SymbolEncoder.encode(symbol.payload)
      if first.modules.side < symbol.modules.side {
        _ = try SymbolEncoder.encode(symbol.payload, minimumVersion: (symbol.modules.side - 17) / 4)
      }
    }
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

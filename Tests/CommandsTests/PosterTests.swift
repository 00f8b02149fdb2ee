import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Testing

@testable import Commands

@Suite("Posters")
struct PosterTests {
  private let options = RenderOptions(formats: [.pdf, .png, .svg], dotsPerInch: 150, jobs: 1, isProven: true)

  private func posters(
    symbol: String = "#000000", plate: String = "#FFFFFF"
  ) async throws -> (
    PosterSet, PosterWorker
  ) {
    let loaded = try TestPosters.board(symbol: symbol, plate: plate)
    let set = try await PosterSet.compose(loaded.board.roster.offices, of: loaded, jobs: 2)
    let worker = try PosterWorker(options: options, date: "2026-10-31T07:00:00Z")
    return (set, worker)
  }

  @Test("a proven poster is written in every format")
  func writesProvenPosters() async throws {
    let (set, worker) = try await posters()
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path, folders: ["posters"])
    let result = try PosterResult(drawing: set.posters[0], worker, folder)
    #expect(result.faults == [])
    #expect(temporary.names == ["posters", "posters/noi-1.pdf", "posters/noi-1.png", "posters/noi-1.svg"])
  }

  @Test(
    "a layout whose symbols cannot be scanned fails its proof, and nothing is written",
    arguments: [("#BBBBBB", "#FFFFFF"), ("#000000", "#9E1B16"), ("#FFFFFF", "#000000")])
  func refusesUnreadableSymbols(symbol: String, plate: String) async throws {
    let (set, worker) = try await posters(symbol: symbol, plate: plate)
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path, folders: ["posters"])
    let result = try PosterResult(drawing: set.posters[0], worker, folder)
    #expect(
      Set(result.faults.compactMap { $0.diagnostic(on: set.posters[0].board).range?.text }) == [
        "nghi-quyet", "dieu-le",
      ])
    #expect(temporary.names == ["posters"])
  }

  @Test("a page that shows another payload than it must fails its proof")
  func refusesWrongPayloads() async throws {
    let (set, worker) = try await posters()
    let poster = set.posters[0]
    let items = poster.page.items.map { item -> PageItem in
      guard case .symbol(let shape) = item.content else { return item }
      let other = SymbolShape(
        frame: shape.frame, plate: shape.plate, modules: shape.modules, color: shape.color,
        payload: shape.payload + "x", code: shape.code)
      return PageItem(.symbol(other), origin: item.origin)
    }
    let page = Page(size: poster.page.size, items: items, structure: poster.page.structure)
    let faults = try worker.draw(
      ComposedPoster(board: poster.board, page: page, sheets: [], shrunk: [])
    ).faults
    #expect(faults.count == 2 && faults.allSatisfy(\.isOurs))
  }

  @Test("posters are the same whatever the number of jobs", arguments: [1, 2, 3, 7])
  func composesAlike(jobs: Int) async throws {
    let loaded = try TestPosters.board(offices: 7)
    let one = try await PosterSet.compose(loaded.board.roster.offices, of: loaded, jobs: 1)
    let many = try await PosterSet.compose(loaded.board.roster.offices, of: loaded, jobs: jobs)
    #expect(one.posters.map(\.page) == many.posters.map(\.page))
    #expect(many.posters.map(\.board.office.identifier.value) == (1...7).map { "noi-\($0)" })
  }

  @Test("a manifest keeps what earlier runs wrote of other offices, in the order of the roster")
  func mergesManifests() throws {
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path, folders: ["posters"])
    let roster = try TestPosters.board(offices: 3).board.roster
    func file(_ name: String, _ text: String) throws -> WrittenFile {
      try folder.write(Array(text.utf8), to: name)
    }
    func record(_ office: String, _ files: [WrittenFile], document: WrittenFile?) throws {
      let result = PosterResult(office: office, files: files, faults: [], diagnostics: [])
      try RenderOutcome(results: [result], wasInterrupted: false, document: document).record(
        in: folder, roster: roster)
    }
    let document = try file("posters.pdf", "all")
    try record("noi-3", [try file("posters/noi-3.pdf", "3")], document: document)
    try record("noi-1", [try file("posters/noi-1.pdf", "1")], document: nil)
    try record("noi-3", [try file("posters/noi-3.png", "3")], document: nil)
    let manifest = try #require(Manifest.earlier(in: folder))
    #expect(manifest.posters.map(\.office) == ["noi-1", "noi-3"])
    #expect(manifest.posters.last?.files.map(\.path) == ["posters/noi-3.pdf", "posters/noi-3.png"])
    #expect(manifest.document == document)
  }

  @Test("a manifest lists what is there: former offices at the end, nothing that was deleted")
  func listsWhatIsThere() throws {
    let temporary = try TemporaryFolder()
    let folder = try OutputFolder(temporary.path, folders: ["posters"])
    func record(_ offices: [String], of count: Int) throws {
      let results = try offices.map { office in
        PosterResult(
          office: office, files: [try folder.write([1], to: "posters/\(office).pdf")], faults: [],
          diagnostics: [])
      }
      let roster = try TestPosters.board(offices: count).board.roster
      try RenderOutcome(results: results, wasInterrupted: false).record(in: folder, roster: roster)
    }
    try record(["noi-1", "noi-2", "noi-3"], of: 3)
    try FileManager.default.removeItem(atPath: temporary.path + "/posters/noi-1.pdf")
    try record(["noi-2"], of: 2)
    let manifest = try #require(Manifest.earlier(in: folder))
    #expect(manifest.posters.map(\.office) == ["noi-2", "noi-3"])
    let roster = try TestPosters.board(offices: 2).board.roster
    #expect(manifest.formerOffices(of: roster, in: folder) == ["noi-3"])
  }
}

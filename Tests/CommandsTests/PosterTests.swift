import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Testing

@testable import Commands

@Suite("Posters")
struct PosterTests {
  private let options = RenderOptions(formats: [.pdf, .png, .svg], dotsPerInch: 150, jobs: 1, isProven: true)

  private static let date = "2026-10-31T07:00:00Z"

  private static func composed(_ loaded: LoadedBoard, at place: Int = 0) throws -> ComposedPoster {
    let office = loaded.board.roster.offices[place]
    return try #require(try PageComposing(loaded, PageOptions()).compose(office).poster)
  }

  /// What a run over one board does in a folder.
  private func outcome(_ loaded: LoadedBoard, in temporary: TemporaryFolder) async throws -> RunOutcome {
    let folder = try OutputFolder(temporary.path, folders: ["posters"])
    let store = try RecordStore(folder, logName: ManifestFile.logName)
    let inputs = BoardInputs(loaded, options)
    return try await RenderRun(
      loaded: loaded, selection: OfficeSelection(loaded.board.roster), options: options, inputs: inputs,
      comparison: FileComparison(
        loaded, inputs: inputs, options: options, store: store, folder: folder, isForced: false),
      date: Self.date, register: nil, day: "2026-10-31", isShard: false, prunes: false,
      console: Console(
        language: .english, json: false, color: false, showsProgress: false, messages: .nullDevice)
    ).run(nil)
  }

  @Test("a proven poster is written in every format")
  func writesProvenPosters() async throws {
    let temporary = try TemporaryFolder()
    let outcome = try await outcome(try TestPosters.board(offices: 1), in: temporary)
    #expect(outcome.drawing.refused == 0 && outcome.written == 1)
    #expect(
      temporary.names == [
        "manifest.json", "posters", "posters/noi-1.pdf", "posters/noi-1.png", "posters/noi-1.svg",
      ])
  }

  @Test(
    "a layout whose symbols cannot be scanned fails its proof, and nothing is written",
    arguments: [("#BBBBBB", "#FFFFFF"), ("#000000", "#9E1B16"), ("#FFFFFF", "#000000")])
  func refusesUnreadableSymbols(symbol: String, plate: String) async throws {
    let temporary = try TemporaryFolder()
    let outcome = try await outcome(
      try TestPosters.board(symbol: symbol, plate: plate, offices: 1), in: temporary)
    #expect(
      Set(outcome.drawing.diagnostics.sorted.compactMap { $0.range?.text }) == ["nghi-quyet", "dieu-le"])
    #expect(temporary.names == ["manifest.json", "posters"])
  }

  @Test(
    "symbols are read back from plates with shadows and from gradients, on which they still have their contrast",
    arguments: [
      [
        "fill: \"#FFFFFF\"", "radius: 2 mm", "padding: 1 mm",
        "shadow: { color: \"#404040\", on: \"#FFFFFF\", offset: [1 mm, 2 mm], blur: 1.5 mm }",
      ], ["fill: { from: \"#FFFFFF\", to: \"#E5B93F\", angle: 50 }"],
    ])
  func provesLooks(_ look: [String]) async throws {
    let temporary = try TemporaryFolder()
    let outcome = try await outcome(try TestPosters.board(look: look, offices: 1), in: temporary)
    #expect(outcome.drawing.diagnostics.sorted.map(\.identifier) == [])
    #expect(outcome.drawing.refused == 0 && outcome.written == 1)
  }

  @Test("a symbol on a gradient that gets too dark under it fails its proof, and nothing is written")
  func refusesDarkGradients() async throws {
    let temporary = try TemporaryFolder()
    let board = try TestPosters.board(look: ["fill: { from: \"#FFFFFF\", to: \"#300000\" }"], offices: 1)
    let outcome = try await outcome(board, in: temporary)
    #expect(outcome.drawing.refused == 1)
    #expect(temporary.names == ["manifest.json", "posters"])
  }

  @Test("a page that shows another payload than it must fails its proof")
  func refusesWrongPayloads() async throws {
    let poster = try Self.composed(try TestPosters.board())
    let worker = try PosterWorker(options: options, date: Self.date)
    let items = poster.pages[0].items.map { item -> PageItem in
      guard case .symbol(let shape) = item.content else { return item }
      let other = SymbolShape(
        frame: shape.frame, plate: shape.plate, modules: shape.modules, color: shape.color,
        payload: shape.payload + "x", code: shape.code)
      return PageItem(.symbol(other), origin: item.origin)
    }
    let page = Page(size: poster.pages[0].size, items: items, structure: poster.pages[0].structure)
    let faults = try worker.draw(
      ComposedPoster(board: poster.board, pages: [page], sheets: []), options.kinds, drawsDocument: false
    ).faults
    #expect(faults.count == 2 && faults.allSatisfy(\.isOurs))
  }

  @Test("posters are the same whatever was composed before them")
  func composesAlike() throws {
    let loaded = try TestPosters.board(offices: 7)
    let composing = try PageComposing(loaded, PageOptions())
    for place in [6, 2, 2, 0, 5] {
      let page = try composing.compose(loaded.board.roster.offices[place]).poster?.pages[0]
      #expect(try page == Self.composed(loaded, at: place).pages[0])
    }
  }
}

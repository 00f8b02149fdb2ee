import BoardSpec
import Composition
import Diagnostics
import PageModel
import Preview
import Proof
import Rendering
import Typesetting

/// Draws the pages of a board that viewers choose; one at a time, with fonts that stay open.
actor BoardPreview: PreviewSource {
  private let path: String
  private let files: NotedFiles
  private let loader: BoardLoader
  private let thread = DrawingThread()
  private var fonts = PreviewFonts()
  /// What was read since the files changed, by the layout that was asked for.
  private var loads: [String?: Load] = [:]
  private var search: (roster: SourceFile, offices: OfficeSearch)?
  /// The last drawing's pages, for their proof.
  private var drawn: (selection: PreviewSelection, board: OfficeBoard, pages: [Page])?

  /// A board as it was read, or why it could not be.
  private struct Load {
    let board: LoadedBoard?
    let faults: DiagnosticCollection
  }

  /// Makes a preview of the board at `path`.
  init(path: String, installation: Installation, files: FileAccess = .disk) {
    self.path = path
    let noted = NotedFiles(files)
    self.files = noted
    loader = BoardLoader(
      files: noted.access, layoutFolders: [installation.layouts], fontManifest: installation.fontManifest,
      systemFontFolder: installation.systemFonts, pictures: .standard)
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

  func reload() {
    loads = [:]
    drawn = nil
    files.forget()
  }

  func watchedPaths() -> WatchedPaths { files.paths }

  func offices(matching query: String, limit: Int) -> OfficeList {
    guard let board = load(nil).board?.board else {
      return search?.offices.offices(matching: query, limit: limit) ?? OfficeList(offices: [], count: 0)
    }
    return offices(of: board).offices(matching: query, limit: limit)
  }

  func drawing(of selection: PreviewSelection) -> PreviewDrawing {
    let names = loader.layoutNames
    // What a browser asks for is no path: names that can be chosen, and no others.
    let name = selection.layout.flatMap { names.contains($0) ? $0 : nil }
    let load = load(name)
    var faults = load.faults
    guard let loaded = load.board else {
      return PreviewDrawing(
        office: search.flatMap { $0.offices.office(at: $0.offices.place(of: selection.office)) },
        neighbours: search.map { $0.offices.neighbours(of: $0.offices.place(of: selection.office)) } ?? .none,
        layout: name, layouts: names, pages: [], diagnostics: faults.sorted)
    }
    let offices = offices(of: loaded.board)
    let place = offices.place(of: selection.office)
    let pages = pages(of: loaded, place: place, selection, faults: &faults)
    return PreviewDrawing(
      office: offices.office(at: place), neighbours: offices.neighbours(of: place),
      layout: loaded.layout.name,
      layouts: names.contains(loaded.board.layout.value) ? names : [loaded.board.layout.value] + names,
      pages: pages, diagnostics: faults.sorted)
  }

  func proof(of selection: PreviewSelection) -> PreviewProof {
    if drawn?.selection != selection { _ = drawing(of: selection) }
    guard let drawn, drawn.selection == selection, let load = loads.values.lazy.compactMap(\.board).first
    else {
      return PreviewProof(contrasts: [], diagnostics: [])
    }
    var faults = DiagnosticCollection()
    var contrasts: [[Double]] = []
    add(to: &faults) { faults in
      let renderer = try fonts.open(load.fontFaces).renderer
      for page in drawn.pages {
        let scale = PageProof.pixelsPerPoint(for: page.symbols)
        let raster = try renderer.raster(of: page, dotsPerInch: scale * 72, onWholePixels: false)
        let gray = raster.gray(for: page.symbols)
        contrasts.append(PageProof.contrastRatios(of: page.symbols, in: gray))
        let found = try PageProof.verify(gray, symbols: page.symbols)
        faults.add(contentsOf: found.map { $0.diagnostic(on: drawn.board) })
      }
    }
    return PreviewProof(contrasts: contrasts, diagnostics: faults.sorted)
  }

  private func load(_ layout: String?) -> Load {
    if let known = loads[layout] { return known }
    var faults = DiagnosticCollection()
    let board = loader.load(path, layoutNamed: layout, faults: &faults)
    for face in (board?.fontFaces ?? []) + (board?.icons.faces ?? []) { files.note(face.path) }
    let load = Load(board: board, faults: faults)
    loads[layout] = load
    return load
  }

  private func offices(of board: Board) -> OfficeSearch {
    if let search, search.roster.text == board.roster.source.text { return search.offices }
    let offices = OfficeSearch(board.roster)
    search = (board.roster.source, offices)
    return offices
  }

  private func pages(
    of loaded: LoadedBoard, place: Int, _ selection: PreviewSelection, faults: inout DiagnosticCollection
  ) -> [PreviewPage] {
    guard loaded.board.roster.offices.indices.contains(place) else { return [] }
    var pages: [PreviewPage] = []
    add(to: &faults) { faults in
      let (library, renderer) = try fonts.open(loaded.fontFaces)
      // The faults of filling in were all found when the board was loaded.
      var filling = DiagnosticCollection()
      let filled = loaded.board.resolved(for: loaded.board.roster.offices[place], faults: &filling)
      let composed = try Composer(PageMaterials(of: loaded, fonts: library), notesBoxes: true)
        .compose(filled)
      faults.add(contentsOf: composed.diagnostics)
      pages = try composed.pages.map {
        PreviewPage($0, picture: try renderer.svg(of: $0), setup: loaded.layout.page)
      }
      drawn = (selection, filled, composed.pages)
    }
    return pages
  }

  /// Does something; what it throws is one more fault to show.
  private func add(to faults: inout DiagnosticCollection, _ body: (inout DiagnosticCollection) throws -> Void)
  {
    do {
      try Failure.wrap { try body(&faults) }
    } catch let failure as Failure {
      faults.add(failure.diagnostic)
    } catch {
      faults.add(Failure.unexpected(error).diagnostic)
    }
  }
}

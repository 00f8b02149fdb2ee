public import BoardSpec
public import Diagnostics
public import PageModel
import QRCode
import Typesetting

/// Turns boards into pages by one layout; one worker owns it and no task shares it.
public final class Composer {
  private let materials: PageMaterials
  private let layout: Layout
  private let levels: Set<LayoutSymbol.Level>
  private let notesBoxes: Bool

  /// Makes a composer for a board's layout; with `notesBoxes` its pages tell where the layout's boxes lie.
  public init(_ materials: PageMaterials, notesBoxes: Bool = false) {
    self.materials = materials
    layout = materials.layout
    self.notesBoxes = notesBoxes
    levels = layout.symbolLevels
  }

  /// The pages of one office, or the faults for which there are none.
  ///
  /// Throws only for faults of ours.
  public func compose(_ board: OfficeBoard, report: ReportValues? = nil) throws -> Composition {
    var symbols: [LayoutSymbol.Level: BoardSymbols] = [:]
    for level in levels { symbols[level] = BoardSymbols(board.entries, level: ErrorCorrectionLevel(level)) }
    // The strongest level has the fewest bytes to give, so that what fails another fails it too.
    let faults =
      symbols.max { $0.value.diagnostics.count < $1.value.diagnostics.count }?.value.diagnostics ?? []
    guard faults.isEmpty else { return Composition(pages: [], diagnostics: faults, shrunk: []) }
    var made = try pages(of: board, report, symbols, count: nil)
    // How many pages there are is known once they are made; pages that say it are made again.
    if made.isWhole, layout.shownPlaceholders.contains(.init(.page, "count")) {
      made = try pages(of: board, report, symbols, count: made.pages.count)
    }
    made.diagnostics += CompositionFaults(board: board, layout: layout, sources: []).codesNotDrawn(by: made)
    guard made.isWhole else { return Composition(pages: [], diagnostics: made.diagnostics, shrunk: []) }
    let pages =
      layout.page.sheet.map { SheetImposition(of: layout.page.size, on: $0).sheets(of: made.pages) }
      ?? made.pages
    return Composition(pages: pages, diagnostics: made.diagnostics, shrunk: made.shrunk)
  }

  /// All pages, as many as codes and tables take.
  private func pages(
    of board: OfficeBoard, _ report: ReportValues?, _ symbols: [LayoutSymbol.Level: BoardSymbols], count: Int?
  ) throws -> ComposedPages {
    var made = ComposedPages()
    let entries = layout.page.repetition == .codes ? board.entries.map(Optional.some) : [nil]
    for entry in entries {
      var rowsBefore: [Int] = []
      repeat {
        let number = PageNumber(number: made.pages.count + 1, count: count)
        let placed = try page(
          Filling(board, page: number, entry: entry, report: report), symbols, rowsBefore: rowsBefore,
          to: &made)
        guard made.isWhole, placed.isContinued else { break }
        rowsBefore = placed.rowsShown
      } while true
      guard made.isWhole else { break }
    }
    return made
  }

  /// Adds one page, or its faults.
  private func page(
    _ filling: Filling, _ symbols: [LayoutSymbol.Level: BoardSymbols], rowsBefore: [Int],
    to made: inout ComposedPages
  ) throws -> PlacedBoxes {
    var builder = BoxBuilder(materials, symbols: symbols)
    let body = try builder.box(layout.body, with: filling)
    guard builder.diagnostics.isEmpty else {
      made.diagnostics += builder.diagnostics
      made.hasFailed = true
      return PlacedBoxes()
    }
    let paper = Rectangle(x: 0, y: 0, width: layout.page.size.width, height: layout.page.size.height)
    let ground = PageItem(
      .rectangle(RectangleShape(frame: paper, fill: layout.page.background)),
      origin: LayoutOrigin(file: layout.sources[0].name, line: 1))
    // A condition may hide the whole page; then every code is missing, which is told in the end.
    let placed =
      body?.placed(
        in: paper.inset(by: layout.page.margins), over: [ground], rowsBefore: rowsBefore,
        notesBoxes: notesBoxes) ?? PlacedBoxes()
    let faults = CompositionFaults(board: filling.board, layout: layout, sources: builder.sources)
    var diagnostics = placed.faults.map(faults.diagnostic)
    if diagnostics.isEmpty {
      diagnostics = InkCheck(placed: placed, page: layout.page).faults.map(faults.diagnostic)
    }
    made.hasFailed = made.hasFailed || !diagnostics.isEmpty
    made.diagnostics += diagnostics + placed.symbolWidths.compactMap(faults.smallSymbols)
    made.diagnostics += placed.items.compactMap(faults.coarsePicture)
    made.diagnostics += placed.longTexts.compactMap(faults.longText)
    made.shrunk += placed.shrunk.compactMap { source, size -> Composition.Shrunk? in
      guard case .text(_, let style) = builder.sources[source].box.content,
        size < style.size * Composition.Shrunk.seen
      else { return nil }
      return Composition.Shrunk(
        text: builder.sources[source].text.string, style: style.name, size: size, wantedSize: style.size)
    }
    let page = Page(
      size: layout.page.size, items: placed.items, structure: placed.elements, boxes: placed.boxes)
    if made.isWhole {
      made.diagnostics += Legibility(page: page, sources: builder.sources, faults: faults).diagnostics
    }
    made.pages.append(page)
    return placed
  }
}

/// The pages of a poster while they are made.
struct ComposedPages {
  var pages: [Page] = []
  var diagnostics: [Diagnostic] = []
  var shrunk: [Composition.Shrunk] = []
  var hasFailed = false

  /// Whether nothing keeps the pages from being drawn.
  var isWhole: Bool { !hasFailed }
}

/// What became of a board: finished pages, or the faults for which there are none.
public struct Composition: Sendable {
  /// A text that was set smaller than its style wants.
  public struct Shrunk: Sendable, Hashable {
    /// What nobody sees is not told: sizes are quarters of a point, which alone makes small text 2 % smaller.
    static let seen = 0.95

    /// The text.
    public let text: String
    /// The name of its style.
    public let style: String
    /// The size of the em that it was set in, in points.
    public let size: Double
    /// The size that its style wants, in points.
    public let wantedSize: Double
  }

  /// The pages; none when there is a fault.
  public let pages: [Page]
  /// The faults and warnings, each at its place in the user's files.
  public let diagnostics: [Diagnostic]
  /// The texts that were set smaller than their style wants.
  public let shrunk: [Shrunk]

  /// The first page; `nil` when there is a fault.
  public var page: Page? { pages.first }
}

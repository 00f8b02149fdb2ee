public import BoardSpec
public import Diagnostics
public import PageModel
public import Typesetting

/// Turns boards into pages by one layout; one worker owns it and no task shares it.
public final class Composer {
  private let layout: Layout
  private let fonts: FontLibrary

  /// Makes a composer that sets text in `fonts`.
  public init(layout: Layout, fonts: FontLibrary) {
    self.layout = layout
    self.fonts = fonts
  }

  /// The page of one office, or the faults for which there is none.
  ///
  /// Throws only for faults of ours.
  public func compose(_ board: OfficeBoard) throws -> Composition {
    var builder = BoxBuilder(board: board, fonts: fonts)
    let body = try builder.box(layout.body)
    guard builder.diagnostics.isEmpty else {
      return Composition(page: nil, diagnostics: builder.diagnostics, shrunk: [])
    }
    let paper = Rectangle(x: 0, y: 0, width: layout.page.size.width, height: layout.page.size.height)
    let ground = PageItem(
      .rectangle(RectangleShape(frame: paper, fill: layout.page.background)),
      origin: LayoutOrigin(file: layout.sources[0].name, line: 1))
    // A condition may hide the whole page; then every code is missing, which is told below.
    let placed = body?.placed(in: paper, over: [ground]) ?? PlacedBoxes()
    let faults = CompositionFaults(board: board, layout: layout, sources: builder.sources)
    var diagnostics = placed.faults.map(faults.diagnostic)
    if diagnostics.isEmpty {
      diagnostics = InkCheck(placed: placed, page: layout.page).faults.map(faults.diagnostic)
    }
    diagnostics += faults.codesNotDrawn(by: placed)
    let page = Page(size: layout.page.size, items: placed.items, structure: placed.elements)
    let isWhole = diagnostics.isEmpty
    diagnostics += placed.symbolWidths.compactMap(faults.smallSymbols)
    let shrunk = placed.shrunk.compactMap { source, size -> Composition.Shrunk? in
      guard case .text(_, let style) = builder.sources[source].box.content else { return nil }
      return Composition.Shrunk(
        text: builder.sources[source].text.string, style: style.name, size: size, wantedSize: style.size)
    }
    return Composition(
      page: isWhole ? page : nil, diagnostics: diagnostics, shrunk: shrunk)
  }
}

/// What became of a board: a finished page, or the faults for which there is none.
public struct Composition: Sendable {
  /// A text that was set smaller than its style wants.
  public struct Shrunk: Sendable, Hashable {
    /// The text.
    public let text: String
    /// The name of its style.
    public let style: String
    /// The size of the em that it was set in, in points.
    public let size: Double
    /// The size that its style wants, in points.
    public let wantedSize: Double
  }

  /// The page; `nil` when there is a fault.
  public let page: Page?
  /// The faults and warnings, each at its place in the user's files.
  public let diagnostics: [Diagnostic]
  /// The texts that were set smaller than their style wants.
  public let shrunk: [Shrunk]
}

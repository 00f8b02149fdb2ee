/// What is known where a box stands: whose values it may show.
struct BoxContext {
  /// Whose values may be filled in.
  private(set) var scopes: [Template.Placeholder.Scope] = [
    .board, .office, .meeting, .month, .page, .report,
  ]
  /// Whether it lies in a tile of a grid of codes, whose symbols are of one size.
  private(set) var isTile = false
  /// Whether it is a cell of a grid or a table, which may cover several columns.
  private(set) var isCell = false
  /// Whether it is known where the box stands.
  private(set) var isKnown = true

  /// Whether a code is known.
  var hasCode: Bool { scopes.contains(.code) }

  /// The page of a layout; where every code has a page of its own, its values are known everywhere.
  static func page(for repetition: LayoutBox.Repetition?) -> BoxContext {
    BoxContext().repeated(for: repetition)
  }

  /// Where anything may be filled in: for a part that no box asks for, which may be meant for any place.
  static let anything: BoxContext = {
    var context = BoxContext().repeated(for: .codes).repeated(for: .agenda).repeated(for: .reportCodes)
    context.isKnown = false
    return context
  }()

  /// Inside a tile.
  var tile: BoxContext {
    var inner = repeated(for: .codes).cells(false)
    inner.isTile = true
    return inner
  }

  /// Among the cells of a grid or a table, or among other boxes.
  func cells(_ areCells: Bool) -> BoxContext {
    var inner = self
    inner.isCell = areCells
    return inner
  }

  /// Inside a box that appears once for each of something.
  func repeated(for repetition: LayoutBox.Repetition?) -> BoxContext {
    var inner = self
    switch repetition {
    case .codes where !hasCode: inner.scopes.append(.code)
    case .agenda where !scopes.contains(.item): inner.scopes.append(.item)
    case let list? where list.isOfReport && !scopes.contains(.row): inner.scopes.append(.row)
    default: break
    }
    return inner
  }
}

public import PageModel

/// How a page is cut into sheets of a smaller paper that are glued together; lengths in points.
///
/// Sheets overlap, and lie upon each other so that the joins are straight lines across the whole page. A join keeps out
/// of the symbols where the sheets leave room for that.
public struct SheetGrid: Sendable, Hashable {
  /// The extent of a sheet, turned as it is used.
  public let sheet: Size
  /// The joins from the left, with the left and right edges of the page around them.
  public let columns: [Double]
  /// The joins from the top, with the top and bottom edges of the page around them.
  public let rows: [Double]

  /// What office printers leave unprinted at each edge, with room to spare (4 to 5 mm).
  static let margin = Length.mm(6).points
  /// The strip around the picture on a sheet, for marks and words.
  static let gutter = Length.mm(5).points
  /// How far a sheet's picture reaches beyond a join, for glue.
  static let overlap = Length.mm(5).points

  /// Cuts `page` into sheets of `paper`, upright or turned, whichever takes fewer.
  public init(_ page: Page, on paper: Size) {
    let upright = SheetGrid(page, sheet: paper)
    let turned = SheetGrid(page, sheet: Size(width: paper.height, height: paper.width))
    self = turned.count < upright.count ? turned : upright
  }

  private init(_ page: Page, sheet: Size) {
    self.sheet = sheet
    let edges = 2 * (Self.margin + Self.gutter)
    let plates = page.symbols.map(\.plate)
    columns = Self.joins(
      of: page.size.width, room: sheet.width - edges, keepingOutOf: plates.map { $0.minX...$0.maxX })
    rows = Self.joins(
      of: page.size.height, room: sheet.height - edges, keepingOutOf: plates.map { $0.minY...$0.maxY })
  }

  /// The number of sheets.
  public var count: Int { (columns.count - 1) * (rows.count - 1) }

  /// The part of the page that belongs to a sheet, from join to join.
  public func cell(column: Int, row: Int) -> Rectangle {
    Rectangle(
      x: columns[column], y: rows[row], width: columns[column + 1] - columns[column],
      height: rows[row + 1] - rows[row])
  }

  /// The part of the page that a sheet shows: its cell, and the overlap beyond its joins.
  public func window(column: Int, row: Int) -> Rectangle {
    let left = column == 0 ? 0 : Self.overlap
    let top = row == 0 ? 0 : Self.overlap
    let right = column == columns.count - 2 ? 0 : Self.overlap
    let bottom = row == rows.count - 2 ? 0 : Self.overlap
    return cell(column: column, row: row).inset(
      by: Edges(top: -top, right: -right, bottom: -bottom, left: -left))
  }

  /// Joins along one direction, evenly apart but for what lies in `obstacles`; O(joins · obstacles²).
  static func joins(
    of length: Double, room: Double, keepingOutOf obstacles: [ClosedRange<Double>]
  ) -> [Double] {
    guard length > room, room > 2 * overlap else { return [0, length] }
    // The outer sheets overlap on one side only, those between on two.
    let (outer, inner) = (room - overlap, room - 2 * overlap)
    var count = 2
    while 2 * outer + Double(count - 2) * inner < length { count += 1 }
    var joins = [0.0]
    for join in 1..<count {
      let even = length * Double(join) / Double(count)
      let first = max((joins.last ?? 0), length - outer - Double(count - 1 - join) * inner)
      let last = (joins.last ?? 0) + (join == 1 ? outer : inner)
      // Just beside an obstacle, or where the sheets would be alike.
      let places = [even] + obstacles.flatMap { [$0.lowerBound - 1, $0.upperBound + 1] }
      let free = places.filter { place in
        place >= first && place <= last && !obstacles.contains { $0.contains(place) }
      }
      joins.append(free.min { abs($0 - even) < abs($1 - even) } ?? min(max(even, first), last))
    }
    return joins + [length]
  }
}

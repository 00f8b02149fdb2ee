public import BoardSpec
public import PageModel

/// Makes a document of a layout: the boxes of its flow in their order, without places.
///
/// What stands outside of the flow belongs to pages, such as their numbers, and is left out; so are symbols, pictures and stars.
public struct DocumentBuilder {
  private let layout: Layout

  /// Makes a builder.
  public init(_ layout: Layout) { self.layout = layout }

  /// The document of a report.
  public func document(title: String, _ board: OfficeBoard, _ report: ReportValues) -> Document {
    let filling = Filling(board, page: PageNumber(number: 1, count: nil), report: report)
    let page = layout.page
    let width = page.size.width - page.margins.left - page.margins.right
    let flow = Self.flow(in: layout.body) ?? Flow(boxes: [layout.body], gap: 0, above: 0)
    let margins = Edges(
      top: page.margins.top + flow.above, right: page.margins.right, bottom: page.margins.bottom,
      left: page.margins.left)
    return Document(
      title: title, language: SpokenWords.language, paper: page.size, margins: margins,
      blocks: blocks(flow.boxes, filling, width: width, gap: flow.gap).blocks)
  }

  /// The boxes of a flow, their distance, and how much of the page lies above them.
  private struct Flow {
    let boxes: [LayoutBox]
    let gap: Double
    var above: Double
  }

  /// The first flow.
  private static func flow(in box: LayoutBox) -> Flow? {
    if case .flow(let boxes, let gap) = box.content { return Flow(boxes: boxes, gap: gap, above: 0) }
    var above = box.padding.top
    for child in box.children {
      if var found = flow(in: child) {
        found.above += above
        return found
      }
      above += child.height.fixed ?? 0
    }
    return nil
  }

  /// The blocks of boxes one under the other, and the room that is wanted below the last of them.
  private func blocks(
    _ boxes: [LayoutBox], _ filling: Filling, width: Double?, gap: Double
  ) -> (blocks: [DocumentBlock], below: Double) {
    var all = DocumentColumn()
    for box in boxes {
      for inner in filling.each(box.repetition) where inner.shows(box) {
        let (own, below) = blocks(of: box, inner, width: width)
        all.add(own, above: box.padding.top, below: below + box.padding.bottom + gap)
      }
    }
    return (all.blocks, max(all.below - gap, 0))
  }

  /// The blocks of one box without its padding above and below, and the room that is wanted below what it holds.
  ///
  /// A `width` of `nil` is that of the text, as in a row whose columns are as wide as what they hold.
  private func blocks(
    of box: LayoutBox, _ filling: Filling, width: Double?
  ) -> (blocks: [DocumentBlock], below: Double) {
    let inner = width.map { $0 - box.padding.left - box.padding.right }
    switch box.content {
    case .column(let children, let gap), .flow(let children, let gap):
      return blocks(children, filling, width: inner, gap: gap)
    case .grid(let children, let tracks) where tracks.columns.count == 1:
      return blocks(children, filling, width: inner, gap: tracks.gap.height)
    case .row(let children, let gap):
      return row(children, filling, width: inner, gap: gap)
    default:
      return (single(box, filling, width: inner).map { [$0] } ?? [], 0)
    }
  }

  /// The block of a box that makes one; `nil` where documents have none for it.
  private func single(_ box: LayoutBox, _ filling: Filling, width: Double?) -> DocumentBlock? {
    switch box.content {
    case .text(let template, let style):
      return text(template, style, of: box, filling).map(DocumentBlock.text)
    case .grid(let children, let tracks):
      return .table(grid(children, tracks, filling, width: width ?? 0))
    case .table(let table):
      return .table(self.table(table, filling, width: width ?? 0))
    case .bar(let bar):
      let share = min(max(filling.share(bar.share) ?? 0, 0), 1)
      return bar.fill.colors.first.map { color in
        .bar(
          DocumentBar(
            share: share, color: color, isUpright: bar.direction == .up, height: box.height.fixed ?? 9))
      }
    case .rule(let fill):
      guard case .color(let color) = fill else { return nil }
      return .rule(
        DocumentRule(
          width: box.width.fixed ?? width, thickness: box.height.fixed ?? 0.75, color: color,
          alignment: box.horizontalAlignment.ofDocument))
    case .column, .row, .flow, .symbol, .star, .icon, .picture, .codes:
      return nil
    }
  }

  private func text(
    _ template: Template, _ style: TextStyle, of box: LayoutBox, _ filling: Filling
  ) -> DocumentText? {
    let words = template.filled(filling.value).string.withFoldedWhitespace
    let string = style.letterCase.applied(to: words)
    guard !string.isEmpty else { return nil }
    let role: DocumentText.Role =
      switch box.role {
      case .heading1: .heading(1)
      case .heading2: .heading(2)
      case .heading3: .heading(3)
      default: .paragraph
      }
    return DocumentText(
      string, role: role,
      style: DocumentTextStyle(
        name: style.name, family: style.family, size: style.size, weight: style.weight,
        isItalic: style.isItalic, color: style.color,
        alignment: style.isJustified ? .justified : style.alignment.ofDocument, indent: style.indent,
        leading: style.size * style.pitch, spaceBefore: 0, spaceAfter: 0),
      keepsWithNext: box.keepsWithNext)
  }

  /// Boxes side by side; one alone needs no columns.
  private func row(
    _ children: [LayoutBox], _ filling: Filling, width: Double?, gap: Double
  ) -> (blocks: [DocumentBlock], below: Double) {
    let shown = children.flatMap { child in
      filling.each(child.repetition).filter { $0.shows(child) }.map { (box: child, filling: $0) }
    }
    guard shown.count > 1 else {
      return shown.first.map {
        blocks(of: $0.box, $0.filling, width: $0.box.width == .automatic ? nil : width)
      } ?? ([], 0)
    }
    let widths = Self.widths(shown.map(\.box.width), within: width ?? 0, gap: gap)
    let cells = zip(shown, widths).map { cell($0.box, $0.filling, width: $1) }
    let table = DocumentTable(
      columns: Self.shares(widths), head: [], rows: [cells], line: nil, gap: Size(width: gap, height: 0))
    return ([.row(table)], 0)
  }

  private func grid(
    _ children: [LayoutBox], _ tracks: LayoutTracks, _ filling: Filling, width: Double
  ) -> DocumentTable {
    let widths = Self.widths(tracks.columns, within: width, gap: tracks.gap.width)
    var rows: [[DocumentTable.Cell]] = []
    var free = 0
    for child in children {
      for inner in filling.each(child.repetition) where inner.shows(child) {
        let span = min(child.span, widths.count)
        if free < span {
          rows.append([])
          free = widths.count
        }
        let first = widths.count - free
        let across = widths[first..<(first + span)].reduce(0, +) + tracks.gap.width * Double(span - 1)
        rows[rows.count - 1].append(cell(child, inner, width: across))
        free -= span
      }
    }
    return DocumentTable(
      columns: Self.shares(widths), head: [], rows: rows, line: nil, gap: tracks.gap)
  }

  private func table(_ table: LayoutTable, _ filling: Filling, width: Double) -> DocumentTable {
    let widths = Self.widths(table.tracks.columns, within: width, gap: table.tracks.gap.width)
    func rows(_ rows: [LayoutBox]) -> [[DocumentTable.Cell]] {
      rows.flatMap { row -> [[DocumentTable.Cell]] in
        guard case .row(let children, _) = row.content else { return [] }
        return filling.each(row.repetition).filter { $0.shows(row) }.map { inner in
          let ground = inner.ground(of: row)
          return children.map { child in
            // A cell that is not shown keeps its column free, as pages do.
            guard inner.shows(child) else {
              return DocumentTable.Cell([], span: child.span, fill: ground?.colors.first)
            }
            return cell(child, inner, width: width / Double(max(widths.count, 1)), ground: ground)
          }
        }
      }
    }
    return DocumentTable(
      columns: Self.shares(widths), head: rows(table.head), rows: rows(table.rows), line: table.line,
      gap: table.tracks.gap)
  }

  /// A cell: what the box holds, and its ground or that of the one box in it.
  private func cell(
    _ box: LayoutBox, _ filling: Filling, width: Double, ground: Fill? = nil
  ) -> DocumentTable.Cell {
    let own = Self.ground(of: box, filling) ?? ground
    var isHatched = false
    if case .linear = own { isHatched = true }
    let (held, below) = blocks(of: box, filling, width: width)
    var column = DocumentColumn()
    column.add(held, above: box.padding.top, below: below + box.padding.bottom)
    return DocumentTable.Cell(
      column.blocks, span: box.span, fill: own?.colors.first, isHatched: isHatched)
  }

  private static func ground(of box: LayoutBox, _ filling: Filling) -> Fill? {
    if let ground = filling.ground(of: box) { return ground }
    let shown = box.children.filter { filling.shows($0) }
    guard case .column = box.content, shown.count == 1 else { return nil }
    return ground(of: shown[0], filling)
  }

  /// The widths of columns; one that is as wide as its content takes a share as others do.
  private static func widths(_ tracks: [Track], within width: Double, gap: Double) -> [Double] {
    let free = width - gap * Double(max(tracks.count - 1, 0))
    let fixed = tracks.reduce(0) { sum, track in
      switch track {
      case .fixed(let length): sum + length
      case .percent(let share): sum + width * share
      case .automatic, .fraction: sum
      }
    }
    let shares = tracks.reduce(0) { sum, track in
      switch track {
      case .fraction(let share): sum + share
      case .automatic: sum + 1
      case .fixed, .percent: sum
      }
    }
    return tracks.map { track in
      switch track {
      case .fixed(let length): length
      case .percent(let share): width * share
      case .fraction(let share): max(free - fixed, 0) * share / max(shares, 1)
      case .automatic: max(free - fixed, 0) / max(shares, 1)
      }
    }
  }

  private static func shares(_ widths: [Double]) -> [Double] {
    let sum = widths.reduce(0, +)
    return widths.map { sum > 0 ? $0 / sum : 1 / Double(widths.count) }
  }
}

extension Filling {
  /// Whether the condition of a box holds.
  func shows(_ box: LayoutBox) -> Bool {
    guard let condition = box.condition else { return true }
    return (value(of: condition.placeholder)?.string.isEmpty == false) == condition.isPresent
  }
}

extension Track {
  /// The length that is said; `nil` where it depends on others.
  fileprivate var fixed: Double? {
    if case .fixed(let length) = self { length } else { nil }
  }
}

extension LayoutBox.HorizontalAlignment {
  fileprivate var ofDocument: DocumentTextStyle.Alignment {
    switch self {
    case .left: .left
    case .center: .center
    case .right: .right
    }
  }
}

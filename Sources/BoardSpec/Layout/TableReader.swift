import Diagnostics
import PageModel

extension BoxReader {
  /// The tracks of a grid or a table.
  func tracks(of box: MappingReader, faults: inout DiagnosticCollection) -> LayoutTracks? {
    let gaps = values.lengths("gap", of: box, counts: [1, 2], faults: &faults) ?? [0]
    let rows = values.tracks("rows", of: box, faults: &faults) ?? []
    guard let columns = values.tracks("columns", of: box, faults: &faults) else { return nil }
    return LayoutTracks(
      columns: columns, rows: rows, gap: Size(width: gaps[0], height: gaps[gaps.count - 1]))
  }

  /// The table of a box.
  func table(
    _ box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> LayoutTable? {
    let tracks = tracks(of: box, faults: &faults)
    let line = values.border("line", of: box, faults: &faults)
    if box.items("table").isEmpty, let node = box.node("table") {
      faults.add(LayoutFault.noBoxes("table", node.range))
    }
    let columns = tracks?.columns.count
    let head = box.items("head").map { tableRow($0, in: context, columns: columns, faults: &faults) }
    let rows = box.items("table").map { tableRow($0, in: context, columns: columns, faults: &faults) }
    guard let tracks, !rows.isEmpty, !(head + rows).contains(where: { $0 == nil }) else { return nil }
    return LayoutTable(
      head: head.compactMap { $0 }, rows: rows.compactMap { $0 }, tracks: tracks, line: line)
  }

  private func tableRow(
    _ node: YAMLNode, in context: BoxContext, columns: Int?, faults: inout DiagnosticCollection
  ) -> LayoutBox? {
    guard let row = MappingReader(node, LayoutShape.tableRow, faults: &faults) else { return nil }
    let repetition = repetition(of: row, faults: &faults)
    let inner = context.repeated(for: repetition)
    let cells = boxes("row", of: row, in: inner.cells(true), faults: &faults)
    let fill = row.node("fill").flatMap { values.fill($0, faults: &faults) }
    let condition = condition(of: row, in: inner, faults: &faults)
    guard let cells else { return nil }
    let covered = cells.reduce(0) { $0 + $1.span }
    if let columns, covered > columns {
      faults.add(LayoutFault.tooManyCells(found: covered, columns: columns, node.range))
    }
    if let repeated = cells.first(where: { $0.repetition != nil }) {
      faults.add(LayoutFault.repeatWithoutList(repeated.range))
    }
    return LayoutBox(
      content: .row(cells, gap: 0), width: .automatic, height: .automatic, padding: .zero, fill: fill,
      shade: nil, borders: nil, corners: .straight, shadow: nil, horizontalAlignment: .left,
      verticalAlignment: .top,
      role: nil,
      condition: condition, repetition: repetition, span: 1, keepsWithNext: false, range: node.range)
  }
}

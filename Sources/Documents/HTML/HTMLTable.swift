import PageModel

extension HTMLBlocks {
  /// The most columns that a telephone shows one below the other; more are figures, which stay in their columns.
  private static let mostStackedColumns = 3

  /// Writes a table, in an area that scrolls where the screen is narrower.
  mutating func write(table: DocumentTable, to markup: inout Markup) {
    let grid = TableGrid(table)
    guard !grid.isEmpty else { return }
    writeArea(named: "Bảng", to: &markup) { blocks, markup in
      blocks.write(table, grid, attributes: [], to: &markup)
    }
  }

  /// Writes boxes side by side, which a telephone shows one below the other where they are texts.
  mutating func write(row: DocumentTable, to markup: inout Markup) {
    let grid = TableGrid(row)
    guard !grid.isEmpty else { return }
    let isText = DocumentBlock.row(row).bars.isEmpty && !grid.hasGrounds
    if isText, grid.shares.count <= Self.mostStackedColumns {
      return write(row, grid, attributes: [("class", "stack"), ("role", "presentation")], to: &markup)
    }
    writeArea(named: isText ? "Bảng" : "Biểu đồ", to: &markup) { blocks, markup in
      blocks.write(row, grid, attributes: [("role", "presentation")], to: &markup)
    }
  }

  private mutating func writeArea(
    named kind: String, to markup: inout Markup, content: (inout HTMLBlocks, inout Markup) -> Void
  ) {
    areaCounts[kind, default: 0] += 1
    let number = "\(kind) \(areaCounts[kind, default: 0])"
    let label = lastHeading.isEmpty ? number : "\(lastHeading) (\(number.lowercased()))"
    let attributes = [("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", label)]
    markup.element("div", attributes) { content(&self, &$0) }
  }

  private mutating func write(
    _ table: DocumentTable, _ grid: TableGrid, attributes: [Markup.Attribute], to markup: inout Markup
  ) {
    // Writers that read HTML believe the attributes of old more than the styles.
    let padding = (max(table.gap.width, table.gap.height, 0) / 2).rounded(to: HTMLStyles.pixelsPerPoint)
    let frame = [
      ("width", "100%"), ("cellspacing", "0"), ("cellpadding", String(padding)),
      ("style", "width:100%;border-collapse:collapse"),
    ]
    markup.element("table", attributes + frame) { markup in
      markup.verbatim("\n")
      let sections = [("thead", grid.head), ("tbody", grid.rows)].filter { !$0.1.isEmpty }
      for (section, rows) in sections {
        markup.element(section) { markup in
          for row in rows {
            markup.verbatim("\n")
            markup.element("tr") { markup in
              for place in row {
                write(place, isHead: section == "thead", table, grid, to: &markup)
              }
            }
          }
        }
        markup.verbatim("\n")
      }
    }
  }

  private mutating func write(
    _ place: TableGrid.Place, isHead: Bool, _ table: DocumentTable, _ grid: TableGrid, to markup: inout Markup
  ) {
    let cell = place.cell
    let isNamed = isHead && !cell.blocks.isEmpty
    var attributes: [Markup.Attribute] = isNamed ? [("scope", "col")] : []
    if place.columns.count > 1 { attributes.append(("colspan", String(place.columns.count))) }
    attributes.append(("width", Self.width(of: place, grid)))
    attributes.append(("valign", CellFrame(place, table, grid).verticalAlignment.rawValue))
    if let ground = CellFrame.plainGround(of: cell) {
      attributes.append(("bgcolor", "#\(ground.hexadecimal)"))
    }
    var style = Self.frame(place, table, grid)
    // A cell of one text is that text: fewer elements, and Word adds no empty lines.
    if case .text(let text)? = cell.blocks.first, cell.blocks.count == 1, text.role == .paragraph {
      attributes.append(("class", styles.className(of: text.style)))
      style += ";" + styles.inherited(text.style)
      attributes.append(("style", style))
      markup.element(isNamed ? "th" : "td", attributes) { Self.write(lines: text.text, to: &$0) }
      return
    }
    if isNamed { style += ";font-weight:normal;text-align:left" }
    attributes.append(("style", style))
    markup.element(isNamed ? "th" : "td", attributes) { markup in
      if !cell.blocks.isEmpty { write(cell.blocks, to: &markup) }
    }
  }

  private static func width(of place: TableGrid.Place, _ grid: TableGrid) -> String {
    (grid.share(of: place.columns) * 100).notation + "%"
  }

  /// Width, padding, ground and lines of a cell.
  private static func frame(
    _ place: TableGrid.Place, _ table: DocumentTable, _ grid: TableGrid
  ) -> String {
    let frame = CellFrame(place, table, grid)
    let padding = [frame.padding.top, frame.padding.right, frame.padding.bottom, frame.padding.left]
    var style = "width:\(width(of: place, grid));"
    style += "padding:\(padding.map { $0.notation + "pt" }.joined(separator: " "));"
    style += "vertical-align:\(frame.verticalAlignment.rawValue)"
    if let ground = CellFrame.plainGround(of: place.cell) {
      style += ";background-color:#\(ground.hexadecimal)"
    }
    if place.cell.isHatched {
      let ground = place.cell.fill ?? CellFrame.hatchedGround
      let line = CellFrame.hatchLine.hexadecimal
      style +=
        ";background-image:repeating-linear-gradient(135deg,#\(line) 0,#\(line) 1px,"
        + "#\(ground.hexadecimal) 1px,#\(ground.hexadecimal) 5px)"
    }
    if let ruling = table.line {
      style += ";border-bottom:\(ruling.width.notation)pt solid #\(ruling.color.hexadecimal)"
    } else if let gap = frame.paleGap {
      style += ";border:solid #FFFFFF;border-width:\(gap.height.notation)pt \(gap.width.notation)pt"
    }
    return style
  }
}

import PageModel

extension HTMLBlocks {
  /// Writes a bar as a table with one coloured cell, which Word keeps; nobody hears it, since its value stands beside it.
  func write(_ bar: DocumentBar, to markup: inout Markup) {
    let attributes = [
      ("role", "presentation"), ("aria-hidden", "true"), ("width", "100%"), ("cellspacing", "0"),
      ("cellpadding", "0"),
      ("style", "width:100%;height:\(bar.height.notation)pt;border-collapse:collapse;table-layout:fixed"),
    ]
    let parts = [(share: bar.shownShare, color: bar.color as Color?), (1 - bar.shownShare, nil)]
      .filter { $0.share > 0 }
    markup.element("table", attributes) { markup in
      markup.element("tbody") { markup in
        if bar.isUpright {
          for (share, color) in parts.reversed() {
            markup.element("tr") { Self.write(width: 1, height: share * bar.height, color, to: &$0) }
          }
        } else {
          markup.element("tr") { markup in
            for (share, color) in parts { Self.write(width: share, height: bar.height, color, to: &markup) }
          }
        }
      }
    }
  }

  /// Writes a part of a bar: a share of its width, and a height in points.
  private static func write(width: Double, height: Double, _ color: Color?, to markup: inout Markup) {
    let share = (width * 100).notation + "%"
    var attributes = [("width", share), ("height", String(height.rounded(to: HTMLStyles.pixelsPerPoint)))]
    // Small letters, since an empty line of the usual size makes the cell of a low bar higher in Word.
    var style = "width:\(share);height:\(height.notation)pt;padding:0;font-size:1pt;line-height:1pt"
    if let color {
      attributes.append(("bgcolor", "#\(color.hexadecimal)"))
      style += ";background-color:#\(color.hexadecimal)"
    }
    markup.element("td", attributes + [("style", style)]) { _ in }
  }
}

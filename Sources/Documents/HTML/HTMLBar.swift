import PageModel

extension HTMLBlocks {
  /// Writes a bar as a table with one coloured cell, which Word keeps; nobody hears it, since its value stands beside it.
  func write(_ bar: DocumentBar, to markup: inout Markup) {
    let height = bar.isUpright ? bar.height : max(bar.height, 1)
    let style = "width:100%;height:\(height.notation)pt;border-collapse:collapse;table-layout:fixed"
    let attributes = [("role", "presentation"), ("aria-hidden", "true"), ("style", style)]
    markup.element("table", attributes) { markup in
      markup.element("tbody") { markup in
        let parts = [(bar.shownShare, bar.color as Color?), (1 - bar.shownShare, nil)].filter { $0.0 > 0 }
        if bar.isUpright {
          for (share, color) in parts.reversed() {
            markup.element("tr") { Self.write("height:\((share * height).notation)pt", color, to: &$0) }
          }
        } else {
          markup.element("tr") { markup in
            for (share, color) in parts {
              Self.write("width:\((share * 100).notation)%;height:\(height.notation)pt", color, to: &markup)
            }
          }
        }
      }
    }
  }

  private static func write(_ extent: String, _ color: Color?, to markup: inout Markup) {
    let ground = color.map { ";background-color:#\($0.hexadecimal)" } ?? ""
    // Small letters, since an empty line of the usual size makes the cell of a low bar higher in Word.
    markup.element("td", [("style", "\(extent);padding:0;font-size:1pt;line-height:1pt\(ground)")]) { _ in }
  }
}

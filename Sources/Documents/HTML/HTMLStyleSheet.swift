import PageModel

/// The sheet of styles of a document, with what an element cannot say of itself: screens, paper, and their sizes.
enum HTMLStyleSheet {
  /// The widest sheet in pixels: lines of wider ones are too long to read.
  private static let widestSheet = 800.0
  /// What a large screen shows around the sheet, in pixels.
  private static let desk = 24.0

  /// Shadows at the edges of an area behind which there is more: covers move with the contents, shadows stay.
  private static let scrollShadows =
    "linear-gradient(to right,#FFFFFF 24px,#FFFFFF00) left/48px 100% no-repeat local,"
    + "linear-gradient(to left,#FFFFFF 24px,#FFFFFF00) right/48px 100% no-repeat local,"
    + "linear-gradient(to right,#00000033,#00000000) left/10px 100% no-repeat scroll,"
    + "linear-gradient(to left,#00000033,#00000000) right/10px 100% no-repeat scroll"

  /// The rules for a document.
  static func text(for document: Document, styles: HTMLStyles) -> String {
    let paper = document.paper
    let margins = [
      document.margins.top, document.margins.right, document.margins.bottom, document.margins.left,
    ]
    .map { $0.notation + "pt" }.joined(separator: " ")
    let sheet = min(paper.width * HTMLStyles.pixelsPerPoint, widestSheet)
    return """
      html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
      body{margin:0;background:#FFFFFF;color:#000000}
      main{box-sizing:border-box;background:#FFFFFF}
      main{overflow-wrap:anywhere}
      table{border-collapse:collapse}
      .scroll{overflow-x:auto}
      .scroll:focus-visible{outline:2px solid #1A5FB4;outline-offset:2px}
      .scroll td,.scroll th{overflow-wrap:normal}
      *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
      @media screen and (min-width:700px){
      body{background:#E6E6E6;padding:\(desk.notation)px}
      main{max-width:\(sheet.notation)px;margin:0 auto;padding:48px;box-shadow:0 1px 4px #00000040}
      .page{height:48px;margin:24px 0;border-top:1px dashed #767676}
      }
      @media screen and (min-width:\((sheet + 2 * desk).notation)px){main{padding:\(margins)}}
      @media screen and (max-width:699.98px){
      main{padding:20px 16px 40px}
      .scroll{background:\(scrollShadows)}
      .stack,.stack>tbody,.stack>tbody>tr,.stack>tbody>tr>td{display:block;width:auto!important}
      .stack>tbody>tr>td{padding:0 0 12px!important}
      .stack>tbody>tr>td:empty{display:none}
      .page{height:24px;margin:24px 0;border-top:1px dashed #767676}
      \(styles.telephoneRules)}
      @media print{
      @page{size:\(paper.width.notation)pt \(paper.height.notation)pt;margin:\(margins)}
      .scroll{overflow:visible}
      .scroll td,.scroll th{overflow-wrap:anywhere}
      thead{display:table-header-group}
      tr{break-inside:avoid}
      h1,h2,h3,h4,h5,h6{break-after:avoid}
      p{orphans:2;widows:2}
      }

      """
  }
}

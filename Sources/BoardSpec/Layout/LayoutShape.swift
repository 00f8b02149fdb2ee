import Diagnostics

/// The keys of a layout file.
enum LayoutShape {
  /// The file itself.
  static let layout = MappingShape(
    name: "layout", title: LocalizedText(vi: "tệp mẫu trình bày", en: "the layout"),
    keys: [
      .optional("title", .text), .optional("description", .text), .optional("extends", .text),
      .optional("scale", .number(0.1...20)), .required("page", .mapping("page")),
      .optional("colors", .table(.either([.color, .mapping("color")]))),
      .optional("print", .choice(PrintProfile.allCases.map(\.rawValue))),
      .optional("styles", .table(.mapping("style"))), .optional("parts", .table(.mapping("box"))),
      .required("body", .mapping("box")),
    ])

  /// A paper by its name, or its width and height.
  private static let paper = ValueShape.either([.choice(PaperSize.names), .list(.length, .among([2]))])

  /// Distances from all edges: one, top and bottom with left and right, or each.
  private static let edges = ValueShape.either([.length, .list(.length, .among([1, 2, 4]))])

  /// Distances between boxes: one, or across and down.
  private static let gaps = ValueShape.either([.length, .list(.length, .among([1, 2]))])

  /// What a bar or a shade is made of.
  static let share = ValueShape.choice(ReportVocabulary.shares.map { "row.\($0)" })

  /// Boxes inside a box.
  private static let boxes = ValueShape.list(.mapping("box"), .from(1))

  /// The paper.
  static let page = MappingShape(
    name: "page", title: LocalizedText(vi: "mục `page`", en: "`page`"),
    keys: [
      .required("paper", paper),
      .optional("orientation", .choice(PageOrientation.allCases.map(\.rawValue))),
      .optional("margins", edges),
      .optional("safe", edges), .optional("background", fill),
      .optional("each", .choice([LayoutBox.Repetition.codes.rawValue])),
      .optional("sheet", paper),
    ])

  /// A colour with the inks of a press.
  static let color = MappingShape(
    name: "color", title: LocalizedText(vi: "một màu", en: "a colour"),
    keys: [.required("screen", .hexadecimalColor), .required("press", .list(.number(0...100), .among([4])))])

  /// What covers a box or a page.
  private static let fill = ValueShape.either([.color, .mapping("gradient"), .mapping("hatch")])

  /// Colours that pass into each other.
  static let gradient = MappingShape(
    name: "gradient", title: LocalizedText(vi: "một dải màu", en: "a gradient"),
    keys: [
      .optional("from", .color), .optional("to", .color), .optional("stops", .list(.stop)),
      .optional("angle", .number(-360...360)),
    ])

  /// The lines of a box's single sides.
  static let borders = MappingShape(
    name: "borders", title: LocalizedText(vi: "mục `border`", en: "`border`"),
    keys: ["top", "right", "bottom", "left"].map { .optional($0, .border) })

  /// What a box casts on the ground behind it.
  static let shadow = MappingShape(
    name: "shadow", title: LocalizedText(vi: "mục `shadow`", en: "`shadow`"),
    keys: [
      .required("color", .color), .required("on", .color),
      .optional("offset", .either([.length, .list(.length, .among([2]))])),
      .optional("blur", .length),
    ])

  /// How text is set.
  static let style = MappingShape(
    name: "style", title: LocalizedText(vi: "một kiểu chữ", en: "a style"),
    keys: [
      .optional("like", .reference), .required("family", .text), .required("weight", .wholeNumber(100...900)),
      .required("size", .length), .optional("italic", .boolean), .optional("justify", .boolean),
      .optional("indent", .length),
      .optional("minimum", .length), .optional("maximum", .length), .optional("lines", .wholeNumber(1...100)),
      .optional("pitch", .number(0.8...4)), .required("color", .color),
      .optional("align", .choice(LayoutBox.HorizontalAlignment.allCases.map(\.rawValue))),
      .optional("figures", .choice(TextStyle.Figures.allCases.map(\.rawValue))),
      .optional("wrap", .choice(TextStyle.Wrapping.allCases.map(\.rawValue))), .optional("balance", .boolean),
      .optional("case", .choice(TextStyle.LetterCase.allCases.map(\.rawValue))),
      .optional("fit", .choice(TextStyle.Fit.allCases.map(\.rawValue))),
      .optional("same", .choice(TextStyle.CommonSize.allCases.map(\.rawValue))),
    ])

  /// How large the symbols of a grid are.
  static let symbols = MappingShape(
    name: "symbols", title: LocalizedText(vi: "mục `symbols`", en: "`symbols`"),
    keys: [.required("minimum", .length), .required("wanted", .length), .required("maximum", .length)])

  /// The keys that every box may have.
  private static let common: [KeyShape] = [
    .optional("width", .track), .optional("height", .track),
    .optional("padding", edges), .optional("fill", fill), .optional("shade", .mapping("shade")),
    .optional("border", .either([.border, .mapping("borders")])),
    .optional("radius", .either([.length, .list(.length, .among([1, 4]))])),
    .optional("align", .choice(LayoutBox.HorizontalAlignment.allCases.map(\.rawValue))),
    .optional("valign", .choice(LayoutBox.VerticalAlignment.allCases.map(\.rawValue))),
    .optional("role", .choice(LayoutBox.Role.allCases.map(\.rawValue))),
    .optional("when", .condition), .optional("unless", .condition),
    .optional("repeat", .choice(LayoutBox.Repetition.allCases.map(\.rawValue))),
    .optional("span", .wholeNumber(1...50)), .optional("keep-with-next", .boolean),
    .optional("shadow", .mapping("shadow")),
  ]

  /// The columns of a grid or a table: their number, or how wide each is.
  private static let columns = ValueShape.either([.wholeNumber(1...50), .list(.track, .from(1, to: 50))])

  /// A row of a table.
  static let tableRow = MappingShape(
    name: "table-row", title: LocalizedText(vi: "một hàng của bảng", en: "a row of a table"),
    keys: [
      .required("row", boxes), .optional("fill", fill), .optional("when", .condition),
      .optional("unless", .condition),
      .optional("repeat", .choice(LayoutBox.Repetition.allCases.map(\.rawValue))),
    ])

  /// The box of each kind.
  static func box(_ kind: BoxKind) -> MappingShape {
    let own: [KeyShape]
    switch kind {
    case .column, .row: own = [.required(kind.rawValue, boxes), .optional("gap", .length)]
    case .text: own = [.required("text", .template), .required("style", .reference)]
    case .icon: own = [.required("icon", .reference), .required("style", .reference)]
    case .picture:
      own = [
        .required("picture", .officeTemplate), .optional("alt", .template),
        .optional("fit", .choice(LayoutPicture.Fit.allCases.map(\.rawValue))),
      ]
    case .symbol:
      own = [
        .required("symbol", .color), .optional("size", .length), .optional("logo", .officeTemplate),
        .optional("level", .choice(LayoutSymbol.Level.allCases.map(\.rawValue))),
      ]
    case .star: own = [.required("star", .color)]
    case .rule: own = [.required("rule", fill)]
    case .bar:
      own = [
        .required("bar", fill), .required("by", share),
        .optional("direction", .choice(LayoutBar.Direction.allCases.map(\.rawValue))),
      ]
    case .flow: own = [.required("flow", boxes), .optional("gap", .length)]
    case .grid:
      own = [
        .required("grid", boxes), .required("columns", columns),
        .optional("rows", .list(.track, .from(1, to: 50))),
        .optional("gap", gaps),
      ]
    case .table:
      own = [
        .required("table", .list(.mapping("table-row"), .from(1))),
        .optional("head", .list(.mapping("table-row"))),
        .required("columns", columns), .optional("gap", gaps),
        .optional("line", .border),
      ]
    case .codes:
      own = [
        .required("codes", boxes), .optional("gap", gaps),
        .optional("columns", .either([.choice(["auto"]), .wholeNumber(1...50)])),
        .optional("symbols", .mapping("symbols")),
      ]
    }
    return MappingShape(
      name: "box-\(kind.rawValue)",
      title: LocalizedText(vi: "khung `\(kind.rawValue)`", en: "a `\(kind.rawValue)` box"), keys: own + common
    )
  }
}

/// What a box holds, by the key that says so.
enum BoxKind: String, Sendable, CaseIterable {
  case column, row, grid, table, text, symbol, star, rule, picture, icon, codes, bar, flow
}

/// How the paper is turned.
enum PageOrientation: String, Sendable, CaseIterable {
  case portrait, landscape
}

/// The papers of ISO 216 that posters and cards are printed on.
public enum PaperSize {
  /// Widths and heights in millimetres, upright.
  public static let millimetres: [(name: String, width: Double, height: Double)] = [
    ("A5", 148, 210), ("A4", 210, 297), ("A3", 297, 420), ("A2", 420, 594), ("A1", 594, 841),
    ("A0", 841, 1189),
  ]

  /// Their names.
  public static let names = millimetres.map(\.name)
}

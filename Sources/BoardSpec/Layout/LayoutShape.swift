import Diagnostics

/// The keys of a layout file.
enum LayoutShape {
  /// The file itself.
  static let layout = MappingShape(
    name: "layout", title: LocalizedText(vi: "tệp bố cục", en: "the layout"),
    keys: [
      .optional("extends", .text), .required("page", .mapping("page")), .optional("colors", .table(.either([.color, .mapping("color")]))),
      .optional("print", .choice(PrintProfile.allCases.map(\.rawValue))),
      .optional("styles", .table(.mapping("style"))), .optional("parts", .table(.mapping("box"))),
      .required("body", .mapping("box")),
    ])

  /// The paper.
  static let page = MappingShape(
    name: "page", title: LocalizedText(vi: "mục `page`", en: "`page`"),
    keys: [
      .required("paper", .either([.choice(PaperSize.names), .list(.length)])),
      .optional("orientation", .choice(PageOrientation.allCases.map(\.rawValue))),
      .optional("margins", .either([.length, .list(.length)])), .optional("background", fill),
    ])

  /// A colour with the inks of a press.
  static let color = MappingShape(
    name: "color", title: LocalizedText(vi: "một màu", en: "a colour"),
    keys: [.required("screen", .color), .required("press", .list(.number(0...100)))])

  /// What covers a box or a page.
  private static let fill = ValueShape.either([.color, .mapping("gradient")])

  /// Colours that pass into each other.
  static let gradient = MappingShape(
    name: "gradient", title: LocalizedText(vi: "một dải màu", en: "a gradient"),
    keys: [
      .optional("from", .color), .optional("to", .color), .optional("stops", .list(.stop)),
      .optional("angle", .number(-360...360)),
    ])

  /// What a box casts on the ground behind it.
  static let shadow = MappingShape(
    name: "shadow", title: LocalizedText(vi: "mục `shadow`", en: "`shadow`"),
    keys: [
      .required("color", .color), .required("on", .color), .optional("offset", .either([.length, .list(.length)])),
      .optional("blur", .length),
    ])

  /// How text is set.
  static let style = MappingShape(
    name: "style", title: LocalizedText(vi: "một kiểu chữ", en: "a style"),
    keys: [
      .optional("like", .reference), .required("family", .text), .required("weight", .wholeNumber(100...900)), .required("size", .length),
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
    .optional("padding", .either([.length, .list(.length)])), .optional("fill", fill),
    .optional("border", .border), .optional("radius", .length),
    .optional("align", .choice(LayoutBox.HorizontalAlignment.allCases.map(\.rawValue))),
    .optional("valign", .choice(LayoutBox.VerticalAlignment.allCases.map(\.rawValue))),
    .optional("role", .choice(LayoutBox.Role.allCases.map(\.rawValue))),
    .optional("when", .condition), .optional("unless", .condition), .optional("shadow", .mapping("shadow")),
  ]

  /// The box of each kind.
  static func box(_ kind: BoxKind) -> MappingShape {
    let own: [KeyShape]
    switch kind {
    case .column, .row: own = [.required(kind.rawValue, .list(.mapping("box"))), .optional("gap", .length)]
    case .text: own = [.required("text", .template), .required("style", .reference)]
    case .symbol, .star: own = [.required(kind.rawValue, .color)]
    case .rule: own = [.required(kind.rawValue, fill)]
    case .codes:
      own = [
        .required("codes", .list(.mapping("box"))), .optional("gap", .either([.length, .list(.length)])),
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
  case column, row, text, symbol, star, rule, codes
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

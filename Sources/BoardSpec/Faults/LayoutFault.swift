import Diagnostics

/// A layout that cannot be drawn as it is written.
enum LayoutFault: Fault {
  case length(LengthReader.Problem, Located<String>)
  case wrongCount(String, found: Int, counts: [Int], SourceRange)
  case badShare(Located<String>)
  case badPercent(Located<String>)
  case wrongTrackCount(String, SourceRange)
  case unknownStyle(Located<String>, known: [String])
  case minimumAboveSize(Located<String>)
  case maximumBelowSize(Located<String>)
  case absurdSize(Located<String>)
  case textAsBox(SourceRange)
  case boxWithoutKind(SourceRange, near: String?)
  case boxOfTwoKinds(Located<String>, Located<String>)
  case noBoxes(String, SourceRange)
  case symbolOutsideTile(SourceRange)
  case codesInTile(SourceRange)
  case symbolWithoutSize(SourceRange)
  case repeatWithoutList(SourceRange)
  case spanOutsideGrid(SourceRange)
  case sheetTooSmall(SourceRange)
  case tooManyCells(found: Int, columns: Int, SourceRange)
  case symbolSizesOutOfOrder(SourceRange)
  case whenAndUnless(SourceRange)
  case fillAndShade(SourceRange)
  case marginsFillPaper(String, SourceRange)
  case paperTooSmall(SourceRange)

  private static let kinds = quotedList(BoxKind.allCases.map(\.rawValue))

  var diagnostic: Diagnostic {
    switch self {
    case .length(let problem, let found):
      let words = problem.words(found.value)
      return Diagnostic("layout.length", words.summary, remedy: words.remedy, at: found.range)
    case .unknownStyle, .minimumAboveSize, .maximumBelowSize, .absurdSize:
      return styleDiagnostic
    case .wrongCount, .badShare, .badPercent, .wrongTrackCount, .symbolSizesOutOfOrder, .marginsFillPaper,
      .paperTooSmall:
      return sizeDiagnostic
    case .textAsBox, .boxWithoutKind, .boxOfTwoKinds, .noBoxes, .symbolOutsideTile, .codesInTile,
      .whenAndUnless,
      .fillAndShade, .symbolWithoutSize, .repeatWithoutList, .tooManyCells, .spanOutsideGrid, .sheetTooSmall:
      return boxDiagnostic
    }
  }

  private var sizeDiagnostic: Diagnostic {
    switch self {
    case .wrongCount(let key, let found, let counts, let range):
      let wanted = counts.map(String.init)
      return Diagnostic(
        "layout.wrong-count",
        LocalizedText(
          vi: "`\(key)` có \(found) giá trị thay vì \(wanted.joined(separator: " hoặc "))",
          en: "Wrong number of values in `\(key)`: \(found) instead of \(wanted.joined(separator: " or "))"),
        remedy: Self.orders(of: counts),
        at: range)
    case .badShare(let found):
      return Diagnostic(
        "layout.share",
        LocalizedText(
          vi: "`\(excerpt(found.value))` không phải là phần chia",
          en: "`\(excerpt(found.value))` is not a share"
        ),
        remedy: LocalizedText(
          vi: "Viết một số dương và `fr`, ví dụ `1fr`", en: "Write a positive number and `fr`, such as `1fr`"),
        at: found.range)
    case .badPercent(let found):
      return Diagnostic(
        "layout.percent",
        LocalizedText(
          vi: "`\(excerpt(found.value))` không phải là phần trăm",
          en: "`\(excerpt(found.value))` is not a percentage"
        ),
        remedy: LocalizedText(
          vi: "Viết một số lớn hơn 0, nhiều nhất là 100, và dấu `%`, ví dụ `30%`",
          en: "Write a number above 0, 100 at the most, and `%`, such as `30%`"),
        at: found.range)
    case .wrongTrackCount(let key, let range):
      return Diagnostic(
        "layout.track-count",
        LocalizedText(vi: "`\(key)` phải có từ 1 đến 50 giá trị", en: "`\(key)` needs 1 to 50 values"),
        remedy: LocalizedText(
          vi: "Ghi độ rộng của từng cột, ví dụ `[10 mm, 1fr, 2fr]`",
          en: "Write how wide each is, such as `[10 mm, 1fr, 2fr]`"),
        at: range)
    case .symbolSizesOutOfOrder(let range):
      return Diagnostic(
        "layout.symbol-sizes",
        LocalizedText(
          vi: "Cỡ mã QR không theo thứ tự `minimum` ≤ `wanted` ≤ `maximum`",
          en: "Sizes of symbols out of the order `minimum` ≤ `wanted` ≤ `maximum`"),
        remedy: LocalizedText(
          vi: "Ghi ba độ dài lớn hơn 0 theo thứ tự tăng dần",
          en: "Write three lengths above 0, each at least the one before"),
        at: range)
    case .marginsFillPaper(let key, let range):
      return Diagnostic(
        "layout.margins", LocalizedText(vi: "Lề chiếm hết trang giấy", en: "Margins that leave no paper"),
        remedy: LocalizedText(
          vi: "Giảm `\(key)` hoặc chọn giấy lớn hơn", en: "Make `\(key)` smaller or the paper larger"),
        at: range)
    default:
      return Diagnostic(
        "layout.paper", LocalizedText(vi: "Trang giấy nhỏ hơn 20 mm", en: "Paper of less than 20 mm"),
        remedy: LocalizedText(
          vi: "Ghi chiều rộng và chiều cao, ví dụ `[210 mm, 297 mm]`",
          en: "Write the width and the height, such as `[210 mm, 297 mm]`"),
        at: diagnosticRange)
    }
  }

  private var styleDiagnostic: Diagnostic {
    switch self {
    case .unknownStyle(let name, let known):
      return Diagnostic(
        "layout.unknown-style",
        LocalizedText(
          vi: "Không có kiểu chữ `\(excerpt(name.value))`", en: "No style `\(excerpt(name.value))`"
        ).suggesting(NearestMatch.of(name.value, in: known)),
        remedy: LocalizedText(
          vi: "Khai báo kiểu này trong `styles`, hoặc dùng: \(quotedList(known))",
          en: "Declare it in `styles`, or use \(choice(.english, known))"),
        at: name.range)
    case .minimumAboveSize(let found):
      return Diagnostic(
        "layout.minimum",
        LocalizedText(vi: "`minimum` lớn hơn `size`", en: "`minimum` above `size`"),
        remedy: LocalizedText(
          vi: "Ghi cỡ chữ không lớn hơn `size`", en: "Write a size that is not above `size`"),
        at: found.range)
    case .maximumBelowSize(let found):
      return Diagnostic(
        "layout.maximum",
        LocalizedText(vi: "`maximum` nhỏ hơn `size`", en: "`maximum` below `size`"),
        remedy: LocalizedText(
          vi: "Ghi cỡ chữ không nhỏ hơn `size`", en: "Write a size that is not below `size`"),
        at: found.range)
    default:
      return Diagnostic(
        "layout.type-size",
        LocalizedText(vi: "Cỡ chữ ngoài khoảng 1 pt đến 2000 pt", en: "Type outside 1 pt to 2000 pt"),
        remedy: LocalizedText(vi: "Ghi cỡ chữ, ví dụ `20 pt`", en: "Write a size, such as `20 pt`"),
        at: diagnosticRange)
    }
  }

  private var boxDiagnostic: Diagnostic {
    switch self {
    case .textAsBox(let range):
      return Diagnostic(
        "yaml.wrong-type",
        LocalizedText(
          vi: "Một giá trị đơn ở chỗ một khung cần các dòng `khóa: giá trị`",
          en: "One plain value where a box needs `key: value` lines"),
        remedy: LocalizedText(
          vi:
            "Ghi `text: …` và ở dòng dưới `style: …` để có khung chữ, hoặc ghi một khung khác, ví dụ `rule: …`",
          en: "Write `text: …` and below it `style: …` for a box of text, or another box, such as `rule: …`"),
        at: range)
    case .boxWithoutKind(let range, let near):
      return Diagnostic(
        "layout.box-without-kind",
        LocalizedText(vi: "Khung không nói chứa gì", en: "Box that does not say what it holds").suggesting(
          near),
        remedy: near.map {
          LocalizedText(
            vi: "Đổi thành `\($0)`, hoặc thêm một trong các khóa: \(Self.kinds)",
            en: "Write `\($0)`, or add one of the keys \(Self.kinds)")
        }
          ?? LocalizedText(
            vi: "Thêm một trong các khóa: \(Self.kinds)", en: "Add one of the keys \(Self.kinds)"),
        at: range)
    case .boxOfTwoKinds(let first, let second):
      return Diagnostic(
        "layout.box-of-two-kinds",
        LocalizedText(
          vi: "Khung vừa là `\(first.value)` vừa là `\(second.value)`",
          en: "Box that is both `\(first.value)` and `\(second.value)`"),
        remedy: LocalizedText(
          vi: "Tách thành hai khung, mỗi khung bắt đầu bằng `- `",
          en: "Make two boxes of it, each beginning with `- `"),
        at: second.range,
        notes: [
          .init(LocalizedText(vi: "loại thứ nhất ở đây", en: "its first kind is here"), at: first.range)
        ])
    case .noBoxes(let key, let range):
      return Diagnostic(
        "layout.no-boxes", LocalizedText(vi: "`\(key)` không có khung nào", en: "No boxes in `\(key)`"),
        remedy: LocalizedText(
          vi: "Xóa `[]` rồi thêm ít nhất một khung dưới `\(key)`, bắt đầu bằng `- `",
          en: "Delete `[]` and add at least one box under `\(key)` that begins with `- `"),
        at: range)
    case .symbolOutsideTile(let range):
      return Diagnostic(
        "layout.symbol-outside-codes",
        LocalizedText(vi: "Khung `symbol` nằm ngoài `codes`", en: "`symbol` outside `codes`"),
        remedy: LocalizedText(
          vi: "Chuyển khung này vào trong `codes`, hoặc vào khung có `repeat: codes`",
          en: "Move the box into `codes`, or into a box with `repeat: codes`"),
        at: range)
    case .symbolWithoutSize(let range):
      return Diagnostic(
        "layout.symbol-without-size",
        LocalizedText(
          vi: "Khung `symbol` ngoài `codes` cần có cỡ", en: "`symbol` outside `codes` without a size"),
        remedy: LocalizedText(
          vi: "Thêm `size`, ví dụ `size: 40 mm`", en: "Add `size`, such as `size: 40 mm`"),
        at: range)
    case .repeatWithoutList(let range):
      return Diagnostic(
        "layout.repeat-without-list",
        LocalizedText(
          vi: "`repeat` ở khung không nằm trong danh sách nào", en: "`repeat` on a box that stands in no list"
        ),
        remedy: LocalizedText(
          vi: "Đặt `repeat` ở một khung trong `column`, `row`, `grid` hoặc `table`",
          en: "Put `repeat` on a box in a `column`, `row`, `grid` or `table`"),
        at: range)
    case .spanOutsideGrid(let range):
      return Diagnostic(
        "layout.span-outside-grid",
        LocalizedText(
          vi: "`span` ở khung không nằm trong `grid` hay `table`",
          en: "`span` on a box that stands in no `grid` or `table`"),
        remedy: LocalizedText(vi: "Xóa dòng này, hoặc dùng `width`", en: "Delete the line, or use `width`"),
        at: range)
    case .sheetTooSmall(let range):
      return Diagnostic(
        "layout.sheet-too-small",
        LocalizedText(
          vi: "Tờ giấy `sheet` không đủ chỗ cho một trang và các dấu cắt",
          en: "A `sheet` without room for one page and its cut marks"),
        remedy: LocalizedText(
          vi: "Chọn `sheet` rộng và cao hơn `paper` ít nhất 22 mm",
          en: "Choose a `sheet` at least 22 mm wider and higher than `paper`"),
        at: range)
    case .tooManyCells(let found, let columns, let range):
      return Diagnostic(
        "layout.too-many-cells",
        LocalizedText(
          vi: "Hàng này chiếm \(found) cột, bảng chỉ có \(columns)",
          en: "A row over \(found) columns of a table that has \(columns)"),
        remedy: LocalizedText(
          vi: "Bớt ô hoặc `span`, hoặc thêm cột vào `columns`",
          en: "Remove cells or a `span`, or add to `columns`"),
        at: range)
    case .codesInTile(let range):
      return Diagnostic(
        "layout.nested-codes",
        LocalizedText(vi: "Khung `codes` lồng trong `codes`", en: "`codes` inside `codes`"),
        remedy: LocalizedText(vi: "Bỏ một trong hai khung", en: "Remove one of the two"), at: range)
    case .fillAndShade(let range):
      return Diagnostic(
        "layout.fill-and-shade",
        LocalizedText(vi: "Khung có cả `fill` và `shade`", en: "Box with both `fill` and `shade`"),
        remedy: LocalizedText(vi: "Xóa một trong hai dòng", en: "Delete one of the two"), at: range)
    default:
      return Diagnostic(
        "layout.when-and-unless",
        LocalizedText(vi: "Khung có cả `when` và `unless`", en: "Box with both `when` and `unless`"),
        remedy: LocalizedText(vi: "Xóa một trong hai dòng", en: "Delete one of the two"), at: diagnosticRange)
    }
  }

  /// In which order so many values are written.
  private static func orders(of counts: [Int]) -> LocalizedText {
    switch counts {
    case [1, 4]:
      LocalizedText(
        vi: "Ghi một giá trị, hoặc bốn giá trị theo chiều kim đồng hồ từ góc trên bên trái",
        en: "Write one value, or four, clockwise from the top left corner")
    case _ where counts.contains(4):
      LocalizedText(
        vi: "Ghi một giá trị, hai giá trị [trên dưới, trái phải] hoặc bốn giá trị [trên, phải, dưới, trái]",
        en: "Write one value, two [top and bottom, left and right] or four [top, right, bottom, left]")
    default: LocalizedText(vi: "Ghi hai giá trị [ngang, dọc]", en: "Write two values [across, down]")
    }
  }

  private var diagnosticRange: SourceRange? {
    switch self {
    case .paperTooSmall(let range), .whenAndUnless(let range): range
    case .absurdSize(let found): found.range
    default: nil
    }
  }
}

extension LengthReader.Problem {
  /// What is wrong with the length `text`, and what to do.
  fileprivate func words(_ text: String) -> (summary: LocalizedText, remedy: LocalizedText) {
    let shown = excerpt(text)
    let example = LocalizedText(
      vi: "Viết số và đơn vị, ví dụ `12 mm`", en: "Write a number and a unit, such as `12 mm`")
    switch self {
    case .noNumber:
      return (LocalizedText(vi: "`\(shown)` không phải là độ dài", en: "`\(shown)` is not a length"), example)
    case .noUnit:
      return (
        LocalizedText(vi: "Độ dài `\(shown)` thiếu đơn vị", en: "Length `\(shown)` without a unit"),
        LocalizedText(
          vi: "Thêm đơn vị mm, cm, pt hoặc px, ví dụ `\(shown) mm`",
          en: "Add mm, cm, pt or px, such as `\(shown) mm`")
      )
    case .unknownUnit(let unit):
      let known = LengthReader.units.map(\.name)
      return (
        LocalizedText(vi: "Đơn vị lạ `\(excerpt(unit))`", en: "Unknown unit `\(excerpt(unit))`").suggesting(
          NearestMatch.of(unit, in: known)),
        LocalizedText(vi: "Dùng \(choice(.vietnamese, known))", en: "Use \(choice(.english, known))")
      )
    case .decimalComma(let mended):
      return (
        LocalizedText(
          vi: "Độ dài `\(shown)` dùng dấu phẩy thập phân", en: "Length `\(shown)` with a decimal comma"),
        LocalizedText(vi: "Viết `\(mended)`", en: "Write `\(mended)`")
      )
    case .negative:
      return (LocalizedText(vi: "Độ dài âm `\(shown)`", en: "Negative length `\(shown)`"), example)
    case .absurd:
      return (LocalizedText(vi: "Độ dài `\(shown)` quá lớn", en: "Length `\(shown)` is too large"), example)
    }
  }
}

import BoardSpec
import Diagnostics
import PageModel
import Typesetting

/// Puts faults of placement into words, at the places where a person can mend them.
struct CompositionFaults {
  let board: OfficeBoard
  let layout: Layout
  let sources: [TextSource]

  /// The words for boxes that could not be placed.
  func diagnostic(_ fault: BoxFault) -> Diagnostic {
    switch fault {
    case .wordTooWide(let source, let needed, let available, let origin):
      let text = sources[source].text
      let style = styleName(of: sources[source])
      return Diagnostic(
        "text.word-too-wide", .error,
        LocalizedText(
          vi: "Có từ quá dài, không vừa ô: «\(text.string.shortened)»",
          en: "A word is too wide for its box: “\(text.string.shortened)”"),
        remedy: LocalizedText(
          vi: "Viết ngắn lại, hoặc thêm dấu cách để xuống dòng",
          en: "Shorten it, or add a space where a line may end"),
        at: text.rangeOfLongestWord,
        notes: [
          Diagnostic.Note(
            LocalizedText(
              vi:
                "ô rộng \(available.millimetreText), kiểu chữ `\(style)` cỡ nhỏ nhất cần \(needed.millimetreText)",
              en:
                "the box is \(available.millimetreText) wide, style `\(style)` at its smallest needs \(needed.millimetreText)"
            ),
            at: range(of: origin))
        ])
    case .tooLarge(let needed, let available, let origin):
      return Diagnostic(
        "layout.box-too-small", .error,
        LocalizedText(
          vi: "Nội dung không vừa ô: cần \(needed.millimetreText), chỉ có \(available.millimetreText)",
          en:
            "The content does not fit its box: it needs \(needed.millimetreText) of \(available.millimetreText)"
        ),
        remedy: isOwn(origin)
          ? LocalizedText(
            vi:
              "Tăng `height` hoặc `width` của ô, hoặc giảm `size` của kiểu chữ (với mã thì giảm `minimum` trong `symbols`); chữ nhiều dòng cũng có thể viết ngắn lại",
            en:
              "Raise the `height` or the `width` of the box, or lower the `size` of its style (for codes, `minimum` in `symbols`); a text of several lines can be shortened too"
          ) : Self.shorterText,
        at: range(of: origin), notes: [officeNote])
    case .tilesDoNotFit(let needed, let available, let tallest, let origin):
      return tilesDoNotFit(needed, available, tallest, origin)
    }
  }

  private func tilesDoNotFit(
    _ needed: Double, _ available: Double, _ tallest: Int?, _ origin: LayoutOrigin
  ) -> Diagnostic {
    let room = Diagnostic.Note(
      LocalizedText(
        vi: "các mã cần cao \(needed.millimetreText), trang chỉ còn \(available.millimetreText)",
        en: "the codes need \(needed.millimetreText) of height, the page has \(available.millimetreText)"),
      at: range(of: origin))
    if let tallest, let entry = board.entries.indices.contains(tallest) ? board.entries[tallest] : nil {
      return Diagnostic(
        "text.too-long", .error,
        LocalizedText(
          vi: "Chữ của mã `\(entry.code)` quá dài, không vừa trang: \(entry.caption.string.count) ký tự",
          en:
            "The caption of code `\(entry.code)` is too long for the page: \(entry.caption.string.count) characters"
        ),
        remedy: isOwn(origin)
          ? LocalizedText(
            vi: "Viết ngắn lại; đã ngắn rồi thì giảm `minimum` trong `symbols` của mẫu trình bày",
            en: "Shorten it; if it is short already, lower `minimum` in `symbols` of the layout")
          : LocalizedText(vi: "Viết ngắn lại", en: "Shorten it"),
        at: entry.caption.range, notes: [room])
    }
    return Diagnostic(
      "board.too-many-codes", .error,
      LocalizedText(
        vi: "\(board.entries.count) mã không vừa một trang theo mẫu trình bày `\(layout.name)`",
        en:
          "\(board.entries.count.counted("code does", "codes do")) not fit one page of layout `\(layout.name)`"
      ),
      remedy: isOwn(origin)
        ? LocalizedText(
          vi: "Bớt mã, chia thành hai bảng mã QR, hoặc giảm `minimum` trong `symbols` của mẫu trình bày",
          en: "Use fewer codes, make two boards, or lower `minimum` in `symbols` of the layout")
        : LocalizedText(
          vi: "Bớt mã, hoặc chia thành hai bảng mã QR", en: "Use fewer codes, or make two boards"),
      at: board.board.layout.range, notes: [room])
  }

  /// The codes of the board that have no symbol on the page, for which a condition of a tile is the reason.
  func codesNotDrawn(by made: ComposedPages) -> [Diagnostic] {
    guard made.isWhole else { return [] }
    if layout.isOfReport, let first = board.entries.first {
      return [
        Diagnostic(
          "layout.of-report", .error,
          LocalizedText(
            vi: "Mẫu trình bày `\(layout.name)` vẽ báo cáo tháng, không vẽ tờ bảng",
            en: "Layout `\(layout.name)` draws a monthly report, not a board"),
          remedy: LocalizedText(
            vi: "Chọn mẫu trình bày khác cho `layout` (xem `bangtin layouts`), hoặc chạy `bangtin report`",
            en: "Choose another `layout` (see `bangtin layouts`), or run `bangtin report`"),
          at: board.board.layout.range.bytes.isEmpty ? first.origin.range : board.board.layout.range)
      ]
    }
    let drawn = Set(made.pages.flatMap(\.symbols).map(\.code))
    return board.entries.filter { !drawn.contains($0.code) }.map { entry in
      Diagnostic(
        "layout.code-not-drawn", .error,
        LocalizedText(
          vi: "Mẫu trình bày `\(layout.name)` không vẽ mã `\(entry.code)`",
          en: "Layout `\(layout.name)` does not draw code `\(entry.code)`"),
        remedy: LocalizedText(
          vi:
            "Mỗi dạng ô trong `codes` phải có một `symbol`: thêm nếu thiếu, và xóa `when`, `unless` của nó và của các khung chứa nó",
          en:
            "Every tile of `codes` needs a `symbol`: add it where it is missing, and delete `when` and `unless` of the symbol and of the boxes around it"
        ),
        at: entry.origin.range,
        notes: [
          Diagnostic.Note(
            LocalizedText(vi: "mẫu trình bày ở đây", en: "the layout is here"), at: layout.body.range)
        ])
    }
  }

  /// A warning for symbols under two thirds of the wanted width.
  ///
  /// A symbol is read from about ten times its width, a rule of the trade (not of ISO/IEC 18004).
  func smallSymbols(_ width: Double, wanted: Double, origin: LayoutOrigin) -> Diagnostic? {
    guard width < wanted * 2 / 3 else { return nil }
    let centimetres = Int(Length.pt(width).millimetres.rounded())
    return Diagnostic(
      "board.small-symbols", .warning,
      LocalizedText(
        vi:
          "Mã QR chỉ rộng \(width.millimetreText) vì có \(board.entries.count) mã: quét được từ khoảng \(centimetres) cm",
        en:
          "The symbols are only \(width.millimetreText) wide for \(board.entries.count.counted("code", "codes")): they scan from about \(centimetres) cm"
      ),
      remedy: LocalizedText(
        vi: "Bớt mã, hoặc chia thành hai bảng mã QR", en: "Use fewer codes, or make two boards"),
      at: board.board.layout.range,
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "mẫu trình bày muốn mã rộng \(wanted.millimetreText)",
            en: "the layout prefers them \(wanted.millimetreText) wide"),
          at: range(of: origin))
      ])
  }

  /// The words for what is seen on the placed page.
  func diagnostic(_ fault: InkFault) -> Diagnostic {
    switch fault {
    case .outsideMargins(let source, let origin):
      let words: LocalizedText
      if case .icon(let icon, _) = sources[source].box.content {
        words = LocalizedText(
          vi: "Biểu tượng `\(icon.name)` lấn vào lề", en: "Icon `\(icon.name)` reaches into the margin")
      } else {
        let text = sources[source].text.string.shortened
        words = LocalizedText(
          vi: "Chữ lấn vào lề: «\(text)»", en: "Text reaches into the margin: “\(text)”")
      }
      return ink(
        "layout.text-in-margin", origin, words, remedy: largerPadding)
    case .textOverlap(let source, let other, let origin):
      let texts = (sources[source].text.string.shortened, sources[other].text.string.shortened)
      return ink(
        "layout.text-overlap", origin,
        LocalizedText(
          vi: "Chữ chồng lên nhau: «\(texts.0)» và «\(texts.1)»",
          en: "Texts overlap: “\(texts.0)” and “\(texts.1)”"),
        remedy: largerDistance(from: source))
    case .linesTouch(let source, let origin):
      let text = sources[source].text.string.shortened
      return ink(
        "layout.lines-touch", origin,
        LocalizedText(
          vi: "Các dòng chữ chạm nhau: «\(text)»", en: "The lines of a text touch: “\(text)”"),
        remedy: LocalizedText(
          vi: "Tăng `pitch` của kiểu chữ `\(styleName(of: sources[source]))`, chẳng hạn tới `1.3`",
          en: "Increase the `pitch` of the style `\(styleName(of: sources[source]))`, for example to `1.3`"))
    case .textInSymbol(let source, let code, let origin):
      let text = sources[source].text.string.shortened
      return ink(
        "layout.text-in-symbol", origin,
        LocalizedText(
          vi: "Chữ lấn vào vùng trống của mã `\(code)`: «\(text)»",
          en: "Text reaches into the quiet zone of code `\(code)`: “\(text)”"),
        remedy: largerDistance(from: source))
    case .symbolOutsideMargins(let code, let origin):
      return ink(
        "layout.symbol-in-margin", origin,
        LocalizedText(vi: "Mã `\(code)` lấn vào lề", en: "Code `\(code)` reaches into the margin"),
        remedy: LocalizedText(
          vi:
            "Cho khung `codes` `padding: \(safe)` trở lên và, nếu khi đó mã không còn đủ chỗ, giảm `minimum` trong `symbols` của khung; hoặc giảm `safe` của `page`",
          en:
            "Give the box `codes` `padding: \(safe)` or more and, if its symbols have no room then, lower `minimum` in its `symbols`; or lower the page's `safe`"
        ))
    case .symbolOverlap(let code, let other, let origin):
      return ink(
        "layout.symbol-overlap", origin,
        LocalizedText(
          vi: "Mã `\(code)` và `\(other)` chồng lên nhau", en: "Codes `\(code)` and `\(other)` overlap"))
    case .textInShadow(let source, let origin):
      let text = sources[source].text.string.shortened
      return ink(
        "layout.text-in-shadow", origin,
        LocalizedText(
          vi: "Bóng của khung che chữ: «\(text)»", en: "The shadow of a box covers text: “\(text)”"),
        remedy: Self.smallerShadow)
    case .symbolInShadow(let code, let origin):
      return ink(
        "layout.symbol-in-shadow", origin,
        LocalizedText(
          vi: "Bóng của khung che mã `\(code)`", en: "The shadow of a box covers code `\(code)`"),
        remedy: Self.smallerShadow)
    }
  }

  /// A warning for a text of far more lines than its style wants; `nil` where it comes from the layout itself, whose
  /// writer chose it.
  func longText(_ source: Int, _ lines: Int) -> Diagnostic? {
    guard case .text(_, let style) = sources[source].box.content else { return nil }
    let text = sources[source].text
    return Diagnostic(
      "text.too-long", .warning,
      LocalizedText(
        vi: "Chữ dài \(lines) dòng, mẫu trình bày dành cho nó \(style.lines): «\(text.string.shortened)»",
        en:
          "A text of \(lines.counted("line", "lines")) where the layout has room for \(style.lines): “\(text.string.shortened)”"
      ),
      remedy: LocalizedText(
        vi: "Viết ngắn lại; chữ đã thu nhỏ hết mức và lấn chỗ của mã QR",
        en: "Shorten it; it is set as small as it may be and takes the room of the codes"),
      at: text.range,
      notes: [
        .init(
          LocalizedText(vi: "kiểu chữ `\(style.name)`", en: "style `\(style.name)`"),
          at: range(of: LayoutOrigin(sources[source].box)))
      ])
  }

  private static let smallerShadow = LocalizedText(
    vi: "Giảm `blur` và `offset` của bóng, hoặc tăng `gap` quanh khung này",
    en: "Lower the `blur` and the `offset` of the shadow, or increase the `gap` around this box")

  private static let largerDistances = LocalizedText(
    vi: "Tăng `padding` của khung ở dòng này, hoặc tăng `gap` của khung chứa nó",
    en: "Increase the `padding` of the box at this line, or the `gap` of the box around it")

  /// What to do where the line at fault is in a layout that bangtin ships with, which nobody has to change.
  private static let shorterText = LocalizedText(
    vi: "Viết ngắn lại, hoặc chọn mẫu trình bày khác cho `layout` (xem `bangtin layouts`)",
    en: "Shorten the text, or choose another `layout` (see `bangtin layouts`)")

  /// The widest safe edge of the page as a layout writes it, rounded up.
  private var safe: String {
    let edges = layout.page.safe
    let widest = max(edges.top, edges.right, edges.bottom, edges.left)
    return "\(Int(Length.pt(widest).millimetres.rounded(.up))) mm"
  }

  /// What to do about a text that reaches into another box: letters stand out of a line by less than this.
  private func largerDistance(from source: Int) -> LocalizedText {
    guard case .text(_, let style) = sources[source].box.content else { return Self.largerDistances }
    let distance = "\(Int(Length.pt(style.maximumSize * 0.65).millimetres.rounded(.up))) mm"
    return LocalizedText(
      vi: "Tăng `padding` của khung ở dòng này thêm \(distance), hoặc tăng `gap` của khung chứa nó như vậy",
      en: "Increase the `padding` of the box at this line by \(distance), or the `gap` of the box around it")
  }

  private var largerPadding: LocalizedText {
    LocalizedText(
      vi: "Đặt ô này vào một `column` có `padding: \(safe)` trở lên, hoặc giảm `safe` của `page`",
      en: "Put this box into a `column` with `padding: \(safe)` or more, or lower the page's `safe`")
  }

  /// Whether a line is in a layout of the user's, and not in one that bangtin ships with.
  private func isOwn(_ origin: LayoutOrigin) -> Bool { isOwn(range(of: origin).file) }

  /// Whether a file lies below the folder of the board, as layouts of the user's do.
  func isOwn(_ file: SourceFile) -> Bool {
    guard let board = board.entries.first?.origin.range.file.name else { return true }
    guard let slash = board.lastIndex(of: "/") else {
      return !["/", "../"].contains { file.name.hasPrefix($0) }
    }
    return file.name.hasPrefix(board[...slash])
  }

  private func ink(
    _ identifier: String, _ origin: LayoutOrigin, _ summary: LocalizedText,
    remedy: LocalizedText = largerDistances
  ) -> Diagnostic {
    Diagnostic(
      identifier, .error, summary, remedy: isOwn(origin) ? remedy : Self.shorterText, at: range(of: origin),
      notes: [officeNote])
  }

  /// Says for which office a fault was first met.
  private var officeNote: Diagnostic.Note {
    Diagnostic.Note(
      LocalizedText(
        vi: layout.isOfReport
          ? "gặp trong báo cáo\(ofOffice.vietnamese)" : "gặp ở tờ bảng của «\(board.office.name.string)»",
        en: layout.isOfReport
          ? "met in the report\(ofOffice.english)" : "met on the poster of “\(board.office.name.string)”"))
  }

  /// Whose sheet of a report it is.
  private var ofOffice: (vietnamese: String, english: String) {
    let name = board.office.name.string
    return name.isEmpty ? ("", "") : (" của «\(name)»", " of “\(name)”")
  }

  private func styleName(of source: TextSource) -> String {
    switch source.box.content {
    case .text(_, let style), .icon(_, let style): return style.name
    default: return ""
    }
  }

  /// The line of the layout that made something.
  func range(of origin: LayoutOrigin) -> SourceRange {
    let file = layout.sources.first { $0.name == origin.file } ?? layout.sources[0]
    let line = file.text(ofLine: origin.line)
    let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let start = file.start(ofLine: origin.line) + indent
    return SourceRange(file, start..<(file.start(ofLine: origin.line) + line.utf8.count))
  }
}

extension Double {
  /// A number of points as whole millimetres.
  fileprivate var millimetreText: String { "\(Int(Length.pt(self).millimetres.rounded())) mm" }
}

extension Size {
  /// A size in points as whole millimetres, width first.
  fileprivate var millimetreText: String {
    "\(Int(Length.pt(width).millimetres.rounded())) × \(height.millimetreText)"
  }
}

extension String {
  /// The beginning of a text, for a message of one line.
  var shortened: String { count > 60 ? prefix(57) + "…" : self }
}

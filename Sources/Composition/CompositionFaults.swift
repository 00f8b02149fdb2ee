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
        remedy: LocalizedText(
          vi: "Viết ngắn lại, giảm cỡ chữ, hoặc cho ô rộng hơn trong mẫu trình bày",
          en: "Shorten the text, lower its size, or make the box larger in the layout"),
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
        remedy: LocalizedText(vi: "Viết ngắn lại", en: "Shorten it"),
        at: entry.caption.range, notes: [room])
    }
    return Diagnostic(
      "board.too-many-codes", .error,
      LocalizedText(
        vi: "\(board.entries.count) mã không vừa một trang theo mẫu trình bày `\(layout.name)`",
        en:
          "\(board.entries.count.counted("code does", "codes do")) not fit one page of layout `\(layout.name)`"
      ),
      remedy: LocalizedText(
        vi: "Bớt mã, chia thành hai bảng mã QR, hoặc chọn mẫu trình bày khổ giấy lớn hơn",
        en: "Use fewer codes, make two boards, or choose a layout on larger paper"),
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
          vi: "Cho mỗi dạng ô trong `codes` một `symbol`, và bỏ `when` hoặc `unless` của nó",
          en: "Give every tile of `codes` a `symbol` that no `when` or `unless` hides"),
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
        vi: "Bớt mã, chia thành hai bảng mã QR, hoặc chọn mẫu trình bày khổ giấy lớn hơn",
        en: "Use fewer codes, make two boards, or choose a layout on larger paper"),
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
        "layout.text-in-margin", origin, words,
        remedy: LocalizedText(
          vi: "Đặt ô này vào một `column` có `padding`, hoặc giảm `safe` của `page`",
          en: "Put this box into a `column` with `padding`, or lower the page's `safe`"))
    case .textOverlap(let source, let other, let origin):
      let texts = (sources[source].text.string.shortened, sources[other].text.string.shortened)
      return ink(
        "layout.text-overlap", origin,
        LocalizedText(
          vi: "Chữ chồng lên nhau: «\(texts.0)» và «\(texts.1)»",
          en: "Texts overlap: “\(texts.0)” and “\(texts.1)”"))
    case .linesTouch(let source, let origin):
      let text = sources[source].text.string.shortened
      return ink(
        "layout.lines-touch", origin,
        LocalizedText(
          vi: "Các dòng chữ chạm nhau: «\(text)»", en: "The lines of a text touch: “\(text)”"))
    case .textInSymbol(let source, let code, let origin):
      let text = sources[source].text.string.shortened
      return ink(
        "layout.text-in-symbol", origin,
        LocalizedText(
          vi: "Chữ lấn vào vùng trống của mã `\(code)`: «\(text)»",
          en: "Text reaches into the quiet zone of code `\(code)`: “\(text)”"))
    case .symbolOutsideMargins(let code, let origin):
      return ink(
        "layout.symbol-in-margin", origin,
        LocalizedText(vi: "Mã `\(code)` lấn vào lề", en: "Code `\(code)` reaches into the margin"))
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
    vi: "Tăng `gap` quanh khung này, hoặc giảm `blur` và `offset` của bóng",
    en: "Increase the `gap` around this box, or lower the `blur` and the `offset` of its shadow")

  private static let largerDistances = LocalizedText(
    vi: "Tăng khoảng cách (`padding`, `gap`) hoặc `pitch` ở dòng này của mẫu trình bày",
    en: "Increase the distances (`padding`, `gap`) or the `pitch` at this line of the layout")

  private func ink(
    _ identifier: String, _ origin: LayoutOrigin, _ summary: LocalizedText,
    remedy: LocalizedText = largerDistances
  ) -> Diagnostic {
    Diagnostic(
      identifier, .error, summary, remedy: remedy, at: range(of: origin), notes: [officeNote])
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

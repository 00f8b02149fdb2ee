/// The line of a source file that a range begins in, and where to underline it.
///
///     12 |     captoin: Nghị quyết mới nhất
///        |     ^^^^^^^
struct SourceExcerpt {
  /// The columns that a line is shown in where nobody asks for fewer.
  static let usualColumns = 100
  /// The narrowest terminal that excerpts are fitted to; a narrower one breaks their lines itself.
  static let narrowest = 24
  /// The columns between tab stops.
  private static let tabStop = 4

  /// The number of the line.
  let lineNumber: Int
  /// The line as it is shown.
  let line: String
  /// The columns to leave free before the underline.
  let indentation: Int
  /// How many columns are underlined, at least one.
  let underlined: Int
  /// The line before, which shows where one is; left out when it is blank or the window does not begin
  /// at the margin.
  let lineBefore: String?

  /// Cuts the excerpt for `range`: a range over several lines is underlined to the end of its first.
  ///
  /// A line is shown in `columns` at most; of a longer one, a window around the underlined part.
  init(_ range: SourceRange, columns: Int = usualColumns) {
    let file = range.file
    lineNumber = range.line
    let start = file.start(ofLine: lineNumber)
    let visible = VisibleText(file.text(ofLine: lineNumber), from: start, tabStop: Self.tabStop)
    let mark = Self.columns(of: range.bytes, in: visible)
    let window = Self.window(around: mark, in: visible, columns)

    line = window.text
    indentation = mark.lowerBound - window.firstColumn + (window.isCutBefore ? 1 : 0)
    underlined = max(min(mark.upperBound, window.endColumn) - mark.lowerBound, 1)
    lineBefore = window.isCutBefore ? nil : Self.text(before: lineNumber, of: file, columns)
  }

  /// The columns that `bytes` take in `visible`: empty bytes take one, at the place before them.
  private static func columns(of bytes: Range<Int>, in visible: VisibleText) -> Range<Int> {
    // The cell that holds the lower bound, also when the range begins inside of it.
    guard let first = visible.cells.first(where: { $0.bytes.upperBound > bytes.lowerBound }) else {
      return visible.width..<(visible.width + 1)
    }
    guard let last = visible.cells.last(where: { $0.bytes.lowerBound < bytes.upperBound }),
      last.column >= first.column, !bytes.isEmpty
    else { return first.column..<(first.column + 1) }
    return first.column..<(last.column + last.width)
  }

  /// The part of a line that is shown.
  private struct Window {
    /// The text, with an ellipsis where it was cut.
    let text: String
    /// The column of the line in which the shown part begins.
    let firstColumn: Int
    /// The column of the line after the shown part.
    let endColumn: Int
    /// Whether the text begins with an ellipsis.
    let isCutBefore: Bool
  }

  private static func window(around mark: Range<Int>, in visible: VisibleText, _ columns: Int) -> Window {
    // A caret after the last character takes a column too.
    guard max(visible.width, mark.lowerBound + 1) > columns else {
      return Window(text: visible.string, firstColumn: 0, endColumn: mark.upperBound, isCutBefore: false)
    }
    // Two columns are kept for the ellipses.
    let room = columns - 2
    var first = 0
    if mark.upperBound > room {
      let centred = (mark.lowerBound + mark.upperBound - room) / 2
      // A long range begins a little inside, so that the reader sees what stands before it.
      first = max(min(centred, mark.lowerBound - room / 8, visible.width - room), 0)
    }
    let cells = visible.cells.filter { $0.column >= first && $0.column + $0.width <= first + room }
    guard let head = cells.first, let tail = cells.last else {
      return Window(text: "…", firstColumn: mark.lowerBound, endColumn: mark.upperBound, isCutBefore: false)
    }
    let end = tail.column + tail.width
    let text = (head.column > 0 ? "…" : "") + cells.map(\.text).joined() + (end < visible.width ? "…" : "")
    // A caret after the last character of the line stays there.
    let endColumn = end < visible.width ? end : max(end, mark.upperBound)
    return Window(
      text: text, firstColumn: head.column, endColumn: endColumn, isCutBefore: head.column > 0)
  }

  private static func text(before line: Int, of file: SourceFile, _ columns: Int) -> String? {
    guard line > 1 else { return nil }
    let visible = VisibleText(file.text(ofLine: line - 1), tabStop: tabStop)
    guard visible.string.contains(where: { !$0.isWhitespace }) else { return nil }
    return window(around: 0..<1, in: visible, columns).text
  }
}

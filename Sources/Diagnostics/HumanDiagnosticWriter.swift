/// Writes diagnostics for a person at a terminal, each with the line it speaks of.
///
///     board.yaml:12:5: lỗi: Không có khóa `captoin` [yaml.unknown-key]
///       11 |   - id: nghi-quyet
///       12 |     captoin: Nghị quyết mới nhất
///          |     ^^^^^^^
///       cách sửa: Đổi thành `caption`
///
///     1 lỗi
///
/// Whatever comes from a user's file is shown as `VisibleText`: hidden characters by their number, and no
/// escape sequence reaches the terminal.
public struct HumanDiagnosticWriter: Sendable {
  /// The language of the messages.
  public let language: Language
  /// Whether colours are used.
  public let color: Bool
  /// The widest line of an excerpt with its number, in columns.
  public let width: Int
  /// Whether long messages continue on further lines; otherwise each is one line, as `grep` wants it.
  public let wraps: Bool

  /// The width of excerpts where no terminal says how wide it is.
  public static let usualWidth = 100

  /// Makes a writer; `color` is for a terminal that shows colours, `wraps` for one of `width` columns.
  public init(language: Language, color: Bool, width: Int = usualWidth, wraps: Bool = false) {
    self.language = language
    self.color = color
    self.width = max(width, SourceExcerpt.narrowest)
    self.wraps = wraps
  }

  /// The text of all `diagnostics` in their order, and how many there are; empty when there is none.
  public func write(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var lines: [String] = []
    for diagnostic in diagnostics {
      lines += self.lines(of: diagnostic)
      lines.append("")
    }
    lines.append(summary(of: diagnostics))
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of diagnostic: Diagnostic) -> [String] {
    let tone: Style = diagnostic.severity == .error ? .red : .yellow
    let ranges = [diagnostic.range] + diagnostic.notes.map(\.range)
    let digits = ranges.map { String($0?.line ?? 0).count }.max() ?? 1
    // Two spaces, the number, a bar and a space stand before the text.
    let room = width - digits - 5
    func excerpt(_ range: SourceRange, _ tone: Style, showsLineBefore: Bool) -> [String] {
      self.lines(
        of: SourceExcerpt(range, columns: room), digits: digits, tone: tone, showsLineBefore: showsLineBefore)
    }

    var lines = headLines(of: diagnostic, tone)
    if let range = diagnostic.range { lines += excerpt(range, tone, showsLineBefore: true) }
    if let remedy = diagnostic.remedy { lines += labelled(DiagnosticWords.remedy, visible(remedy)) }
    for note in diagnostic.notes {
      let place = location(note.range, in: nil).map { $0 + ": " } ?? ""
      lines += labelled(DiagnosticWords.note, place + visible(note.text))
      if let range = note.range { lines += excerpt(range, .cyan, showsLineBefore: false) }
    }
    return lines
  }

  /// The place, how much it matters, and the summary with its identifier.
  private func headLines(of diagnostic: Diagnostic, _ tone: Style) -> [String] {
    let place = location(diagnostic.range, in: diagnostic.fileName).map { $0 + ":" }
    let severity = DiagnosticWords.severity(diagnostic.severity)[language] + ":"
    let identifier = "[\(diagnostic.identifier)]"
    let head = [place, severity].compactMap(\.self).joined(separator: " ") + " "
    let painted = (place.map { paint($0, .bold) + " " } ?? "") + paint(severity, .bold, tone) + " "
    var pieces = wrapped(visible(diagnostic.summary) + " " + identifier, after: head)
    // The identifier is one word, and so it is the end of the last piece.
    let last = pieces.removeLast()
    let spaces = last.prefix { $0 == " " }
    let words = last.dropFirst(spaces.count).dropLast(identifier.count).withoutSpaceAtEnd
    let end = words.isEmpty ? spaces + identifier : spaces + paint(String(words), .bold) + " " + identifier
    var lines = pieces.map { paint($0, .bold) } + [String(end)]
    lines[0] = painted + lines[0]
    return lines
  }

  /// A line that begins with a word of ours.
  private func labelled(_ label: LocalizedText, _ text: String) -> [String] {
    let head = "  " + label[language] + ": "
    var lines = wrapped(text, after: head)
    lines[0] = "  " + paint(label[language] + ":", .cyan) + " " + lines[0]
    return lines
  }

  /// The lines of a text that begins after `head`.
  private func wrapped(_ text: String, after head: String) -> [String] {
    wraps ? text.wrapped(to: width, taken: head.displayWidth, indent: 4) : [text]
  }

  private func lines(
    of excerpt: SourceExcerpt, digits: Int, tone: Style, showsLineBefore: Bool
  ) -> [String] {
    func gutter(_ number: Int?) -> String {
      let number = number.map(String.init) ?? ""
      return paint("  " + String(repeating: " ", count: digits - number.count) + number + " |", .cyan)
    }
    var lines: [String] = []
    if showsLineBefore, let before = excerpt.lineBefore {
      lines.append(gutter(excerpt.lineNumber - 1) + " " + before)
    }
    lines.append(gutter(excerpt.lineNumber) + (excerpt.line.isEmpty ? "" : " " + excerpt.line))
    lines.append(
      gutter(nil) + " " + String(repeating: " ", count: excerpt.indentation)
        + paint(String(repeating: "^", count: excerpt.underlined), .bold, tone))
    return lines
  }

  private func location(_ range: SourceRange?, in fileName: String?) -> String? {
    guard let range else { return fileName.map { VisibleText($0).string } }
    return "\(VisibleText(range.file.name).string):\(range.line):\(range.column)"
  }

  private func visible(_ text: LocalizedText) -> String { VisibleText(text[language]).string }

  private func summary(of diagnostics: [Diagnostic]) -> String {
    [Diagnostic.Severity.error, .warning].compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : DiagnosticWords.count(count, severity)[language]
    }.joined(separator: ", ")
  }

  /// A way to make text stand out.
  private enum Style: String {
    case bold = "1"
    case red = "31"
    case yellow = "33"
    case cyan = "36"
  }

  private func paint(_ text: String, _ styles: Style...) -> String {
    guard color else { return text }
    return "\u{1B}[" + styles.map(\.rawValue).joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }
}

extension Substring {
  /// The text without the space at its end, where it has one.
  fileprivate var withoutSpaceAtEnd: Substring { hasSuffix(" ") ? dropLast() : self }
}

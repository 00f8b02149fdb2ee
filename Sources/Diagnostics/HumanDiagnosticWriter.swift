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

  /// Makes a writer; `color` is for a terminal that shows colours.
  public init(language: Language, color: Bool) {
    self.language = language
    self.color = color
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
    let excerpt = diagnostic.range.map(SourceExcerpt.init)
    let noteExcerpts = diagnostic.notes.map { $0.range.map(SourceExcerpt.init) }
    let digits = ([excerpt] + noteExcerpts).map { String($0?.lineNumber ?? 0).count }.max() ?? 1

    let place = location(diagnostic.range, in: diagnostic.fileName).map { paint($0 + ":", .bold) + " " }
    var lines = [
      (place ?? "") + paint(DiagnosticWords.severity(diagnostic.severity)[language] + ":", .bold, tone) + " "
        + paint(visible(diagnostic.summary), .bold) + " [" + diagnostic.identifier + "]"
    ]
    if let excerpt { lines += self.lines(of: excerpt, digits: digits, tone: tone, showsLineBefore: true) }
    if let remedy = diagnostic.remedy {
      lines.append("  " + paint(DiagnosticWords.remedy[language] + ":", .cyan) + " " + visible(remedy))
    }
    for (note, excerpt) in zip(diagnostic.notes, noteExcerpts) {
      let place = location(note.range, in: nil).map { $0 + ": " } ?? ""
      lines.append(
        "  " + paint(DiagnosticWords.note[language] + ":", .cyan) + " " + place + visible(note.text))
      if let excerpt { lines += self.lines(of: excerpt, digits: digits, tone: .cyan, showsLineBefore: false) }
    }
    return lines
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

/// Writes diagnostics as a list for a page in a browser.
///
///     <li class="error"><button class="place" …>board.yaml:12:5</button> <strong>…</strong> …</li>
///
/// Whatever comes from a user's file is shown as `VisibleText` and escaped: a caption cannot become markup.
/// A place is a button whose `data-place` holds `file:line:column`, to be copied.
public struct HTMLDiagnosticWriter: Sendable {
  /// The language of the messages.
  public let language: Language

  /// Makes a writer.
  public init(language: Language) {
    self.language = language
  }

  /// One item of a list for each of `diagnostics`, in their order.
  public func write(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(item).joined(separator: "\n")
  }

  private func item(of diagnostic: Diagnostic) -> String {
    var parts = [
      "<p class=\"summary\"><span class=\"severity\">\(DiagnosticWords.severity(diagnostic.severity)[language])</span> "
        + "<strong>\(text(diagnostic.summary[language]))</strong> <code>\(text(diagnostic.identifier))</code></p>"
    ]
    if let place = place(diagnostic.range, in: diagnostic.fileName) { parts.insert(place, at: 0) }
    if let range = diagnostic.range { parts.append(excerpt(range, showsLineBefore: true)) }
    if let remedy = diagnostic.remedy {
      parts.append(
        "<p class=\"remedy\"><b>\(DiagnosticWords.remedy[language])</b> \(text(remedy[language]))</p>")
    }
    for note in diagnostic.notes {
      let place = place(note.range, in: nil).map { $0 + " " } ?? ""
      parts.append(
        "<p class=\"note\"><b>\(DiagnosticWords.note[language])</b> \(place)\(text(note.text[language]))</p>")
      if let range = note.range { parts.append(excerpt(range, showsLineBefore: false)) }
    }
    return "<li class=\"\(diagnostic.severity.rawValue)\">\(parts.joined())</li>"
  }

  private func place(_ range: SourceRange?, in fileName: String?) -> String? {
    guard let range else { return fileName.map { "<span class=\"place\">\(text($0))</span>" } }
    let place = text("\(range.file.name):\(range.line):\(range.column)")
    return "<button type=\"button\" class=\"place\" data-place=\"\(place)\">\(place)</button>"
  }

  /// The line with its number, and the underline as carets on a line of their own.
  private func excerpt(_ range: SourceRange, showsLineBefore: Bool) -> String {
    let excerpt = SourceExcerpt(range)
    let digits = String(excerpt.lineNumber).count
    func gutter(_ number: Int?) -> String {
      let number = number.map(String.init) ?? ""
      return "<i>" + String(repeating: " ", count: digits - number.count) + number + " │ </i>"
    }
    var lines: [String] = []
    if showsLineBefore, let before = excerpt.lineBefore {
      lines.append(gutter(excerpt.lineNumber - 1) + before.escapedForHTML)
    }
    lines.append(gutter(excerpt.lineNumber) + excerpt.line.escapedForHTML)
    lines.append(
      gutter(nil) + String(repeating: " ", count: excerpt.indentation)
        + "<mark>" + String(repeating: "^", count: excerpt.underlined) + "</mark>")
    return "<pre>" + lines.joined(separator: "\n") + "</pre>"
  }

  private func text(_ text: String) -> String { VisibleText(text).string.escapedForHTML }
}

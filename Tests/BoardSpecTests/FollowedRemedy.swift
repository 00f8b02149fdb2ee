import Diagnostics

/// What somebody does who follows a remedy to the letter, where a program can do it: write what the remedy shows at the
/// place that the fault is at.
///
/// Remedies that need a decision, or a change elsewhere, are followed by hand: the folder of the fault then holds the
/// files after it, in `remedy/`.
struct FollowedRemedy {
  /// The file that is changed.
  let path: String
  /// Its text after the change.
  let text: String

  /// Follows the remedy of `diagnostic`; `nil` where it must be followed by hand.
  init?(_ diagnostic: Diagnostic) {
    guard let range = diagnostic.range, let remedy = diagnostic.remedy?.english else { return nil }
    guard let edit = Self.edit(remedy, Self.wholeValue(range)) else { return nil }
    let text = range.file.text
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.bytes, with: Array(edit.replacement.utf8))
    path = range.file.name
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// A list or a mapping in brackets as a whole, where a range marks its first bracket alone.
  private static func wholeValue(_ range: SourceRange) -> SourceRange {
    guard let closing = ["[": UInt8(ascii: "]"), "{": UInt8(ascii: "}")][String(range.text)] else {
      return range
    }
    let bytes = Array(range.file.text.utf8)
    guard let end = bytes[range.bytes.upperBound...].firstIndex(of: closing) else { return range }
    return SourceRange(range.file, range.bytes.lowerBound..<(end + 1))
  }

  private typealias Edit = (bytes: Range<Int>, replacement: String)

  private static func edit(_ remedy: String, _ range: SourceRange) -> Edit? {
    if remedy.hasPrefix("Delete the line") || remedy.hasPrefix("Delete one of the two") {
      return (lines(of: range), "")
    }
    if let shown = shownReplacement(remedy) { return (range.bytes, shown) }
    if remedy.hasPrefix("Add `https://` before the address") {
      return (range.bytes.lowerBound..<range.bytes.lowerBound, "https://")
    }
    if ["Delete it, or", "Delete the space, or"].contains(where: remedy.hasPrefix) {
      return (range.bytes, "")
    }
    if remedy.hasPrefix("Delete the spaces here and type them again") {
      return (range.bytes, String(repeating: " ", count: range.text.count))
    }
    if remedy.hasPrefix("Write `/` instead of") {
      return (range.bytes, String(range.text).replacing("\\", with: "/"))
    }
    if let match = remedy.prefixMatch(of: /Replace the tab at the beginning of the line with ([0-9]+) space/),
      let count = Int(match.1)
    {
      return (range.bytes, String(repeating: " ", count: count))
    }
    if remedy.hasPrefix("Remove the tab at the beginning of the line") { return (range.bytes, "") }
    if remedy.hasPrefix("Keep one of them"),
      let first = range.text.split(whereSeparator: { " ,;\"".contains($0) }).first
    {
      return (range.bytes, String(first))
    }
    if remedy.hasPrefix("Use a shorter address") { return (range.bytes, "https://example.org/a") }
    if remedy.contains(/(?i)put the whole value (?:with its `!` )?in double quotes/) {
      return quotedValue(range)
    }
    return nil
  }

  /// The text that a remedy shows in place of what stands there.
  private static func shownReplacement(_ remedy: String) -> String? {
    // "Write `title`, or delete the line", "Write `0901234567`; in the spreadsheet, …", "Write it like `geo:…`".
    if let match = remedy.prefixMatch(of: /Write (?:it like )?`([^`…]+)`(?:$|[,;])/) {
      return String(match.1)
    }
    // "Write a number and a unit, such as `12 mm`".
    if remedy.hasPrefix("Write "), let match = remedy.firstMatch(of: /such as `([^`…]+)`(?:$|[,;])/) {
      return String(match.1)
    }
    // "Use one of `mm`, `cm`" is about the unit alone.
    let choice = /(?:Use|Choose|, or use) (?:one of |one of the columns |a value of )?`([^`…]+)`/
    if let match = remedy.firstMatch(of: choice), match.1 != "mm" { return String(match.1) }
    if let match = remedy.prefixMatch(of: /Rename the column `[^`]+` to `([^`]+)`/) { return String(match.1) }
    return nil
  }

  /// The value of the line after its key, in double quotes.
  private static func quotedValue(_ range: SourceRange) -> Edit? {
    let line = range.file.text(ofLine: range.line)
    guard let key = line.firstMatch(of: /^\s*(?:- )?[\w-]+: +/) else { return nil }
    let value = line[key.range.upperBound...]
    let start = range.file.start(ofLine: range.line) + line[..<key.range.upperBound].utf8.count
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return (start..<(start + value.utf8.count), "\"" + escaped + "\"")
  }

  /// The lines that a range lies in, with their ends.
  private static func lines(of range: SourceRange) -> Range<Int> {
    let file = range.file
    let end = range.endLine < file.lineCount ? file.start(ofLine: range.endLine + 1) : file.byteCount
    return file.start(ofLine: range.line)..<end
  }
}

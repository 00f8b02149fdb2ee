import Diagnostics

extension YAMLProblem {
  /// What is wrong.
  var summary: LocalizedText {
    switch self {
    case .tab: LocalizedText(vi: "Dòng thụt vào bằng phím Tab", en: "Line indented with a tab")
    case .missingColon: LocalizedText(vi: "Thiếu dấu hai chấm sau khóa", en: "No colon after the key")
    case .valueNotAllowed:
      LocalizedText(vi: "Dấu hai chấm thừa trong giá trị", en: "A second colon in the value")
    case .unclosedQuote("'"): LocalizedText(vi: "Dấu nháy đơn `'` chưa đóng", en: "Quote `'` never closed")
    case .unclosedQuote: LocalizedText(vi: "Dấu ngoặc kép chưa đóng", en: "Quote never closed")
    case .textAfterQuote:
      LocalizedText(vi: "Chữ đứng sau dấu ngoặc đóng", en: "Text after the closing quote or bracket")
    case .unclosedBracket(let bracket):
      LocalizedText(vi: "Thiếu dấu `,` hoặc `\(bracket)`", en: "No `,` or `\(bracket)` where one is needed")
    case .wrongIndentation: LocalizedText(vi: "Dòng thụt vào sai mức", en: "Wrong indentation")
    case .badEscape:
      LocalizedText(
        vi: "Ký hiệu sau dấu `\\` không hợp lệ", en: "Unknown escape after `\\`")
    case .badCharacter:
      LocalizedText(
        vi: "Giá trị không được bắt đầu bằng ký tự này", en: "A value cannot begin with this character")
    case .badBeginning(let sign):
      LocalizedText(
        vi: "Giá trị không được bắt đầu bằng dấu `\(sign)`", en: "A value cannot begin with `\(sign)`")
    case .severalDocuments, .tooDeep, .other:
      LocalizedText(vi: "Sai cú pháp YAML", en: "Not valid YAML")
    }
  }

  /// What to do about it, at `range`.
  func remedy(at range: SourceRange) -> LocalizedText {
    switch self {
    case .tab where Self.indentation(at: range) == 0:
      LocalizedText(
        vi: "Xóa phím Tab ở đầu dòng", en: "Remove the tab at the beginning of the line")
    case .tab:
      LocalizedText(
        vi: "Thay phím Tab ở đầu dòng bằng \(Self.indentation(at: range)) dấu cách",
        en:
          "Replace the tab at the beginning of the line with \(Self.indentation(at: range).counted("space", "spaces"))"
      )
    case .missingColon:
      LocalizedText(
        vi: "Viết `khóa: giá trị`, có dấu cách sau dấu hai chấm",
        en: "Write `key: value`, with a space after the colon")
    case .valueNotAllowed:
      LocalizedText(
        vi: "Đặt giá trị có dấu hai chấm trong dấu ngoặc kép, và kiểm tra mức thụt dòng",
        en: "Put a value that holds a colon in double quotes, and check the indentation")
    case .unclosedQuote("'"):
      LocalizedText(
        vi: "Thêm dấu `'` ở cuối giá trị, hoặc đặt cả giá trị trong dấu ngoặc kép",
        en: "Add `'` at the end of the value, or put the whole value in double quotes")
    case .unclosedQuote:
      LocalizedText(vi: "Thêm dấu ngoặc kép ở cuối giá trị", en: "Add the quote at the end of the value")
    case .unclosedBracket(let bracket):
      LocalizedText(
        vi: "Nếu giá trị là văn bản, đặt cả giá trị trong dấu ngoặc kép; nếu không, thêm `\(bracket)` ở cuối",
        en: "If the value is text, put the whole value in double quotes; if not, add `\(bracket)` at the end")
    case .wrongIndentation:
      LocalizedText(
        vi: "Cho dòng này thụt vào bằng các dòng cùng mức phía trên",
        en: "Indent the line like those of its level above")
    case .badEscape:
      LocalizedText(
        vi: "Dùng dấu nháy đơn '…' thay cho dấu ngoặc kép, hoặc viết `\\\\`",
        en: "Use single quotes '…' instead, or write `\\\\`")
    case .textAfterQuote:
      LocalizedText(
        vi: "Đặt cả giá trị trong một cặp dấu ngoặc kép; dấu ngoặc kép bên trong viết thành `\\\"`",
        en: "Put the whole value in one pair of double quotes; write a quote inside it as `\\\"`")
    case .badCharacter, .badBeginning:
      LocalizedText(vi: "Đặt cả giá trị trong dấu ngoặc kép", en: "Put the whole value in double quotes")
    case .severalDocuments, .tooDeep:
      LocalizedText(vi: "Kiểm tra lại dòng này", en: "Check this line")
    case .other(let words):
      LocalizedText(
        vi: "Đặt giá trị trong dấu ngoặc kép, và kiểm tra mức thụt dòng ở đây",
        en: "Put the value in quotes, and check the indentation here (YAML: \(words))")
    }
  }

  /// The spaces that the line of `range` needs to stand with the line above.
  ///
  /// As many as the key there, or two more below a key without a value; an entry of a list as many as the entry before it. Comments
  /// do not count.
  private static func indentation(at range: SourceRange) -> Int {
    let file = range.file
    let lines = (1..<max(range.line, 1)).reversed().lazy.map { withoutComment(String(file.text(ofLine: $0))) }
      .filter { line in line.contains { !$0.isWhitespace } }
    guard let above = lines.first else { return 0 }
    let isParent = above.last { !$0.isWhitespace } == ":"
    let isEntry = { (line: String) in line.first { !$0.isWhitespace } == "-" }
    if !isParent, isEntry(String(file.text(ofLine: range.line))), let entry = lines.first(where: isEntry) {
      return entry.prefix { $0 == " " }.count
    }
    // A dash is part of the indentation of the keys of its entry.
    let spaces = above.prefix { $0 == " " || $0 == "-" }.count
    return isParent ? spaces + 2 : spaces
  }

  /// A line up to its comment, which a space or the beginning of the line stands before.
  private static func withoutComment(_ line: String) -> String {
    guard let comment = line.firstMatch(of: /(?:^|\s)#/) else { return line }
    let text = line[..<comment.range.lowerBound]
    // A sign inside quotes begins no comment.
    let isQuoted = text.count { $0 == "\"" } % 2 == 1
    return isQuoted ? line : String(text)
  }
}

import Foundation

/// The rules for words that people read: one word for one thing, as the table in Documentation/Words.md says.
enum WordRules {
  /// Words that no text may have, each with the one to use.
  private static var forbidden: [(language: String, pattern: Regex<Substring>, reason: String)] {
    [
      ("vi", /(?i)\bbảng tin\b/, "bảng mã QR"),
      ("vi", /(?i)\bnơi nhận\b/, "đơn vị"),
      ("vi", /(?i)\b(?:nhiều|mỗi|từng|chọn|mọi) nơi\b|\bnơi (?:trước|sau)\b/, "đơn vị"),
      ("vi", /(?i)\bmã đơn vị\b|\btên (?:hay|hoặc) mã\b|\bmã (?:hay|hoặc) tên\b/, "id"),
      ("vi", /(?i)\bbố cục\b/, "mẫu trình bày"),
      ("vi", /(?i)\bô của mã\b/, "ô vuông của hình mã QR"),
      ("vi", /(?i)\bđọc thử\b|\bđọc lại mã\b/, "kiểm tra quét"),
      ("vi", /(?i)\bmức giữa\b/, "mức trung vị"),
      ("vi", /(?i)\bcách gọi khác\b/, "phương thức khác"),
      ("vi", /(?i)\bchỉ hỏi\b/, "yêu cầu HEAD"),
      ("en", /(?i)\b(?:is|are|was|were) told\b|\btells\b/, "reports, shows or prints"),
      ("en", /(?i)\bgone on with\b/, "resumes"),
      ("en", /(?i)\bbec(?:a|o)mes? of\b/, "name the result"),
      ("en", /(?i)\bmend(?:s|ed)?\b/, "fix"),
      ("en", /(?i)\bproven\b|\bread back\b/, "verified"),
      ("en", /(?i)\bleft the roster\b/, "is no longer in the roster"),
      ("en", /(?i)\btelephones? will warn\b/, "phones will show a warning"),
      ("en", /\b1 [a-z]+s\b/, "a plural that agrees with its number"),
    ]
  }

  /// Texts that the Party's form of a report has in these words, and by which the end of such a document is known in a roster.
  private static let exempt: Set<String> = ["Nơi nhận.", "Nơi nhận", "Nơi nhận:", "nơi nhận:"]

  /// The words in the texts of `file` that the table has others for: of a Swift or JavaScript file what stands between quotes, of any
  /// other what is no comment.
  static func faults(in file: ProjectFile) -> [Fault] {
    let texts: [TextLiterals.Literal] =
      if file.path.hasSuffix(".swift") {
        TextLiterals.all(in: file.text, .swift)
      } else if file.path.hasSuffix(".js") {
        TextLiterals.all(in: file.text, .javaScript)
      } else {
        printedTexts(in: file)
      }
    let isSwift = file.path.hasSuffix(".swift")
    let forbidden = forbidden
    return texts.flatMap { literal -> [Fault] in
      guard !exempt.contains(literal.text) else { return [] }
      return forbidden.compactMap { language, pattern, instead in
        // Vietnamese is known by its letters; in Swift, what looks English may be the name of a value.
        guard language == "en" ? !isSwift || literal.label == "en" : literal.label != "en" else { return nil }
        guard language == "vi" || literal.label != "vi", let found = literal.text.firstMatch(of: pattern)
        else { return nil }
        return Fault(file.path, line: literal.line, "says `\(found.0)`; write: \(instead)")
      }
    }
  }

  /// The lines of a YAML file without their comments; a text in quotes on its own line is a text by itself.
  private static func printedTexts(in file: ProjectFile) -> [TextLiterals.Literal] {
    file.lines.flatMap { number, line -> [TextLiterals.Literal] in
      let text = line.replacing(/(?:^|\s)#.*$/, with: "")
      let quoted = text.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
      let other = text.replacing(/"(?:[^"\\]|\\.)*"/, with: "…")
      return (quoted + [String(other)]).map { TextLiterals.Literal(label: "vi", line: number, text: $0) }
    }
  }
}

/// The rules for words of messages: one word for one thing, as the table in Documentation/Words.md says.
enum WordRules {
  /// Words that no message may have, each with the one to use.
  private static var forbidden: [(language: Substring, pattern: Regex<Substring>, reason: String)] {
    [
      ("vi", /(?i)\bbảng tin\b/, "bảng mã QR"),
      ("vi", /(?i)\bnơi nhận\b/, "đơn vị"),
      ("vi", /(?i)\bbố cục\b/, "mẫu trình bày"),
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

  /// Texts that the Party's form of a report has in these words.
  private static let exempt: Set<String> = ["Nơi nhận.", "Nơi nhận"]

  /// The words of messages in `file` that the table has others for.
  static func faults(in file: ProjectFile) -> [Fault] {
    let forbidden = forbidden
    // A literal after `vi:` or `en:`, on the same line or on the next.
    let message = /\b(vi|en):\s*"((?:[^"\\\n]|\\.)*)"/
    return file.text.matches(of: message).flatMap { match -> [Fault] in
      guard !exempt.contains(String(match.2)) else { return [] }
      return forbidden.compactMap { language, pattern, instead in
        // The names of values that are filled in are no words of the message.
        let words = match.2.replacing(/\\\([^)]*\)+/, with: "…")
        guard match.1 == language, let found = words.firstMatch(of: pattern) else { return nil }
        let line = 1 + file.text[..<match.range.lowerBound].count { $0 == "\n" }
        return Fault(file.path, line: line, "says `\(found.0)`; write: \(instead)")
      }
    }
  }
}

import Diagnostics
import Links

/// A way to write short links by which none can be made, or none can be told from another.
enum LinkPatternFault: Fault {
  case pattern(LinkPattern.Problem, key: String, Located<String>)
  case samePaths(SourceRange)
  case notAlphanumeric(Character, SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .pattern(let problem, let key, let found):
      return Diagnostic(
        "links.pattern",
        LocalizedText(
          vi: "`\(key)` không tạo được liên kết: \(problem.words[.vietnamese])",
          en: "No links can be made by `\(key)`: \(problem.words[.english])"),
        remedy: LocalizedText(
          vi: "Viết như `\"{office}/{code}\"`, mỗi phần đứng riêng giữa hai dấu `/`",
          en: "Write it like `\"{office}/{code}\"`, each part by itself between two `/`"),
        at: found.range)
    case .samePaths(let range):
      return Diagnostic(
        "links.same-paths",
        LocalizedText(
          vi: "Liên kết gõ tay và liên kết quét không phân biệt được",
          en: "Typed links and scanned links cannot be distinguished"),
        remedy: LocalizedText(
          vi: "Thêm một phần riêng, ví dụ `typed: \"go/{office}/{code}\"`, hoặc ghi `typed: false`",
          en: "Add a part of its own, such as `typed: \"go/{office}/{code}\"`, or write `typed: false`"),
        at: range)
    case .notAlphanumeric(let character, let range):
      return Diagnostic(
        "links.not-alphanumeric",
        LocalizedText(
          vi: "`\(character)` trong liên kết không có trong kiểu chữ hoa của mã QR",
          en: "`\(character)` in the links is not in the capitals mode of QR codes"),
        remedy: LocalizedText(
          vi: "Bỏ `\(character)` khỏi `base` hoặc `path`, hoặc xóa dòng `uppercase`",
          en: "Remove `\(character)` from `base` or `path`, or delete the line `uppercase`"),
        at: range)
    }
  }
}

extension LinkPattern.Problem {
  /// What is wrong.
  fileprivate var words: LocalizedText {
    switch self {
    case .count(let placeholder, 0):
      LocalizedText(vi: "thiếu `\(placeholder)`", en: "`\(placeholder)` is not there")
    case .count(let placeholder, let count):
      LocalizedText(vi: "`\(placeholder)` có \(count) lần", en: "`\(placeholder)` appears \(count) times")
    case .unknown(let text):
      LocalizedText(
        vi: "`\(excerpt(text))` không phải là `{office}` hay `{code}`",
        en: "`\(excerpt(text))` is neither `{office}` nor `{code}`")
    case .character(let character):
      LocalizedText(vi: "ký tự `\(character)`", en: "the character `\(character)`")
    case .slash:
      LocalizedText(
        vi: "dấu `/` ở đầu, ở cuối hoặc hai dấu liền nhau", en: "a `/` at an end, or two together")
    case .notASegment(let placeholder):
      LocalizedText(
        vi: "`\(placeholder)` dính với chữ khác", en: "`\(placeholder)` is joined to other characters")
    case .dots: LocalizedText(vi: "một phần chỉ có dấu chấm", en: "a part that consists of dots only")
    }
  }
}

import Diagnostics

/// A mapping that does not hold what its shape declares.
enum MappingFault: Fault {
  case unknownKey(Located<String>, near: String?, MappingShape)
  case missingKey(String, MappingShape, SourceRange)
  case emptyValue(Located<String>)
  case emptyItem(Located<String>)
  case emptyList(Located<String>)
  case wrongForm(LocalizedText, wanted: Set<YAMLForm>, found: YAMLNode, remedy: LocalizedText? = nil)
  case notABoolean(String, Located<String>)
  case notANumber(String, Located<String>, from: String, to: String)
  case noSuchChoice(String, Located<String>, choices: [String])

  var diagnostic: Diagnostic {
    switch self {
    case .unknownKey(let key, let near, let shape):
      let names = quotedList(shape.keys.map(\.name))
      return Diagnostic(
        "yaml.unknown-key",
        LocalizedText(
          vi: "Khóa lạ `\(excerpt(key.value))` trong \(shape.title.vietnamese)",
          en: "Unknown key `\(excerpt(key.value))` in \(shape.title.english)"
        ).suggesting(near),
        remedy: near.map {
          LocalizedText(vi: "Đổi thành `\($0)`, hoặc xóa dòng này", en: "Write `\($0)`, or delete the line")
        }
          ?? LocalizedText(
            vi: "Xóa dòng này; các khóa dùng được: \(names)",
            en: "Delete the line; the keys here are \(names)"),
        at: key.range)
    case .missingKey(let name, let shape, let range):
      return Diagnostic(
        "yaml.missing-key",
        LocalizedText(
          vi: "Thiếu khóa `\(name)` trong \(shape.title.vietnamese)",
          en: "No key `\(name)` in \(shape.title.english)"),
        remedy: Self.addition(of: name, shape[name]),
        at: range)
    case .emptyValue(let key):
      return Diagnostic(
        "yaml.empty-value",
        LocalizedText(vi: "Khóa `\(key.value)` để trống", en: "Nothing under `\(key.value)`"),
        remedy: LocalizedText(vi: "Ghi giá trị sau dấu hai chấm", en: "Write a value after the colon"),
        at: key.range)
    case .emptyItem(let list):
      return Diagnostic(
        "yaml.empty-value",
        LocalizedText(vi: "Một mục của `\(list.value)` để trống", en: "Empty item of `\(list.value)`"),
        remedy: LocalizedText(
          vi: "Ghi nội dung sau dấu `-`, hoặc xóa dòng này",
          en: "Write a text after the `-`, or delete the line"),
        at: list.range)
    case .emptyList(let key):
      return Diagnostic(
        "yaml.empty-value",
        LocalizedText(vi: "Khóa `\(key.value)` để trống", en: "Nothing under `\(key.value)`"),
        remedy: LocalizedText(
          vi: "Ghi giá trị vào giữa `[` và `]`", en: "Write a value between `[` and `]`"),
        at: key.range)
    case .wrongForm(let name, let wanted, let found, let remedy):
      return wrongForm(name, wanted, found, remedy: remedy)
    case .notABoolean(let key, let found):
      return Diagnostic(
        "yaml.wrong-type",
        LocalizedText(
          vi: "`\(key)` chỉ nhận `true` hoặc `false`, không nhận `\(excerpt(found.value))`",
          en: "`\(key)` is `true` or `false`, not `\(excerpt(found.value))`"),
        remedy: LocalizedText(
          vi: "Viết `true` (có) hoặc `false` (không)", en: "Write `true` (yes) or `false` (no)"),
        at: found.range)
    case .notANumber(let key, let found, let from, let to):
      return Diagnostic(
        "yaml.wrong-type",
        LocalizedText(
          vi: "`\(key)` phải là số từ \(from) đến \(to), không phải `\(excerpt(found.value))`",
          en: "`\(key)` is a number from \(from) to \(to), not `\(excerpt(found.value))`"),
        remedy: LocalizedText(vi: "Viết một số trong khoảng đó", en: "Write a number in that range"),
        at: found.range)
    case .noSuchChoice(let key, let found, let choices):
      return Diagnostic(
        "yaml.wrong-value",
        LocalizedText(
          vi: "`\(key)` không nhận `\(excerpt(found.value))`",
          en: "`\(key)` cannot be `\(excerpt(found.value))`"
        ).suggesting(NearestMatch.of(found.value, in: choices)),
        remedy: LocalizedText(
          vi: "Chọn \(choice(.vietnamese, choices))", en: "Choose \(choice(.english, choices))"),
        at: found.range)
    }
  }

  private func wrongForm(
    _ name: LocalizedText, _ wanted: Set<YAMLForm>, _ found: YAMLNode, remedy ownRemedy: LocalizedText?
  ) -> Diagnostic {
    let forms: LocalizedText
    let remedy: LocalizedText
    if wanted.contains(.text) {
      forms =
        wanted.contains(.list)
        ? LocalizedText(vi: "một giá trị hoặc một danh sách", en: "one value or a list")
        : LocalizedText(vi: "một giá trị đơn", en: "one plain value")
      remedy = Self.plainValue(insteadOf: found)
    } else if wanted.contains(.list) {
      forms = LocalizedText(vi: "một danh sách", en: "a list")
      remedy = LocalizedText(
        vi: "Ghi mỗi mục trên một dòng riêng, bắt đầu bằng `- `",
        en: "Write each entry on a line of its own that begins with `- `")
    } else {
      forms = LocalizedText(vi: "các dòng `khóa: giá trị`", en: "`key: value` lines")
      remedy = LocalizedText(
        vi: "Ghi các dòng `khóa: giá trị`, thụt vào hai dấu cách",
        en: "Write `key: value` lines, indented by two spaces")
    }
    return Diagnostic(
      "yaml.wrong-type",
      LocalizedText(
        vi: "\(found.form.words.vietnamese) ở chỗ \(name.vietnamese) cần \(forms.vietnamese)",
        en: "\(found.form.words.english) where \(name.english) needs \(forms.english)"),
      remedy: ownRemedy ?? remedy, at: found.range)
  }

  /// How to write one value where a list or a mapping was found.
  private static func plainValue(insteadOf found: YAMLNode) -> LocalizedText {
    guard found.form == .mapping else {
      return LocalizedText(
        vi: "Ghi một giá trị thay cho danh sách; chữ bắt đầu bằng `[` thì đặt trong dấu ngoặc kép",
        en: "Write one value in place of the list; text that begins with `[` goes in double quotes")
    }
    // A placeholder without quotes is by far the most common mapping.
    if found.range.text.first == "{" {
      return LocalizedText(
        vi: "Đặt cả giá trị trong dấu ngoặc kép, vì nó bắt đầu bằng `{`",
        en: "Put the whole value in double quotes, because it begins with `{`")
    }
    return LocalizedText(
      vi: "Ghi một giá trị thay cho các dòng này; chữ có `: ` ở giữa thì đặt cả trong dấu ngoặc kép",
      en: "Write one value in place of these lines; text that contains `: ` goes in double quotes as a whole")
  }

  /// What to add for a missing key, in the form that the key takes.
  private static func addition(of name: String, _ key: KeyShape?) -> LocalizedText {
    guard key?.value.forms == [.list] else {
      return LocalizedText(vi: "Thêm dòng `\(name): …`", en: "Add `\(name): …`")
    }
    return LocalizedText(
      vi: "Thêm dòng `\(name):` và dưới đó là các mục bắt đầu bằng `- `",
      en: "Add `\(name):` and below it entries that begin with `- `")
  }
}

extension YAMLForm {
  /// How messages begin that speak of a value of this form.
  fileprivate var words: LocalizedText {
    switch self {
    case .text: LocalizedText(vi: "Một giá trị đơn", en: "One plain value")
    case .list: LocalizedText(vi: "Một danh sách", en: "A list")
    case .mapping: LocalizedText(vi: "Các dòng `khóa: giá trị`", en: "`key: value` lines")
    }
  }
}

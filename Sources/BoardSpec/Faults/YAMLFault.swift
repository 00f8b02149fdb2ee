import Diagnostics

/// A file that is not the YAML that it should be.
enum YAMLFault: Fault {
  case syntax(YAMLProblem, SourceRange)
  case reservedCharacter(SourceRange)
  /// A file without content; `shape` is what it should hold, where that is known.
  case empty(SourceFile, MappingShape?)
  case notAMapping(SourceRange, MappingShape?)
  case tooDeep(SourceRange, limit: Int)
  case aliasBomb(SourceRange, limit: Int)
  case undefinedAlias(String, SourceRange, known: [String])
  case commentInValue(SourceRange, value: String)
  case commentAsValue(SourceRange)
  case lostSign(SourceRange)
  case keyIsNoText(SourceRange)
  case duplicateKey(String, SourceRange, first: SourceRange?)

  var diagnostic: Diagnostic {
    switch self {
    case .syntax(.tooDeep, let range), .tooDeep(let range, _):
      return Diagnostic(
        "yaml.too-deep",
        LocalizedText(vi: "Các mục lồng nhau quá sâu", en: "Values nested too deeply"),
        remedy: LocalizedText(
          vi: "Bớt các cặp ngoặc hoặc các mức thụt dòng; không tệp nào cần quá \(YAMLTree.depthLimit) mức",
          en:
            "Remove brackets or levels of indentation; no file needs more than \(YAMLTree.depthLimit) levels"),
        at: range)
    case .syntax(.severalDocuments, let range):
      return Diagnostic(
        "yaml.several-documents",
        LocalizedText(vi: "Tệp chứa nhiều tài liệu YAML", en: "Several YAML documents in one file"),
        remedy: LocalizedText(
          vi: "Xóa dòng `---` và mọi dòng sau nó", en: "Delete the line `---` and all that follows"),
        at: range)
    case .syntax(let problem, let range):
      return Diagnostic("yaml.syntax", problem.summary, remedy: problem.remedy(at: range), at: range)
    case .reservedCharacter(let range):
      let name = range.text.unicodeScalars.first?.codePoint ?? ""
      return Diagnostic(
        "yaml.reserved-character",
        LocalizedText(
          vi: "Ký tự \(name) thuộc vùng dùng riêng, không in được",
          en: "\(name) is a private-use character that no font of ours draws"),
        remedy: LocalizedText(vi: "Xóa ký tự này", en: "Delete it"), at: range)
    case .empty(let file, let shape):
      return Diagnostic(
        "yaml.empty", LocalizedText(vi: "Tệp trống", en: "Empty file"),
        remedy: shape?.firstLines.map {
          LocalizedText(
            vi: "Viết vào tệp, mỗi khóa trên một dòng: \($0.vietnamese)",
            en: "Write into the file, each key on a line of its own: \($0.english)")
        } ?? Self.keysAndColons,
        in: file.name)
    case .notAMapping(let range, let shape):
      return Diagnostic(
        "yaml.not-a-mapping",
        LocalizedText(
          vi: "Tệp không gồm các dòng `khóa: giá trị`", en: "The file is not made of `key: value` lines"),
        remedy: shape?.firstLines.map {
          LocalizedText(
            vi: "Thay nội dung của tệp bằng các dòng, mỗi khóa trên một dòng: \($0.vietnamese)",
            en: "Replace the content by these lines, each key on a line of its own: \($0.english)")
        } ?? Self.keysAndColons,
        at: range)
    case .aliasBomb(let range, let limit):
      return Diagnostic(
        "yaml.alias-bomb",
        LocalizedText(
          vi: "Các tham chiếu `*` nhân nội dung lên hơn \(limit) mục",
          en: "Aliases (`*`) multiply the content to more than \(limit) values"),
        remedy: LocalizedText(
          vi: "Xóa các mục có `&` và `*`, rồi viết thẳng nội dung vào chỗ cần đến",
          en: "Delete the entries with `&` and `*`, and write the values out where they are needed"),
        at: range)
    case .undefinedAlias(let name, let range, let known):
      let near = NearestMatch.of(name, in: known).map { "*" + $0 }
      return Diagnostic(
        "yaml.undefined-alias",
        LocalizedText(
          vi: "Tham chiếu `*\(excerpt(name))` không trỏ tới đâu",
          en: "`*\(excerpt(name))` refers to nothing"
        ).suggesting(near),
        remedy: near.map {
          LocalizedText(
            vi: "Viết `\($0)`, hoặc đặt cả giá trị trong dấu ngoặc kép nếu muốn in dấu `*`",
            en: "Write `\($0)`, or put the whole value in double quotes to print its `*`")
        }
          ?? LocalizedText(
            vi: "Đặt văn bản bắt đầu bằng `*` trong dấu ngoặc kép",
            en: "Put text that begins with `*` in double quotes"),
        at: range)
    case .commentInValue(let range, let value):
      let words = excerpt(String(range.text))
      let isAddress = Address.split(value).map { Address.schemes.contains($0.scheme.lowercased()) } == true
      return Diagnostic(
        "yaml.comment-in-value", .warning,
        LocalizedText(
          vi: "`\(words)` bị coi là chú thích: chỉ còn `\(excerpt(value))`",
          en: "`\(words)` is taken for a comment: only `\(excerpt(value))` is left"),
        remedy: isAddress
          ? LocalizedText(
            vi:
              "Thuộc địa chỉ thì xóa dấu cách trước `#`, hoặc viết `%20%23` thay dấu cách và `#`; nếu đúng là chú thích, để hai dấu cách trước `#` và một dấu cách sau",
            en:
              "If it belongs to the address, delete the space before `#`, or write `%20%23` for the space and `#`; if it is a comment, write two spaces before `#` and one after it"
          )
          : LocalizedText(
            vi:
              "Đặt cả giá trị trong dấu ngoặc kép; nếu đúng là chú thích, để hai dấu cách trước `#` và một dấu cách sau",
            en:
              "Put the whole value in double quotes; if it is a comment, write two spaces before `#` and one after it"
          ),
        at: range)
    case .commentAsValue(let range):
      let words = excerpt(String(range.text))
      return Diagnostic(
        "yaml.comment-as-value",
        LocalizedText(
          vi: "`\(words)` bị coi là chú thích, nên giá trị mất hết",
          en: "`\(words)` is taken for a comment, which leaves no value"),
        remedy: LocalizedText(
          vi: "Dấu `#` bắt đầu một chú thích: đặt cả giá trị trong dấu ngoặc kép",
          en: "`#` begins a comment: put the whole value in double quotes"),
        at: range)
    case .lostSign(let range):
      let sign = range.text.prefix(1)
      return Diagnostic(
        "yaml.lost-sign",
        LocalizedText(
          vi:
            "`\(excerpt(String(range.text)))` ở đầu giá trị không được in: YAML coi `\(sign)` là ký hiệu riêng",
          en:
            "`\(excerpt(String(range.text)))` before the value is not printed: YAML takes `\(sign)` for its own"
        ),
        remedy: LocalizedText(
          vi: "Đặt cả giá trị, kể cả `\(sign)`, trong dấu ngoặc kép, hoặc xóa phần này",
          en: "Put the whole value with its `\(sign)` in double quotes, or delete this part"),
        at: range)
    case .keyIsNoText(let range):
      return Diagnostic(
        "yaml.key-is-no-text",
        LocalizedText(vi: "Khóa phải là chữ", en: "A key must be text"),
        remedy: range.file.text(ofLine: range.line).drop { " -".contains($0) }.hasPrefix("?")
          ? LocalizedText(
            vi: "Xóa dòng này và dòng bắt đầu bằng `:` ở dưới; cần thì viết lại thành `khóa: giá trị`",
            en:
              "Delete this line and the line below that begins with `:`; if they are needed, write `key: value`"
          )
          : LocalizedText(
            vi: "Đặt cả giá trị trong dấu ngoặc kép nếu nó bắt đầu bằng `{` hoặc `[`",
            en: "Put the whole value in double quotes if it begins with `{` or `[`"),
        at: range)
    case .duplicateKey(let key, let range, let first):
      return Diagnostic(
        "yaml.duplicate-key",
        LocalizedText(vi: "Khóa `\(excerpt(key))` bị lặp lại", en: "Key `\(excerpt(key))` declared twice"),
        remedy: LocalizedText(vi: "Xóa một trong hai dòng", en: "Delete one of the two"),
        at: range,
        notes: first.map {
          [Diagnostic.Note(LocalizedText(vi: "khai báo lần đầu ở đây", en: "first declared here"), at: $0)]
        } ?? [])
    }
  }

  /// What to write into a file without keys of which the wanted ones are not known.
  private static let keysAndColons = LocalizedText(
    vi: "Bắt đầu mỗi mục bằng tên khóa và dấu hai chấm, ví dụ `title: …`",
    en: "Begin each entry with its key and a colon, such as `title: …`")
}

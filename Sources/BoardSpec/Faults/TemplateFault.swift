import Diagnostics

/// A placeholder that nothing can be filled into.
enum TemplateFault: Fault {
  case unclosedBrace(SourceRange)
  case strayBrace(SourceRange)
  case noScope(String, SourceRange, scopes: [Template.Placeholder.Scope])
  case unknownScope(String, SourceRange, scopes: [Template.Placeholder.Scope])
  case unknownName(String, String, SourceRange, known: [String])
  case unknownColumn(String, SourceRange, near: String?, columns: [String])
  case nearColumn(String, near: String, SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .unclosedBrace(let range):
      return Diagnostic(
        "template.unbalanced-brace",
        LocalizedText(vi: "Dấu `{` không có dấu `}` đi kèm", en: "`{` without its `}`"),
        remedy: LocalizedText(
          vi: "Thêm dấu `}` sau chỗ điền, như trong `{office.name}`; muốn in chính dấu ngoặc thì viết `{{`",
          en: "Add `}` after the placeholder, as in `{office.name}`; write `{{` for the brace itself"),
        at: range)
    case .strayBrace(let range):
      return Diagnostic(
        "template.unbalanced-brace",
        LocalizedText(vi: "Dấu `}` không có dấu `{` đi kèm", en: "`}` without its `{`"),
        remedy: LocalizedText(
          vi: "Thêm dấu `{` trước chỗ điền, như trong `{office.name}`; muốn in chính dấu ngoặc thì viết `}}`",
          en: "Add `{` before the placeholder, as in `{office.name}`; write `}}` for the brace itself"),
        at: range)
    case .noScope(let words, let range, let scopes):
      let near = Self.scopedName(words, scopes)
      let example = scopes.contains(.office) ? "office.name" : scopes.first.map { "\($0.rawValue).…" } ?? ""
      return Diagnostic(
        "template.no-scope",
        LocalizedText(
          vi: "Chỗ điền `{\(excerpt(words))}` chưa nói lấy giá trị từ đâu",
          en: "`{\(excerpt(words))}` does not say whose value it is"
        ).suggesting(near.map { "{\($0)}" }),
        remedy: LocalizedText(
          vi: "Viết theo dạng `{\(near ?? example)}`", en: "Write it like `{\(near ?? example)}`"),
        at: range)
    case .unknownScope(let scope, let range, let scopes):
      let names = scopes.map(\.rawValue)
      return Diagnostic(
        "template.unknown-scope",
        LocalizedText(
          vi: "Ở đây không điền được giá trị của `\(excerpt(scope))`",
          en: "`\(excerpt(scope))` has no value here"
        ).suggesting(NearestMatch.of(scope, in: names)),
        remedy: LocalizedText(
          vi: "Dùng giá trị của: \(quotedList(names))", en: "Use a value of \(quotedList(names))"),
        at: range)
    case .unknownName(let scope, let name, let range, let known):
      return Diagnostic(
        "template.unknown-name",
        LocalizedText(
          vi: "`\(scope)` không có giá trị `\(excerpt(name))`", en: "`\(scope)` has no `\(excerpt(name))`"
        ).suggesting(NearestMatch.of(name, in: known).map { "\(scope).\($0)" }),
        remedy: LocalizedText(
          vi: "Dùng \(choice(.vietnamese, known.map { "\(scope).\($0)" }))",
          en: "Use \(choice(.english, known.map { "\(scope).\($0)" }))"),
        at: range)
    case .nearColumn(let name, let near, let range):
      return Diagnostic(
        "template.near-column", .warning,
        LocalizedText(
          vi: "Danh sách đơn vị không có cột `\(excerpt(name))`",
          en: "No column `\(excerpt(name))` in the roster"
        ).suggesting("office.\(near)"),
        remedy: LocalizedText(
          vi: "Viết `office.\(near)`; nếu không, khung này coi như cột để trống",
          en: "Write `office.\(near)`; else the box takes the column for empty"),
        at: range)
    case .unknownColumn(let name, let range, let near, let columns):
      return Diagnostic(
        "template.unknown-column",
        LocalizedText(
          vi: "Danh sách đơn vị không có cột `\(excerpt(name))`",
          en: "No column `\(excerpt(name))` in the roster"
        ).suggesting(near.map { "office.\($0)" }),
        remedy: near.map {
          LocalizedText(
            vi:
              "Viết `{office.\($0)}`; hoặc dùng một trong các cột: \(quotedList(columns)), hoặc thêm cột này vào danh sách",
            en:
              "Write `{office.\($0)}`; or use one of the columns \(quotedList(columns)), or add this one to the roster"
          )
        }
          ?? LocalizedText(
            vi: "Dùng một trong các cột: \(quotedList(columns)), hoặc thêm cột này vào danh sách",
            en: "Use one of the columns \(quotedList(columns)), or add this one to the roster"),
        at: range)
    }
  }

  /// The value that was meant by a name without its scope.
  private static func scopedName(_ name: String, _ scopes: [Template.Placeholder.Scope]) -> String? {
    let known = scopes.flatMap { scope in
      (TemplateReader.names(of: scope) ?? RosterReader.knownColumns).map { (scope: scope, name: $0) }
    }
    let near = NearestMatch.of(name, in: known.map(\.name))
    return known.first { $0.name == near }.map { "\($0.scope.rawValue).\($0.name)" }
  }
}

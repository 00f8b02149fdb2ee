/// The regular expressions of the values that readers take from a text, for editors.
///
/// They are of the part of ECMA 262 that JSON Schema asks for and that other engines know too. Each accepts whatever
/// its reader accepts; where a pattern cannot count or look a name up, it accepts more.
enum ValuePatterns {
  /// Text with something to see in it.
  static let text = "[^ \\t\\r\\n]"

  /// `true` or `false`, also in quotes.
  static let boolean = "^(?:true|false)$"

  /// A month of this century's first hundred years.
  static let month = "^20[0-9]{2}-(?:0[1-9]|1[0-2])$"

  /// A whole number in quotes; one without is a number to an editor.
  static let wholeNumber = "^[+-]?[0-9]+$"

  /// A number in quotes.
  static let number = "^[+-]?" + digits + "$"

  /// The identifier of a code or an office.
  static let identifier = "^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9-]{1,\(Identifier.lengthLimit)}$"

  /// A length.
  static let length = "^ *" + lengthBody + " *$"

  /// A length, a share or a word.
  static let track = "^(?:auto|\\+?" + digits + " *(?:fr|%)|(?: *" + lengthBody + " *))$"

  /// A colour by its digits alone.
  static let hexadecimalColor = "^" + hexadecimal + "$"

  /// A colour by its digits, or by a name that the layout declares.
  static let color = "^(?:" + hexadecimal + "|[^#][\\s\\S]*)$"

  /// A line: how wide, and its colour.
  static let border = "^ *" + lengthBody + " +(?:" + hexadecimal + "|[^# ][^ ]*) *$"

  /// A colour of a gradient, with its place in per cent or without.
  static let stop = "^ *(?:" + hexadecimal + "|[^# ][^ ]*)(?: +\\+?" + digits + " *%)? *$"

  /// Text with the values of some scopes in braces.
  static func template(_ scopes: [Template.Placeholder.Scope]) -> String {
    "^(?=[\\s\\S]*" + text + ")(?:[^{}]|\\{\\{|\\}\\}|\\{ *(?:" + placeholders(scopes, free: "[^{}]*[^{} ]")
      + ") *\\})*$"
  }

  /// A value that is asked for.
  static func condition(_ scopes: [Template.Placeholder.Scope]) -> String {
    "^ *(?:" + placeholders(scopes, free: "[\\s\\S]*[^ ]") + ") *$"
  }

  /// Digits with a point or without.
  private static let digits = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)"

  private static let hexadecimal = "#[0-9a-fA-F]{6}"

  /// A number that is not negative with a unit, or a zero without; no spaces around.
  private static let lengthBody: String = {
    let zero = "(?:0+\\.?0*|\\.0+)"
    let units = "(?:" + LengthReader.units.map(\.name).joined(separator: "|") + ")"
    return "(?:\\+?" + digits + " *" + units + "|[+-]?" + zero + "(?: *" + units + ")?)"
  }()

  /// The values of scopes as they stand between braces; `free` is a name that the user's own files declare.
  private static func placeholders(_ scopes: [Template.Placeholder.Scope], free: String) -> String {
    scopes.map { scope in
      let name = TemplateReader.names(of: scope).map { "(?:" + $0.joined(separator: "|") + ")" } ?? free
      return scope.rawValue + "\\." + name
    }.joined(separator: "|")
  }
}

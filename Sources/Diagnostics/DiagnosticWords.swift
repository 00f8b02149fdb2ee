/// The words that every writer of diagnostics puts beside those of a diagnostic.
enum DiagnosticWords {
  static let remedy = LocalizedText(vi: "cách sửa", en: "fix")
  static let note = LocalizedText(vi: "ghi chú", en: "note")

  static func severity(_ severity: Diagnostic.Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(vi: "lỗi", en: "error")
    case .warning: LocalizedText(vi: "cảnh báo", en: "warning")
    }
  }

  static func count(_ count: Int, _ severity: Diagnostic.Severity) -> LocalizedText {
    let noun = Self.severity(severity)
    return LocalizedText(
      vi: "\(count) \(noun.vietnamese)", en: count.counted(noun.english, noun.english + "s"))
  }
}

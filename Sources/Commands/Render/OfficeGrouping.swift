import Diagnostics

/// Faults that many offices share, each told once with the number of the others: a layout that prints too
/// faint does so on every poster, and hundreds of equal messages would hide the one that differs.
struct OfficeGrouping {
  private var order: [Key] = []
  private var found: [Key: (first: Diagnostic, offices: Int)] = [:]

  private struct Key: Hashable {
    let identifier: String
    let range: SourceRange?
    /// Told apart by it where the place does not.
    let summary: LocalizedText?
  }

  /// Adds the diagnostics of one office.
  mutating func add(_ diagnostics: [Diagnostic]) {
    var own: Set<Key> = []
    for diagnostic in diagnostics {
      // The summary of a proof's fault names the office, so that the place alone says whether it is the same.
      let isOfProof = diagnostic.identifier.hasPrefix("proof.") && diagnostic.range != nil
      let key = Key(
        identifier: diagnostic.identifier, range: diagnostic.range,
        summary: isOfProof ? nil : diagnostic.summary)
      guard own.insert(key).inserted else { continue }
      if found[key] == nil { order.append(key) }
      found[key, default: (diagnostic, 0)].offices += 1
    }
  }

  /// Each fault once, in the order of their first office.
  var diagnostics: [Diagnostic] {
    order.compactMap { key in
      guard let (first, offices) = found[key] else { return nil }
      guard offices > 1 else { return first }
      let others = offices - 1
      return Diagnostic(
        first.identifier, first.severity, first.summary, remedy: first.remedy, at: first.range,
        in: first.fileName,
        notes: first.notes + [
          Diagnostic.Note(
            LocalizedText(
              vi: "\(others) đơn vị khác cũng có lỗi này",
              en: "\(others) other \(others.agreeing("office has", "offices have")) the same fault"))
        ])
    }
  }
}

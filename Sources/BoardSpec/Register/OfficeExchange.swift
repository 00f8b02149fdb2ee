import Diagnostics
import Links

/// Two offices whose ids the roster has exchanged since they were printed, as a sheet does of which one column was sorted alone.
///
/// Each printed poster would lead to the tasks of another office, and no other rule notices: all ids are still there.
struct OfficeExchange: Sendable, Hashable {
  /// An office by its id, with the name that was printed.
  struct Printed: Sendable, Hashable {
    let identifier: String
    let name: String
  }

  /// The office that the fault is shown at.
  let first: Printed
  /// The office whose name the first one has now.
  let second: Printed
  /// How many further offices have the id of another one.
  var others = 0

  /// The exchanges of a roster: none or one, which counts all others, since a sorted column exchanges all.
  static func found(in roster: Roster, printed: [PrintedRegister.Entry]) -> [OfficeExchange] {
    var names: [String: String] = [:]
    for entry in printed where entry.kind == .office && entry.fate == .inUse && !entry.name.isEmpty {
      names[entry.identifier] = entry.name
    }
    // Offices that were printed and have another name now; only these are compared.
    var changed: [(identifier: String, name: String, now: String)] = []
    for office in roster.offices {
      let now = office.name.string
      if let name = names[office.identifier.value], name != now {
        changed.append((office.identifier.value, name, now))
      }
    }
    let places = Dictionary(
      changed.indices.map { (changed[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let moved = changed.filter { places[$0.now] != nil }
    guard let first = moved.first, let place = places[first.now] else { return [] }
    let second = changed[place]
    return [
      OfficeExchange(
        first: Printed(identifier: first.identifier, name: first.name),
        second: Printed(identifier: second.identifier, name: second.name), others: max(moved.count - 2, 0))
    ]
  }

  /// The warning; two offices may have exchanged their names, which only a person knows.
  func diagnostic(at range: SourceRange) -> Diagnostic {
    let (one, two) = (excerpt(first.identifier), excerpt(second.identifier))
    let further = (
      vi: others > 0 ? ", và \(others) đơn vị khác cũng vậy" : "",
      en: others > 0 ? ", and so have \(others) more" : ""
    )
    return Diagnostic(
      "register.exchanged", .warning,
      LocalizedText(
        vi:
          "`id` của các đơn vị đã in bị đổi chỗ: bảng `\(one)` in cho \(excerpt(first.name)), bảng `\(two)` in cho \(excerpt(second.name)), nay `\(one)` là \(excerpt(second.name))\(further.vi)",
        en:
          "Printed offices have changed their ids: `\(one)` was printed for \(excerpt(first.name)) and `\(two)` for \(excerpt(second.name)), and now `\(one)` is \(excerpt(second.name))\(further.en)"
      ),
      remedy: LocalizedText(
        vi:
          "Trả lại cho mỗi đơn vị `id` cũ trong danh sách đơn vị; nếu chính tên các đơn vị đổi cho nhau thì sửa `name` ở các dòng này trong printed.csv",
        en:
          "Give each office its old `id` back in the roster; if the offices have really taken each other's names, change `name` in their lines of printed.csv"
      ),
      at: range)
  }
}

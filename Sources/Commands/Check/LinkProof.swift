import AccessLog
import BoardSpec
import Diagnostics
import Links

/// Proves that what was printed, what a redirect server sends on and what is counted from its log are the same links.
struct LinkProof {
  /// How many links were printed so far.
  let printed: Int
  /// How many are sent on, and counted.
  let redirected: Int
  /// The links that are missing somewhere, which is a fault of ours.
  let missing: [String]

  /// A proof that failed.
  init(missing: [String]) { (printed, redirected, self.missing) = (0, 0, missing) }

  /// Looks at every link; `nil` where there are none.
  ///
  /// - Complexity: O(*n*) in the number of links.
  init?(_ boards: LinkedBoards) throws {
    guard let map = boards.redirects, let known = try boards.knownLinks() else { return nil }
    let rows = RedirectTable(map).rows
    var missing: [String] = []
    var sentOn: Set<String> = []
    for row in rows {
      sentOn.insert("\(row.office)/\(row.code)")
      for (address, mark) in [(row.scanned, LinkMark.scanned), (row.typed, .typed)] {
        let path = String(address.dropFirst(map.form.base.count - map.form.root.count + 1))
        let found = known.link(ofPath: path)
        // Where links are printed as they are scanned, both are scanned ones.
        let isRight = found.map { known.names(of: $0.link) ?? ("", "") == (row.office, row.code) } ?? false
        if !isRight || (found?.mark != mark && row.scanned != row.typed) { missing.append(address) }
      }
    }
    let entries = boards.register.entries
    let codes = entries.filter { $0.kind == .code }.map(\.identifier)
    let links =
      entries.filter { $0.kind == .office }.flatMap { office in codes.map { "\(office.identifier)/\($0)" } }
      + entries.filter { $0.kind == .paper }.map(\.identifier)
    missing += links.filter { !sentOn.contains($0) }
    printed = links.count
    redirected = rows.count
    self.missing = missing
  }

  /// The words for links that are missing.
  var failure: Failure? {
    guard let first = missing.first else { return nil }
    return Failure(
      "links.not-one-set",
      LocalizedText(
        vi: "\(missing.count) liên kết đã in không được chuyển hướng hoặc không được đếm, như \(first)",
        en: "\(missing.count) printed links are not sent on or not counted, such as \(first)"),
      remedy: LocalizedText(
        vi: "Đây là lỗi của bangtin: đừng cài bảng chuyển hướng này, và hãy báo cho người làm ra nó",
        en: "This is a fault of bangtin: do not install this redirect map, and please report it"),
      exitCode: .ourFault)
  }

  /// The words for links that are one set.
  var line: LocalizedText {
    LocalizedText(
      vi:
        "\(printed) liên kết đã in; \(redirected) liên kết được chuyển hướng và được đếm, không thiếu cái nào",
      en: "\(printed) printed links; \(redirected) are sent on and counted, and none is missing")
  }
}

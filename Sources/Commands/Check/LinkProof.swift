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
    var missing: [String] = []
    /// Whether a link is counted under its own names, and by the mark of its path.
    func isCounted(
      _ address: String, _ office: String, _ code: String, _ mark: LinkMark?, of form: LinkForm? = nil
    ) -> Bool {
      let form = form ?? map.form
      let path = String(address.dropFirst(form.base.count - form.root.count + 1))
      guard let found = known.link(ofPath: path), let names = known.names(of: found.link) else {
        return false
      }
      return names == (office, code) && (mark == nil || found.mark == mark)
    }
    var redirected = 0
    RedirectTable(map).forEach { row in
      redirected += 1
      // Where links are printed as they are scanned, both are scanned ones.
      let typed: LinkMark = row.typed == row.scanned ? .scanned : .typed
      for (address, mark) in [(row.scanned, LinkMark.scanned), (row.typed, typed)]
      where !isCounted(address, row.office, row.code, mark) {
        missing.append(address)
      }
    }
    // What is counted was made of what is sent on: a printed link that is counted is sent on.
    let entries = boards.register.entries
    let codes = entries.filter { $0.kind == .code }.map(\.identifier)
    var printed = 0
    func look(at office: String, _ code: String) {
      printed += 1
      for form in [map.form] + map.former {
        let address = form.scanned(office: office, code: code)
        if !isCounted(address, office, code, nil, of: form) { missing.append(address) }
      }
    }
    for entry in entries {
      switch entry.kind {
      case .office: for code in codes { look(at: entry.identifier, code) }
      case .paper:
        if let (meeting, paper) = PrintedRegister.parts(of: entry.identifier) { look(at: meeting, paper) }
      case .code, .links: continue
      }
    }
    self.printed = printed
    self.redirected = redirected
    self.missing = missing
  }

  /// The words for links that are missing.
  var failure: Failure? {
    guard let first = missing.first else { return nil }
    return Failure(
      "links.not-one-set",
      LocalizedText(
        vi: "\(missing.count) liên kết đã in không được chuyển hướng hoặc không được đếm, như \(first)",
        en:
          "\(missing.count.counted("printed link is", "printed links are")) not redirected or not counted, such as \(first)"
      ),
      remedy: LocalizedText(
        vi: "Đây là lỗi của bangtin: đừng cài bảng chuyển hướng này, và hãy báo cho người làm ra nó",
        en: "This is a fault of bangtin: do not install this redirect map, and please report it"),
      exitCode: .ourFault)
  }

  /// The words for links that are one set.
  var line: LocalizedText {
    LocalizedText(
      vi:
        "Liên kết ngắn: \(redirected) được chuyển hướng và đếm, \(printed) đã in, không thiếu liên kết nào",
      en: "Short links: \(redirected) redirected and counted, \(printed) printed, none missing")
  }
}

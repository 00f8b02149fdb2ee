/// Under which link of today the scans of an earlier one are counted.
struct PairSuccession {
  private let subjects: ReportSubjects
  private let offices: Set<String>

  init(_ subjects: ReportSubjects) {
    self.subjects = subjects
    offices = Set(subjects.offices.map(\.identifier))
  }

  /// The link that took the place of one, or that one itself.
  ///
  /// The office is found first, as a name that retired as a code of the board may live on as a paper of a meeting: what is a link of
  /// today is never renamed.
  func current(_ pair: ReportSubjects.Pair) -> ReportSubjects.Pair {
    guard !subjects.pairs.contains(pair) else { return pair }
    let office = Self.end(of: pair.office, subjects.officeSuccessors) { offices.contains($0) }
    let code = Self.end(of: pair.code, subjects.codeSuccessors) { code in
      subjects.pairs.contains(ReportSubjects.Pair(office: office, code: code))
    }
    return ReportSubjects.Pair(office: office, code: code)
  }

  /// Follows successors to one that is in use or has none; a chain that runs in a circle has no end, and the name stays.
  private static func end(
    of name: String, _ successors: [String: String], isInUse: (String) -> Bool
  ) -> String {
    var current = name
    var met: Set<String> = [name]
    while !isInUse(current), let next = successors[current] {
      guard met.insert(next).inserted else { return name }
      current = next
    }
    return current
  }
}

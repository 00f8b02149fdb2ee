/// The order in which a report names offices and codes: that of the subjects, then former ones, then what nobody knows.
struct SubjectOrder {
  private let places: [String: Int]

  init(_ identifiers: [String], former: [String]) {
    places = Dictionary(
      (identifiers + former).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an identifier stands before another.
  func isBefore(_ left: String, _ right: String) -> Bool {
    (places[left] ?? .max, left) < (places[right] ?? .max, right)
  }
}

extension ReportSubjects {
  /// The order of offices.
  var officeOrder: SubjectOrder {
    SubjectOrder(offices.map(\.identifier), former: formerOffices.map(\.identifier))
  }

  /// The order of codes.
  var codeOrder: SubjectOrder {
    SubjectOrder(codes.map(\.identifier), former: formerCodes.map(\.identifier))
  }
}

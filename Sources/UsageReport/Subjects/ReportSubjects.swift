/// What a report is about: the offices and codes in the order of the board, and what became of earlier ones.
///
/// Meetings are offices of their own here, whose codes are their papers.
public struct ReportSubjects: Sendable, Hashable {
  /// A place with links of its own.
  public struct Office: Sendable, Hashable {
    /// Its identifier in links.
    public let identifier: String
    /// What it is called.
    public let name: String
    /// Whether it is a meeting, which is not compared with the offices.
    public let isMeeting: Bool

    /// Makes an office.
    public init(identifier: String, name: String, isMeeting: Bool = false) {
      self.identifier = identifier
      self.name = name
      self.isMeeting = isMeeting
    }
  }

  /// A link that offices have.
  public struct Code: Sendable, Hashable {
    /// Its identifier in links.
    public let identifier: String
    /// What stands below its symbol.
    public let caption: String
    /// Whether it can be counted; a symbol that holds its destination itself cannot.
    public let isCounted: Bool

    /// Makes a code.
    public init(identifier: String, caption: String, isCounted: Bool = true) {
      self.identifier = identifier
      self.caption = caption
      self.isCounted = isCounted
    }
  }

  /// One link: an office and one of its codes.
  public struct Pair: Sendable, Hashable {
    /// The identifier of the office.
    public let office: String
    /// The identifier of the code.
    public let code: String

    /// Makes a pair.
    public init(office: String, code: String) {
      self.office = office
      self.code = code
    }
  }

  /// The offices, in the order of the report.
  public let offices: [Office]
  /// The codes, in the order of the report.
  public let codes: [Code]
  /// The links that there are.
  public let pairs: Set<Pair>
  /// The identifiers of retired offices, each with the one that took its place.
  public let officeSuccessors: [String: String]
  /// The identifiers of retired codes, each with the one that took its place.
  public let codeSuccessors: [String: String]
  /// Offices that are no longer in use, for the sake of their names.
  public let formerOffices: [Office]
  /// Codes that are no longer in use, for the sake of their captions.
  public let formerCodes: [Code]

  /// Makes the subjects of a report; without pairs, every office has every code.
  ///
  /// An identifier that stands twice is what it is said to be first.
  public init(
    offices: [Office], codes: [Code], pairs: Set<Pair>? = nil, officeSuccessors: [String: String] = [:],
    codeSuccessors: [String: String] = [:], formerOffices: [Office] = [], formerCodes: [Code] = []
  ) {
    self.offices = offices.firstOfEach(\.identifier)
    self.codes = codes.firstOfEach(\.identifier)
    self.pairs =
      pairs
      ?? Set(
        offices.flatMap { office in
          codes.map { Pair(office: office.identifier, code: $0.identifier) }
        })
    self.officeSuccessors = officeSuccessors
    self.codeSuccessors = codeSuccessors
    self.formerOffices = formerOffices.firstOfEach(\.identifier)
    self.formerCodes = formerCodes.firstOfEach(\.identifier)
  }
}

extension Array {
  /// The elements without those whose key stood before.
  func firstOfEach(_ key: (Element) -> String) -> [Element] {
    var met: Set<String> = []
    return filter { met.insert(key($0)).inserted }
  }
}

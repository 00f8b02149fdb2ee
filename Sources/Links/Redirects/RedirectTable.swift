/// Every short link with its destination, as a table for other programs.
public struct RedirectTable: Sendable {
  private let map: RedirectMap

  /// Makes the table of a map.
  public init(_ map: RedirectMap) { self.map = map }

  /// A short link and where it leads.
  public struct Row: Sendable, Hashable, Encodable {
    /// The identifier of the office.
    public let office: String
    /// The identifier of the code.
    public let code: String
    /// The address that the symbol holds.
    public let scanned: String
    /// The address that is printed below it.
    public let typed: String
    /// Where both lead.
    public let destination: String
  }

  /// The links: by office in the order of the roster, then by code, those of all offices first.
  public var rows: [Row] {
    var rows: [Row] = []
    forEach { rows.append($0) }
    return rows
  }

  /// Every link in the order of ``rows``, one at a time: 100,000 offices have a million.
  public func forEach(_ body: (Row) throws -> Void) rethrows {
    let own = Dictionary(grouping: map.own, by: \.office)
    for office in map.offices {
      let ofOffice = own[office.identifier] ?? []
      // What leads one office elsewhere takes the place of what leads all.
      let changed = Set(ofOffice.map(\.code))
      let all = office.hasSharedCodes ? map.shared : []
      let shared = all.filter { !changed.contains($0.code) }.map { ($0.code, $0.destination) }
      for (code, destination) in shared + ofOffice.map({ ($0.code, $0.destination) }) {
        try body(
          Row(
            office: office.identifier, code: code,
            scanned: map.form.scanned(office: office.identifier, code: code),
            typed: map.form.typed(office: office.identifier, code: code), destination: destination))
      }
    }
  }

  /// The table as CSV (RFC 4180, with `\n`), with a header.
  public var csv: String {
    let head = ["office", "code", "scanned", "typed", "destination"]
    let lines = [head] + rows.map { [$0.office, $0.code, $0.scanned, $0.typed, $0.destination] }
    return lines.map { $0.map(\.csvCell).joined(separator: ",") + "\n" }.joined()
  }
}

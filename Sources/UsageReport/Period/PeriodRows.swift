extension PeriodReport {
  /// The period of one code.
  public struct CodeRow: Sendable, Hashable {
    /// The identifier of the code.
    public let identifier: String
    /// What stands below its symbol; the identifier where that is not known any more.
    public let caption: String
    /// Whether it can be counted; what cannot is never said to have no scans.
    public let isCounted: Bool
    /// Whether it was counted and is no longer among the subjects.
    public let isRetired: Bool
    /// Its scans in all offices.
    public let figures: Figures

    /// Its scans; `nil` where it cannot be counted and was not.
    public var knownScans: Int? { isCounted || figures.scans > 0 ? figures.scans : nil }
    /// Its scans of the period before; `nil` where they are not known.
    public var knownPrevious: Int? {
      isCounted || figures.previous ?? 0 > 0 ? figures.previous : nil
    }
    /// The change on the period before, as a report words it.
    public var change: Change { knownScans.map { Change(from: knownPrevious, to: $0) } ?? .unknown }
  }

  /// The period of one office.
  public struct OfficeRow: Sendable, Hashable {
    /// The identifier of the office.
    public let identifier: String
    /// What it is called; the identifier where that is not known any more.
    public let name: String
    /// Whether it is a meeting, which is not compared with the offices.
    public let isMeeting: Bool
    /// Whether it was counted and is no longer among the subjects.
    public let isRetired: Bool
    /// Its scans of all codes.
    public let figures: Figures
    /// Its place among the offices; `nil` for meetings and retired offices.
    public let standing: Standing?
    /// Its codes in the order of the report, retired ones with scans in this or the previous period last.
    public let codes: [PairRow]
  }

  /// The place of an office among the others.
  public enum Standing: Sendable, Hashable {
    /// Fewer scans than the median.
    case below
    /// As many scans as the median.
    case median
    /// More scans than the median.
    case above
  }

  /// The period of one link.
  public struct PairRow: Sendable, Hashable {
    /// The identifier of the office.
    public let office: String
    /// The identifier of the code.
    public let code: String
    /// Whether the code can be counted.
    public let isCounted: Bool
    /// Whether it was counted and is no longer among the subjects.
    public let isRetired: Bool
    /// The scans of this period, typed links with them.
    public let scans: Int
    /// The scans of the period before; `nil` where no log covers a day of it.
    public let previous: Int?

    /// The scans of this period; `nil` where the code cannot be counted and was not.
    public var knownScans: Int? { isCounted || scans > 0 ? scans : nil }
    /// The scans of the period before; `nil` where they are not known.
    public var knownPrevious: Int? { isCounted || previous ?? 0 > 0 ? previous : nil }
    /// The change on the period before, as a report words it.
    public var change: Change { knownScans.map { Change(from: knownPrevious, to: $0) } ?? .unknown }
  }
}

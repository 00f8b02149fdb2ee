/// The figures of a row in `report.json`.
struct FiguresDocument: Encodable {
  let scans: Nullable<Int>
  let scanned: Nullable<Int>
  let typed: Nullable<Int>
  let previous: Nullable<Int>
  let cumulative: Nullable<Int>
  let change: ChangeDocument

  /// `isKnown` is whether a log covers the month.
  init(_ figures: PeriodReport.Figures, isKnown: Bool) {
    scans = Nullable(isKnown ? figures.scans : nil)
    scanned = Nullable(isKnown ? figures.scanned : nil)
    typed = Nullable(isKnown ? figures.typed : nil)
    previous = Nullable(figures.previous)
    cumulative = Nullable(isKnown || figures.cumulative > 0 ? figures.cumulative : nil)
    change = ChangeDocument(isKnown ? figures.change : .unknown)
  }

  /// The figures of a code, which may not be countable.
  init(_ row: PeriodReport.CodeRow, isKnown: Bool) {
    let isCodeKnown = row.knownScans != nil
    let (figures, isKnown) = (row.figures, isKnown && isCodeKnown)
    scans = Nullable(isKnown ? row.knownScans : nil)
    scanned = Nullable(isKnown ? figures.scanned : nil)
    typed = Nullable(isKnown ? figures.typed : nil)
    previous = Nullable(row.knownPrevious)
    cumulative = Nullable(isCodeKnown || figures.cumulative > 0 ? figures.cumulative : nil)
    change = ChangeDocument(isKnown ? row.change : .unknown)
  }
}

struct ChangeDocument: Encodable {
  let kind: String
  let number: Nullable<Int>
  let percent: Nullable<Double>

  init(_ change: Change) {
    switch change {
    case .unknown: (kind, number, percent) = ("unknown", Nullable(nil), Nullable(nil))
    case .none: (kind, number, percent) = ("none", Nullable(0), Nullable(nil))
    case .new: (kind, number, percent) = ("new", Nullable(nil), Nullable(nil))
    case .by(let difference, let tenths):
      (kind, number, percent) = ("by", Nullable(difference), Nullable(Double(tenths) / 10))
    }
  }
}

struct CodeDocument: Encodable {
  let id: String
  let caption: String
  let isCounted: Bool
  let isRetired: Bool
  let figures: FiguresDocument

  init(_ row: PeriodReport.CodeRow, isKnown: Bool) {
    id = row.identifier
    caption = row.caption
    isCounted = row.isCounted
    isRetired = row.isRetired
    figures = FiguresDocument(row, isKnown: isKnown)
  }
}

struct OfficeDocument: Encodable {
  let id: String
  let name: String
  let isMeeting: Bool
  let isRetired: Bool
  let standing: Nullable<String>
  let figures: FiguresDocument
  let codes: [PairDocument]

  init(_ row: PeriodReport.OfficeRow, isKnown: Bool) {
    id = row.identifier
    name = row.name
    isMeeting = row.isMeeting
    isRetired = row.isRetired
    standing = Nullable(
      row.standing.map { standing in
        switch standing {
        case .below: "below"
        case .median: "median"
        case .above: "above"
        }
      })
    figures = FiguresDocument(row.figures, isKnown: isKnown)
    codes = row.codes.map { PairDocument($0, isKnown: isKnown) }
  }
}

struct PairDocument: Encodable {
  let code: String
  let isRetired: Bool
  let scans: Nullable<Int>
  let previous: Nullable<Int>

  init(_ pair: PeriodReport.PairRow, isKnown: Bool) {
    code = pair.code
    isRetired = pair.isRetired
    scans = Nullable(isKnown ? pair.knownScans : nil)
    previous = Nullable(pair.knownPrevious)
  }
}

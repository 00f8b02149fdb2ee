/// The figures of a row in `report.json`.
struct FiguresDocument: Encodable {
  let scans: Nullable<Int>
  let scanned: Nullable<Int>
  let typed: Nullable<Int>
  let previous: Nullable<Int>
  let cumulative: Nullable<Int>
  let change: ChangeDocument

  init(_ figures: MonthReport.Figures) {
    scans = Nullable(figures.scans)
    scanned = Nullable(figures.scanned)
    typed = Nullable(figures.typed)
    previous = Nullable(figures.previous)
    cumulative = Nullable(figures.cumulative)
    change = ChangeDocument(figures.change)
  }

  /// The figures of a code, which may not be countable.
  init(_ row: MonthReport.CodeRow) {
    let (figures, isKnown) = (row.figures, row.knownScans != nil)
    scans = Nullable(row.knownScans)
    scanned = Nullable(isKnown ? figures.scanned : nil)
    typed = Nullable(isKnown ? figures.typed : nil)
    previous = Nullable(row.knownPrevious)
    cumulative = Nullable(isKnown || figures.cumulative > 0 ? figures.cumulative : nil)
    change = ChangeDocument(row.change)
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

  init(_ row: MonthReport.CodeRow) {
    id = row.identifier
    caption = row.caption
    isCounted = row.isCounted
    isRetired = row.isRetired
    figures = FiguresDocument(row)
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

  init(_ row: MonthReport.OfficeRow) {
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
    figures = FiguresDocument(row.figures)
    codes = row.codes.map(PairDocument.init)
  }
}

struct PairDocument: Encodable {
  let code: String
  let isRetired: Bool
  let scans: Nullable<Int>
  let previous: Nullable<Int>

  init(_ pair: MonthReport.PairRow) {
    code = pair.code
    isRetired = pair.isRetired
    scans = Nullable(pair.knownScans)
    previous = Nullable(pair.knownPrevious)
  }
}

import BoardSpec

/// What is filled in where a box stands: the values of the board and, inside what is repeated, of one code, office or item.
struct Filling {
  let board: OfficeBoard
  let page: PageNumber
  private(set) var entry: OfficeBoard.Entry?
  private var office: Office?
  private var item: (number: Int, text: SourcedText)?
  private let report: ReportValues?
  private var row: ReportValues.Row?

  /// A page, which may be that of one code, or of a report.
  init(_ board: OfficeBoard, page: PageNumber, entry: OfficeBoard.Entry? = nil, report: ReportValues? = nil) {
    self.report = report
    self.board = board
    self.page = page
    self.entry = entry
  }

  /// The same for a code.
  func of(_ entry: OfficeBoard.Entry) -> Filling {
    var inner = self
    inner.entry = entry
    return inner
  }

  /// The same for each thing that a box appears once for.
  func each(_ repetition: LayoutBox.Repetition?) -> [Filling] {
    switch repetition {
    case nil: [self]
    case .codes: board.entries.map(of)
    case .offices:
      board.board.roster.offices.map { office in
        var inner = self
        inner.office = office
        return inner
      }
    case .agenda:
      (board.board.meeting?.agenda ?? []).enumerated().map { index, text in
        var inner = self
        inner.item = (index + 1, text)
        return inner
      }
    case let list?:
      (report?.lists[list] ?? []).map { row in
        var inner = self
        inner.row = row
        return inner
      }
    }
  }

  /// A share of the row that a box is repeated for, from 0 to 1; `nil` where the row has none.
  func share(_ name: String) -> Double? { row?.shares[name] }

  /// The value of a placeholder; `nil` where the board, roster or code has none.
  func value(of placeholder: Template.Placeholder) -> SourcedText? {
    switch placeholder.scope {
    case .board: boardValue(placeholder.name)
    case .office: (office ?? board.office).cells[placeholder.name]
    case .code: codeValue(placeholder.name)
    case .meeting: placeholder.name == "date" ? board.board.meeting?.date : board.board.meeting?.place
    case .item: item.map { placeholder.name == "number" ? SourcedText(String($0.number), at: nil) : $0.text }
    case .month: board.board.month.map { SourcedText($0.value(placeholder.name), at: nil) }
    case .report:
      report?.texts[placeholder.name].map { SourcedText($0, at: report?.ranges[placeholder.name]) }
    case .row: row?.texts[placeholder.name].map { SourcedText($0, at: row?.ranges[placeholder.name]) }
    case .page: page.value(placeholder.name).map { SourcedText($0, at: nil) }
    }
  }

  private func boardValue(_ name: String) -> SourcedText? {
    switch name {
    case "title": board.board.title
    case "organization": board.board.organization
    case "parent": board.board.parent
    case "contact": board.board.contact
    default: nil
    }
  }

  private func codeValue(_ name: String) -> SourcedText? {
    switch name {
    case "number": entry.map { SourcedText(String($0.number), at: nil) }
    case "caption": entry?.caption
    case "note": entry?.note
    case "link": entry.map { SourcedText($0.printedLink, at: $0.origin.range) }
    default: nil
    }
  }
}

/// Which page of a poster is drawn.
struct PageNumber {
  /// Counted from 1.
  let number: Int
  /// How many there are, where that is known.
  let count: Int?

  func value(_ name: String) -> String? {
    switch name {
    case "number": String(number)
    case "count": count.map(String.init)
    // Only whether there is a value is of interest: `when: page.first`.
    case "first": number == 1 ? "1" : nil
    default: nil
    }
  }
}

extension BoardMonth {
  fileprivate func value(_ name: String) -> String {
    switch name {
    case "number": String(number)
    case "year": String(year)
    default: self.name
    }
  }
}

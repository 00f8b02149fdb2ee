import Composition
import Diagnostics
import PageModel
import Testing
import UsageReport
import UsageStore

/// The pages of reports at the edges of what there is to report.
@Suite("Pages of reports")
struct ReportPagesTests {
  /// A month, and what its report says and does not say.
  struct Edge: Sendable, CustomTestStringConvertible {
    let name: String
    let board: @Sendable () -> ReportBoard
    let covered: [ClosedRange<CalendarDay>]
    let counts: @Sendable (ReportBoard) -> [FilledStore.Count]
    var today = "2026-11-01"
    var says: [String] = []
    var lacks: [String] = []
    /// What the sheet of the first office says.
    var sheetSays: [String] = []

    var testDescription: String { name }
  }

  /// So many scans of each code in each office on a day.
  private static func each(_ day: String, _ scans: Int) -> @Sendable (ReportBoard) -> [FilledStore.Count] {
    { board in
      board.offices.flatMap { office in
        board.codes.filter { !$0.isDirect }.map {
          FilledStore.Count(day: day, office: office.identifier, code: $0.identifier, scans: scans)
        }
      }
    }
  }

  private static let twoMonths: [ClosedRange<CalendarDay>] = [.days("2026-09-01", "2026-10-31")]

  static let edges: [Edge] = [
    Edge(
      name: "no data at all", board: { ReportBoard(offices: 2) }, covered: [], counts: { _ in [] },
      says: ["Không có nhật ký truy cập của tháng 10 năm 2026", "V. ĐỀ XUẤT, KIẾN NGHỊ"],
      lacks: ["có 0 lượt", "Lũy kế từ", "Chưa có lượt quét", "Chưa được đọc"],
      sheetSays: ["Không có nhật ký truy cập"]),
    Edge(
      name: "a month without a log after one with logs", board: { ReportBoard(offices: 2) },
      covered: [.days("2026-09-01", "2026-09-30")], counts: each("2026-09-05", 2),
      says: [
        "Không có nhật ký truy cập của tháng 10 năm 2026", "Lũy kế từ ngày 01 tháng 9 năm 2026: 12 lượt.",
      ],
      lacks: ["Chưa có số liệu", "Chưa có lượt quét", "So với tháng trước"]),
    Edge(
      name: "a first month", board: { ReportBoard(offices: 2) }, covered: [.days("2026-10-01", "2026-10-31")],
      counts: each("2026-10-05", 3),
      says: [
        "tại 2 đơn vị có 18 lượt quét.", "Chưa có số liệu của tháng trước để so sánh.",
        "Lũy kế từ ngày 01 tháng 10 năm 2026: 18 lượt.",
      ], lacks: ["So với tháng trước"], sheetSays: ["Chưa có số liệu của tháng trước."]),
    Edge(
      name: "one office", board: { ReportBoard(offices: 1) }, covered: twoMonths,
      counts: { board in each("2026-09-07", 2)(board) + each("2026-10-05", 3)(board) },
      says: ["So với tháng trước (6 lượt): tăng 3 lượt (50,0%).", "Có 1/1 đơn vị"],
      sheetSays: ["Tháng trước 6 lượt: tăng 3 lượt (50,0%).", "Lũy kế: 15 lượt."]),
    Edge(
      name: "a month in progress", board: { ReportBoard(offices: 2) },
      covered: [.days("2026-09-01", "2026-10-09")],
      counts: { board in each("2026-09-07", 2)(board) + each("2026-10-05", 1)(board) }, today: "2026-10-10",
      says: [
        "(tính đến ngày 09 tháng 10 năm 2026)", "giảm 6 lượt (50,0%)",
        "Nhật ký có 9/31 ngày của tháng này và 30/30 ngày của tháng trước",
      ], lacks: ["Thiếu nhật ký"], sheetSays: ["tính đến ngày 09 tháng 10 năm 2026"]),
    Edge(
      name: "days without a log", board: { ReportBoard(offices: 2) },
      covered: [.days("2026-09-05", "2026-10-09"), .days("2026-10-12", "2026-10-30")],
      counts: each("2026-10-05", 1),
      says: [
        "Thiếu nhật ký của 3 ngày: 10/10–11/10, 31/10.",
        "28/31 ngày của tháng này và 26/30 ngày của tháng trước", "mới có",
        "ô gạch chéo là ngày không có nhật ký",
      ], sheetSays: ["Thiếu nhật ký của 3 ngày (10/10–11/10, 31/10)", "mới có"]),
    Edge(
      name: "a code that cannot be counted",
      board: {
        ReportBoard(
          offices: [("noi-1", "Chi bộ một")],
          codes: [("ma-1", "Tài liệu", false), ("dien-thoai", "Gọi văn phòng", true)])
      }, covered: twoMonths, counts: each("2026-10-05", 1),
      says: ["Gọi văn phòng không đếm được", "Không đếm được: Gọi văn phòng."],
      sheetSays: ["Gọi văn phòng không đếm được"]),
    Edge(
      name: "nothing read in a covered month", board: { ReportBoard(offices: 2) }, covered: twoMonths,
      counts: each("2026-09-05", 1),
      says: ["có 0 lượt quét.", "giảm 6 lượt (100,0%)", "Chưa có lượt quét: Chi bộ ấp 1; Chi bộ ấp 2."]),
    Edge(
      name: "names of 200 letters",
      board: {
        let long = String(repeating: "Chi bộ “Ấp & Khóm <mới>” số một; ", count: 6) + "hết"
        return ReportBoard(
          offices: [("noi-1", long), ("noi-2", long + " hai")],
          codes: [("ma-1", "=" + long, false), ("ma-2", long + " \"hai\"", false)])
      }, covered: twoMonths, counts: each("2026-10-05", 1), says: ["=Chi bộ “Ấp & Khóm <mới>” số một;"]),
    Edge(
      name: "ten million scans", board: { ReportBoard(offices: 2, codes: 1) }, covered: twoMonths,
      counts: { board in each("2026-09-05", 1)(board) + each("2026-10-05", 5_000_000)(board) },
      says: ["có 10.000.000 lượt quét.", "tăng 9.999.998 lượt (499.999.900,0%)"],
      sheetSays: ["5.000.000"]),
    Edge(
      name: "400 offices with ten codes", board: { ReportBoard(offices: 400, codes: 10) }, covered: twoMonths,
      counts: { board in Array(each("2026-10-05", 1)(board).prefix(3995)) },
      says: ["Có 400/400 đơn vị", "400 Chi bộ ấp 400 5 0 mới có 5"]),
  ]

  private func report(_ edge: Edge, _ board: ReportBoard) throws -> PeriodReport {
    let store = try FilledStore()
    try store.fill(covered: edge.covered, edge.counts(board))
    return try store.report("2026-10", today: edge.today, board.subjects)
  }

  @Test("a report says what there is to say, and its pages have no fault", arguments: edges)
  func report(_ edge: Edge) throws {
    let board = edge.board()
    let figures = try report(edge, board)
    for layout in ["report-dang", "report-plain"] {
      let made = try board.with(layout: layout).compose(figures)
      #expect(made.diagnostics.filter { $0.severity == .error }.map(\.summary.english) == [], "\(layout)")
      let words = made.words
      for phrase in edge.says { #expect(words.contains(phrase), "\(layout): \(phrase)") }
      for phrase in edge.lacks { #expect(!words.contains(phrase), "\(layout): \(phrase)") }
      let sections = ["I. KẾT QUẢ", "II. KẾT QUẢ", "III. KẾT QUẢ", "IV. HẠN CHẾ", "V. ĐỀ XUẤT"]
      let places = sections.map { words.ranges(of: $0).first?.lowerBound }
      #expect(
        places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }
  }

  @Test("the sheet of an office says what there is to say, on one page where it can", arguments: edges)
  func sheet(_ edge: Edge) throws {
    let board = edge.board()
    let made = try board.with(layout: "report-office").compose(try report(edge, board), office: "noi-1")
    #expect(made.diagnostics.filter { $0.severity == .error }.map(\.summary.english) == [])
    #expect(made.pages.count == 1)
    for phrase in edge.sheetSays { #expect(made.words.contains(phrase), "\(phrase)") }
  }

  @Test("nothing of a usual report is too small, too faint or too long")
  func isLegible() throws {
    let board = ReportBoard(offices: 33, codes: 10)
    let store = try FilledStore()
    try store.fill(covered: Self.twoMonths, Self.each("2026-10-05", 4)(board))
    let figures = try store.report("2026-10", today: "2026-11-01", board.subjects)
    for layout in ["report-dang", "report-plain"] {
      #expect(try board.with(layout: layout).compose(figures).diagnostics.map(\.identifier) == [])
    }
    let sheet = try board.with(layout: "report-office").compose(figures, office: "noi-7")
    #expect(sheet.diagnostics.map(\.identifier) == [])
  }

  @Test("a document says the words of the pages in their order", arguments: edges)
  func document(_ edge: Edge) throws {
    let board = edge.board()
    let figures = try report(edge, board)
    let texts = try board.document(figures).blocks.flatMap(\.texts).filter { !$0.isEmpty }
    let words = try board.compose(figures).words
    // Lines of a page end where they may, between words and after slashes alone.
    func compact(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    let page = compact(words)
    var rest = Substring(page)
    for text in texts {
      guard let found = rest.firstRange(of: compact(text)) else {
        Issue.record("“\(text)” is not on the pages, or not in its order")
        continue
      }
      rest = rest[found.lowerBound...]
    }
  }
}

extension DocumentBlock {
  /// The words of a block, cells row by row.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text.text]
    case .row(let table), .table(let table):
      (table.head + table.rows).flatMap { $0.flatMap { $0.blocks.flatMap(\.texts) } }
    case .bar, .rule, .pageBreak: []
    }
  }
}

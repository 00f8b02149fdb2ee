import AccessLog
import BoardSpec
import Diagnostics
import UsageStore

/// A month of counts with the names that a board has for offices and codes.
struct MonthUsage {
  /// A sum with the name of what it is of.
  struct Row {
    let identifier: String
    let name: String
    let scans: Int
    /// How many of them were typed.
    let typed: Int
  }

  let year: Int
  let month: Int
  let counts: UsageCounts
  let codes: [Row]
  let offices: [Row]

  init(_ year: Int, _ month: Int, _ store: UsageStore, _ boards: LinkedBoards) throws {
    self.year = year
    self.month = month
    counts = try store.counts(of: Self.days(year, month))
    let all = [boards.board] + boards.meetings
    var captions: [String: String] = [:]
    for code in all.flatMap(\.codes) where captions[code.identifier.value] == nil {
      captions[code.identifier.value] = code.caption.isFixed ? code.caption.literal : code.identifier.value
    }
    codes = Self.rows(counts.rows, by: \.code, known: all.flatMap(\.codes).map(\.identifier.value)) {
      captions[$0] ?? $0
    }
    var names: [String: String] = [:]
    for office in all.flatMap({ Array($0.roster.offices) }) {
      names[office.identifier.value] = office.name.string
    }
    offices = Self.rows(
      counts.rows, by: \.office, known: all.flatMap { $0.roster.offices.map(\.identifier.value) }
    ) { names[$0] ?? $0 }
  }

  /// All days of the month.
  static func days(_ year: Int, _ month: Int) -> ClosedRange<CalendarDay> {
    let first = CalendarDay(year: year, month: month, day: 1)
    let next = CalendarDay(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
    return first...CalendarDay(number: next.number - 1)
  }

  /// Sums, the largest first; what is known and was not counted has zero.
  private static func rows(
    _ counted: [UsageCounts.Row], by key: KeyPath<UsageCounts.Row, String>, known: [String],
    name: (String) -> String
  ) -> [Row] {
    var sums: [String: (scans: Int, typed: Int)] = [:]
    for row in counted {
      sums[row[keyPath: key], default: (0, 0)].scans += row.scans
      if row.mark == .typed { sums[row[keyPath: key], default: (0, 0)].typed += row.scans }
    }
    var met: Set<String> = []
    let identifiers = (known + sums.keys.sorted()).filter { met.insert($0).inserted }
    let rows = identifiers.map {
      Row(identifier: $0, name: name($0), scans: sums[$0]?.scans ?? 0, typed: sums[$0]?.typed ?? 0)
    }
    return rows.enumerated().sorted { ($1.element.scans, $0.offset) < ($0.element.scans, $1.offset) }.map(
      \.element)
  }

  /// The scans of each day; `nil` for a day of which no log tells.
  var daily: [(day: CalendarDay, scans: Int?)] {
    var sums: [CalendarDay: Int] = [:]
    for row in counts.rows { sums[row.day, default: 0] += row.scans }
    let covered = Set(counts.covered)
    let days = Self.days(year, month)
    return (days.lowerBound.number...days.upperBound.number).map(CalendarDay.init(number:)).map {
      ($0, covered.contains($0) ? sums[$0] ?? 0 : nil)
    }
  }

  /// The month on a terminal: codes, offices and days with bars.
  func lines(_ language: Language) -> [String] {
    let monthName = "\(month < 10 ? "0" : "")\(month)/\(year)"
    let total = UsageWords.number(counts.scans, language)
    let title = LocalizedText(
      vi: "Tháng \(monthName): \(total) lượt quét", en: "\(monthName): \(total) scans")
    var lines = [title[language]]
    let titles = (
      LocalizedText(vi: "Theo mã", en: "By code"), LocalizedText(vi: "Theo đơn vị", en: "By office"),
      LocalizedText(vi: "Theo ngày", en: "By day")
    )
    lines += ["", titles.0[language]] + Self.table(codes.map { ($0.name, $0.scans) }, language)
    lines += ["", titles.1[language]] + Self.table(offices.map { ($0.name, $0.scans) }, language)
    let noLog = LocalizedText(vi: "thiếu dữ liệu", en: "no log")[language]
    lines += ["", titles.2[language]]
    lines += Self.table(daily.map { ("\($0.day.parts.day)/\(month)", $0.scans) }, language, missing: noLog)
    let typed = codes.reduce(0) { $0 + $1.typed }
    if typed > 0 {
      let number = UsageWords.number(typed, language)
      lines += [
        "",
        LocalizedText(vi: "\(number) lượt gõ hoặc bấm đường dẫn", en: "\(number) typed or tapped links")[
          language],
      ]
    }
    return lines
  }

  private static func table(
    _ rows: [(name: String, count: Int?)], _ language: Language, missing: String = ""
  ) -> [String] {
    let most = rows.compactMap(\.count).max() ?? 0
    let names = rows.map { $0.name.count > 40 ? String($0.name.prefix(39)) + "…" : $0.name }
    let width = names.map(\.count).max() ?? 0
    let numbers = rows.map { $0.count.map { UsageWords.number($0, language) } ?? "" }
    let numberWidth = numbers.map(\.count).max() ?? 0
    return rows.indices.map { index in
      let name = names[index] + String(repeating: " ", count: width - names[index].count)
      let number = String(repeating: " ", count: numberWidth - numbers[index].count) + numbers[index]
      let bar = rows[index].count.map { UsageWords.bar($0, of: most, cells: 24) } ?? missing
      return "  \(name)  \(number)  \(bar)".withoutSpacesAtEnd
    }
  }
}

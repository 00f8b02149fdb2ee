import BoardSpec
import Diagnostics
import UsageReport
import UsageStore

/// A month on a terminal: the figures of the report, the most read first.
struct MonthUsage {
  /// A sum with the name of what it is of.
  struct Row {
    let identifier: String
    let name: String
    /// `nil` where nothing is known.
    let scans: Int?
    /// How many of them were typed.
    let typed: Int
  }

  let report: PeriodReport
  let month: CalendarMonth
  let codes: [Row]
  let offices: [Row]

  /// Makes the rows of a month from its report.
  init(_ report: PeriodReport, of month: CalendarMonth) {
    self.report = report
    self.month = month
    // A meeting of another month says nothing of this one.
    let meetings = report.offices.filter { $0.isMeeting && $0.figures.scans == 0 }
    let silent = Set(meetings.flatMap { $0.codes.map(\.code) }).subtracting(
      report.offices.filter { !$0.isMeeting }.flatMap { $0.codes.map(\.code) })
    codes =
      report.codes.filter { !silent.contains($0.identifier) }.map {
        Row(
          identifier: $0.identifier, name: $0.caption, scans: report.isKnown ? $0.knownScans : nil,
          typed: $0.figures.typed)
      }.mostFirst { $0.scans ?? -1 }
    offices =
      report.offices.filter { !$0.isMeeting || $0.figures.scans > 0 }.map {
        Row(
          identifier: $0.identifier, name: $0.name, scans: report.isKnown ? $0.figures.scans : nil,
          typed: $0.figures.typed)
      }.mostFirst { $0.scans ?? -1 }
  }

  /// The scans of each day; `nil` for a day that no log covers.
  var daily: [(day: CalendarDay, scans: Int?)] {
    report.days.map { day in
      if case .counted(let scans) = day.scans { (day.day, scans) } else { (day.day, nil) }
    }
  }

  /// The month on a terminal: codes, offices and days with bars.
  func lines(_ language: Language) -> [String] {
    let monthName = "\(month.month < 10 ? "0" : "")\(month.month)/\(month.year)"
    let noLog = LocalizedText(vi: "thiếu dữ liệu", en: "no log")[language]
    guard report.isKnown else { return ["\(monthName): \(noLog)"] }
    let total = UsageWords.number(report.total.scans, language)
    let title = LocalizedText(
      vi: "Tháng \(monthName): \(total) lượt quét",
      en: "\(monthName): \(total) \(report.total.scans.agreeing("scan", "scans"))")
    var lines = [title[language]]
    let titles = (
      LocalizedText(vi: "Theo mã", en: "By code"), LocalizedText(vi: "Theo đơn vị", en: "By office"),
      LocalizedText(vi: "Theo ngày", en: "By day")
    )
    let uncounted = LocalizedText(vi: "không đếm được", en: "cannot be counted")[language]
    lines +=
      ["", titles.0[language]] + Self.table(codes.map { ($0.name, $0.scans) }, language, missing: uncounted)
    lines += ["", titles.1[language]] + Self.table(offices.map { ($0.name, $0.scans) }, language)
    lines += ["", titles.2[language]]
    lines += Self.table(
      daily.map { ("\($0.day.parts.day)/\(month.month)", $0.scans) }, language, missing: noLog)
    let typed = report.total.typed
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

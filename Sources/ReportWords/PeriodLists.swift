import AccessLog
import BoardSpec
import Diagnostics
import UsageReport
import UsageStore

extension PeriodValues {
  /// The rows of every list.
  var lists: [LayoutBox.Repetition: [ReportValues.Row]] {
    [
      .reportCodes: codes(report.codes),
      .reportCodesByScans: codes(report.codes.filter(\.isCounted).mostFirst(\.figures.scans)),
      .reportOffices: offices(report.offices),
      .reportOfficesByScans: offices(report.offices.mostFirst(\.figures.scans)),
      .reportCalendar: calendar, .reportMonths: months, .reportClasses: classes,
      .reportRecipients: recipients,
    ]
  }

  private func codes(_ rows: [PeriodReport.CodeRow]) -> [ReportValues.Row] {
    // Papers of a meeting that nobody opened in this period or the last say nothing of it.
    let captions = captionRanges
    let own = Set(board.codes.map(\.identifier.value))
    let rows = rows.filter {
      own.contains($0.identifier) || $0.figures.scans > 0 || $0.figures.previous ?? 0 > 0
    }
    let most = rows.map(\.figures.scans).max() ?? 0
    return rows.enumerated().map { index, code in
      var texts = figures(code.figures, code.change)
      texts["number"] = String(index + 1)
      texts["name"] = code.caption
      if code.isRetired { texts["retired"] = "đã thôi dùng" }
      guard code.knownScans != nil else {
        for name in ["scans", "previous", "change", "percent", "cumulative"] { texts[name] = nil }
        texts["uncounted"] = "không đếm được"
        return ReportValues.Row(texts, ranges: Self.name(captions[code.identifier]))
      }
      return ReportValues.Row(
        texts, shares: Self.share(code.figures.scans, of: most), ranges: Self.name(captions[code.identifier]))
    }
  }

  private func offices(_ rows: [PeriodReport.OfficeRow]) -> [ReportValues.Row] {
    let names = nameRanges
    let rows = rows.filter { !$0.isMeeting || $0.figures.scans > 0 || $0.figures.previous ?? 0 > 0 }
    let most = rows.map(\.figures.scans).max() ?? 0
    return rows.enumerated().map { index, office in
      var texts = figures(office.figures, office.figures.change)
      texts["number"] = String(index + 1)
      texts["name"] = office.name
      if office.isRetired { texts["retired"] = "đã thôi dùng" }
      return ReportValues.Row(
        texts, shares: Self.share(office.figures.scans, of: most), ranges: Self.name(names[office.identifier])
      )
    }
  }

  /// The place of the name of a row.
  static func name(_ range: SourceRange?) -> [String: SourceRange] { range.map { ["name": $0] } ?? [:] }

  func figures(_ figures: PeriodReport.Figures, _ change: Change) -> [String: String] {
    // Where no log covers the period there is nothing to write.
    let isKnown = report.isKnown
    return [
      "scans": isKnown ? VietnameseNumbers.whole(figures.scans) : "–",
      "previous": figures.previous.map(VietnameseNumbers.whole) ?? "–",
      "change": isKnown ? change.number : "–", "percent": isKnown ? change.percent : "",
      "cumulative": report.firstDay == nil ? "–" : VietnameseNumbers.whole(figures.cumulative),
    ].filter { !$0.value.isEmpty }
  }

  /// A share of the largest; where all are zero, none.
  static func share(_ scans: Int, of most: Int) -> [String: Double] {
    ["share": most > 0 ? Double(scans) / Double(most) : 0]
  }

  /// The days from the Monday of the first week to the Sunday of the last; none of a period that is too long for it.
  private var calendar: [ReportValues.Row] {
    guard report.period.hasCalendar, let first = report.days.first?.day, let last = report.days.last?.day
    else { return [] }
    let most = report.busiestDay?.scans ?? 0
    let blank = ReportValues.Row(["blank": "1"])
    // Days of several months need the month.
    let isMonth = report.period.kind == .month
    let before = (0..<first.weekday).map { _ in blank }
    let after = (last.weekday..<6).map { _ in blank }
    return before
      + report.days.map { day in
        var texts = ["day": isMonth ? String(day.day.parts.day) : VietnameseDates.short(day.day)]
        switch day.scans {
        case .counted(let scans):
          texts["scans"] = VietnameseNumbers.whole(scans)
          return ReportValues.Row(texts, shares: Self.share(scans, of: most))
        case .missing:
          texts["missing"] = "thiếu dữ liệu"
        case .ahead:
          texts["ahead"] = "1"
        }
        return ReportValues.Row(texts)
      } + after
  }

  private var months: [ReportValues.Row] {
    let most = report.months.compactMap(\.scans).max() ?? 0
    return report.months.map { month in
      var texts = ["name": "T\(month.month.month)", "year": String(month.month.year)]
      guard let scans = month.scans else {
        // Before the first log nothing is missing, nor after the last one while the period is in progress.
        let isBefore = report.firstDay.map { month.month.days.upperBound < $0 } ?? true
        let isAhead = report.isInProgress && month.month.days.lowerBound > report.asOf ?? report.today
        texts[isBefore || isAhead ? "before" : "missing"] = "thiếu dữ liệu"
        return ReportValues.Row(texts)
      }
      texts["scans"] = VietnameseNumbers.whole(scans)
      return ReportValues.Row(texts, shares: Self.share(scans, of: most))
    }
  }

  /// The lines of the period by their class; classes without lines are left out.
  private var classes: [ReportValues.Row] {
    let reconciliation = report.reconciliation
    let counts = reconciliation.classes
    let rows: [(String, Int)] = [
      ("Lượt quét được tính", reconciliation.scans),
      ("Lặp lại trong vòng 30 giây", reconciliation.repeats),
      ("Rô-bốt", counts[.robot]), ("Trình xem trước liên kết", counts[.previewer]),
      ("Yêu cầu HEAD", counts[.head]), ("Phương thức khác", counts[.otherMethod]),
      ("Mã hoặc đơn vị không có", counts[.unknownLink]), ("Không được chuyển hướng", counts[.notARedirect]),
      ("Đường dẫn khác", counts[.foreignPath]), ("Dòng hỏng", counts[.malformed]),
    ]
    guard reconciliation.lines > 0 else { return [] }
    return rows.enumerated().filter { $0.offset == 0 || $0.element.1 > 0 }.map { _, row in
      ReportValues.Row(["name": row.0, "count": VietnameseNumbers.whole(row.1)])
    } + [
      ReportValues.Row([
        "name": "Tất cả các dòng nhật ký", "count": VietnameseNumbers.whole(reconciliation.lines),
      ])
    ]
  }

  private var recipients: [ReportValues.Row] {
    block.recipients.enumerated().map { index, recipient in
      let words = recipient.string.reversed().drop { ",;. ".contains($0) }.reversed()
      let isLast = index == block.recipients.count - 1
      return ReportValues.Row(
        ["text": "- \(String(words))\(isLast ? "." : ",")"],
        ranges: recipient.range.map { ["text": $0] } ?? [:])
    }
  }
}

extension CalendarDay {
  /// The day after.
  var next: CalendarDay { CalendarDay(number: number + 1) }

  /// The day of the week, 0 for Monday; 1970-01-01 was a Thursday.
  var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }
}

import AccessLog
public import BoardSpec
import Diagnostics
public import UsageReport
import UsageStore

/// The words and digits of a period for layouts.
public struct PeriodValues {
  let report: PeriodReport
  let block: ReportBlock
  let board: Board

  /// Makes the words of a report of a board.
  public init(_ report: PeriodReport, of board: Board) {
    self.report = report
    self.board = board
    block = board.report
  }

  /// What the whole report shows.
  public var whole: ReportValues { ReportValues(texts: texts, lists: lists, ranges: ranges) }

  /// The texts that are not of one office.
  var texts: [String: String] {
    head.merging(time) { $1 }.merging(totals) { $1 }.merging(offices) { $1 }.merging(limits) { $1 }
  }

  /// What the board says.
  private var head: [String: String] {
    var texts: [String: String] = ["uy": block.spelling.rawValue]
    for (name, text) in written { texts[name] = text.string }
    texts["recipients"] = block.recipients.isEmpty ? nil : String(block.recipients.count)
    return texts
  }

  /// What people wrote, by the names that layouts have for it.
  private var written: [String: SourcedText] {
    let texts = [
      "parent": block.parent ?? board.parent, "body": block.body ?? board.organization,
      "symbol": block.symbol, "place": block.place, "subject": block.subject, "authority": block.authority,
      "position": block.position, "signer": block.signer,
    ]
    return texts.compactMapValues(\.self)
  }

  /// Where it was written, so that a fault of a text names its line.
  var ranges: [String: SourceRange] { written.compactMapValues(\.range) }

  /// Where the caption of each code was written.
  var captionRanges: [String: SourceRange] {
    Dictionary(
      board.codes.map { ($0.identifier.value, $0.caption.range) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the name of each office was written.
  var nameRanges: [String: SourceRange] {
    Dictionary(
      board.roster.offices.compactMap { office in office.name.range.map { (office.identifier.value, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private var time: [String: String] {
    let (period, days) = (report.period, report.period.days)
    // A report is signed when its period is over, or while it is in progress.
    let signed = report.isInProgress ? max(report.today, days.lowerBound) : days.upperBound.next
    var texts = [
      "month": period.title, "period": period.phrase, "span": period.phrase,
      "date": Self.date(CalendarMonth(of: signed)),
      "unit": period.unit, "this": period.this, "before": period.before,
      "this-head": period.this.capitalizedFirst, "before-head": period.before.capitalizedFirst,
    ]
    if report.isInProgress, let last = report.asOf {
      let words = "tính đến \(VietnameseDates.day(last))"
      texts["as-of"] = words
      texts["period"] = "\(period.phrase) (\(words))"
    }
    texts["since"] = report.firstDay.map(VietnameseDates.day)
    return texts
  }

  /// The date of signing, whose day is written by hand, as the number is.
  private static func date(_ month: CalendarMonth) -> String {
    "ngày\(String(repeating: "\u{A0}", count: 8))tháng \(VietnameseDates.month(month.month)) năm \(month.year)"
  }

  private var totals: [String: String] {
    var texts: [String: String] = [:]
    texts["previous"] = report.total.previous.map(VietnameseNumbers.whole)
    texts["previous-cell"] = texts["previous"] ?? "–"
    if report.total.cumulative > 0 || report.isKnown {
      texts["cumulative"] = VietnameseNumbers.whole(report.total.cumulative)
    }
    // A period that no log covers has no figures, not zeros.
    guard report.isKnown else {
      texts["is-empty"] = "1"
      return texts
    }
    texts["has-data"] = "1"
    if report.period.hasCalendar { texts["has-calendar"] = "1" }
    texts["total"] = VietnameseNumbers.whole(report.total.scans)
    texts["change"] = report.total.change.sentence
    texts["change-number"] = report.total.change.number
    texts["change-percent"] = report.total.change.percent
    texts["busiest-day"] =
      report.period.days.count == 1
      ? nil
      : report.busiestDay.map {
        "\(report.period.short($0.day)) (\(VietnameseNumbers.whole($0.scans)) lượt)"
      }
    texts["mean"] = report.meanPerCoveredDay.map { VietnameseNumbers.tenths($0.parts(10)) }
    if report.total.typed > 0 {
      texts["typed"] = VietnameseNumbers.whole(report.total.typed)
      texts["scanned"] = VietnameseNumbers.whole(report.total.scanned)
    }
    return texts
  }

  private var offices: [String: String] {
    let own = Set(board.codes.map(\.identifier.value))
    var texts = [
      "offices-all": VietnameseNumbers.whole(report.comparedOffices.count),
      "offices-read": VietnameseNumbers.whole(report.officesWithScans.count),
    ]
    // Of a period without logs nobody knows what was not read.
    guard report.isKnown else { return texts }
    texts["offices-unread"] = Self.list(report.officesWithoutScans.map(\.name), others: "đơn vị khác")
    texts["codes-unread"] = Self.list(
      report.codes.filter { own.contains($0.identifier) && $0.isCounted && $0.figures.scans == 0 }.map(
        \.caption), others: "tài liệu khác")
    texts["median"] = report.median.map { VietnameseNumbers.shortTenths($0.parts(10)) }
    return texts
  }

  private var limits: [String: String] {
    let classes = report.reconciliation.classes
    let robots = classes[.robot] + classes[.previewer]
    var texts: [String: String] = [:]
    texts["uncounted"] = Self.list(report.uncountedCodes.map(\.caption), others: "mã khác")
    if !report.missingDays.isEmpty {
      texts["missing-days"] = missingDays
      texts["missing-count"] = VietnameseNumbers.whole(report.missingDays.reduce(0) { $0 + $1.count })
    }
    texts["comparison"] = comparison
    let retired = report.offices.filter(\.isRetired).reduce(0) { $0 + $1.figures.scans }
    let meetings = report.offices.filter(\.isMeeting).reduce(0) { $0 + $1.figures.scans }
    if meetings > 0 { texts["meeting-scans"] = VietnameseNumbers.whole(meetings) }
    if retired > 0 { texts["retired-scans"] = VietnameseNumbers.whole(retired) }
    texts["retired"] = Self.list(
      report.codes.filter(\.isRetired).map(\.caption) + report.offices.filter(\.isRetired).map(\.name),
      others: "mục khác")
    guard report.reconciliation.lines > 0 else { return texts }
    texts["lines"] = VietnameseNumbers.whole(report.reconciliation.lines)
    let filtered = report.reconciliation.lines - report.reconciliation.scans
    guard filtered > 0 else { return texts }
    texts["filtered"] = VietnameseNumbers.whole(filtered)
    texts["robots"] = VietnameseNumbers.whole(robots)
    texts["previewers"] = VietnameseNumbers.whole(classes[.previewer])
    texts["repeats"] = VietnameseNumbers.whole(report.reconciliation.repeats)
    return texts
  }

  /// The days without a log; of a long period only the first ones.
  private var missingDays: String {
    let most = 16
    let shown = report.missingDays.prefix(most).map(report.period.short).joined(separator: ", ")
    let others = report.missingDays.count - most
    return others > 0 ? "\(shown) và \(others) khoảng khác" : shown
  }

  /// What has to be known where periods are compared of which logs cover unlike parts.
  private var comparison: String? {
    guard report.isKnown, report.previousCoveredDays > 0 else { return nil }
    let (days, before) = (report.period.days.count, report.period.previous.days.count)
    guard report.coveredDays < days || report.previousCoveredDays < before else { return nil }
    return
      "Nhật ký có \(report.coveredDays)/\(days) ngày của \(report.period.this) và \(report.previousCoveredDays)/\(before) ngày của \(report.period.before)"
  }

  /// Names in a sentence; `nil` without any, and the rest counted where there are many.
  static func list(_ names: [String], others: String, most: Int = 8) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(names.count > most + 1 ? most : names.count).joined(separator: "; ")
    return names.count > most + 1 ? "\(shown); và \(names.count - most) \(others)" : shown
  }
}

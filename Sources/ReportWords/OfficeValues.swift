public import BoardSpec
import UsageReport

extension PeriodValues {
  /// What the sheet of one office shows; `nil` for an office that the report does not have.
  public func office(_ identifier: String) -> ReportValues? {
    guard let office = report.offices.first(where: { $0.identifier == identifier }) else { return nil }
    var texts = texts
    var lists = lists
    lists[.officeCodes] = codes(of: office)
    texts["office-previous"] = office.figures.previous.map(VietnameseNumbers.whole)
    guard report.isKnown else { return ReportValues(texts: texts, lists: lists, ranges: ranges) }
    texts["office-total"] = VietnameseNumbers.whole(office.figures.scans)
    texts["office-change"] = office.figures.change.sentence
    texts["office-cumulative"] = VietnameseNumbers.whole(office.figures.cumulative)
    // One office alone has nobody to be compared with.
    if report.comparedOffices.count > 1 { texts["office-place"] = office.standing.map(Self.words) }
    texts["office-suggestion"] = Self.list(unread(in: office), others: "tài liệu khác", most: 3)
    return ReportValues(texts: texts, lists: lists, ranges: ranges)
  }

  private static func words(_ standing: PeriodReport.Standing) -> String {
    switch standing {
    case .above: "cao hơn mức trung vị"
    case .median: "bằng mức trung vị"
    case .below: "thấp hơn mức trung vị"
    }
  }

  private func codes(of office: PeriodReport.OfficeRow) -> [ReportValues.Row] {
    let captions = Dictionary(
      report.codes.map { ($0.identifier, $0.caption) }, uniquingKeysWith: { first, _ in first })
    let most = office.codes.compactMap(\.knownScans).max() ?? 0
    let isKnown = report.isKnown
    let ranges = captionRanges
    return office.codes.enumerated().map { index, code in
      var texts = ["number": String(index + 1), "name": captions[code.code] ?? code.code]
      if code.isRetired { texts["retired"] = "đã thôi dùng" }
      guard let scans = code.knownScans else {
        texts["uncounted"] = "không đếm được"
        return ReportValues.Row(texts, ranges: Self.name(ranges[code.code]))
      }
      texts["scans"] = isKnown ? VietnameseNumbers.whole(scans) : "–"
      texts["previous"] = code.knownPrevious.map(VietnameseNumbers.whole) ?? "–"
      texts["change"] = isKnown ? code.change.number : "–"
      texts["percent"] = isKnown && !code.change.percent.isEmpty ? code.change.percent : nil
      return ReportValues.Row(
        texts, shares: Self.share(scans, of: most), ranges: Self.name(ranges[code.code]))
    }
  }

  /// What is read elsewhere and not here, the most read first: three at most are a suggestion, more are a reproach.
  private func unread(in office: PeriodReport.OfficeRow) -> [String] {
    let unread = Set(office.codes.filter { $0.knownScans == 0 && !$0.isRetired }.map(\.code))
    return report.codes.filter { unread.contains($0.identifier) && $0.figures.scans > 0 }
      .sorted { ($1.figures.scans, $0.identifier) < ($0.figures.scans, $1.identifier) }
      .prefix(3).map(\.caption)
  }
}

import AccessLog
import Diagnostics
import UsageStore

/// What a person is told of imported logs.
enum ImportWords {
  /// How many items of a list for review are shown.
  private static let mostReviewed = 8

  /// One log, in one line.
  static func line(of report: ImportReport, _ name: String) -> LocalizedText {
    var (vi, en) = ("", "")
    if report.known > 0 {
      vi += ", \(report.known) dòng đã tính từ trước"
      en += ", \(report.known) lines counted before"
    }
    if report.closed > 0 {
      vi += ", \(report.closed) dòng của những ngày đã khóa sổ"
      en += ", \(report.closed) lines of days that are closed"
    }
    if report.hasUnfinishedLine {
      vi += "; dòng cuối đang ghi dở, để lần sau"
      en += "; the last line is still being written, and is left for the next time"
    }
    return LocalizedText(
      vi: "\(name): \(report.lines) dòng, thêm \(report.scans) lượt quét\(vi)",
      en: "\(name): \(report.lines) lines, \(report.scans) more scans\(en)")
  }

  /// Every line in one class; the last row is their sum.
  static func reconciliation(_ totals: ImportReport, _ language: Language) -> [String] {
    let classes = totals.classes
    let rows: [(LocalizedText, Int)] = [
      (LocalizedText(vi: "lượt quét", en: "scans"), totals.scans),
      (LocalizedText(vi: "mở lại trong 30 giây", en: "repeats within 30 seconds"), totals.repeats),
      (LocalizedText(vi: "rô-bốt", en: "robots"), classes[.robot]),
      (LocalizedText(vi: "xem trước liên kết", en: "link previewers"), classes[.previewer]),
      (LocalizedText(vi: "yêu cầu HEAD", en: "HEAD requests"), classes[.head]),
      (LocalizedText(vi: "cách gọi khác", en: "other methods"), classes[.otherMethod]),
      (LocalizedText(vi: "đơn vị hoặc mã không có", en: "unknown office or code"), classes[.unknownLink]),
      (LocalizedText(vi: "không chuyển hướng", en: "not redirected"), classes[.notARedirect]),
      (LocalizedText(vi: "đường dẫn khác", en: "other paths"), classes[.foreignPath]),
      (LocalizedText(vi: "dòng hỏng", en: "malformed lines"), classes[.malformed]),
      (LocalizedText(vi: "đã tính từ trước", en: "counted before"), totals.known),
      (LocalizedText(vi: "ngày đã khóa sổ", en: "of closed days"), totals.closed),
      (LocalizedText(vi: "tất cả các dòng", en: "all lines"), totals.lines),
    ]
    let shown = rows.filter { $0.1 > 0 }
    let width = shown.map { UsageWords.number($0.1, language).count }.max() ?? 0
    return shown.map { words, count in
      let number = UsageWords.number(count, language)
      return String(repeating: " ", count: width - number.count) + number + "  " + words[language]
    }
  }

  /// What somebody should look at: it may be a robot, or a link that was printed wrongly.
  static func review(_ totals: ImportReport, _ language: Language) -> [String] {
    let lists: [(LocalizedText, ReviewList)] = [
      (
        LocalizedText(
          vi: "Chương trình lạ được tính như người (rô-bốt thì thêm vào agents.txt):",
          en: "Strange agents that were counted as people (add robots to agents.txt):"),
        totals.summary.strangeAgents
      ),
      (LocalizedText(vi: "Liên kết không có:", en: "Links that are not there:"), totals.summary.unknownLinks),
      (LocalizedText(vi: "Đường dẫn khác:", en: "Other paths:"), totals.summary.foreignPaths),
    ]
    return lists.filter { !$0.1.items.isEmpty }.flatMap { title, list in
      ["", title[language]]
        + list.items.prefix(mostReviewed).map { item in
          "  \(UsageWords.number(item.count, language))  \(item.text.withoutControls)"
        }
    }
  }
}

extension String {
  /// The text with every control as a replacement: what a stranger sent never moves a terminal's cursor.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

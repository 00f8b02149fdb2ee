import AccessLog
import Diagnostics
import UsageStore

/// What a person reads of imported logs.
enum ImportWords {
  /// How many items of a list for review are shown.
  private static let mostReviewed = 8

  /// One log, in one line.
  static func line(of report: ImportReport, _ name: String) -> LocalizedText {
    counts(report, name: LocalizedText(vi: name, en: name))
  }

  /// All logs of a run, in one line.
  static func line(of logs: Int, _ totals: ImportReport) -> LocalizedText {
    counts(
      totals, name: LocalizedText(vi: "Đã đọc \(logs) nhật ký", en: "Read \(logs.counted("log", "logs"))"))
  }

  private static func counts(_ report: ImportReport, name: LocalizedText) -> LocalizedText {
    func vi(_ count: Int) -> String { UsageWords.number(count, .vietnamese) }
    var (vietnamese, english) = ("", "")
    if report.known > 0 {
      vietnamese += ", \(vi(report.known)) dòng đã tính từ trước"
      english += ", \(UsageWords.counted(report.known, "line", "lines")) counted before"
    }
    if report.closed > 0 {
      vietnamese += ", \(vi(report.closed)) dòng của những ngày đã khóa sổ"
      english += ", \(UsageWords.counted(report.closed, "line", "lines")) of closed days"
    }
    if report.hasUnfinishedLine {
      vietnamese += "; dòng cuối chưa ghi xong, lần sau sẽ tính"
      english += "; the last line is incomplete and is left for the next import"
    }
    return LocalizedText(
      vi: "\(name.vietnamese): \(vi(report.lines)) dòng, thêm \(vi(report.scans)) lượt quét\(vietnamese)",
      en:
        "\(name.english): \(UsageWords.counted(report.lines, "line", "lines")), \(UsageWords.counted(report.scans, "new scan", "new scans"))\(english)"
    )
  }

  /// Every line in one class; the last row is their sum.
  static func reconciliation(_ totals: ImportReport, _ language: Language) -> [String] {
    let classes = totals.classes
    let rows: [(LocalizedText, Int)] = [
      (LocalizedText(vi: "lượt quét", en: "scans"), totals.scans),
      (LocalizedText(vi: "quét lặp trong 30 giây", en: "repeats within 30 seconds"), totals.repeats),
      (LocalizedText(vi: "rô-bốt", en: "robots"), classes[.robot]),
      (LocalizedText(vi: "trình xem trước liên kết", en: "link previewers"), classes[.previewer]),
      (LocalizedText(vi: "yêu cầu HEAD", en: "HEAD requests"), classes[.head]),
      (LocalizedText(vi: "phương thức khác", en: "other methods"), classes[.otherMethod]),
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
  ///
  /// Other paths are of interest to whoever runs the server, and are shown where `isVerbose`.
  static func review(_ totals: ImportReport, _ language: Language, isVerbose: Bool) -> [String] {
    var lists: [(LocalizedText, ReviewList)] = [
      (
        LocalizedText(
          vi: "Chương trình chưa nhận ra, được tính như người (nếu là rô-bốt thì thêm vào agents.txt):",
          en: "Unrecognized user agents, counted as people (add robots to agents.txt):"),
        totals.summary.strangeAgents
      ),
      (
        LocalizedText(vi: "Liên kết không có trong bảng mã QR:", en: "Unknown links:"),
        totals.summary.unknownLinks
      ),
    ]
    if isVerbose {
      lists.append((LocalizedText(vi: "Đường dẫn khác:", en: "Other paths:"), totals.summary.foreignPaths))
    }
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

import Diagnostics
import ReportWords
import UsageReport
import UsageStore

extension Failure {
  /// The words for a period that no log covers; `known` are the first and the last day that one does.
  static func noLog(
    of period: Period, today: CalendarDay, known: ClosedRange<CalendarDay>?, board: String, store: String?
  ) -> Failure {
    let isAhead = period.days.lowerBound > today
    let counts = LocalizedText(
      vi: known.map {
        " (số đếm hiện có từ \($0.lowerBound.vietnameseText) đến \($0.upperBound.vietnameseText))"
      } ?? "",
      en: known.map { " (there are counts from \($0.lowerBound.text) to \($0.upperBound.text))" } ?? ""
    )
    let message =
      isAhead
      ? LocalizedText(
        vi:
          "\(period.title.capitalizedFirst) chưa bắt đầu nên chưa có nhật ký để báo cáo\(counts.vietnamese)",
        en: "\(period.englishText) has not begun, so there is no log to report\(counts.english)")
      : LocalizedText(
        vi: "Không có nhật ký nào của \(period.phrase)\(counts.vietnamese)",
        en: "No log covers \(period.englishText)\(counts.english)")
    let command =
      "bangtin usage import \(board.shellWord) access.log" + (store.map { " --store \($0.shellWord)" } ?? "")
    let remedy =
      isAhead
      ? LocalizedText(
        vi:
          "Chọn một kỳ đã qua hoặc đang diễn ra, hoặc thêm --allow-empty để vẫn làm báo cáo không có số liệu",
        en: "Choose a period that is over or in progress, or add --allow-empty for a report without figures")
      : LocalizedText(
        vi:
          "Nhập nhật ký của kỳ ấy trước (\(command)), hoặc thêm --allow-empty để vẫn làm báo cáo không có số liệu",
        en:
          "Import the log of that period first (\(command)), or add --allow-empty for a report without figures"
      )
    return Failure("report.no-log", message, remedy: remedy, exitCode: .faults)
  }

  /// The words for a layout that shows nothing of a period.
  static func layoutOfBoard(_ name: String) -> Failure {
    Failure(
      "report.layout-of-board",
      LocalizedText(
        vi: "Mẫu trình bày `\(name)` vẽ tờ bảng, không vẽ báo cáo",
        en: "Layout `\(name)` draws a poster, not a report"),
      remedy: LocalizedText(
        vi:
          "Ghi report-dang, report-plain hoặc mẫu trình bày báo cáo của mình vào `layout` trong mục `report`",
        en: "Write report-dang, report-plain or a report layout of your own under `layout` of `report`"),
      exitCode: .faults)
  }

  /// The words for a meeting, whose scans are reported with those of its board.
  static func reportOfMeeting(_ meeting: String, board: String) -> Failure {
    Failure(
      "report.of-meeting",
      LocalizedText(
        vi: "\(meeting) là tệp của một cuộc họp; báo cáo chỉ làm được cho bảng mã QR, đã gồm cả cuộc họp",
        en: "\(meeting) describes a meeting; a report is made for a board and includes its meetings"),
      remedy: LocalizedText(
        vi: "Chạy lại đúng lệnh ấy, thay \(meeting.shellWord) bằng \(board.shellWord)",
        en: "Run the same command with \(board.shellWord) instead of \(meeting.shellWord)"),
      exitCode: .faults)
  }

  /// The words for a run that was asked to end before it wrote anything.
  static let reportStopped = Failure(
    "report.stopped",
    LocalizedText(
      vi: "Đã dừng theo yêu cầu: chưa ghi tệp nào, báo cáo trước còn nguyên",
      en: "Stopped as asked: no file was written, and an earlier report is unchanged"),
    remedy: LocalizedText(vi: "Chạy lại để làm báo cáo", en: "Run again to make the report"),
    exitCode: .interrupted)
}

extension Period {
  /// The period in an English sentence.
  fileprivate var englishText: String {
    if case .range(let days) = self { "\(days.lowerBound.text) to \(days.upperBound.text)" } else { text }
  }
}

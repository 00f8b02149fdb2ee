import AccessLog
import Diagnostics
import Foundation
import LogFiles
import UsageStore

extension Failure {
  /// The words for counts that are not there.
  static func nothingImported(_ path: String) -> Failure {
    Failure(
      "usage.nothing-imported",
      LocalizedText(vi: "Chưa có số đếm \(path)", en: "There are no counts \(path)"),
      remedy: LocalizedText(
        vi: "Nhập nhật ký trước: bangtin usage import board.yaml access.log",
        en: "Import a log first: bangtin usage import board.yaml access.log"),
      exitCode: .inputOutput)
  }

  /// The words for a log that cannot be read.
  static func log(_ error: LogFileError) -> Failure {
    let reason: LocalizedText
    let remedy: LocalizedText
    switch error.reason {
    case .system(let code):
      let words = LocalizedText.systemFault(code)
      reason = LocalizedText(
        vi: "Không đọc được \(error.name): \(words.vietnamese)",
        en: "Cannot read \(error.name): \(words.english)")
      remedy = LocalizedText(vi: "Kiểm tra tên tệp và quyền đọc", en: "Check the name and who may read it")
    case .damaged:
      reason = LocalizedText(vi: "\(error.name) là tệp gzip hỏng", en: "\(error.name) is a damaged gzip file")
      remedy = LocalizedText(vi: "Chép lại tệp từ máy chủ", en: "Copy it from the server again")
    case .cut:
      reason = LocalizedText(
        vi: "\(error.name) là tệp gzip bị cụt", en: "\(error.name) is a gzip file that ends too early")
      remedy = LocalizedText(
        vi: "Chờ máy chủ nén xong rồi chép lại tệp",
        en: "Wait until the server has packed it, and copy it again")
    }
    return Failure(
      "usage.log-unreadable", LocalizedText(vi: reason.vietnamese, en: reason.english),
      remedy: LocalizedText(
        vi: remedy.vietnamese + "; tệp này chưa được tính, các tệp trước đã tính xong",
        en: remedy.english + "; nothing of this file was counted, those before it were"),
      exitCode: .inputOutput)
  }

  /// The words for a list of agents with a line that is no rule.
  static func agents(_ problem: AgentRules.Problem, _ path: String) -> Failure {
    let reason =
      switch problem.reason {
      case .unknownKind:
        LocalizedText(
          vi: "không bắt đầu bằng `robot:`, `previewer:` hay `person:`",
          en: "begins with none of `robot:`, `previewer:`, `person:`")
      case .noWords: LocalizedText(vi: "không có gì sau dấu hai chấm", en: "has nothing after the colon")
      case .tooLong: LocalizedText(vi: "làm danh sách quá dài", en: "makes the list too long")
      }
    return Failure(
      "usage.bad-agents",
      LocalizedText(
        vi: "\(path), dòng \(problem.line): \(reason.vietnamese)",
        en: "\(path), line \(problem.line): \(reason.english)"),
      remedy: LocalizedText(
        vi: "Viết như `robot: ten-chuong-trinh`, mỗi dòng một quy tắc",
        en: "Write as `robot: name-of-program`, one rule a line"),
      exitCode: .faults)
  }

  /// The words for a store that cannot be used.
  static func store(_ error: any Error, _ path: String) -> Failure {
    switch error {
    case StoreError.laterVersion:
      return Failure(
        "usage.later-store",
        LocalizedText(
          vi: "\(path) do một bản bangtin mới hơn ghi", en: "\(path) was written by a later bangtin"),
        remedy: LocalizedText(vi: "Dùng bản bangtin mới hơn", en: "Use that version"), exitCode: .inputOutput)
    case StoreError.otherTimeZone(let known):
      return Failure(
        "usage.other-time-zone",
        LocalizedText(
          vi: "Số đếm trong \(path) theo múi giờ \(known), bảng nay theo múi giờ khác",
          en: "The counts in \(path) have days of \(known), and the board now has another time zone"),
        remedy: LocalizedText(
          vi: "Trả lại `timezone: \(known)`, hoặc dùng --store với một tệp mới và nhập lại mọi nhật ký",
          en: "Bring `timezone: \(known)` back, or use --store with a new file and import all logs again"),
        exitCode: .faults)
    default:
      return Failure(
        "usage.store-unusable",
        LocalizedText(
          vi: "Không dùng được \(path): \(String(describing: error))",
          en: "Cannot use \(path): \(String(describing: error))"),
        remedy: LocalizedText(
          vi: "Kiểm tra quyền ghi, chỗ trống trên đĩa, và tệp có đúng là số đếm của bangtin không",
          en: "Check who may write there, the room on the disk, and that the file holds counts of bangtin"),
        exitCode: .inputOutput)
    }
  }
}

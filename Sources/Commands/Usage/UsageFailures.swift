import AccessLog
import Diagnostics
import Foundation
import LogFiles
import UsageStore

extension Failure {
  /// The words for a store that does not exist, or holds nothing yet; the board and the store are those of the command.
  static func nothingImported(_ path: String, board: String, store: String? = nil) -> Failure {
    let command =
      "bangtin usage import \(board.shellWord) access.log" + (store.map { " --store \($0.shellWord)" } ?? "")
    return Failure(
      "usage.nothing-imported",
      LocalizedText(
        vi: "Chưa nhập nhật ký nào: chưa có số đếm trong \(path)",
        en: "No log has been imported: there are no counts in \(path)"),
      remedy: LocalizedText(
        vi: "Nhập nhật ký của máy chủ trước, access.log là tệp ấy: \(command)",
        en: "Import the server's log first, where access.log is that file: \(command)"),
      exitCode: .inputOutput)
  }

  /// The words for folders without a file in them.
  static func noLogs(in folders: [String]) -> Failure {
    let names = folders.joined(separator: ", ")
    return Failure(
      "usage.no-logs",
      LocalizedText(
        vi: "Không có tệp nào trong \(names); thư mục con không được đọc",
        en: "There is no file in \(names); folders inside are not read"),
      remedy: LocalizedText(
        vi: "Chép nhật ký của máy chủ vào đó, hoặc ghi tên tệp nhật ký",
        en: "Copy the server's log there, or give the name of a log"),
      exitCode: .inputOutput)
  }

  /// The words for a log that cannot be read, or a list of agents; `counted` is how many logs the run has counted before.
  static func log(_ error: LogFileError, counted: Int = 0) -> Failure {
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
        vi: remedy.vietnamese
          + (counted > 0
            ? "; tệp này chưa được tính, \(counted) tệp trước đã tính xong" : "; chưa có gì được tính"),
        en: remedy.english
          + (counted > 0
            ? "; nothing of this file was counted, \(counted.counted("file", "files")) before it \(counted.agreeing("was", "were"))"
            : "; nothing was counted")),
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
}

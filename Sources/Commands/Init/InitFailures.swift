import BoardSpec
import Diagnostics

extension Failure {
  /// The words for a layout that nobody knows.
  static func unknownLayout(_ name: String, known: [String]) -> Failure {
    let near = NearestMatch.of(name, in: known)
    return Failure(
      "layout.unknown",
      LocalizedText(
        vi: "Không có mẫu trình bày `\(name)`" + (near.map { "; có phải ý bạn là `\($0)`?" } ?? ""),
        en: "No layout `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")),
      remedy: LocalizedText(
        vi: "Xem các mẫu trình bày bằng `bangtin layouts`", en: "`bangtin layouts` lists the layouts"),
      exitCode: .wrongArguments)
  }

  /// The words for a shipped layout that cannot be copied.
  static func unreadableLayout(_ path: String, _ failure: FileAccess.Failure) -> Failure {
    let reason =
      switch failure {
      case .missing: LocalizedText(vi: "tệp không còn ở đó", en: "it is no longer there")
      case .folder: LocalizedText(vi: "đó là thư mục", en: "it is a folder")
      case .special: LocalizedText(vi: "đó không phải tệp thường", en: "it is not a regular file")
      case .tooLarge: LocalizedText(vi: "tệp quá lớn", en: "it is too large")
      case .refused(let code): LocalizedText.systemFault(code)
      }
    return Failure(
      "layout.unreadable",
      LocalizedText(
        vi: "Không đọc được \(path): \(reason.vietnamese)", en: "\(path) cannot be read: \(reason.english)"),
      remedy: LocalizedText(
        vi: "Kiểm tra quyền đọc tệp, hoặc cài lại bangtin",
        en: "Check that you may read the file, or install bangtin again"),
      exitCode: .inputOutput)
  }

  /// The words for files that a new board would overwrite.
  static func taken(_ paths: [String]) -> Failure {
    let names = paths.map { "`\($0)`" }.joined(separator: ", ")
    return Failure(
      "init.exists",
      LocalizedText(vi: "Đã có sẵn \(names)", en: "Already there: \(names)"),
      remedy: LocalizedText(
        vi: "Chọn thư mục khác, hoặc tự xóa các tệp này; không tệp nào bị ghi đè",
        en: "Choose another folder, or remove these files yourself; nothing was overwritten"),
      exitCode: .wrongArguments)
  }
}

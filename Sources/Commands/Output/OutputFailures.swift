import Diagnostics
import Glibc

/// Who chose where a file lies, by which another place can be chosen.
enum OutputPlace {
  /// The option `--out`.
  case outOption
  /// The folder that `bangtin init` is given.
  case folderArgument
  /// The option `--gallery`.
  case galleryOption

  /// To choose another place, or to do `other`.
  fileprivate func remedy(or other: LocalizedText?) -> LocalizedText {
    let choice =
      switch self {
      case .outOption:
        LocalizedText(vi: "Chọn thư mục khác bằng --out", en: "Choose another folder with --out")
      case .folderArgument: LocalizedText(vi: "Chọn thư mục khác", en: "Choose another folder")
      case .galleryOption:
        LocalizedText(vi: "Chọn tệp khác bằng --gallery", en: "Choose another file with --gallery")
      }
    guard let other else { return choice }
    return LocalizedText(
      vi: choice.vietnamese + ", hoặc " + other.vietnamese, en: choice.english + ", or " + other.english)
  }
}

extension OutputError {
  /// Why the system refused; where a folder was to be made, what has its name is a file.
  fileprivate var reason: LocalizedText {
    action == .makeFolder && code == EEXIST
      ? LocalizedText(vi: "đã có tệp cùng tên", en: "there is a file of that name")
      : LocalizedText.systemFault(code)
  }
}

extension Failure {
  /// The words for a file that could not be read or written, in a place that `place` names.
  init(_ error: OutputError, in place: OutputPlace) {
    if let exhausted = Failure(exhausted: error.code) {
      self = exhausted
      return
    }
    let reason = error.reason
    let (identifier, message) =
      switch error.action {
      case .makeFolder:
        (
          "output.no-folder",
          LocalizedText(
            vi: "Không tạo được thư mục \(error.path): \(reason.vietnamese)",
            en: "Cannot make the folder \(error.path): \(reason.english)")
        )
      case .create:
        (
          "output.not-created",
          LocalizedText(
            vi: "Không tạo được \(error.path): \(reason.vietnamese)",
            en: "Cannot create \(error.path): \(reason.english)")
        )
      case .read:
        (
          "output.not-read",
          LocalizedText(
            vi: "Không đọc được \(error.path): \(reason.vietnamese)",
            en: "Cannot read \(error.path): \(reason.english)")
        )
      case .remove:
        (
          "output.not-removed",
          LocalizedText(
            vi: "Không xóa được \(error.path): \(reason.vietnamese)",
            en: "Cannot remove \(error.path): \(reason.english)")
        )
      case .write, .confirm:
        (
          "output.not-written",
          LocalizedText(
            vi: "Không ghi được \(error.path): \(reason.vietnamese)",
            en: "Cannot write \(error.path): \(reason.english)")
        )
      case .rename:
        (
          "output.not-renamed",
          LocalizedText(
            vi: "Không đổi được tên tệp tạm thành \(error.path): \(reason.vietnamese)",
            en: "Cannot rename the temporary file to \(error.path): \(reason.english)")
        )
      }
    let remedy =
      switch error.code {
      case ENOSPC:
        LocalizedText(
          vi: "Xóa bớt tệp trên đĩa rồi chạy lại; những tệp đã ghi xong vẫn nguyên vẹn",
          en: "Free space on the disk and run again; finished files are complete")
      case EACCES, EPERM, EROFS:
        place.remedy(
          or: LocalizedText(vi: "xin quyền đọc, ghi", en: "ask for permission to read and write there"))
      case EEXIST, ENOTDIR:
        place.remedy(
          or: LocalizedText(vi: "đổi tên tệp nằm ở chỗ ấy", en: "rename the file that is in its place"))
      case EISDIR:
        LocalizedText(
          vi: "Đổi tên thư mục ấy hoặc chuyển nó đi chỗ khác, rồi chạy lại",
          en: "Rename the folder or move it elsewhere, and run again")
      case ENOENT, ENAMETOOLONG, ELOOP:
        place.remedy(or: nil)
      default:
        LocalizedText(
          vi: "Kiểm tra thư mục chứa nó rồi chạy lại", en: "Check the folder that holds it and run again")
      }
    self.init(identifier, message, remedy: remedy, exitCode: .inputOutput)
  }
}

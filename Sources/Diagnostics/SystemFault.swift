import Foundation
import Glibc

extension Error {
  /// The system's number (`errno`) behind a fault of Foundation's; `EIO` where there is none.
  public var posixCode: Int32 {
    let error = self as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error { return cause.posixCode }
    guard let fault = self as? CocoaError else { return EIO }
    switch fault.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: return EACCES
    case .fileWriteOutOfSpace: return ENOSPC
    case .fileWriteVolumeReadOnly: return EROFS
    case .fileWriteFileExists: return EEXIST
    case .fileReadTooLarge: return EFBIG
    case .fileReadInapplicableStringEncoding, .fileReadUnknownStringEncoding: return EILSEQ
    default: return EIO
    }
  }
}

extension LocalizedText {
  /// Why the operating system refused something, by its number (`errno`).
  ///
  /// The system's own words come in English, or in the language of the machine, whatever language was asked for. A
  /// number without words of ours is shown itself, so that somebody can look it up.
  ///
  ///     LocalizedText.systemFault(ENOSPC)[.english]  // "the disk is full"
  ///     LocalizedText.systemFault(95)[.vietnamese]   // "lỗi hệ thống số 95"
  public static func systemFault(_ code: Int32) -> LocalizedText {
    systemFaults[code] ?? LocalizedText(vi: "lỗi hệ thống số \(code)", en: "system error \(code)")
  }

  /// The reasons that a program which reads, writes and serves files meets.
  static let systemFaults: [Int32: LocalizedText] = [
    EPERM: LocalizedText(vi: "không được phép", en: "not permitted"),
    ENOENT: LocalizedText(vi: "không có tệp hay thư mục này", en: "no such file or folder"),
    EINTR: LocalizedText(vi: "bị ngắt giữa chừng", en: "interrupted"),
    EIO: LocalizedText(vi: "ổ đĩa đọc hoặc ghi bị lỗi", en: "the disk failed to read or write"),
    ENXIO: LocalizedText(vi: "không có thiết bị này", en: "no such device"),
    EBADF: LocalizedText(vi: "tệp đã bị đóng", en: "the file is closed"),
    EAGAIN: LocalizedText(vi: "hệ thống đang bận, hãy thử lại", en: "the system is busy, try again"),
    ENOMEM: LocalizedText(vi: "máy hết bộ nhớ", en: "the machine is out of memory"),
    EACCES: LocalizedText(vi: "không có quyền truy cập", en: "permission denied"),
    EBUSY: LocalizedText(vi: "đang được chương trình khác dùng", en: "another program is using it"),
    EEXIST: LocalizedText(vi: "đã có tệp hay thư mục cùng tên", en: "a file or folder of that name exists"),
    EXDEV: LocalizedText(vi: "hai tệp nằm trên hai ổ đĩa khác nhau", en: "the files are on different disks"),
    ENODEV: LocalizedText(vi: "không có thiết bị này", en: "no such device"),
    ENOTDIR: LocalizedText(
      vi: "một phần của đường dẫn là tệp, không phải thư mục", en: "part of the path is a file, not a folder"),
    EISDIR: LocalizedText(vi: "đây là thư mục, không phải tệp", en: "this is a folder, not a file"),
    EINVAL: LocalizedText(
      vi: "hệ thống không nhận yêu cầu này", en: "the system does not accept this request"),
    ENFILE: LocalizedText(vi: "cả máy mở quá nhiều tệp", en: "too many files are open on this machine"),
    EMFILE: LocalizedText(vi: "chương trình mở quá nhiều tệp", en: "the program has too many files open"),
    ETXTBSY: LocalizedText(vi: "chương trình trong tệp đang chạy", en: "the program in the file is running"),
    EFBIG: LocalizedText(vi: "tệp quá lớn", en: "the file is too large"),
    ENOSPC: LocalizedText(vi: "đĩa đầy", en: "the disk is full"),
    ESPIPE: LocalizedText(
      vi: "đây là đường ống, không phải tệp thường", en: "this is a pipe, not a regular file"),
    EROFS: LocalizedText(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only"),
    EMLINK: LocalizedText(vi: "tệp có quá nhiều liên kết", en: "the file has too many links"),
    EPIPE: LocalizedText(vi: "bên nhận đã đóng", en: "the reader has closed its end"),
    EDEADLK: LocalizedText(vi: "hai chương trình khóa lẫn nhau", en: "two programs lock each other out"),
    ENAMETOOLONG: LocalizedText(vi: "tên tệp quá dài", en: "the file name is too long"),
    ENOSYS: LocalizedText(
      vi: "hệ thống không có chức năng này", en: "the system does not have this function"),
    ELOOP: LocalizedText(vi: "các liên kết tệp nối vòng tròn", en: "the symbolic links form a loop"),
    EOVERFLOW: LocalizedText(vi: "tệp quá lớn", en: "the file is too large"),
    EILSEQ: LocalizedText(vi: "văn bản không đúng bảng mã", en: "the text is not in its encoding"),
    EOPNOTSUPP: LocalizedText(
      vi: "ổ đĩa hay thiết bị không làm được việc này", en: "the disk or device does not support this"),
    EADDRINUSE: LocalizedText(
      vi: "cổng đang được chương trình khác dùng", en: "another program uses this port"),
    EADDRNOTAVAIL: LocalizedText(
      vi: "máy này không có địa chỉ đó", en: "this machine does not have that address"),
    ENETDOWN: LocalizedText(vi: "mạng đang tắt", en: "the network is down"),
    ENETUNREACH: LocalizedText(vi: "không có đường ra mạng", en: "the network cannot be reached"),
    ECONNABORTED: LocalizedText(vi: "kết nối bị hủy", en: "the connection was aborted"),
    ECONNRESET: LocalizedText(vi: "kết nối bị ngắt", en: "the connection was reset"),
    ENOBUFS: LocalizedText(vi: "máy hết bộ nhớ cho mạng", en: "the machine is out of memory for the network"),
    ETIMEDOUT: LocalizedText(vi: "quá thời gian chờ", en: "timed out"),
    ECONNREFUSED: LocalizedText(vi: "máy chủ từ chối kết nối", en: "the connection was refused"),
    EHOSTUNREACH: LocalizedText(vi: "không tới được máy chủ", en: "the host cannot be reached"),
    ESTALE: LocalizedText(vi: "ổ đĩa mạng đã ngắt", en: "the network disk was disconnected"),
    EDQUOT: LocalizedText(
      vi: "hết dung lượng được cấp trên đĩa", en: "your share of the disk is full"),
  ]
}

import Diagnostics
import Foundation
import UsageStore

extension Failure {
  /// The words for a store that cannot be used.
  static func store(_ error: any Error, _ path: String) -> Failure {
    guard let reason = StoreError(error) else { return .unexpected(error) }
    return store(reason, path)
  }

  private static func store(_ reason: StoreError, _ path: String) -> Failure {
    switch reason {
    case .laterVersion:
      Failure(
        "usage.later-store",
        LocalizedText(
          vi: "\(path) do một bản bangtin mới hơn ghi", en: "\(path) was written by a later bangtin"),
        remedy: LocalizedText(vi: "Dùng bản bangtin mới hơn", en: "Use that version"), exitCode: .inputOutput)
    case .otherTimeZone(let known):
      Failure(
        "usage.other-time-zone",
        LocalizedText(
          vi: "Số đếm trong \(path) theo múi giờ \(known), bảng nay theo múi giờ khác",
          en: "The counts in \(path) have days of \(known), and the board now has another time zone"),
        remedy: LocalizedText(
          vi: "Trả lại `timezone: \(known)`, hoặc dùng --store với một tệp mới và nhập lại mọi nhật ký",
          en: "Set `timezone: \(known)` again, or use --store with a new file and import all logs again"),
        exitCode: .faults)
    case .foreign:
      unusable(
        "usage.store-foreign",
        LocalizedText(
          vi: "\(path) là cơ sở dữ liệu của chương trình khác, không phải số đếm của bangtin",
          en: "\(path) is a database of another program and holds no counts of bangtin"),
        remedy: otherFile)
    case .notADatabase:
      unusable(
        "usage.store-not-database",
        LocalizedText(
          vi: "\(path) không phải tệp số đếm của bangtin", en: "\(path) is not a file of counts of bangtin"),
        remedy: otherFile)
    case .busy:
      unusable(
        "usage.store-busy",
        LocalizedText(
          vi: "Một chương trình khác đang dùng \(path)", en: "Another program is using \(path)"),
        remedy: LocalizedText(
          vi: "Đợi lệnh bangtin kia xong, hoặc đóng chương trình đang mở tệp ấy, rồi chạy lại",
          en: "Wait for the other bangtin to end, or close the program that has the file open, and run again")
      )
    case .readOnly:
      unusable(
        "usage.store-read-only",
        LocalizedText(vi: "Không được ghi vào \(path)", en: "\(path) is read-only"),
        remedy: LocalizedText(
          vi: "Xin quyền ghi tệp ấy và thư mục chứa nó, rồi chạy lại",
          en: "Get the right to write to the file and to its folder, and run again"))
    case .diskFull:
      unusable(
        "usage.store-disk-full",
        LocalizedText(vi: "Đĩa đầy, không ghi được \(path)", en: "The disk is full: cannot write \(path)"),
        remedy: LocalizedText(
          vi: "Dọn bớt đĩa rồi chạy lại; số đếm từ trước còn nguyên",
          en: "Make room on the disk and run again; earlier counts are unchanged"))
    case .damaged:
      unusable(
        "usage.store-damaged",
        LocalizedText(vi: "Tệp số đếm \(path) bị hỏng", en: "The file of counts \(path) is damaged"),
        remedy: LocalizedText(
          vi:
            "Chép lại tệp ấy từ bản sao lưu; không có bản sao lưu thì đổi tên nó rồi nhập lại mọi nhật ký bằng bangtin usage import",
          en:
            "Restore it from a backup; without one, rename it and import all logs again with bangtin usage import"
        ))
    case .cannotOpen:
      unusable(
        "usage.store-not-opened",
        notOpened(path),
        remedy: isFolder(path)
          ? LocalizedText(
            vi: "Đổi tên thư mục ấy, hoặc dùng --store với tên một tệp",
            en: "Rename that folder, or use --store with the name of a file")
          : LocalizedText(
            vi: "Kiểm tra thư mục chứa tệp ấy đã có chưa, và quyền đọc, ghi ở đó",
            en: "Check that the folder of the file exists, and who may read and write there"))
    case .disk:
      unusable(
        "usage.store-disk-fault",
        LocalizedText(
          vi: "Đĩa báo lỗi khi đọc hoặc ghi \(path)", en: "The disk failed while \(path) was read or written"),
        remedy: LocalizedText(
          vi: "Chép tệp ấy sang đĩa khác và dùng --store với bản chép",
          en: "Copy the file to another disk and use --store with the copy"))
    case .other(let code):
      unusable(
        "usage.store-unusable",
        LocalizedText(
          vi: "Không dùng được \(path) (mã lỗi \(code) của SQLite)",
          en: "Cannot use \(path) (SQLite's error \(code))"),
        remedy: LocalizedText(
          vi: "Chép lại tệp ấy từ bản sao lưu, hoặc dùng --store với một tệp mới và nhập lại mọi nhật ký",
          en: "Restore the file from a backup, or use --store with a new file and import all logs again"))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// That a store cannot be opened, with the system's reason where it has one; SQLite has none.
  private static func notOpened(_ path: String) -> LocalizedText {
    let isRefused = unsafe access(path, R_OK | W_OK) != 0 && errno == EACCES
    guard isFolder(path) || isRefused else {
      return LocalizedText(vi: "Không mở được \(path)", en: "Cannot open \(path)")
    }
    let reason = LocalizedText.systemFault(isFolder(path) ? EISDIR : EACCES)
    return LocalizedText(
      vi: "Không mở được \(path): \(reason.vietnamese)", en: "Cannot open \(path): \(reason.english)")
  }

  private static let otherFile = LocalizedText(
    vi: "Dùng --store với đúng tệp số đếm, hoặc với tên một tệp mới và nhập lại mọi nhật ký",
    en: "Use --store with the right file of counts, or with the name of a new file, and import all logs again"
  )

  private static func unusable(
    _ identifier: String, _ message: LocalizedText, remedy: LocalizedText
  ) -> Failure {
    Failure(identifier, message, remedy: remedy, exitCode: .inputOutput)
  }
}

extension String {
  /// The text as one word of a shell: in quotes where it has other signs than paths usually have.
  var shellWord: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "/._-+:@%".unicodeScalars.contains(scalar)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}

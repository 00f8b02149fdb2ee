import BoardSpec
import Diagnostics
import Foundation
import Glibc
import Links

/// The register of printed codes beside a board.
struct RegisterFile {
  /// The file itself, where its name is a symbolic link.
  private let path: String
  /// Reads the file; `nil` where there is none.
  private let read: (String) throws(OutputError) -> [UInt8]?

  /// The register of the board at `boardPath`; tests change the file after it was read.
  init(
    boardPath: String, read: @escaping (String) throws(OutputError) -> [UInt8]? = EditedFile.contents
  ) {
    self.read = read
    let url = URL(fileURLWithPath: boardPath).deletingLastPathComponent().appendingPathComponent(
      PrintedRegister.fileName)
    path = url.resolvingSymlinksInPath().path
  }

  /// Adds what it does not have; how many entries that are.
  ///
  /// Entries are only ever added at the end, so that what a person wrote stays as it is. Two runs take turns: each holds
  /// the folder locked while it looks and adds. A file that cannot be read is left alone.
  func enter(_ wanted: [PrintedRegister.Entry], known: PrintedRegister) throws -> Int {
    guard !known.missing(wanted).isEmpty else { return 0 }
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputError(path: folder, action: .read, code: errno) }
      defer { close(descriptor) }
      // A file system without locks is left to one run at a time.
      _ = flock(descriptor, LOCK_EX)
      // Programs that people edit it with know no lock: what they save in the meantime is read and added to.
      for _ in 1..<Self.attempts {
        do { return try add(wanted) } catch let error as OutputError where error.code == EBUSY {}
      }
      return try add(wanted)
    } catch let error as OutputError {
      throw Failure.registerNotEntered(error)
    }
  }

  /// How often a file that somebody saves at the same time is read again.
  private static let attempts = 5

  private func add(_ wanted: [PrintedRegister.Entry]) throws -> Int {
    let before = try read(path)
    guard let register = BoardLoader.register(in: before ?? []) else { throw Failure.changedRegister(path) }
    let missing = register.missing(wanted)
    guard !missing.isEmpty else { return 0 }
    try EditedFile.replace(
      path, before: before, after: PrintedRegister.bytes(before ?? [], adding: missing))
    return missing.count
  }
}

extension Failure {
  /// The words for a register that cannot be read or written; those of the system alone where it lacks something.
  static func registerNotEntered(_ error: OutputError) -> Failure {
    if let exhausted = Failure(exhausted: error.code) { return exhausted }
    let reason = LocalizedText.systemFault(error.code)
    let isRead = error.action == .read
    return Failure(
      isRead ? "register.not-read" : "register.not-written",
      isRead
        ? LocalizedText(
          vi: "Không đọc được sổ mã đã in \(error.path): \(reason.vietnamese)",
          en: "Cannot read the register of printed codes \(error.path): \(reason.english)")
        : LocalizedText(
          vi: "Không ghi được sổ mã đã in \(error.path): \(reason.vietnamese)",
          en: "Cannot write the register of printed codes \(error.path): \(reason.english)"),
      remedy: error.code == ENOSPC || error.code == EDQUOT
        ? LocalizedText(vi: "Xóa bớt tệp trên đĩa rồi chạy lại", en: "Free space on the disk and run again")
        : LocalizedText(
          vi:
            "Đóng printed.csv trong các chương trình khác, xin quyền đọc và ghi tệp ấy và thư mục của bảng, rồi chạy lại; chỉ in thử thì thêm `--draft`",
          en:
            "Close printed.csv in other programs, ask for permission to read and write it and the folder of the board, and run again; for a trial add `--draft`"
        ),
      exitCode: .inputOutput)
  }

  /// The words for a register that had no fault when the board was read, and has one now.
  static func changedRegister(_ path: String) -> Failure {
    Failure(
      "register.changed",
      LocalizedText(
        vi: "\(path) vừa bị chương trình khác sửa và nay không đọc được; chưa ghi thêm gì vào đó",
        en:
          "\(path) was changed by another program in the meantime and cannot be read now; nothing was added to it"
      ),
      remedy: LocalizedText(
        vi: "Chạy `bangtin check` để xem lỗi trong printed.csv, sửa rồi chạy lại",
        en: "Run `bangtin check` to see the fault in printed.csv, correct it and run again"),
      exitCode: .faults)
  }
}

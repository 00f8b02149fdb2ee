import BoardSpec
import Diagnostics
import Foundation
import Glibc
import Links

/// The register of printed codes beside a board.
struct RegisterFile {
  /// The file itself, where its name is a symbolic link.
  private let path: String

  /// The register of the board at `boardPath`.
  init(boardPath: String) {
    let url = URL(fileURLWithPath: boardPath).deletingLastPathComponent().appendingPathComponent(
      PrintedRegister.fileName)
    path = url.resolvingSymlinksInPath().path
  }

  /// Adds what it does not have; how many entries that are.
  ///
  /// Entries are only ever added at the end, so that what a person wrote stays as it is. Two runs take turns: each holds
  /// the folder locked while it looks and adds. A file that cannot be read is left alone.
  func enter(_ wanted: [PrintedRegister.Entry], known: PrintedRegister) throws -> Int {
    do { return try add(wanted, known: known) } catch let error as OutputError {
      throw Failure(error, in: .besideBoard)
    }
  }

  private func add(_ wanted: [PrintedRegister.Entry], known: PrintedRegister) throws -> Int {
    guard !known.missing(wanted).isEmpty else { return 0 }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: folder, action: .read, code: errno) }
    defer { close(descriptor) }
    // A file system without locks is left to one run at a time.
    _ = flock(descriptor, LOCK_EX)
    let before = try contents()
    guard let register = BoardLoader.register(in: before) else { throw Failure.changedRegister(path) }
    let missing = register.missing(wanted)
    guard !missing.isEmpty else { return 0 }
    let bytes = PrintedRegister.bytes(before, adding: missing)
    // The whole file under another name first: a full disk must not cut what is known of the walls.
    let output = try OutputFolder(folder, folders: [])
    let file = try output.write(bytes, to: URL(fileURLWithPath: path).lastPathComponent)
    keepPermissions(of: file)
    _ = try file.confirm()
    try output.confirmNames()
    return missing.count
  }

  /// Lets the same people change the file as before.
  private func keepPermissions(of file: UnconfirmedFile) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return }
    // A file system without permissions has none to keep.
    _ = fchmod(file.descriptor, status.st_mode & 0o7777)
  }

  /// The bytes of the file; none where there is none.
  private func contents() throws(OutputError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw OutputError(path: path, action: .read, code: error.posixCode)
    }
  }
}

extension Failure {
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

import Diagnostics
import Foundation
import Glibc

/// Keeps two runs out of one folder; the system lets go of it when the process ends, however it ends.
///
/// The folder itself is locked, so that no file has to be left in it. Parts of one run (`--shard`) share the lock, and
/// each holds one of its own on its log. A file system without locks keeps nobody out, and then the last run wins.
final class RunLock: Sendable {
  private let descriptors: [Int32]

  /// Locks a folder, for one part alone where there is a `shard`; ends at once where another run holds it.
  init(_ folder: OutputFolder, shard: Shard?) throws(Failure) {
    var held: [Int32] = []
    func take(_ path: String, _ flags: Int32, _ kind: Int32) throws(Failure) {
      let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { return }
      guard flock(descriptor, kind | LOCK_NB) != 0, errno == EWOULDBLOCK else {
        return held.append(descriptor)
      }
      close(descriptor)
      for other in held { close(other) }
      throw Failure(
        "output.busy",
        LocalizedText(
          vi: "Một lượt chạy khác của bangtin đang ghi vào \(folder.path)",
          en: "Another run of bangtin is writing into \(folder.path)"),
        remedy: LocalizedText(
          vi: "Đợi lượt kia xong rồi chạy lại, hoặc chọn thư mục khác bằng --out",
          en: "Wait for it to end and run again, or choose another folder with --out"),
        exitCode: .inputOutput)
    }
    try take(folder.path, O_RDONLY | O_DIRECTORY, shard == nil ? LOCK_EX : LOCK_SH)
    if let shard {
      try take(folder.path + "/" + ManifestFile.logName(of: shard), O_RDWR | O_CREAT, LOCK_EX)
    }
    descriptors = held
  }

  deinit { for descriptor in descriptors { close(descriptor) } }
}

import BoardSpec
import Diagnostics
import Foundation
import Glibc
import Links

/// The register of printed codes beside a board.
struct RegisterFile {
  private let path: String

  /// The register of the board at `boardPath`.
  init(boardPath: String) {
    path =
      URL(fileURLWithPath: boardPath).deletingLastPathComponent().appendingPathComponent(
        PrintedRegister.fileName
      ).path
  }

  /// Adds what it does not have; how many entries that are.
  ///
  /// Entries are only ever added at the end, so that what a person wrote stays as it is. Two runs take turns: each holds
  /// the folder locked while it looks and adds.
  func enter(_ wanted: [PrintedRegister.Entry], known: PrintedRegister) throws(OutputError) -> Int {
    guard !known.missing(wanted).isEmpty else { return 0 }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: folder, action: .read, code: errno) }
    defer { close(descriptor) }
    // A file system without locks is left to one run at a time.
    _ = flock(descriptor, LOCK_EX)
    let before = try contents()
    let missing = BoardLoader.register(in: before).missing(wanted)
    guard !missing.isEmpty else { return 0 }
    let text = PrintedRegister.text(before, adding: missing)
    // The whole file under another name first: a full disk must not cut what is known of the walls.
    let output = try OutputFolder(folder, folders: [])
    _ = try output.write(Array(text.utf8), to: PrintedRegister.fileName).confirm()
    try output.confirmNames()
    return missing.count
  }

  /// The text of the file; empty where there is none.
  private func contents() throws(OutputError) -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    do {
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    } catch {
      throw OutputError(path: path, action: .read, code: error.posixCode)
    }
  }
}

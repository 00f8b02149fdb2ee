import Diagnostics
import Foundation
import Glibc

/// A file of lines that is read anywhere and written at its end; closed with the value.
final class LineFile: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Opens a file to be read.
  init(reading path: String) throws(OutputError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: path, action: .read, code: errno) }
  }

  /// Opens a file to be written at its end, or makes it.
  ///
  /// What a killed run left may end within a line; an empty line ends it.
  init(appending path: String) throws(OutputError) {
    self.path = path
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: path, action: .create, code: errno) }
    if lseek(descriptor, 0, SEEK_END) > 0 { _ = try append([]) }
  }

  deinit { close(descriptor) }

  /// Adds a line; answers the offset at which it begins.
  func append(_ line: [UInt8]) throws(OutputError) -> Int {
    let start = lseek(descriptor, 0, SEEK_END)
    var rest = (line + [UInt8(ascii: "\n")])[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw OutputError(path: path, action: .write, code: errno) }
      rest = rest.dropFirst(written)
    }
    return Int(start)
  }

  /// The bytes at an offset; `nil` where there are not so many.
  func text(at offset: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { return nil }
      done += read
    }
    return bytes
  }

  /// The lines of the whole file with their offsets; empty ones are left out.
  func lines() throws(OutputError) -> [(offset: Int, text: Data)] {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      // A folder can be opened, and only its bytes cannot be read.
      var status = stat()
      let isFolder = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      throw OutputError(path: path, action: .read, code: isFolder ? EISDIR : error.posixCode)
    }
    return data.split(separator: UInt8(ascii: "\n")).map { ($0.startIndex, $0) }
  }
}

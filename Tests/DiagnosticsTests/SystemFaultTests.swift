import Foundation
import Testing

@testable import Diagnostics

/// Reasons of the operating system, in words of ours.
@Suite("System faults")
struct SystemFaultTests {
  @Test("the reasons that people meet have words in both languages")
  func hasWords() {
    for code in [
      EACCES, EPERM, ENOENT, ENOSPC, EISDIR, ENOTDIR, EMFILE, ENFILE, EROFS, EIO, ENAMETOOLONG, EDQUOT,
    ] {
      let words = LocalizedText.systemFault(code)
      #expect(
        !words.english.contains("system error") && !words.vietnamese.contains("lỗi hệ thống"), "\(code)")
    }
    #expect(LocalizedText.systemFault(ENOSPC)[.english] == "the disk is full")
    #expect(LocalizedText.systemFault(EACCES)[.vietnamese] == "không có quyền truy cập")
  }

  @Test("every number has words, and none of them are the system's own", arguments: Int32(0)...200)
  func isOurs(code: Int32) {
    let words = LocalizedText.systemFault(code)
    let system = unsafe String(cString: strerror(code))
    #expect(!words.vietnamese.contains(system) && words.vietnamese != words.english)
    if LocalizedText.systemFaults[code] == nil {
      #expect(words.vietnamese == "lỗi hệ thống số \(code)" && words.english == "system error \(code)")
    }
  }

  @Test("a fault of Foundation's has the number of its cause")
  func findsNumbers() {
    func code(_ body: () throws -> Void) -> Int32? {
      do { try body() } catch { return error.posixCode }
      return nil
    }
    #expect(code { _ = try Data(contentsOf: URL(fileURLWithPath: "/nonexistent/a")) } == ENOENT)
    #expect(code { _ = try FileManager.default.contentsOfDirectory(atPath: "/nonexistent") } == ENOENT)
    #expect(code { throw CocoaError(.fileWriteOutOfSpace) } == ENOSPC)
    #expect(code { throw NSError(domain: NSPOSIXErrorDomain, code: Int(EMFILE)) } == EMFILE)
    struct Other: Error {}
    #expect(code { throw Other() } == EIO)
  }
}

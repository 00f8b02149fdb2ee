import Diagnostics
import Foundation
import Testing

@testable import BoardSpec

@Suite("Files at the door")
struct FileAccessTests {
  private func read(_ result: Result<[UInt8], FileAccess.Failure>) -> [Diagnostic] {
    let files = FileAccess(
      bytes: { _, _ in result }, canonical: { $0 }, exists: { _ in true }, names: { _ in [] })
    var faults = DiagnosticCollection()
    #expect(TextReader(files: files).read("a.yaml", faults: &faults) == nil)
    return faults.sorted
  }

  private func printed(_ diagnostics: [Diagnostic], _ language: Language) -> String {
    HumanDiagnosticWriter(language: language, color: false).write(diagnostics)
  }

  @Test("A folder instead of a file")
  func folder() {
    let found = read(.failure(.folder))
    #expect(
      printed(found, .english) == """
        a.yaml: error: `a.yaml` is a folder, not a file [file.is-folder]
          fix: Name a file

        1 error

        """)
    #expect(
      printed(found, .vietnamese) == """
        a.yaml: lỗi: `a.yaml` là thư mục, không phải tệp [file.is-folder]
          cách sửa: Ghi tên một tệp

        1 lỗi

        """)
  }

  @Test("A pipe instead of a file is refused without waiting for it")
  func pipe() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    #expect(unsafe mkfifo(path, 0o600) == 0)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(FileAccess.disk.bytes(path, 100) == .failure(.special))
    let found = read(.failure(.special))
    #expect(
      printed(found, .english) == """
        a.yaml: error: `a.yaml` is not a regular file [file.special]
          fix: Name a file

        1 error

        """)
    #expect(
      printed(found, .vietnamese) == """
        a.yaml: lỗi: `a.yaml` không phải tệp thường [file.special]
          cách sửa: Ghi tên một tệp

        1 lỗi

        """)
  }

  @Test("A file that is too large")
  func tooLarge() {
    let found = read(.failure(.tooLarge(limit: 16 * 1_048_576)))
    #expect(
      printed(found, .english) == """
        a.yaml: error: `a.yaml` is larger than 16 MB [file.too-large]
          fix: Check whether this is the right file

        1 error

        """)
    #expect(
      printed(found, .vietnamese) == """
        a.yaml: lỗi: Tệp `a.yaml` lớn hơn 16 MB [file.too-large]
          cách sửa: Kiểm tra xem có nhầm tệp không

        1 lỗi

        """)
  }

  @Test("A file that the system does not give")
  func refused() {
    let found = read(.failure(.refused(EACCES)))
    #expect(
      printed(found, .english) == """
        a.yaml: error: Cannot read `a.yaml`: permission denied [file.unreadable]
          fix: Check that you may read the file

        1 error

        """)
    #expect(
      printed(found, .vietnamese) == """
        a.yaml: lỗi: Không đọc được tệp `a.yaml`: không có quyền truy cập [file.unreadable]
          cách sửa: Kiểm tra quyền đọc tệp

        1 lỗi

        """)
  }

  @Test("The disk gives bytes, or says why not")
  func disk() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.csv")
    try Data("abc".utf8).write(to: file)
    let link = folder.appendingPathComponent("link.csv").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)

    let disk = FileAccess.disk
    #expect(disk.bytes(file.path, 3) == .success(Array("abc".utf8)))
    #expect(disk.bytes(file.path, 2) == .failure(.tooLarge(limit: 2)))
    #expect(disk.bytes(folder.path, 9) == .failure(.folder))
    #expect(disk.bytes(file.path + "x", 9) == .failure(.missing))
    #expect(disk.canonical(link) == disk.canonical(file.path))
    #expect(disk.names(folder.path) == ["a.csv", "link.csv"])
    #expect(disk.names(folder.path + "x").isEmpty)
    #expect(disk.exists(file.path) && !disk.exists(file.path + "x"))
  }

  @Test("A byte order mark is dropped and the text is in NFC")
  func normalForm() throws {
    var faults = DiagnosticCollection()
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Đa\u{302}\u{309}ng".utf8)
    let file = try #require(
      TextReader(files: .memory(["a": bytes])).read("a", faults: &faults))
    #expect(Array(file.text.unicodeScalars) == Array("Đ\u{1EA9}ng".unicodeScalars))
    #expect(faults.isEmpty)
  }

  @Test(
    "Good Vietnamese and foreign words are no old encoding",
    arguments: [
      "Hoà thuận, toán học, khoá họp, xoá bỏ", "Đảng ủy xã Vĩnh Bình · Ấp 5, đường số 3 · §2",
      "Noël, naïve, Müller",
      "© 2026 Vĩnh Bình ® 20 × 30 mm, 37 °C", "Chi bộ ấp Bời Lời B", "a·b",
    ])
  func modern(text: String) {
    #expect(LegacyEncoding.detected(in: SourceFile(name: "a", text: text)) == nil)
  }
}

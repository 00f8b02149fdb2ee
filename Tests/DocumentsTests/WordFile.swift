import Documents
import Foundation
import PageModel

/// A Word file taken apart by a program that is not ours.
struct WordFile {
  let bytes: [UInt8]
  /// The names of the parts, in their order.
  let names: [String]
  private let parts: [String: String]

  init(_ document: Document) throws {
    bytes = try WordWriter.archive(of: document, created: "2026-10-31T07:00:00Z")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "file.docx")
    try Data(bytes).write(to: file)
    let script =
      "import json, sys, zipfile; file = zipfile.ZipFile(sys.argv[1]); assert file.testzip() is None; "
      + "json.dump([[part.filename, file.read(part).decode()] for part in file.infolist()], sys.stdout)"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let list = try JSONDecoder().decode(
      [[String]].self, from: pipe.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    names = list.map { $0[0] }
    parts = Dictionary(uniqueKeysWithValues: list.map { ($0[0], $0[1]) })
  }

  /// The root of a part, which is well-formed.
  func part(_ name: String) throws -> Element { try Element.parse(parts[name] ?? "") }

  /// The text.
  var body: Element {
    get throws { try part("word/document.xml") }
  }

  /// The style with an identifier.
  func style(_ identifier: String?) throws -> Element? {
    try part("word/styles.xml").all("w:style").first { $0["w:styleId"] == identifier }
  }
}

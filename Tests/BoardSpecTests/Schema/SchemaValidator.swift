import BoardSpec
import Foundation

/// A validator of JSON Schema that is none of ours, in the Python that Scripts/test prepares.
enum SchemaValidator {
  /// The folder of the checkout.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL

  /// The schema of a kind of file, as it is committed.
  static func file(_ subject: SchemaDocument) -> URL {
    root.appendingPathComponent("Schemas/" + subject.fileName)
  }

  /// A text to be checked.
  struct Text {
    let name: String
    let subject: SchemaDocument
    let text: String
  }

  /// Why the validator could not be asked.
  struct Unavailable: Error, CustomStringConvertible {
    let description: String
  }

  /// What the schemas refuse, by the names of the texts, with the validator's words.
  static func refusals(of texts: [Text]) throws -> [String: String] {
    let given = ProcessInfo.processInfo.environment["BANGTIN_PYTHON"] ?? ""
    let python = given.isEmpty ? root.path + "/.build/python/bin/python" : given
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Unavailable(
        description:
          "There is no Python at \(python): Scripts/test prepares it and names it in BANGTIN_PYTHON")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Through files: a pipe that nobody empties would stop both sides.
    let (input, output) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    let encoder = JSONEncoder()
    let lines = try texts.map { text in
      try encoder.encode([
        "name": text.name, "schema": file(text.subject).path, "text": text.text,
      ])
    }
    try Data(lines.joined(separator: Data("\n".utf8))).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments =
      [root.appendingPathComponent("Tests/BoardSpecTests/Schema/check.py").path]
      + SchemaDocument.allCases.map { file($0).path }
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unavailable(description: "check.py ended with \(process.terminationStatus)")
    }
    var refusals: [String: String] = [:]
    for line in try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")) {
      let found = try JSONDecoder().decode([String: String].self, from: line)
      refusals[found["name"] ?? ""] = found["message"]
    }
    return refusals
  }
}

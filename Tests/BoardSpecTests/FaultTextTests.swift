import BoardSpec
import Diagnostics
import Foundation
import Recording
import Testing

/// Every fault, as a person sees it: each folder in `Faults` changes the good board in one way and holds the
/// whole printed text in both languages.
///
/// `BANGTIN_RECORD=1 Scripts/test FaultTextTests` writes the texts and fails, so that nobody takes over what nobody has read.
@Suite("Printed faults")
struct FaultTextTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Faults")

  static let names: [String] = {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("A fault is printed in full", arguments: names)
  func text(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let diagnostics = try Self.workspace(folder).load().diagnostics.sorted
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write(diagnostics)
      try RecordedText.expect(
        printed, recordedAt: folder.appendingPathComponent("expected.\(language.rawValue).txt"))
    }
  }

  @Test("Every message says something in both languages, each in its own words", arguments: names)
  func languages(name: String) throws {
    for diagnostic in try Self.workspace(Self.folder.appendingPathComponent(name)).load().diagnostics.sorted {
      #expect(diagnostic.remedy != nil, "\(diagnostic.identifier) does not say what to do")
      let texts = [diagnostic.summary] + [diagnostic.remedy].compactMap { $0 } + diagnostic.notes.map(\.text)
      for text in texts {
        #expect(text.vietnamese != text.english, "\(diagnostic.identifier): \(text.english)")
        for language in Language.allCases {
          let words = text[language]
          #expect(words.contains { $0.isLetter }, "\(diagnostic.identifier) has no \(language.rawValue)")
          #expect(words == words.precomposedStringWithCanonicalMapping)
          #expect(!words.hasPrefix(" ") && !words.hasSuffix(" ") && !words.hasSuffix("."))
        }
      }
    }
  }

  @Test("Every fault of the readers has a folder that shows it")
  func complete() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/BoardSpec/Faults").standardized
    var identifiers: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: sources.path) {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: #/"([a-z]+\.[a-z0-9-]+)",/#) { identifiers.insert(String(match.1)) }
    }
    #expect(identifiers.count > 60)
    var shown: Set<String> = []
    for name in Self.names {
      let expected = Self.folder.appendingPathComponent("\(name)/expected.en.txt")
      let text = try String(contentsOf: expected, encoding: .utf8)
      for match in text.matches(of: /\[([a-z]+\.[a-z0-9-]+)\]/) { shown.insert(String(match.1)) }
    }
    #expect(identifiers.subtracting(shown).sorted() == Self.shownElsewhere)
  }

  /// Faults that files in memory do not have; `FileAccessTests` shows them.
  static let shownElsewhere = ["file.special", "file.too-large", "file.unreadable"]

  /// The good board with the files of `folder`; `changes` may remove files and make links:
  /// `remove offices.csv`, `link offices.csv /secret/offices.csv`.
  static func workspace(_ folder: URL) throws -> Workspace {
    var workspace = Workspace()
    for (path, bytes) in try files(in: folder)
    where !path.hasPrefix("expected.") && !FollowedFiles.isRemedy(path) {
      guard path == "changes" else {
        workspace.files[path] = bytes
        continue
      }
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        if words[0] == "remove" { workspace.files[words[1]] = nil }
        if words[0] == "link" {
          workspace.symlinks[words[1]] = words[2]
          workspace.files[words[2]] = Array(Workspace.offices.utf8)
        }
      }
    }
    return workspace
  }

  /// The files below a folder by their paths in it, in the order of the file system.
  static func files(in folder: URL) throws -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    let enumerator = FileManager.default.enumerator(atPath: folder.path)
    while let path = enumerator?.nextObject() as? String {
      let url = folder.appendingPathComponent(path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files.append((path, [UInt8](try Data(contentsOf: url))))
    }
    return files
  }
}

import AccessLog
import Foundation
import TestRuns
import Testing

@Suite("Generated logs")
struct GeneratedLogTests {
  /// What the scanner made of a log, as the truth is written.
  private func truth(_ scanned: ScannedText) throws -> GeneratedLog.Truth {
    var counts = ClassCounts()
    counts.add(scanned.records)
    var truth = GeneratedLog.Truth()
    truth.damaged = counts[.malformed]
    truth.head = counts[.head]
    truth.other = counts[.foreignPath] + counts[.notARedirect]
    truth.robot = counts[.robot] + counts[.previewer]
    truth.candidates = counts[.candidate]
    #expect(counts.total == scanned.records.count && counts[.otherMethod] == 0 && counts[.unknownLink] == 0)
    for (record, name) in zip(scanned.records, try scanned.names()) where record.lineClass == .candidate {
      truth.byLink[try #require(name), default: 0] += 1
      // 1 October 2026, 00:00 in Viet Nam.
      truth.byDay[(Int(record.second) - 1_790_787_600) / 86_400 + 1, default: 0] += 1
    }
    return truth
  }

  @Test("the counts are those of the generator")
  func counts() throws {
    try forEachSeed(4) { random in
      let log = GeneratedLog(lines: 20_000, from: random)
      for workers in [1, 2, 3] {
        let scanned = try ScannedText(Array(log.text.utf8), workers: workers, blockSize: 100_000)
        #expect(try truth(scanned) == log.truth)
      }
    }
  }

  @Test("every line has the class that a slow parser gives it")
  func reference() throws {
    try forEachSeed(2) { random in
      let log = GeneratedLog(lines: 5000, from: random)
      let classes = try ScannedText(log.text).classes.map { $0 == .previewer ? .robot : $0 }
      let expected = log.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(classes == expected.map(ReferenceParser.lineClass))
    }
  }

  @Test("the classes are those of the benchmarks' generator, which is written in another language")
  func benchmarks() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "access-log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "access.log").path(percentEncoded: false)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Benchmarks/make_access_log.py").standardizedFileURL.path(
        percentEncoded: false)
    struct Truth: Decodable {
      let classes: [String: Int]
      let repeats, scans: Int
    }
    try forEachSeed(2) { random in
      let seed = "\(UInt32.random(in: 0...UInt32.max, using: &random))"
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", script, file, "20000", "--seed", seed]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let truth = try JSONDecoder().decode(
        Truth.self, from: Data(contentsOf: URL(filePath: file + ".truth.json")))
      let log = Array(try Data(contentsOf: URL(filePath: file)))
      let found = try ScannedText(log, workers: 2, blockSize: 65_536).classes
      var counts: [String: Int] = [:]
      for lineClass in found { counts["\(lineClass)", default: 0] += 1 }
      #expect(counts == truth.classes)
      #expect(truth.scans + truth.repeats == truth.classes["candidate"])
    }
  }
}

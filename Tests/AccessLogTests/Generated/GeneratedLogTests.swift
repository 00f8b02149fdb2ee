import AccessLog
import Foundation
import Testing

/// Where the generator of the benchmarks' log is, which is no part of the project; without it one test is not run.
private let workloadScript = ProcessInfo.processInfo.environment["BANGTIN_ACCESS_LOG_WORKLOAD"]

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

  @Test("the counts are those of the generator", arguments: [1, 7, 42, 2026] as [UInt64])
  func counts(seed: UInt64) throws {
    let log = GeneratedLog(lines: 20_000, seed: seed)
    for workers in [1, 2, 3] {
      let scanned = try ScannedText(Array(log.text.utf8), workers: workers, blockSize: 100_000)
      #expect(try truth(scanned) == log.truth)
    }
  }

  @Test("every line has the class that a slow parser gives it")
  func reference() throws {
    let log = GeneratedLog(lines: 5000, seed: 99)
    let classes = try ScannedText(log.text).classes.map { $0 == .previewer ? .robot : $0 }
    let expected = log.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(classes == expected.map(ReferenceParser.lineClass))
  }

  @Test(
    "the counts are those of the workload's own generator", .enabled(if: workloadScript != nil),
    arguments: [3, 7])
  func workload(seed: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "access-log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "access.log")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", try #require(workloadScript), file.path, "20000", String(seed)]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    struct Written: Decodable { let damaged, head, other, robot, `repeat`, scans: Int }
    let written = try JSONDecoder().decode(
      Written.self, from: Data(contentsOf: URL(filePath: file.path + ".truth.json")))
    let found = try truth(ScannedText(Array(Data(contentsOf: file)), workers: 2, blockSize: 65_536))
    #expect(found.damaged == written.damaged && found.head == written.head && found.other == written.other)
    #expect(found.robot == written.robot && found.candidates == written.scans + written.repeat)
  }
}

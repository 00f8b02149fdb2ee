import Foundation
import TestRuns
import Testing

extension EndToEnd {
  /// What is counted from access logs, to the single line.
  @Suite struct `Usage imports` {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// The generator of the logs on which the benchmarks time programs.
    private static let generator = Bangtin.root + "/Benchmarks/make_access_log.py"

    private static func expectTrueCounts(lines: Int, _ random: inout SeededGenerator) async throws {
      let seed = "\(UInt32.random(in: 0...UInt32.max, using: &random))"
      try await TemporaryFolder.using { folder in
        let finished = try await read(
          "python3", Self.folder.appendingPathComponent("import_logs.py").path, try Bangtin.path(),
          Self.generator, folder.path, "\(lines)", seed)
        #expect(finished.text == "{}")
      }
    }

    @Test
    func `A generated log has the true counts, whole, in pieces, grown, rotated, killed and converted`()
      async throws
    {
      try await forEachSeed(2) { random in try await Self.expectTrueCounts(lines: 20_000, &random) }
    }

    @Test func `A folder without a file is reported, and no store is made`() async throws {
      try await TemporaryFolder.using { folder in
        let board = try TestBoard(codes: 2).write(to: folder)
        try FileManager.default.createDirectory(
          atPath: folder.file("logs/older"), withIntermediateDirectories: true)
        let run = try await Bangtin.run("usage", "import", board, folder.file("logs"))
        #expect(run.code == 74 && run.errors.contains("[usage.no-logs]"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.file("usage.sqlite")))
      }
    }

    @Test(.long) func `So has a longer one`() async throws {
      try await forEachSeed(1) { random in try await Self.expectTrueCounts(lines: 100_000, &random) }
    }

    /// What `usage import` says of every line.
    private struct Said: Decodable, Equatable {
      let lines, scans, repeats, robots, previewers, head, otherMethod, unknownLinks, notRedirected,
        foreignPaths,
        malformed, known: Int
    }

    private static func load(_ log: String, in folder: TemporaryFolder) async throws -> Said {
      let run = try await Bangtin.run(
        "usage", "import", Example.board, log, "--store", folder.file("usage.sqlite"), "--json")
      #expect(run.code == 0, "\(run.errors)")
      return try JSONDecoder().decode(Said.self, from: run.output)
    }

    @Test(arguments: ["nginx", "caddy", "apache"])
    func `The log of a real server is counted to the line`(server: String) async throws {
      try await TemporaryFolder.using { folder in
        let log = Self.folder.appendingPathComponent("../Links/AccessLogs/\(server).log").standardized.path
        let said = try await Self.load(log, in: folder)
        // 334 links once; those that were typed too, again and in capitals are repeats of the same telephone. An agent with
        // a control is logged by nginx, refused by Apache and not logged by Caddy.
        let scans = server == "nginx" ? 335 : 334
        let refused = server == "apache" ? 1 : 0
        #expect(
          said
            == Said(
              lines: scans + refused + 28, scans: scans, repeats: 12, robots: 2, previewers: 2, head: 1,
              otherMethod: 3, unknownLinks: 3, notRedirected: refused, foreignPaths: 5, malformed: 0, known: 0
            ))
        let text = try String(contentsOfFile: log, encoding: .utf8)
        #expect(said.lines == text.split(separator: "\n").count)
        let again = try await Self.load(log, in: folder)
        #expect(again.known == said.lines && again.scans == 0)
        // Every link of the example was scanned.
        let table = try await Bangtin.run(
          "usage", "export", Example.board, "--store", folder.file("usage.sqlite"))
        let scanned = table.lines.filter { $0.contains(",scanned,") }
        #expect(scanned.count == 334)
      }
    }

    @Test func `Nothing of a person is kept: no address and no agent stands in the store`() async throws {
      try await TemporaryFolder.using { folder in
        let line =
          "203.0.113.77 - - [31/Oct/2026:23:59:59 +0700] \"GET /cai-nua/nghi-quyet HTTP/1.1\" 302 145 \"-\" \"Mozilla/5.0 (Rieng)\"\n"
        try folder.write(line, to: "access.log")
        #expect(try await Self.load(folder.file("access.log"), in: folder).scans == 1)
        for (name, data) in try folder.files() where name.hasPrefix("usage.sqlite") {
          for words in ["203.0.113.77", "Rieng", "Mozilla"] {
            #expect(data.range(of: Data(words.utf8)) == nil, "\(words) stands in \(name)")
          }
        }
        let shown = try await Bangtin.run(
          "usage", "show", Example.board, "--store", folder.file("usage.sqlite"), "--json")
        #expect(shown.code == 0 && String(decoding: shown.output, as: UTF8.self).contains("\"2026-10\""))
      }
    }
  }
}

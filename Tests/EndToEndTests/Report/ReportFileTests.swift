import Foundation
import Testing

extension EndToEnd {
  /// The files of a report are safe: what people wrote into them, and the report of an earlier run.
  @Suite struct `Report files` {
    private static let report = "out/report-2026-10"

    /// A board with two offices in a folder, whose log has a scan on each of the first `days` days of October.
    private static func board(in folder: TemporaryFolder, days: Int) async throws {
      try folder.write(
        """
        title: Tài liệu
        organization: Đảng ủy xã Vĩnh Bình
        links: { base: https://q.example }
        offices: offices.csv
        codes:
          - { id: so-tay, caption: Sổ tay đảng viên, url: https://example.org/so-tay }
        """, to: "board.yaml")
      try folder.write("id,name\ncai-nua,Chi bộ ấp Cái Nứa\nhiep-hoa,Chi bộ ấp Hiệp Hòa\n", to: "offices.csv")
      try await count(in: folder, days: days)
    }

    private static func count(in folder: TemporaryFolder, days: Int) async throws {
      let lines = (1...days).map { day in
        "192.0.2.1 - - [\(day < 10 ? "0" : "")\(day)/Oct/2026:08:00:00 +0700] \"GET /cai-nua/so-tay HTTP/1.1\" 302 0 "
          + "\"-\" \"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)\"\n"
      }
      try folder.write(lines.joined(), to: "access.log")
      let run = try await run(in: folder, "usage", "import", "board.yaml", "access.log")
      #expect(run.code == 0, "\(run.errors)")
    }

    private static func invocation(in folder: TemporaryFolder, _ arguments: [String]) throws -> Invocation {
      var invocation = try Bangtin.invocation(
        arguments, environment: ["SOURCE_DATE_EPOCH": "1794000000"])
      invocation.folder = folder.path
      return invocation
    }

    private static func run(in folder: TemporaryFolder, _ arguments: String...) async throws -> Finished {
      try await invocation(in: folder, arguments).run()
    }

    private static func make(in folder: TemporaryFolder, formats: String? = nil) async throws -> Finished {
      let chosen = formats.map { ["--format", $0] } ?? []
      let run = try await invocation(in: folder, ["report", "board.yaml", "--month", "2026-10"] + chosen)
        .run()
      #expect(run.code == 0, "\(run.errors)")
      try await expectTruth(in: folder)
      return run
    }

    /// Expects that the manifest tells of every file what is there.
    private static func expectTruth(in folder: TemporaryFolder) async throws {
      struct Listed: Decodable {
        struct File: Decodable {
          let path, sha256: String
          let bytes: Int
        }
        let files: [File]
        let pending: [File]?
      }
      let manifest = try JSONDecoder().decode(Listed.self, from: folder.data(report + "/manifest.json"))
      #expect(manifest.pending == nil)
      #expect(!manifest.files.isEmpty)
      for file in manifest.files {
        #expect(try folder.data(report + "/" + file.path).count == file.bytes, "\(file.path)")
      }
      let sums = try await read(
        "sha256sum", manifest.files.map { folder.file(report + "/" + $0.path) })
      let found = sums.lines.map { String($0.prefix(64)) }
      #expect(found == manifest.files.map(\.sha256))
    }

    private static func documents(in folder: TemporaryFolder) throws -> [String] {
      try Folder(folder.file(report)).names().filter { $0.hasSuffix(".docx") }
    }

    @Test func `A Word file into which somebody typed stays, and the new one is beside it`() async throws {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        _ = try await Self.make(in: folder)
        let typed = try folder.data(Self.report + "/report.docx") + Data("section V".utf8)
        try typed.write(to: URL(fileURLWithPath: folder.file(Self.report + "/report.docx")))
        // Again and again: one document beside it, which is replaced while nobody changes it.
        for days in [5, 7, 9] {
          try await Self.count(in: folder, days: days)
          let run = try await Self.make(in: folder)
          #expect(run.errors.contains("[report.document-kept]"), "\(run.errors)")
          #expect(
            run.errors.contains(Self.report + "/report.docx is left as it is, since it was changed"),
            "\(run.errors)")
          #expect(run.errors.contains("the new report is \(Self.report)/report-2.docx"), "\(run.errors)")
          #expect(try Self.documents(in: folder) == ["report-2.docx", "report.docx"])
          #expect(try folder.data(Self.report + "/report.docx") == typed)
        }
        // The second one is typed into as well.
        let second = try folder.data(Self.report + "/report-2.docx") + Data("section V again".utf8)
        try second.write(to: URL(fileURLWithPath: folder.file(Self.report + "/report-2.docx")))
        #expect(try await Self.make(in: folder).errors.contains("report-3.docx"))
        #expect(try folder.data(Self.report + "/report-2.docx") == second)
        // Without the documents that were typed into there is one again, with its usual name.
        try FileManager.default.removeItem(atPath: folder.file(Self.report + "/report.docx"))
        try FileManager.default.removeItem(atPath: folder.file(Self.report + "/report-2.docx"))
        #expect(try await Self.make(in: folder).errors.contains("report-3.docx"))
        #expect(try Self.documents(in: folder) == ["report.docx"])
      }
    }

    @Test func `A Word file that nothing records, or that is open, is left alone`() async throws {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        try folder.write("a document of the office", to: Self.report + "/report.docx")
        let run = try await Self.make(in: folder)
        #expect(run.errors.contains("it is not recorded as written by bangtin"), "\(run.errors)")
        #expect(try folder.data(Self.report + "/report.docx") == Data("a document of the office".utf8))
        for (lock, days) in [(".~lock.report-2.docx#", 7), ("~$port-2.docx", 9)] {
          try await Self.count(in: folder, days: days)
          let before = try folder.data(Self.report + "/report-2.docx")
          try folder.write("An", to: Self.report + "/" + lock)
          let run = try await Self.make(in: folder)
          #expect(run.errors.contains("there is a file \(lock)"), "\(run.errors)")
          #expect(try folder.data(Self.report + "/report-2.docx") == before)
          #expect(try folder.data(Self.report + "/report-3.docx") != before)
          try FileManager.default.removeItem(atPath: folder.file(Self.report + "/" + lock))
          _ = try await Self.make(in: folder)
          #expect(try Self.documents(in: folder) == ["report-2.docx", "report.docx"])
        }
      }
    }

    @Test func `Other files that somebody changed keep their contents under another name`() async throws {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        _ = try await Self.make(in: folder)
        let names = ["report.csv", "report.html", "offices/cai-nua.pdf", "report.pdf", "report.png"]
        for name in names { try folder.write("changed \(name)", to: Self.report + "/" + name) }
        let run = try await Self.make(in: folder)
        for name in names {
          let kept = name.replacingOccurrences(of: ".", with: "-kept.")
          #expect(
            run.errors.contains("\(name) had been changed and is kept as \(Self.report)/\(kept)"),
            "\(run.errors)")
          #expect(try folder.data(Self.report + "/" + kept) == Data("changed \(name)".utf8))
        }
        // The next run has nothing to say.
        #expect(try await Self.make(in: folder).errors.contains("warning") == false)
      }
    }

    @Test func `Files that the report no longer has go, and files with older figures are reported`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        _ = try await Self.make(in: folder)
        try folder.write("id,name\ncai-nua,Chi bộ ấp Cái Nứa\n", to: "offices.csv")
        try folder.write("notes of somebody", to: Self.report + "/notes.txt")
        let fewer = try await Self.make(in: folder)
        #expect(fewer.errors.contains("no longer has: offices/hiep-hoa.pdf"), "\(fewer.errors)")
        #expect(try Folder(folder.file(Self.report + "/offices")).names() == ["cai-nua.pdf"])
        // The same figures in fewer formats: the other files still hold.
        #expect(try await Self.make(in: folder, formats: "csv").errors.contains("warning") == false)
        try await Self.count(in: folder, days: 9)
        let stale = try await Self.make(in: folder, formats: "csv,json")
        #expect(stale.errors.contains("[report.stale]"), "\(stale.errors)")
        for name in ["report.docx", "report.html", "report.pdf"] { #expect(stale.errors.contains(name)) }
        // The remedy, to the letter.
        let whole = try await Self.make(in: folder)
        #expect(!whole.errors.contains("warning"), "\(whole.errors)")
        #expect(try folder.data(Self.report + "/notes.txt") == Data("notes of somebody".utf8))
      }
    }

    @Test func `The report of a meeting is refused, and its board's report stays as it is`() async throws {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        try folder.write(
          """
          title: Hội nghị
          date: 2026-12-03 07:30
          papers:
            - { id: bao-cao, title: Báo cáo, url: https://example.org/bao-cao }
          """, to: "meeting.yaml")
        _ = try await Self.make(in: folder)
        let before = try folder.files(in: "out")
        let run = try await Self.run(in: folder, "report", "meeting.yaml", "--month", "2026-10")
        #expect(run.code == 1 && run.errors.contains("[report.of-meeting]"), "\(run.errors)")
        #expect(run.errors.contains("with board.yaml instead of meeting.yaml"), "\(run.errors)")
        #expect(try folder.files(in: "out") == before)
      }
    }

    @Test func `An office name that fits no sheet leaves the earlier sheets, and the report reports them`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        _ = try await Self.make(in: folder)
        let sheets = ["offices.pdf", "offices/cai-nua.pdf", "offices/hiep-hoa.pdf"]
        let before = try sheets.map { try folder.data(Self.report + "/" + $0) }
        let long = String(repeating: "Chi bộ ấp Hiệp Hòa ", count: 300)
        try folder.write("id,name\ncai-nua,Chi bộ ấp Cái Nứa\nhiep-hoa,\(long)\n", to: "offices.csv")
        let run = try await Self.run(in: folder, "report", "board.yaml", "--month", "2026-10")
        #expect(run.code == 1 && run.errors.contains("[report.not-renewed]"), "\(run.errors)")
        #expect(!run.errors.contains("no longer has: offices"), "\(run.errors)")
        #expect(try sheets.map { try folder.data(Self.report + "/" + $0) } == before)
        try await Self.expectTruth(in: folder)
      }
    }

    @Test func `A report has more files than a process may open`() async throws {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        let offices = (1...60).map { "noi-\($0),Chi bộ ấp \($0)\n" }
        try folder.write("id,name\ncai-nua,Chi bộ ấp Cái Nứa\n" + offices.joined(), to: "offices.csv")
        var limited = Invocation(
          "sh",
          [
            "-c", "ulimit -n 50 && exec \"$0\" report board.yaml --month 2026-10 --format pdf",
            try Bangtin.path(),
          ])
        limited.environment["SOURCE_DATE_EPOCH"] = "1794000000"
        limited.folder = folder.path
        let run = try await limited.run()
        #expect(run.code == 0, "\(run.errors)")
        #expect(try Folder(folder.file(Self.report + "/offices")).names().count == 61)
        try await Self.expectTruth(in: folder)
      }
    }

    @Test func `Ctrl-C and a kill at any moment leave whole files, and the next run finishes`() async throws {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 9)
        _ = try await Self.make(in: folder)
        let new = try folder.files(in: Self.report)
        try FileManager.default.removeItem(atPath: folder.file("usage.sqlite"))
        try await Self.count(in: folder, days: 5)
        try FileManager.default.removeItem(atPath: folder.file("out"))
        let whole = try Self.invocation(in: folder, ["report", "board.yaml", "--month", "2026-10"])
        // Without the time that it waits for other tests.
        let length = try await Slots.programs.holding {
          let start = ContinuousClock.now
          let run = try await RunningProgram(whole).finished()
          #expect(run.code == 0, "\(run.errors)")
          return ContinuousClock.now - start
        }
        let old = try folder.files(in: Self.report)
        try await Self.count(in: folder, days: 9)
        for number in 0..<12 {
          let signal = number % 2 == 0 ? SIGINT : SIGKILL
          let invocation = try Self.invocation(in: folder, ["report", "board.yaml", "--month", "2026-10"])
          let run = try await Slots.programs.holding {
            let running = try RunningProgram(invocation)
            try await Task.sleep(for: length * Double(number + 1) / 13)
            running.send(signal)
            return try await running.finished()
          }
          // Before it has begun to listen, the signal itself ends it.
          #expect([0, 130, -SIGINT, -SIGKILL].contains(run.code), "\(run.errors)")
          let files = try folder.files(in: Self.report).filter {
            !$0.key.hasSuffix(".partial") && $0.key != "manifest.json"
          }
          let differing = files.keys.filter { files[$0] != old[$0] && files[$0] != new[$0] }
          #expect(differing.isEmpty, "\(differing)")
          // Ctrl-C leaves the one report or the other, never some files of each.
          if run.code == 130 {
            #expect(
              files.keys.filter { files[$0] != old[$0] } == []
                || files.keys.filter { files[$0] != new[$0] } == [])
          }
        }
        let last = try await Self.make(in: folder)
        #expect(!last.errors.contains("warning"), "\(last.errors)")
        #expect(try folder.files(in: Self.report).keys.sorted() == new.keys.sorted())
        let files = try folder.files(in: Self.report)
        #expect(files.keys.filter { files[$0] != new[$0] } == [])
      }
    }

    @Test(
      .enabled("needs the right to mount") { await FileSystem.canBeMounted }, arguments: [160, 200, 260])
    func `A disk that becomes full leaves the earlier report as it was`(kilobytes: Int) async throws {
      try await TemporaryFolder.using { folder in
        try await Self.board(in: folder, days: 5)
        _ = try await Self.make(in: folder, formats: "csv,docx")
        let earlier = try folder.files(in: Self.report)
        try FileManager.default.removeItem(atPath: folder.file("out"))
        // The earlier report is made on the small disk, then all formats of the later one.
        let program = try Bangtin.path()
        var both = Invocation(
          "sh",
          [
            "-c",
            """
            "$0" report board.yaml --month 2026-10 --format csv,docx && cat access.log later.log > all.log &&
            "$0" usage import board.yaml all.log && "$0" report board.yaml --month 2026-10
            """, program,
          ])
        both.environment["SOURCE_DATE_EPOCH"] = "1794000000"
        both.folder = folder.path
        try folder.write(
          """
          192.0.2.9 - - [20/Oct/2026:08:00:00 +0700] "GET /hiep-hoa/so-tay HTTP/1.1" 302 0 "-" "Mozilla/5.0 (iPhone)"

          """, to: "later.log")
        let run = try await FileSystem.run(both, in: folder, options: "size=\(kilobytes)k")
        #expect(run.code == 74 && run.errors.contains("[output.not-written]"), "\(run.errors)")
        #expect(run.errors.contains("the disk is full"), "\(run.errors)")
        let left = try folder.files(in: "copy/report-2026-10")
        #expect(left.keys.sorted() == earlier.keys.sorted())
        #expect(left.keys.filter { left[$0] != earlier[$0] } == [])
      }
    }
  }
}

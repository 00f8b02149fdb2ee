import Foundation
import Testing

extension EndToEnd {
  /// The report of a month and the sheets of the offices, in every format.
  @Suite struct `Reports` {
    /// The folder of the report that most tests make.
    private static let october = "out/report-2026-10"

    private static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/"

    /// Counts the example's logs in a store of the folder.
    private static func count(in folder: TemporaryFolder) async throws {
      let run = try await Bangtin.run(
        "usage", "import", Example.board, Example.folder + "/logs", "--store", folder.file("usage.sqlite"))
      #expect(run.code == 0, "\(run.errors)")
    }

    /// Reports a month of the example from that store, on a day in November.
    private static func report(
      _ month: String = "2026-10", in folder: TemporaryFolder, to output: String = "out",
      formats: String = "pdf,png,html,docx,csv,json", environment: [String: String] = [:]
    ) async throws {
      let run = try await Bangtin.invocation(
        [
          "report", Example.board, "--month", month, "--store", folder.file("usage.sqlite"), "--out",
          folder.file(output), "--format", formats,
        ],
        environment: ["SOURCE_DATE_EPOCH": "1794000000"].merging(environment) { $1 }
      ).run()
      #expect(run.code == 0, "\(run.errors)")
    }

    /// Makes the report of October in `out` and gives it to a test.
    private static func using(_ body: (TemporaryFolder) async throws -> Void) async throws {
      try await TemporaryFolder.using { folder in
        try await count(in: folder)
        try await report(in: folder)
        try await body(folder)
      }
    }

    /// Expects that a script beside this file finds nothing.
    private static func expectNoFaults(_ script: String, _ arguments: String...) async throws {
      let faults = try await Python.run(script: scripts + script, arguments).lines
      #expect(faults == [], "\(faults.joined(separator: "\n"))")
    }

    /// Expects that a report at an edge, which a script makes, is as it must be, and can be archived and read aloud.
    private static func expectEdge(_ edge: String) async throws {
      try await TemporaryFolder.using { folder in
        try await expectNoFaults("edges.py", try Bangtin.path(), folder.path, edge)
        let file = folder.file(october + "/report.pdf")
        guard FileManager.default.fileExists(atPath: file) else { return }
        let rules = try await Python.brokenRules([file])
        #expect(rules == [], "\(rules.joined(separator: "\n"))")
      }
    }

    @Test func `A report has all its formats, a picture of each page and a sheet for each office`()
      async throws
    {
      try await Self.using { folder in
        let pages = try await Readers.pages(ofPDF: folder.file(Self.october + "/report.pdf")).count
        #expect(pages > 1)
        var wanted = ["pdf", "png", "html", "docx", "csv", "json"].map { "report." + $0 }
        wanted += (2...max(pages, 2)).map { "report.\($0).png" }
        wanted += ["daily.csv", "offices.pdf", "manifest.json"]
        wanted += try Example.offices().map { "offices/\($0.identifier).pdf" }
        #expect(try Folder(folder.file(Self.october)).names() == wanted.sorted())
        #expect(wanted.filter { $0.hasPrefix("offices/") }.count == 33)
        for (name, data) in try folder.files(in: Self.october) where name.hasSuffix(".png") {
          #expect(data.count < 1_000_000, "\(name) is too large for an official account of Zalo")
        }
      }
    }

    @Test func `A second run gives the same bytes, in another language and another zone`() async throws {
      try await Self.using { folder in
        try await Self.report(
          in: folder, to: "again", environment: ["LC_ALL": "vi_VN.UTF-8", "TZ": "America/New_York"])
        let (files, again) = (try folder.files(in: "out"), try folder.files(in: "again"))
        #expect(files.keys.sorted() == again.keys.sorted())
        for (name, data) in files { #expect(again[name] == data, "\(name) differs") }
      }
    }

    @Test func `Every month has a folder of its own`() async throws {
      try await Self.using { folder in
        let october = try folder.files(in: Self.october)
        try await Self.report("2026-09", in: folder)
        #expect(try folder.files(in: Self.october) == october)
        #expect(try folder.files(in: "out/report-2026-09")["report.pdf"] != october["report.pdf"])
      }
    }

    @Test func `The formats that are asked for are made alone`() async throws {
      try await TemporaryFolder.using { folder in
        try await Self.count(in: folder)
        try await Self.report(in: folder, formats: "csv,json")
        #expect(
          try Folder(folder.file(Self.october)).names() == [
            "daily.csv", "manifest.json", "report.csv", "report.json",
          ])
        try await Self.report(in: folder, to: "paper", formats: "html,docx")
        #expect(
          try Folder(folder.file("paper/report-2026-10")).names() == [
            "manifest.json", "report.docx", "report.html",
          ])
      }
    }

    @Test func `All formats show what daily.csv adds up to, which is what the lines of the logs are`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        try await Self.expectNoFaults(
          "figures.py", try Bangtin.path(), Example.folder, Bangtin.root + "/Sources/AccessLog/agents.txt",
          folder.path)
      }
    }

    @Test func `Reports and sheets follow PDF/A-2a and PDF/UA-1, and qpdf finds no fault`() async throws {
      try await Self.using { folder in
        let files = ["report.pdf", "offices.pdf", "offices/cai-nua.pdf"].map {
          folder.file(Self.october + "/" + $0)
        }
        let rules = try await Python.brokenRules(files)
        #expect(rules == [], "\(rules.joined(separator: "\n"))")
        for file in files { _ = try await read("qpdf", "--check", file) }
      }
    }

    @Test func `The PDF and the Word file have the form of a document: order, heads, numbers, black alone`()
      async throws
    {
      try await Self.using { folder in
        _ = try await read(
          "soffice", "-env:UserInstallation=file://" + folder.file("office"), "--headless", "--convert-to",
          "pdf", "--outdir", folder.file("converted"), folder.file(Self.october + "/report.docx"))
        try await Self.expectNoFaults(
          "forms.py", folder.file(Self.october), folder.file("converted/report.pdf"))
      }
    }

    @Test func `The page fits a telephone and a desk, axe-core finds nothing, and nothing is fetched`()
      async throws
    {
      try await Self.using { folder in
        try await Self.expectNoFaults(
          "screens.py", folder.file(Self.october + "/report.html"), folder.file("browser"))
      }
    }

    @Test func `Twelve lines are reported figure by figure`() async throws {
      try await Self.expectEdge("twelve-lines")
    }

    @Test func `Without counts there is no report and no file`() async throws {
      try await Self.expectEdge("no-store")
    }

    @Test func `A fault of the report's layout is found by check, and no file is made`() async throws {
      try await Self.expectEdge("broken-layout")
    }

    @Test func `A month without a log is refused, and when it is asked for again, has no zeros`() async throws
    {
      try await Self.expectEdge("without-log")
    }

    @Test func `A first month is compared with nothing`() async throws {
      try await Self.expectEdge("first-month")
    }

    @Test func `One office is not compared with itself`() async throws {
      try await Self.expectEdge("one-office")
    }

    @Test func `A month in progress says to which day it is known`() async throws {
      try await Self.expectEdge("in-progress")
    }

    @Test func `A month of which days are missing is compared with caution`() async throws {
      try await Self.expectEdge("partial-month")
    }

    @Test func `A renamed office is counted under its new name`() async throws {
      try await Self.expectEdge("renamed")
    }

    @Test func `An office that left keeps its scans, and is said to have left`() async throws {
      try await Self.expectEdge("retired")
    }

    @Test func `Names of 200 characters with quotes and marks stand whole in every format`() async throws {
      try await Self.expectEdge("long-names")
    }

    @Test func `A word without an end goes on in the next line, and nothing of it is lost`() async throws {
      try await Self.expectEdge("endless-word")
    }

    @Test func `A text that fits no page stops pages alone, and its line in board.yaml is named`()
      async throws
    {
      try await Self.expectEdge("refused-word")
    }

    @Test func `Quarters, years and days are reported as months are, under their own words`() async throws {
      try await Self.expectEdge("periods")
    }

    @Test func `400 offices are reported in one run, and fewer leave no sheet behind`() async throws {
      try await Self.expectEdge("four-hundred")
    }

    @Test func `A code that holds another address cannot be counted, and is never zero`() async throws {
      try await Self.expectEdge("direct")
    }
  }
}

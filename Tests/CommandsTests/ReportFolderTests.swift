import Diagnostics
import Foundation
import Recording
import TestRuns
import Testing
import UsageReport
import UsageStore

@testable import Commands

/// What runs of reports do to files that people have changed.
@Suite("Folders of reports")
struct ReportFolderTests {
  private let temporary: TemporaryFolder
  private let folder: OutputFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try OutputFolder(temporary.path, folders: ["offices"])
  }

  private func file(_ name: String, _ text: String) -> ReportFile {
    ReportFile(
      name: name, part: ReportNames.part(of: name, isListed: true) ?? .json, bytes: Array(text.utf8))
  }

  private var october: ReportFolder {
    ReportFolder(
      folder: folder, period: .month(CalendarMonth(year: 2026, month: 10)), interruption: Interruption())
  }

  /// Files with the same text in all, as a run makes them.
  private func made(_ names: [String], _ text: String, faulty: Set<ReportPart> = []) -> MadeReport {
    let files = names.map { file($0, "\($0) \(text)") }
    return MadeReport(files: files, parts: Set(files.map(\.part)), faulty: faulty, figures: text)
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: temporary.path + "/" + name)
  }

  /// A run that makes files with the same text in all.
  @discardableResult
  private func write(
    _ names: [String], _ text: String, faulty: Set<ReportPart> = []
  ) throws -> ReportFolderPlan {
    try october.write(made(names, text, faulty: faulty))
  }

  @Test("a run that is asked to end changes nothing")
  func interrupted() throws {
    try write(["report.csv", "report.docx"], "old")
    let before = temporary.names
    let interruption = Interruption()
    interruption.request()
    #expect(throws: Failure.self) {
      try ReportFolder(
        folder: folder, period: .year(2026), interruption: interruption
      ).write(made(["report.csv", "report.pdf"], "new"))
    }
    #expect(temporary.names == before && temporary.text(of: "report.csv") == "report.csv old")
  }

  @Test("a run that was killed while it gave names is known to have written what it announced")
  func announced() throws {
    try write(["report.docx", "report.csv"], "old")
    let old = try #require(ReportManifest(in: folder))
    let new = FileDigest(Array("report.docx new".utf8))
    let announced = ReportManifest(
      period: .month(CalendarMonth(year: 2026, month: 10)), files: old.files,
      pending: [.init(path: "report.docx", bytes: new.bytes, sha256: new.sha256, figures: "new")])
    try temporary.write(String(decoding: announced.bytes, as: UTF8.self), to: "manifest.json")
    for text in ["old", "new"] {
      try temporary.write("report.docx \(text)", to: "report.docx")
      let plan = ReportFolderPlan(
        made(["report.docx"], "newest"), in: folder, manifest: ReportManifest(in: folder))
      #expect(plan.names == ["report.docx"] && plan.kept.isEmpty, "\(text)")
    }
  }

  @Test("a changed document is known as one in later runs, whatever formats they make")
  func staysChanged() throws {
    try write(["report.docx", "report.csv"], "1")
    try temporary.write("section V", to: "report.docx")
    try write(["report.csv"], "2")
    for text in ["3", "4"] {
      let kept = try write(["report.docx"], text).kept
      #expect(kept == [.init(name: "report.docx", reason: .changed, beside: "report-2.docx")])
    }
  }

  @Test("a document that was only open is replaced once it is closed, and the one beside it goes")
  func closed() throws {
    try write(["report.docx"], "1")
    try temporary.write("An", to: "~$report.docx")
    #expect(try write(["report.docx"], "2").kept.map(\.reason) == [.open(lock: "~$report.docx")])
    try FileManager.default.removeItem(atPath: temporary.path + "/~$report.docx")
    let plan = try write(["report.docx"], "3")
    #expect(plan.kept.isEmpty && plan.names == ["report.docx"] && plan.removals == ["report-2.docx"])
  }

  @Test("a part with faults loses no file, and its files are reported")
  func faultyPart() throws {
    try write(["report.pdf", "offices/a.pdf", "offices/b.pdf", "offices.pdf", "report.png"], "old")
    let before = temporary.names
    let plan = try write(["report.pdf"], "new", faulty: [.sheets, .pictures])
    #expect(plan.removals == [] && plan.stale == [])
    #expect(plan.faulty == ["offices.pdf", "offices/a.pdf", "offices/b.pdf", "report.png"])
    #expect(temporary.names == before)
    // They are known in the run after it, which makes them.
    let next = try write(["report.pdf", "offices/a.pdf", "offices.pdf", "report.png"], "newest")
    #expect(next.removals == ["offices/b.pdf"] && next.moves.isEmpty && next.strange == [])
  }

  @Test("a part that was made keeps no file of a page or an office that is gone, beside a part with faults")
  func faultyPartBesideAnother() throws {
    try write(["report.pdf", "offices/a.pdf", "offices/b.pdf", "offices.pdf"], "old")
    let plan = try write(["offices/a.pdf", "offices.pdf"], "new", faulty: [.pages])
    #expect(plan.removals == ["offices/b.pdf"] && plan.faulty == ["report.pdf"])
  }

  @Test("a document that somebody edits is no strange file where the run makes none")
  func editedDocument() throws {
    try write(["report.docx", "report.csv"], "1")
    try temporary.write("section V", to: "report.docx")
    #expect(try write(["report.csv"], "2").strange == [])
    #expect(try write(["report.csv"], "3").strange == [])
    // One that bangtin never wrote is.
    try temporary.write("a document of somebody", to: "report-7.docx")
    #expect(try write(["report.csv"], "4").strange == ["report-7.docx"])
    #expect(temporary.text(of: "report.docx") == "section V")
  }

  @Test("a document that somebody saves or opens while the report is written stays")
  func savedMeanwhile() throws {
    for isThereBefore in [true, false] {
      let made = made(["report.docx", "report.csv"], "new")
      if isThereBefore { try write(["report.docx", "report.csv"], "old") }
      let plan = october.plan(made)
      #expect(plan.names == ["report.docx", "report.csv"] && plan.kept.isEmpty)
      try temporary.write("section V", to: "report.docx")
      let outcome = try october.carryOut(plan)
      #expect(temporary.text(of: "report.docx") == "section V")
      #expect(temporary.text(of: "report-2.docx") == "report.docx new")
      let reason: ReportFolderPlan.Kept.Reason = isThereBefore ? .changed : .unknown
      #expect(outcome.kept == [.init(name: "report.docx", reason: reason, beside: "report-2.docx")])
      #expect(outcome.names == ["report-2.docx", "report.csv"])
      try expectTruth()
      // The next run knows which of the two is its own.
      let next = try write(["report.docx"], "newest")
      #expect(next.names == ["report-2.docx"] && next.kept.map(\.reason) == [reason])
      for name in ["report.docx", "report-2.docx", "report.csv", "manifest.json"] { try remove(name) }
    }
    try write(["report.docx"], "old")
    let plan = october.plan(made(["report.docx"], "new"))
    try temporary.write("An", to: ".~lock.report.docx#")
    let outcome = try october.carryOut(plan)
    #expect(outcome.kept.map(\.reason) == [.open(lock: ".~lock.report.docx#")])
    #expect(temporary.text(of: "report.docx") == "report.docx old")
    try expectTruth()
    try remove(".~lock.report.docx#")
    #expect(try write(["report.docx"], "newest").removals == ["report-2.docx"])
  }

  @Test("another file that somebody saves while the report is written keeps its contents under another name")
  func otherSavedMeanwhile() throws {
    try write(["report.csv", "report.html", "report.png", "report.2.png"], "old")
    let plan = october.plan(made(["report.csv", "report.html", "report.png"], "new"))
    for name in ["report.csv", "report.2.png"] { try temporary.write("\(name) by hand", to: name) }
    try remove("report.html")
    let outcome = try october.carryOut(plan)
    #expect(outcome.moves.map(\.from) == ["report.csv"] && outcome.removals == [])
    #expect(outcome.strange == ["report.2.png"])
    #expect(temporary.text(of: "report-kept.csv") == "report.csv by hand")
    #expect(temporary.text(of: "report.2.png") == "report.2.png by hand")
    for name in ["report.csv", "report.html"] { #expect(temporary.text(of: name) == "\(name) new") }
    try expectTruth()
  }

  @Test("a changed sheet never gets the name of another office's sheet")
  func officesCalledKept() throws {
    let sheets = ["an", "an-kept", "an-kept-2"].map { "offices/\($0).pdf" }
    try write([sheets[0]], "old")
    try temporary.write("an by hand", to: sheets[0])
    // The other two are new, so that nothing of them is there yet.
    let plan = try write(sheets, "new")
    #expect(plan.moves.map(\.to) == ["offices/an-kept-3.pdf"])
    #expect(temporary.text(of: "offices/an-kept-3.pdf") == "an by hand")
    for name in sheets { #expect(temporary.text(of: name) == "\(name) new") }
    // An office that leaves takes its sheet with it, whatever it is called; what somebody changed stays.
    #expect(try write([sheets[0]], "newest").removals == [sheets[2], sheets[1]].sorted())
    #expect(temporary.text(of: "offices/an-kept-3.pdf") == "an by hand")
  }

  /// Expects that the manifest lists what is there.
  private func expectTruth() throws {
    let manifest = try #require(ReportManifest(in: folder))
    #expect(manifest.pending == nil && !manifest.files.isEmpty)
    for record in manifest.files {
      let text = try #require(temporary.text(of: record.path), "\(record.path)")
      #expect(record.matches(FileDigest(Array(text.utf8))), "\(record.path)")
    }
  }

  @Test("a manifest of another program, or of a later form, is none: nothing counts as written by this one")
  func unknownManifest() throws {
    try write(["report.docx"], "old")
    for text in ["", "{}", "{\"files\":[],\"version\":99,\"program\":\"9\",\"period\":\"2026-10\"}"] {
      try temporary.write(text, to: "manifest.json")
      #expect(ReportManifest(in: folder) == nil)
    }
    #expect(try write(["report.docx"], "new").kept.map(\.reason) == [.unknown])
  }

  /// Random runs, with people between them who change, delete and add files: nothing that they wrote is ever lost, the
  /// manifest is true after each run, and the files of all runs do not pile up.
  @Test("nothing that people write is lost")
  func nothingIsLost() throws {
    // Each in a folder of its own.
    try forEachSeed(4) { random in try Self().expectNothingLost(&random) }
  }

  private func expectNothingLost(_ random: inout SeededGenerator) throws {
    let all = [
      "report.docx", "report.csv", "report.html", "report.png", "report.2.png", "offices/a.pdf",
      "offices/b.pdf",
    ]
    /// What people wrote, which is there until they delete it.
    var written: Set<String> = []
    for step in 0..<60 {
      let made = all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
      if !made.isEmpty { try write(made, "\(step / 3)") }
      let files = contents()
      let lost = written.subtracting(files.values)
      #expect(lost.isEmpty, "step \(step): \(lost)")
      let manifest = try #require(made.isEmpty && step == 0 ? nil : ReportManifest(in: folder) ?? nil)
      for record in manifest.files {
        #expect(
          files[record.path].map { record.matches(FileDigest(Array($0.utf8))) } == true, "\(record.path)")
      }
      let ours = files.filter { $0.key.hasSuffix(".docx") && !written.contains($0.value) }
      #expect(ours.count <= 1, "step \(step): \(ours.keys.sorted())")
      #expect(files.keys.filter { $0.hasSuffix(".partial") }.isEmpty)
      // Somebody changes a file, or deletes one.
      if let name = files.keys.sorted().filter({ $0 != "manifest.json" }).randomElement(using: &random) {
        if Int.random(in: 0..<3, using: &random) == 0 {
          try FileManager.default.removeItem(atPath: temporary.path + "/" + name)
          if let text = files[name] { written.remove(text) }
        } else {
          if let text = files[name] { written.remove(text) }
          written.insert("\(name) by hand in step \(step)")
          try temporary.write("\(name) by hand in step \(step)", to: name)
        }
      }
    }
  }

  private func contents() -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: temporary.names.compactMap { name in temporary.text(of: name).map { (name, $0) } }
    )
  }

  /// Plans with each kind of file that people have to know of.
  private static let situations = [
    "kept-changed", "kept-unknown", "kept-open", "moved", "stale", "not-renewed", "strange",
  ]

  @Test("what a person has to know is printed in full", arguments: situations)
  func printsInFull(_ name: String) throws {
    try write(["report.docx", "report.csv", "report.html"], "old")
    var made = ["report.docx"]
    var faulty: Set<ReportPart> = []
    switch name {
    case "kept-changed": try temporary.write("section V", to: "report.docx")
    case "kept-unknown": try FileManager.default.removeItem(atPath: temporary.path + "/manifest.json")
    case "kept-open": try temporary.write("An", to: ".~lock.report.docx#")
    case "moved":
      try temporary.write("a column more", to: "report.csv")
      made = ["report.csv"]
    case "not-renewed": faulty = [.csv, .html]
    case "strange":
      for number in 1...9 { try temporary.write("a sheet", to: "offices/noi-\(number).pdf") }
    default: break
    }
    let subjects = ReportSubjects(offices: [], codes: [])
    let period = Period.month(CalendarMonth(year: 2026, month: 10))
    let figures = try PeriodReport(
      period, today: CalendarDay(year: 2026, month: 11, day: 2), subjects: subjects, store: .empty())
    let outcome = ReportOutcome(
      figures: figures, plan: try write(made, "new", faulty: faulty), folder: "out/report-2026-10")
    let identifiers = [
      "moved": "report.file-kept", "stale": "report.stale", "not-renewed": "report.not-renewed",
      "strange": "report.strange-files",
    ]
    let shown = outcome.warnings.filter {
      $0.identifier == identifiers[name, default: "report.document-kept"]
    }
    #expect(shown.count == 1)
    let texts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "ReportFolders")
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write(shown)
      try RecordedText.expect(
        printed, recordedAt: texts.appendingPathComponent("\(name).\(language.rawValue).txt"))
    }
  }
}

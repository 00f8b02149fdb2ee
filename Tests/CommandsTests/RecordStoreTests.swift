import BoardSpec
import Foundation
import Testing

@testable import Commands

@Suite("Records of what was made")
struct RecordStoreTests {
  private static func making(_ title: String) -> Making {
    var making = Making()
    making.add(.title, title)
    return making
  }

  private static func note(
    _ store: RecordStore, _ folder: OutputFolder, _ office: Int, _ format: String = "pdf",
    title: String = "a"
  ) throws {
    let place = office - 1
    let office = "noi-\(office)"
    let file = try folder.write(Array(office.utf8), to: "posters/\(office).\(format)").confirm()
    let inputs = FileInputs(making: making(title), cells: ["name": "Chi bộ \"\(office)\""])
    try store.note(
      PosterRecord(office: office, files: [MadeFile(file, inputs, isProven: true)]),
      [inputs.makingName: inputs.making],
      at: place)
  }

  private static func folder(_ temporary: TemporaryFolder) throws -> OutputFolder {
    try OutputFolder(temporary.path, folders: ["posters"])
  }

  @Test(
    "a manifest lists the offices of the roster in its order, and tells the next run what each file was made from"
  )
  func survives() throws {
    let temporary = try TemporaryFolder()
    let folder = try Self.folder(temporary)
    let first = try RecordStore(folder, logName: ManifestFile.logName)
    for office in [3, 1, 2] { try Self.note(first, folder, office) }
    try Self.note(first, folder, 1, "png", title: "b")
    #expect(temporary.names.contains(".manifest.partial"))
    try first.writeManifest(try TestPosters.board(offices: 3).board.roster, documents: [])
    #expect(!temporary.names.contains(".manifest.partial"))

    let second = try RecordStore(folder, logName: ManifestFile.logName)
    #expect(second.offices == ["noi-1", "noi-2", "noi-3"])
    let files = try #require(second.record(of: "noi-1")).files
    #expect(files.map(\.path) == ["posters/noi-1.pdf", "posters/noi-1.png"])
    #expect(files.map(\.making) == [Self.making("a").identifier, Self.making("b").identifier])
    #expect(second.making(files[1].making) == Self.making("b"))
    #expect(second.record(of: "noi-9") == nil)
    let parsed = try JSONSerialization.jsonObject(
      with: Data((temporary.text(of: "manifest.json") ?? "").utf8))
    #expect((parsed as? [String: Any])?["version"] as? Int == 2)
  }

  @Test("the log of a run that was killed in the middle of a line tells the next run all before it")
  func readsTornLogs() throws {
    let temporary = try TemporaryFolder()
    let folder = try Self.folder(temporary)
    let killed = try RecordStore(folder, logName: ManifestFile.logName)
    for office in [1, 2] { try Self.note(killed, folder, office) }
    let log = temporary.path + "/.manifest.partial"
    let whole = try Data(contentsOf: URL(fileURLWithPath: log))
    try whole.dropLast(30).write(to: URL(fileURLWithPath: log))

    let next = try RecordStore(folder, logName: ManifestFile.logName)
    #expect(next.record(of: "noi-1") != nil && next.record(of: "noi-2") == nil)
    try Self.note(next, folder, 3)
    let last = try RecordStore(folder, logName: ManifestFile.logName)
    #expect(last.offices == ["noi-1", "noi-3"])
  }

  @Test("parts of a run put together give the manifest of one run, byte for byte", arguments: [1, 2, 3, 7])
  func mergesShards(_ count: Int) throws {
    let offices = 1...9
    let roster = try TestPosters.board(offices: 9).board.roster
    let whole = try TemporaryFolder()
    let one = try RecordStore(try Self.folder(whole), logName: ManifestFile.logName)
    for office in offices { try Self.note(one, try Self.folder(whole), office) }
    try one.writeManifest(roster, documents: [])

    let temporary = try TemporaryFolder()
    let folder = try Self.folder(temporary)
    for number in (1...count).reversed() {
      let shard = try #require(Shard(argument: "\(number)/\(count)"))
      let part = try RecordStore(folder, logName: ManifestFile.logName(of: shard))
      for office in offices where shard.holds(office - 1) {
        try Self.note(part, folder, office)
      }
    }
    try RecordStore(folder, logName: ManifestFile.logName).writeManifest(roster, documents: [])
    #expect(temporary.text(of: "manifest.json") == whole.text(of: "manifest.json"))
    #expect(temporary.names == whole.names)
  }

  @Test(
    "offices that left the roster are told for as long as their files are there, and stand after the others")
  func keepsFormerOffices() throws {
    let temporary = try TemporaryFolder()
    let folder = try Self.folder(temporary)
    let earlier = try RecordStore(folder, logName: ManifestFile.logName)
    for office in [3, 4, 1] { try Self.note(earlier, folder, office) }
    try earlier.writeManifest(try TestPosters.board(offices: 4).board.roster, documents: [])
    let store = try RecordStore(folder, logName: ManifestFile.logName)
    let roster = try TestPosters.board(offices: 1).board.roster
    #expect(store.formerOffices(of: roster) == ["noi-3", "noi-4"])
    try FileManager.default.removeItem(atPath: temporary.path + "/posters/noi-3.pdf")
    #expect(store.formerOffices(of: roster) == ["noi-4"])
    try store.writeManifest(roster, documents: [])
    #expect(try RecordStore(folder, logName: ManifestFile.logName).offices == ["noi-1", "noi-4"])
  }

  @Test(
    "a manifest of another form tells nothing, and is no fault",
    arguments: [
      "", "{}", "{\n\"version\": 1,\n\"posters\": [\n]\n}\n", "\u{0}\u{1}", "[[[[", "{\"version\": 2}",
    ])
  func passesOverOtherForms(_ text: String) throws {
    let temporary = try TemporaryFolder()
    try temporary.write(text, to: "manifest.json")
    let store = try RecordStore(try Self.folder(temporary), logName: ManifestFile.logName)
    #expect(store.offices == [] && store.documents == [])
  }
}

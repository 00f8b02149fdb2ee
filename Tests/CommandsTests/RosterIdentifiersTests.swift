import BoardSpec
import Foundation
import Rendering
import Testing

@testable import Commands

@Suite("Ids that are written into a roster")
struct RosterIdentifiersTests {
  @Test(
    "Yes is yes in both languages", arguments: ["y", "Y", "yes", " YES ", "c", "có", "CÓ", "co", "co\u{301}"])
  func yes(answer: String) { #expect(RosterIdentifiers.isYes(answer)) }

  @Test("Anything else is no", arguments: ["", "n", "no", "k", "không", "ycg", nil])
  func no(answer: String?) { #expect(!RosterIdentifiers.isYes(answer)) }

  @Test("What somebody has saved in the meantime stays")
  func savedMeanwhile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/offices.csv"
    let board =
      "title: A\norganization: B\noffices: offices.csv\ncodes:\n  - {id: a, caption: A, url: \"tel:113\", direct: true}\n"
    try Data(board.utf8).write(to: URL(fileURLWithPath: folder.path + "/board.yaml"))
    try Data("Tên\nẤp Một\n".utf8).write(to: URL(fileURLWithPath: path))
    let loader = BoardLoader(
      files: .disk, layoutFolders: [], fontManifest: "", systemFontFolder: "", pictures: .standard)
    let roster = try #require(loader.rosterWithIdentifiers(of: folder.path + "/board.yaml"))
    try Data("Tên\nẤp Hai\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: OutputError.self) { try RosterIdentifiers.replace(roster) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "Tên\nẤp Hai\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "board.yaml", "offices.csv",
      ])
    try Data("Tên\nẤp Một\n".utf8).write(to: URL(fileURLWithPath: path))
    try RosterIdentifiers.replace(roster)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "id,Tên\nap-mot,Ấp Một\n")
  }
}

import Foundation
import TestRuns
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Printed identifiers stay with their offices")
struct PrintedIdentifierTests {
  private func workspace(_ roster: String, printed: String) -> Workspace {
    var workspace = Workspace()
    workspace["offices.csv"] = roster
    workspace["printed.csv"] = "kind,id,name,printed,successor,page\n" + printed
    return workspace
  }

  private func errors(_ workspace: Workspace) -> [Diagnostic] {
    workspace.load().diagnostics.sorted.filter { $0.severity == .error }
  }

  private func line(_ identifier: String, _ name: String) -> String {
    "office,\(identifier),\(name),2026-10-01,,\n"
  }

  @Test("A printed name in the roster is the printed office, whatever other offices are like it")
  func namesake() {
    let printed = line("01", "Ấp Hòa") + line("02", "Ấp Hòa Một") + line("03", "Ấp Ba")
    let roster =
      "id,name,zalo\n,Ấp Hòa Một,https://zalo.me/a\n,Ấp Hòa,https://zalo.me/b\n03,Ấp Bốn,https://zalo.me/c\n,Ấp Năm,https://zalo.me/d\n"
    let found = errors(
      workspace(roster, printed: line("04", "Ấp Bốn") + line("01", "Ấp Hòa") + line("03", "Ấp Ba")))
    #expect(found.map(\.identifier) == ["roster.renamed-office", "roster.renamed-office"])
    let exact = found.first { $0.range?.line == 3 }
    #expect(exact?.remedy?.english.hasPrefix("Write `01` into the column `id` of this line") == true)
    // All that are gone are there by name: the column is empty.
    #expect(errors(workspace(roster, printed: printed)).map(\.identifier) == ["roster.lost-ids"])
  }

  @Test("A column of identifiers that was renamed or deleted is one fault, whose remedy removes it")
  func lostColumn() {
    let printed = (1...40).map { line(String(format: "%02d", $0), "Ấp \($0)") }.joined()
    let rows = (1...40).map { "\($0),Ấp \($0),https://zalo.me/\($0)\n" }.joined()
    let renamed = errors(workspace("Ký hiệu,Tên,zalo\n" + rows, printed: printed))
    #expect(renamed.map(\.identifier) == ["roster.lost-ids"])
    #expect(renamed.first?.remedy?.english == "Rename the column `Ký hiệu` to `id`")
    let deleted = errors(
      workspace("Tên,zalo\n" + (1...40).map { "Ấp \($0),https://zalo.me/\($0)\n" }.joined(), printed: printed)
    )
    #expect(deleted.map(\.identifier) == ["roster.lost-ids"])
    #expect(deleted.first?.remedy?.english.contains("Bring the column `id` back") == true)
  }

  @Test("Thousands of offices that are gone and new are checked in time", .timeLimit(.minutes(1)))
  func many() {
    let printed = (1...1000).map { line("cu-\($0)", "Đơn vị cũ \($0)") }.joined()
    let roster = "name,zalo\n" + (1...1000).map { "Tổ mới \($0),https://zalo.me/\($0)\n" }.joined()
    let found = errors(workspace(roster, printed: printed))
    // Likeness among so many is chance, so that none is asked about.
    #expect(found.count == 1000 && Set(found.map(\.identifier)) == ["register.office-gone"])
  }

  @Test("Three equal names get three identifiers, none of them printed or of another row")
  func proposals() {
    let roster =
      "id,name,zalo\n,Ấp Hòa,https://zalo.me/a\n,Ấp Hòa,https://zalo.me/b\n,Ấp Hòa,https://zalo.me/c\n,Ấp Hòa 3,https://zalo.me/d\n"
    let found = errors(
      workspace(roster, printed: "office,ap-hoa-2,Ấp Hòa cũ,2026-10-01,,https://example.org/cu\n"))
    #expect(found.map(\.identifier) == ["roster.same-made-id", "roster.same-made-id"])
    #expect(found.first?.remedy?.english.hasPrefix("Write `ap-hoa-4` into") == true)
    #expect(found.last?.remedy?.english.hasPrefix("Write `ap-hoa-5` into") == true)
  }

  @Test("The empty cell is at fault, and not the row that holds its identifier")
  func holder() {
    for rows in [[",Ấp Hòa", "ap-hoa,Ấp Hóa"], ["ap-hoa,Ấp Hóa", ",Ấp Hòa"]] {
      let roster = "id,name,zalo\n" + rows.enumerated().map { "\($1),https://zalo.me/\($0)\n" }.joined()
      let found = errors(workspace(roster, printed: ""))
      #expect(found.map(\.identifier) == ["roster.same-made-id"])
      #expect(found.first?.range?.text == "Ấp Hòa")
    }
  }

  @Test("Where names make a printed identifier, somebody must say whose it is")
  func unclear() throws {
    let printed = line("ap-hoa", "Ấp Hòa")
    let roster = "name,zalo\nẤp Hóa,https://zalo.me/a\nẤp Hòa,https://zalo.me/b\n"
    let found = errors(workspace(roster, printed: printed))
    #expect(found.map(\.identifier) == ["roster.printed-id-unclear"])
    #expect(found.first?.isRemovedByWritingIdentifiers == false)
    let mended = "id,name,zalo\nap-hoa-2,Ấp Hóa,https://zalo.me/a\nap-hoa,Ấp Hòa,https://zalo.me/b\n"
    #expect(errors(workspace(mended, printed: printed)).isEmpty)
  }

  @Test("Written identifiers never take a printed one from the name that makes it")
  func writing() throws {
    let names = ["Ấp Hòa", "Ấp Hóa", "Ấp Hòa 2", "Ấp Hòa 3", "☎", "Đơn vị 2"]
    try forEachSeed(100) { random in
      let count = Int.random(in: 1...6, using: &random)
      var rows: [(id: String, name: String)] = []
      for number in 0..<count {
        let held =
          Int.random(in: 0...3, using: &random) == 0 ? ["ap-hoa-2", "ap-hoa", "don-vi-1"][number % 3] : ""
        guard held.isEmpty || !rows.contains(where: { $0.id == held }) else { continue }
        rows.append((held, names.randomElement(using: &random) ?? ""))
      }
      guard !rows.isEmpty else { return }
      let taken = ["ap-hoa-2", "ap-hoa-3", "ap-hoa-4", "don-vi-2", "don-vi-1"].filter { _ in
        Bool.random(using: &random)
      }
      let roster =
        "id,name,zalo\n" + rows.enumerated().map { "\($1.id),\($1.name),https://zalo.me/\($0)\n" }.joined()
      let space = workspace(roster, printed: taken.map { line($0, "Cũ") }.joined())
      let written = try #require(space.loader.rosterWithIdentifiers(of: "board.yaml"))
      let after = String(decoding: written.after, as: UTF8.self).split(separator: "\n").dropFirst().map {
        String($0.prefix { $0 != "," })
      }
      #expect(Set(after).count == after.count, "\(after)")
      for (row, identifier) in zip(rows, after) where row.id.isEmpty {
        #expect(
          identifier == Identifier.cleaned(row.name) || !taken.contains(identifier),
          "\(roster) \(taken) \(after)")
      }
    }
  }

  @Test("A zero that a spreadsheet dropped is named at the roster's id, and its remedy removes the fault")
  func zeros() {
    let printed = line("01", "Ấp Một") + line("02", "Ấp Hai")
    let roster = "id,name,zalo\n1,Ấp Một,https://zalo.me/a\n02,Ấp Hai,https://zalo.me/b\n"
    let found = errors(workspace(roster, printed: printed))
    #expect(found.map(\.identifier) == ["roster.lost-zero"])
    #expect(found.first?.remedy?.english.hasPrefix("Write `01`;") == true)
    #expect(found.first?.range?.text == "1" && found.first?.range?.file.name == "offices.csv")
    #expect(errors(workspace(roster.replacing("\n1,", with: "\n01,"), printed: printed)).isEmpty)
  }

  @Test(
    "A printed id that became a date is named",
    arguments: ["02-Jan", "01/02/2026", "1/2/26", "02-Thg1", "Feb-01"])
  func dates(spoilt: String) {
    let roster = "id,name,zalo\n1-2,Ấp Một,https://zalo.me/a\n7-8,Ấp Hai,https://zalo.me/b\n"
    let found = errors(workspace(roster, printed: line(spoilt, "Ấp Một") + line("7-8", "Ấp Hai")))
    #expect(found.map(\.identifier) == ["register.spoilt-name"])
    #expect(found.first?.remedy?.english.hasPrefix("Write `1-2` into `id`") == true)
  }

  @Test("The roster of a meeting's board gets its identifiers")
  func meeting() throws {
    var workspace = Workspace()
    workspace["offices.csv"] = "name,zalo\nẤp Một,https://zalo.me/a\n"
    workspace["meeting.yaml"] =
      "title: Họp\npapers:\n  - id: a\n    caption: A\n    url: https://example.org/a\n"
    #expect(try #require(workspace.loader.rosterWithIdentifiers(of: "meeting.yaml")).count == 1)
  }
}

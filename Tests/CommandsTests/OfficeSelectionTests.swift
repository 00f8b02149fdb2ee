import BoardSpec
import Diagnostics
import Testing

@testable import Commands

@Suite("Offices that a command names")
struct OfficeSelectionTests {
  private func selected(_ names: [String], in roster: String) throws -> [String] {
    let roster = try TestPosters.board(roster: "id,name\n" + roster).board.roster
    return try OfficeSelection(roster, names: names, shard: nil).map(\.identifier.value)
  }

  @Test(
    "an office is found by its id or name, without regard to capitals, marks and spaces around it",
    arguments: ["ba", " ba ", "BA", "Chi bộ ấp Ba", "chi bo ap ba", "CHI BỘ ẤP BA", "\tChi bộ ấp Ba\n"])
  func finds(name: String) throws {
    #expect(try selected([name], in: "ba,Chi bộ ấp Ba\nhai,Chi bộ ấp Hai\n") == ["ba"])
  }

  @Test("a name with its marks is nearer than one that only sounds the same without them")
  func prefersMarks() throws {
    let roster = "ba,Chi bộ ấp Ba\nba-2,Chi bộ ấp Bà\n"
    #expect(try selected(["CHI BỘ ẤP BÀ"], in: roster) == ["ba-2"])
    #expect(throws: Failure.self) { try selected(["chi bo ap ba"], in: roster) }
  }

  @Test(
    "a name that several offices have when capitals do not count is ambiguous, unless it is exactly one of them"
  )
  func refusesSeveral() throws {
    let roster = "a,Ấp Ba\nb,ấp ba\n"
    let failure = #expect(throws: Failure.self) { try selected(["ẤP BA"], in: roster) }
    #expect(failure?.diagnostic.identifier == "office.ambiguous")
    #expect(try selected(["ấp ba"], in: roster) == ["b"])
  }
}

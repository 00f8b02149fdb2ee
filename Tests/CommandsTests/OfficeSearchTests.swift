import BoardSpec
import Preview
import Testing

@testable import Commands

@Suite("Searching offices")
struct OfficeSearchTests {
  private func search() throws -> OfficeSearch {
    let roster = """
      id,name
      cai-doi,Ấp Cái Đôi
      cai-nua,Ấp Cái Nứa
      doi-01,Đội Sản Xuất Số 1
      long-my,Ấp Long Mỹ

      """
    return OfficeSearch(try TestPosters.board(roster: roster).board.roster)
  }

  @Test(
    "Marks, đ and capitals make no difference",
    arguments: [
      ("ấp cái đôi", ["cai-doi"]), ("AP CAI DOI", ["cai-doi"]), ("Đôi", ["cai-doi", "doi-01"]),
      ("ĐÔI", ["cai-doi", "doi-01"]), ("doi", ["cai-doi", "doi-01"]), ("nứa", ["cai-nua"]),
      ("nua", ["cai-nua"]), ("my", ["long-my"]), ("mỹ", ["long-my"]), ("no\u{302}i", []),
      ("ca\u{301}i", ["cai-doi", "cai-nua"]),
    ])
  func folding(query: String, expected: [String]) throws {
    let found = try search().offices(matching: query, limit: 50)
    #expect(found.offices.map(\.identifier) == expected)
    #expect(found.count == expected.count)
  }

  @Test("Text is folded to what people type in haste")
  func folded() {
    #expect(OfficeSearch.folded("Đường ĐẢNG ủy Ưu Ơ ỹ") == "duong dang uy uu o y")
    #expect(OfficeSearch.folded("Số 1 (B)") == "so 1 (b)")
  }

  @Test("Every word must be found, in any order, in the name or the identifier")
  func words() throws {
    let search = try search()
    #expect(search.offices(matching: "doi ap", limit: 50).offices.map(\.identifier) == ["cai-doi"])
    #expect(search.offices(matching: "doi-01 san", limit: 50).offices.map(\.identifier) == ["doi-01"])
    #expect(search.offices(matching: "doi my", limit: 50).count == 0)
  }

  @Test("All are found without words, and more are counted than shown")
  func limit() throws {
    let search = try search()
    let all = search.offices(matching: "  ", limit: 3)
    #expect(all.offices.map(\.identifier) == ["cai-doi", "cai-nua", "doi-01"])
    #expect(all.count == 4)
    let some = search.offices(matching: "ap", limit: 1)
    #expect(some.offices.map(\.name) == ["Ấp Cái Đôi"])
    #expect(some.count == 3)
  }

  @Test("The offices before and after, and the first for an office that is gone")
  func neighbours() throws {
    let search = try search()
    let first = search.neighbours(of: search.place(of: "gone"))
    #expect((first.place, first.count, first.previous, first.next) == (1, 4, nil, "cai-nua"))
    let last = search.neighbours(of: search.place(of: "long-my"))
    #expect((last.place, last.previous, last.next) == (4, "doi-01", nil))
    #expect(search.office(at: 4) == nil)
  }
}

import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Rows that are no offices")
struct OtherRowsTests {
  private func load(_ text: String) -> (offices: [String]?, faults: [String]) {
    var workspace = Workspace()
    workspace["offices.csv"] = text
    let (board, faults) = workspace.load()
    return (board?.board.roster.offices.map(\.name.string), faults.outline)
  }

  @Test(
    "They are named, and nothing else is said of them",
    arguments: [
      "I,,KHỐI ẤP,", "II.,,Khối trường học,", "A,,Khối cơ quan,", ",,KHỐI ẤP,", ",,NGƯỜI LẬP BẢNG,",
      ",,\"Vĩnh Bình, ngày 1 tháng 12 năm 2026\",", "\"Vĩnh Bình, ngày … tháng … năm …\",,,",
      "Vĩnh Bình,ngày 1 tháng 12 năm 2026,,", "TỔNG CỘNG,,2,", "Tổng,,2,", "Tổng,2,,",
      ",,Tổng cộng: 2 đơn vị,",
      "A,B,C,D", "A,B,1,2", "(1),(2),(3),(4)", "1,2,3,4", "STT,id,Tên đơn vị,zalo", "stt,ID,TÊN ĐƠN VỊ,Zalo",
    ])
  func named(row: String) {
    let text =
      "STT,id,Tên đơn vị,zalo\n1,mot,Ấp Một,https://zalo.me/a\n2,hai,Ấp Hai,https://zalo.me/b\n\(row)\n"
    let found = load(text)
    #expect(found.offices == nil)
    #expect(
      found.faults.map { $0.prefix { $0 != ":" } } == ["roster.no-office offices.csv"], "\(found.faults)")
  }

  @Test("Names of people below a signature are no offices")
  func signature() {
    let text =
      "STT,Tên,zalo\n1,Ấp Một,https://zalo.me/a\n,NGƯỜI LẬP BẢNG,BÍ THƯ\n,Nguyễn Văn A,Trần Văn B\n"
    #expect(load(text).faults.filter { $0.hasPrefix("roster.no-office") }.count == 2)
  }

  @Test(
    "Offices stay offices",
    arguments: [
      "3,ba,Tổng công ty Lương thực,https://zalo.me/c", "3,ba,Cộng Hòa,https://zalo.me/c",
      "3,ba,Khối vận,https://zalo.me/c", ",ba,UBND XÃ,https://zalo.me/c", "3,,Tổ 3 tháng 2,https://zalo.me/c",
      "I,,Trạm Y tế,https://zalo.me/c", "3,3,Ấp 3,https://zalo.me/c",
    ])
  func offices(row: String) {
    let text =
      "STT,id,Tên đơn vị,zalo\n1,mot,Ấp Một,https://zalo.me/a\n2,hai,Ấp Hai,https://zalo.me/b\n\(row)\n"
    #expect(load(text).offices?.count == 3, "\(load(text).faults)")
  }

  @Test("Rows that only have a number or spaces are blank, and get no identifier")
  func blank() throws {
    let numbers = (3...1000).map { "\($0),,,\n" }.joined()
    let text =
      "STT,id,Tên,zalo\n1,mot,Ấp Một,https://zalo.me/a\n2,,Ấp Hai,https://zalo.me/b\n\(numbers),\u{A0},\u{A0},\u{A0}\n"
    #expect(load(text).offices == ["Ấp Một", "Ấp Hai"])
    #expect(load(text).faults == ["roster.made-ids offices.csv:3:4"])
    let written = try #require(WrittenIdentifiers(addingTo: SourceFile(name: "offices.csv", text: text)))
    #expect(written.count == 1)
    #expect(load("Tên,zalo\nẤp Một,https://zalo.me/a\n\u{A0},\u{A0}\n\u{A0}\n").offices == ["Ấp Một"])
  }

  @Test("Names that differ in spaces alone are the same")
  func spaces() {
    let text =
      "id,name,zalo\na,Ấp Một,https://zalo.me/a\nb,Ấp  Một,https://zalo.me/b\nc,Ấp\u{A0}Một,https://zalo.me/c\n"
    #expect(load(text).faults == ["roster.same-name offices.csv:3:3"])
  }
}

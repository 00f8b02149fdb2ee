import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Reading a roster")
struct RosterReaderTests {
  private func read(_ text: String) -> (roster: Roster?, faults: [String]) {
    var faults = DiagnosticCollection()
    let roster = RosterReader.read(SourceFile(name: "o.csv", text: text), faults: &faults)
    return (roster, faults.outline)
  }

  @Test(
    "Separators and line ends as programs write them",
    arguments: [
      "id,name,phone\na,An,1\nb,Ba,2\n", "id;name;phone\r\na;An;1\r\nb;Ba;2\r\n",
      "id\tname\tphone\ra\tAn\t1\rb\tBa\t2",
      "\n\n id , name , phone ,,\n a , An , 1 ,,\n\n,,,,\nb,\"Ba\",\"2\"\n\n",
      "\"id\",\"name\",\"phone\"\na,An,1\nb,Ba,2",
    ])
  func forms(text: String) throws {
    let (found, faults) = read(text)
    #expect(faults.isEmpty)
    let roster = try #require(found)
    #expect(roster.columns == ["id", "name", "phone"])
    #expect(roster.offices.map(\.name.string) == ["An", "Ba"])
    #expect(roster.offices.map { $0.cells["phone"]?.string } == ["1", "2"])
    #expect(roster.offices.map { $0.cells["phone"]?.range?.text } == ["1", "2"])
  }

  @Test("Quoted cells hold separators, line breaks and doubled quotes")
  func quoted() throws {
    let (found, faults) = read("id,name,note\na,\"An, \"\"Ba\"\"\nTư\",\nb,Năm \"Sáu\",x\n")
    #expect(faults.isEmpty)
    let roster = try #require(found)
    #expect(roster.offices[0].name.string == "An, \"Ba\"\nTư")
    #expect(roster.offices[0].cells["note"] == nil)
    #expect(roster.offices[1].name.string == "Năm \"Sáu\"")
    #expect(roster.offices[1].name.range?.line == 4)
    #expect(roster.offices[1].name.range?.column == 3)
  }

  @Test("All rows are read after a fault")
  func severalFaults() {
    let (_, faults) = read("id,name\nA,An\nb\nc,Tư,x\nd,\ne,Sáu\ne,Bảy\n")
    #expect(
      faults == [
        "id.invalid o.csv:2:1", "roster.cell-count o.csv:3:1", "roster.cell-count o.csv:4:1",
        "roster.empty-name o.csv:5:3", "roster.duplicate-office o.csv:7:1",
      ])
  }

  @Test(
    "A suggested identifier has no marks",
    arguments: [
      ("Ấp Bời Lời B", "ap-boi-loi-b"), ("ĐẢNG_ỦY  xã", "dang-uy-xa"), ("--a--", "a"),
      ("Đường 3/2", "duong-3-2"),
    ])
  func cleaned(text: String, identifier: String) {
    #expect(Identifier.cleaned(text) == identifier)
    #expect(Identifier.cleaned("…") == nil)
  }
}

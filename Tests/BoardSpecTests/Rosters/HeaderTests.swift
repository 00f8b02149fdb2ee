import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("The header of a roster")
struct RosterHeaderTests {
  private func read(_ text: String) -> (roster: Roster?, faults: [String]) {
    var faults = DiagnosticCollection()
    let roster = RosterReader.read(SourceFile(name: "o.csv", text: text), faults: &faults)
    return (roster, faults.outline)
  }

  @Test(
    "Headings in Vietnamese, with capitals and marks or without, are the columns that they mean",
    arguments: [
      "Mã,Tên", "Mã số,Tên đơn vị", "MÃ ĐƠN VỊ,TÊN ĐƠN VỊ", "ma don vi,don vi", "Mã chi bộ,Chi bộ",
      "Mã CB,Tên chi bộ", "ID,Name", "Id,NAME", "mã_số,tên-chi-bộ", "\"Mã\nđơn vị\",Tên chi bộ/đơn vị",
      "\u{FEFF}id,name", "\"\u{FEFF}Mã\",\"Tên\"", "Mã tổ chức đảng,Tên tổ chức đảng",
    ])
  func synonyms(header: String) throws {
    let (found, faults) = read(header + "\nap-mot,Chi bộ Một\n")
    #expect(faults.isEmpty)
    let roster = try #require(found)
    #expect(roster.columns == ["id", "name"])
    #expect(roster.offices.map(\.identifier.value) == ["ap-mot"])
    #expect(roster.offices[0].cells["name"]?.string == "Chi bộ Một")
    #expect(roster.madeIdentifiers == 0)
  }

  @Test("A column is found under its letters without marks and as it was typed")
  func placeholders() throws {
    let (found, faults) = read("STT,Mã,Tên đơn vị,Số điện thoại,Zalo\n1,a,An,0901234567,z\n")
    #expect(faults.isEmpty)
    let roster = try #require(found)
    #expect(roster.columns == ["stt", "id", "name", "so-dien-thoai", "zalo"])
    let cells = roster.offices[0].cells.mapValues(\.string)
    for name in ["so-dien-thoai", "Số điện thoại"] { #expect(cells[name] == "0901234567") }
    for name in ["id", "Mã", "ma"] { #expect(cells[name] == "a") }
    for name in ["name", "Tên đơn vị", "ten-don-vi"] { #expect(cells[name] == "An") }
    #expect(cells["zalo"] == "z" && cells["Zalo"] == "z" && cells["stt"] == "1")
    #expect(roster.nearestColumn("Số Điện Thoại") == "so-dien-thoai")
    #expect(roster.nearestColumn("so-dien-thaoi") == "so-dien-thoai")
  }

  @Test("A column of the right name keeps it, and its synonym is another column")
  func exactNames() throws {
    let (found, faults) = read("id,name,Mã,Đơn vị,Liên hệ\na,An,7,Xã,B\n")
    #expect(faults.isEmpty)
    let office = try #require(found).offices[0]
    #expect(office.identifier.value == "a" && office.name.string == "An")
    #expect(office.cells["ma"]?.string == "7" && office.cells["don-vi"]?.string == "Xã")
    // A roster that was good before headings were understood shows what it showed.
    #expect(office.cells["contact"] == nil)
    let other = try #require(read("Mã,Tên,Liên hệ\na,An,B\n").roster)
    #expect(other.offices[0].cells["contact"]?.string == "B")
  }

  @Test("Headings that may be one column are a fault that a renamed heading removes")
  func ambiguous() throws {
    let text = "Mã,Tên,Đơn vị\na,An,Xã\n"
    #expect(read(text).faults == ["roster.ambiguous-column o.csv:1:8"])
    #expect(read(text.replacing("Tên", with: "name")).faults.isEmpty)
    #expect(read(text.replacing("Đơn vị", with: "name")).roster?.offices[0].name.string == "Xã")
    #expect(
      read("id,name,Số ĐT,so-dt\na,An,1,2\n").faults == ["roster.alike-columns o.csv:1:15"])
    #expect(read("id,ID,name\na,b,An\n").faults == ["roster.alike-columns o.csv:1:4"])
  }

  @Test(
    "Titles above the header are left out",
    arguments: [
      "DANH SÁCH CHI BỘ\nMã,Tên\na,An\n", "ĐẢNG ỦY XÃ,ĐẢNG CỘNG SẢN VIỆT NAM\n\nDANH SÁCH\nMã,Tên\na,An\n",
      "Danh sách, năm 2026;;\nMã;Tên;STT\na;An;1\n", "sep=;\r\n\"DANH SÁCH, 2026\";\r\nMã;Tên\r\na;An\r\n",
    ])
  func titles(text: String) throws {
    let (found, faults) = read(text)
    #expect(faults.isEmpty)
    #expect(try #require(found).offices.map(\.name.string) == ["An"])
  }

  @Test("A row of an office is never taken for the header", arguments: ["id,nane", "ma,tenn", "stt,x"])
  func noHeader(header: String) {
    #expect(read(header + "\na,Chi bộ\nb,Đơn vị\n").faults.first?.hasPrefix("roster.missing-column") == true)
  }

  @Test(
    "Separators are announced in any form, or found",
    arguments: [
      "sep=|\n", "SEP=|\r\n", "\"sep=|\"\r\n", "sep=|,,\n", "\u{FEFF}Sep=|\n", "", "sep=\n", "sep=;\n",
    ])
  func bars(first: String) throws {
    let (found, faults) = read(first + "id|name|note\na|An, Bình|1;2\n")
    #expect(faults.isEmpty)
    #expect(
      try #require(found).offices[0].cells.mapValues(\.string) == [
        "id": "a", "name": "An, Bình", "note": "1;2",
      ])
  }

  @Test(
    "Any sign separates cells once it is announced",
    arguments: ["~", "|", ":", "#", "\t", "^", "*", "/", " ", "¦", "§", "!", "_", "-", "•", "→"])
  func anySign(sign: String) throws {
    let (found, faults) = read(
      "sep=\(sign)\r\n\"id\"\(sign)\"name\"\r\n\"a-b\"\(sign)\"Chi bộ\(sign)Một\"\r\n")
    #expect(faults.isEmpty)
    #expect(try #require(found).offices.map(\.name.string) == ["Chi bộ\(sign)Một"])
  }

  @Test("Cells that are missing at the end of a row are empty")
  func shortRows() throws {
    let (found, faults) = read("id,name,contact,zalo\na,An\nb,Ba,B\n,Cư\nd,Dũng,,,,\n")
    #expect(faults.isEmpty)
    let roster = try #require(found)
    #expect(roster.offices.map(\.identifier.value) == ["a", "b", "cu", "d"])
    #expect(roster.offices[0].cells["contact"] == nil)
    #expect(roster.offices[0].emptyCells["zalo"]?.line == 2)
    #expect(read("zalo,id,name\nx,a\n").faults == ["roster.cell-count o.csv:2:1"])
    #expect(read("id,name\na,An,x\n").faults == ["roster.cell-count o.csv:2:1"])
  }

  @Test("Offices of one name, and ids that differ by zeros, are warnings once each")
  func alike() {
    let (found, faults) = read("id,name\n8,An\n08,Ba\nap-1,an\nap-01,An\nc,Cư\n10,Tư\n100,Năm\n")
    #expect(
      faults == [
        "roster.similar-ids o.csv:3:1", "roster.same-name o.csv:4:6", "roster.similar-ids o.csv:5:1",
      ])
    #expect(found?.offices.count == 7)
  }
}

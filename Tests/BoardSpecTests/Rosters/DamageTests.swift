import TestRuns
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("What spreadsheets leave of cells")
struct DamageTests {
  private func faults(_ text: String) -> [String] {
    var workspace = Workspace()
    workspace["offices.csv"] = text
    return workspace.load().diagnostics.outline
  }

  @Test(
    "Damage is named",
    arguments: [
      ("9.01E+08", CellDamage.scientific), ("9,01E+08", .scientific), ("9.01234567E+8", .scientific),
      ("1E+10", .scientific), ("901234567.0", .decimals), ("0901234567,00", .decimals),
      ("=\"0901234567\"", .quotedFormula), ("=A2&B2", .formula), ("=VLOOKUP(A2;B:C;2)", .formula),
      ("='Bảng 1'!A1", .formula), ("=HYPERLINK(\"x\")", .formula), ("'0901 234 567", .apostrophe),
      ("########", .hidden), ("###", .hidden), ("#REF!", .error("#REF!")), ("#N/A", .error("#N/A")),
      ("#ERROR!", .error("#ERROR!")), ("Err:502", .error("Err:502")), ("Lỗi:508", .error("Lỗi:508")),
      ("Loading...", .error("Loading...")), ("Đang tải...", .error("Đang tải...")),
      ("#name?", .error("#name?")),
    ])
  func named(text: String, damage: CellDamage) {
    #expect(DamagedText.damage(in: text) == damage)
  }

  @Test(
    "What people write is no damage",
    arguments: [
      "#1", "#chibo", "#", "##", "# 1", "=> xem", "= 5", "==", "E+", "Lớp E+1", "Err", "Lỗi: không có", "1E5",
      "0901.234.567", "0901 234 567", "150.000", "1.500.000,00", "2026-12-01", "01/02/2026", "12.0", "3,0",
      "'Sao Mai'", "'90", "Loading", "https://example.org/?a=1&b=2", "C++", "10%", "-", "+84 901 234 567",
      "E+8",
      "Có thắc mắc? Gọi văn phòng", "901234567", "9 E+08 x", "Đang tải tài liệu...",
    ])
  func ordinary(text: String) {
    // Of the numbers in the list alone, an apostrophe before digits marks text.
    #expect(DamagedText.damage(in: text) == (text == "'90" ? .apostrophe : nil))
  }

  @Test(
    "An identifier that became a number or a date is named",
    arguments: [
      ("8.0", CellDamage.decimals), ("12,0", .decimals), ("01/02/2026", .date), ("1/2/26", .date),
      ("02-Jan", .date),
      ("Feb-01", .date), ("01-Thg2", .date), ("2026/01/02", .date),
    ])
  func identifiers(text: String, damage: CellDamage) {
    #expect(DamagedText.damage(inIdentifier: text) == damage)
    #expect(
      faults("id,name,zalo\n\(text.contains(",") ? "\"\(text)\"" : text),An,https://zalo.me/a\n").count == 1)
  }

  @Test("Damage of a printed cell is an error, of another one a warning, once for a column")
  func severity() {
    let rows = (1...5).map { "d\($0),Đơn vị \($0),https://zalo.me/\($0),9.0\($0)E+08\n" }.joined()
    let unused = faults("id,name,zalo,phone\n" + rows)
    #expect(unused == ["roster.spoilt-number offices.csv:2:31"])
    var workspace = Workspace()
    workspace["offices.csv"] = "id,name,zalo,contact\n" + rows
    let used = workspace.load()
    #expect(used.board == nil && used.diagnostics.sorted.count == 1)
  }

  @Test("A telephone number without its zero is a warning once for a column, and its remedy removes it")
  func leadingZero() {
    let text = "id,name,zalo,Số ĐT\na,An,https://zalo.me/a,901234567\nb,Ba,https://zalo.me/b,297 3000 000\n"
    #expect(faults(text) == ["roster.leading-zero offices.csv:2:24"])
    #expect(faults(text.replacing(",901", with: ",0901").replacing(",297", with: ",0297")).isEmpty)
    #expect(faults(text.replacing("Số ĐT", with: "Số dân")).isEmpty)
    for text in ["0901234567", "113", "19001234", "+84901234567", "123456789", "Bí thư: 901234567"] {
      #expect(DamagedText.withLeadingZero(text) == nil)
    }
  }

  @Test(
    "Damage that only telephone numbers have is named in their columns, with the number where it is known",
    arguments: [
      ("901,234,567", CellDamage.grouped, "0901234567" as String?), ("0,901,234,567", .grouped, "0901234567"),
      ("2,973,000,000", .grouped, "02973000000"), ("84,901,234,567", .grouped, "+84901234567"),
      ("9.01234567E8", .scientific, "0901234567"), ("9.01234567E+8", .scientific, "0901234567"),
      ("9,01E8", .scientific, nil), ("9E8", .scientific, nil), ("901234567.0", .decimals, "0901234567"),
    ])
  func telephones(text: String, damage: CellDamage, whole: String?) {
    #expect(DamagedText.damage(in: text, isTelephone: true) == damage)
    #expect(DamagedText.original(of: text, damage, isTelephone: true) == whole)
    if damage == .grouped { #expect(DamagedText.damage(in: text) == nil) }
  }

  @Test("Numbers as people write them are no damage in a column of telephone numbers")
  func ordinaryTelephones() {
    for text in [
      "0901.234.567", "0901,234,567 (Zalo)", "113", "0297 3000 000", "0901234567, 0902345678", "1,234",
    ] {
      #expect(DamagedText.damage(in: text, isTelephone: true) == nil, "\(text)")
    }
  }

  @Test("A zero is added to telephone numbers alone")
  func money() {
    #expect(DamagedText.original(of: "350000000.0", .decimals, isTelephone: false) == "350000000")
    #expect(DamagedText.original(of: "350000000.0", .decimals, isTelephone: true) == "0350000000")
  }

  @Test("A country code without its plus is a warning, and its remedy removes it")
  func plus() {
    let text =
      "id,name,zalo,Số ĐT\na,An,https://zalo.me/a,84901234567\nb,Ba,https://zalo.me/b,84 297 3000 000\n"
    #expect(faults(text) == ["roster.lost-plus offices.csv:2:24"])
    #expect(faults(text.replacing(",84", with: ",+84")).isEmpty)
  }

  @Test("A question mark outside of names is a warning, in names an error that says how to write one")
  func questionMarks() {
    func severities(_ text: String) -> [Diagnostic.Severity] {
      var workspace = Workspace()
      workspace["offices.csv"] = text
      return workspace.load().diagnostics.sorted.map(\.severity)
    }
    let notes = "id,name,zalo,Ghi chú\na,An,https://zalo.me/a,Bí thư: Nguy?n V?n A\n"
    #expect(severities(notes) == [.warning])
    #expect(severities("id,name,zalo\na,Chi b? ?p,https://zalo.me/a\n") == [.error])
    #expect(severities("id,name,zalo\na,Chi bộ (?) và (?),https://zalo.me/a\n").isEmpty)
  }

  @Test("Signs of web pages are one warning")
  func html() {
    let text = "id,name,zalo\na,&quot;Sao&quot; Mai,https://zalo.me/a\nb,B&#7897; Hai,https://zalo.me/b\n"
    #expect(faults(text) == ["roster.html-sign offices.csv:2:3"])
    #expect(
      HTMLLeftovers.sign(in: "B&#7897;")?.text == "ộ" && HTMLLeftovers.sign(in: "&#x1ED9;")?.text == "ộ")
    for text in ["A & B; C", "https://example.org/?a=1&b=2", "R&D;", "&", "&;", "&#;"] {
      #expect(HTMLLeftovers.sign(in: text) == nil, "\(text)")
    }
  }

  @Test(
    "Letters that were lost are found",
    arguments: [
      "id,name\na,Chi b? ?p C?i N?a\n", "id,name\na,Chi b? 1\nb,Chi b? 2\n", "id,name\na,CHI B? ?P C?I N?A\n",
      "id,name\na,Chi b� ấp\n", "id,name\na,Chi bá»™ áº¥p\n", "id,name\na,Chi bï¿½ ï¿½p\n",
      "id,name,contact\na,An,Bí thư: Nguy?n V?n A\nb,Ba,Bí thư: Tr?n V?n B\n", "id,name\na,C?u\nb,C?u Hai\n",
      "M?,T?n ??n v?\na,Chi b? m?t\n", "id,name\na,Chi b?? X\n\nb,Chi ?? Y\n",
    ])
  func lostLetters(text: String) {
    #expect(faults(text).contains { $0.hasPrefix("roster.damaged-text") })
  }

  @Test("Ordinary Vietnamese rosters raise no alarm")
  func noFalseAlarms() throws {
    let units = [
      "Chi bộ ấp", "Chi bộ Trường Tiểu học", "Chi bộ Công an", "Đảng ủy", "Tổ dân phố", "Chi bộ cơ quan",
    ]
    let places = [
      "Cái Nứa", "Bời Lời B", "Hiệp Hòa", "Vĩnh Bình Bắc 1", "Đường 3/2", "E+", "số 08", "\"\"Sao Mai\"\"",
      "K'Bang",
    ]
    let notes = [
      "Có thắc mắc? Gọi 0297 3000 000", "Ai phụ trách?", "Họp ở đâu?Xem bảng", "#chibo #1", "=> xem trang 2",
      "https://example.org/?a=1&b=c?d", "www.example.org/tim?q=x", "Lớp E+ 2026", "8:00 - 11:30",
      "1.500.000 đ",
      "Bạn hỏi (thế nào?) và đáp", "?", "", "Tầng 3.0", "Mở lúc 7h, đóng lúc 17h", "A? B? C?",
      "mail: a@b.vn?x=1",
    ]
    let phones = ["0901 234 567", "0297.3000.000", "+84 901 234 567", "", "113", "chưa có"]
    try forEachSeed(40) { random in
      func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
      var rows = "Mã;Tên đơn vị;Điện thoại;Ghi chú;zalo\n"
      for number in 1...20 {
        rows +=
          "dv-\(number);\"\(pick(units)) \(pick(places)) – \(number)\";\(pick(phones));\"\(pick(notes))\";https://zalo.me/?g=\(number)\n"
      }
      #expect(faults(rows) == [], "\(rows)")
    }
  }
}

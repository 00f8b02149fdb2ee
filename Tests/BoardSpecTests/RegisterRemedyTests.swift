import Diagnostics
import Foundation
import Links
import Testing

@testable import BoardSpec

/// Whoever follows the remedy of a fault of the register to the letter has no such fault any more.
@Suite("Remedies of the register of printed codes")
struct RegisterRemedyTests {
  private static let header = "kind,id,name,printed,successor,page\n"
  private static let links = "links,https://q.vinhbinh.example/{office}/{code},,2026-10-01,,\n"
  private static let former = "links,https://cu.example/{office}/{code},,2026-10-01,,\n"

  private static func outline(_ register: String?, _ change: (inout Workspace) -> Void = { _ in }) -> [String]
  {
    var workspace = Workspace()
    if let register { workspace["printed.csv"] = register }
    change(&workspace)
    return workspace.load().diagnostics.outline
  }

  /// A register with a fault, the fault, and what its remedy makes of the register and the board.
  struct Case: Sendable, CustomTestStringConvertible {
    let fault: String
    let register: String
    let mended: String?
    var change: @Sendable (inout Workspace) -> Void = { _ in }
    var testDescription: String { "\(fault): \(mended ?? "deleted")" }
  }

  private static let cases: [Case] = {
    let gone = header + links + "code,cu,Cũ,2026-10-01,,\n"
    let office = header + links + "office,ap-cu,Ấp Cũ,2026-10-01,,\n"
    let retired = header + links + "code,nhom-zalo,Nhóm,2026-10-01,chuyen-bac-ho,\n"
    let two =
      header + former.replacing(",,\n", with: ",,https://q.vinhbinh.example\n") + links
      + "office,hiep-hoa,Ấp Hiệp Hòa,2026-10-01,,\n"
    let other = "office,hiep-hoa,Ấp Hiệp Hòa,2026-10-02,,\n"
    return [
      Case(fault: "register.missing-column", register: links, mended: header + links),
      Case(fault: "register.missing-column", register: "loai,id,name\n", mended: header),
      Case(
        fault: "register.missing-column", register: "loai;id;name\n",
        mended: "kind;id;name;printed;successor;page\n"),
      Case(fault: "register.bad-row", register: header + links + "ma,a,A,,,\n", mended: header + links),
      Case(
        fault: "register.bad-row", register: header + links + "kode,nhom-zalo,A,,,\n",
        mended: header + links + "code,nhom-zalo,A,,,\n"),
      Case(
        fault: "register.code-gone", register: gone,
        mended: gone.replacing("01,,\n", with: "01,nhom-zalo,\n")
          .replacing("{code},,2026-10-01,nhom-zalo,", with: "{code},,2026-10-01,,")),
      Case(
        fault: "register.code-gone", register: gone,
        mended: header + links + "code,cu,Cũ,2026-10-01,,https://example.org/x\n"),
      Case(fault: "register.code-gone", register: gone, mended: header + links),
      Case(
        fault: "register.office-gone", register: office,
        mended: header + links + "office,ap-cu,Ấp Cũ,2026-10-01,cai-nua,\n"),
      Case(
        fault: "register.office-gone", register: office, mended: office,
        change: { $0["offices.csv"] += "ap-cu,Ấp Cũ,https://zalo.me/g/a\n" }),
      Case(
        fault: "register.two-fates",
        register: header + links + "code,cu,Cũ,2026-10-01,nhom-zalo,https://example.org\n",
        mended: header + links + "code,cu,Cũ,2026-10-01,nhom-zalo,\n"),
      Case(
        fault: "register.reused", register: retired,
        mended: header + links + "code,nhom-zalo,Nhóm,2026-10-01,,\n"),
      Case(
        fault: "register.unknown-successor", register: header + links + "code,cu,Cũ,2026-10-01,nhom-zal,\n",
        mended: header + links + "code,cu,Cũ,2026-10-01,nhom-zalo,\n"),
      Case(
        fault: "register.unknown-successor", register: header + links + "code,cu,Cũ,2026-10-01,nhom-zal,\n",
        mended: header + links + "code,cu,Cũ,2026-10-01,,https://example.org/x\n"),
      Case(
        fault: "register.links-changed", register: header + former,
        mended: header + former.replacing(",,\n", with: ",,https://q.vinhbinh.example\n")),
      Case(fault: "register.links-changed", register: header + former, mended: nil),
      Case(
        fault: "register.links-changed", register: header + former, mended: header + former,
        change: { $0["board.yaml"] = $0["board.yaml"].replacing("q.vinhbinh.example", with: "cu.example") }),
      Case(
        fault: "register.links-clash",
        register: header + "links,https://cu.example/{code}/{office},,,,https://q.vinhbinh.example\n",
        mended: header + "links,https://cu.example/{code}/{office},,,,https://q.vinhbinh.example\n",
        change: {
          $0["board.yaml"] = $0["board.yaml"].replacing(
            "q.vinhbinh.example", with: "q.vinhbinh.example\n  path: \"{code}/{office}\"")
        }),
      Case(fault: "register.duplicate", register: two + other, mended: two),
      Case(
        fault: "register.duplicate", register: two + other,
        mended: two + other.replacing("hiep-hoa", with: "hiep-hoa-2"),
        change: { $0["offices.csv"] += "hiep-hoa-2,Ấp Hiệp Hòa cũ,https://zalo.me/g/a\n" }),
      Case(
        fault: "register.spoilt-name", register: header + links + "office,7,Ấp Bảy,2026-10-01,,\n",
        mended: header + links + "office,007,Ấp Bảy,2026-10-01,,\n"),
    ]
  }()

  @Test("a remedy that is followed to the letter works", arguments: cases)
  func works(of given: Case) {
    let prepare: (inout Workspace) -> Void = {
      if given.fault == "register.spoilt-name" { $0["offices.csv"] += "007,Ấp Bảy,https://zalo.me/g/a\n" }
    }
    let before = Self.outline(given.register, prepare)
    #expect(before.contains { $0.hasPrefix(given.fault + " ") }, "\(before)")
    let after = Self.outline(given.mended) {
      prepare(&$0)
      given.change(&$0)
    }
    #expect(after.isEmpty, "\(after)")
  }

  @Test("every remedy names printed.csv")
  func namesFile() {
    for given in Self.cases where given.fault != "register.links-clash" {
      var workspace = Workspace()
      workspace["printed.csv"] = given.register
      for diagnostic in workspace.load().diagnostics.sorted where diagnostic.identifier.hasPrefix("register.")
      {
        for language in Language.allCases {
          let words = diagnostic.summary[language] + (diagnostic.remedy?[language] ?? "")
          #expect(words.contains("printed.csv") || diagnostic.fileName == "printed.csv", "\(words)")
        }
      }
    }
  }

  @Test("a link that was printed twice is one line to us, whatever else the lines say")
  func repeated() {
    let text =
      Self.header + Self.links + Self.links
      + "office,hiep-hoa,Tên cũ,2026-10-01,,\noffice,hiep-hoa,Ấp Hiệp Hòa,2026-12-01,,\n"
    #expect(Self.outline(text).isEmpty)
    #expect(BoardLoader.register(in: text).entries.count == 2)
  }

  @Test("where three boards become one, each of their offices gets a name of its own", arguments: [8, 64])
  func threeRegisters(length: Int) {
    let name = String(repeating: "a", count: length)
    let text = ["a", "b", "c"].map { board in
      Self.header + "links,https://q.\(board).example/{office}/{code},,,,https://q.vinhbinh.example\n"
        + "office,\(name),Ấp \(board),2026-10-01,,\n"
    }.joined()
    var workspace = Workspace()
    workspace["printed.csv"] = text
    workspace["offices.csv"] += "\(name),Ấp a,https://zalo.me/g/a\n"
    let proposed = workspace.load().diagnostics.sorted.filter { $0.identifier == "register.duplicate" }
      .compactMap { $0.remedy?.english.firstMatch(of: /change `id` to `([^`]+)`/).map { String($0.1) } }
    let kept = name.prefix(62)
    #expect(proposed == ["\(kept)-2", "\(kept)-3"])
    #expect(proposed.allSatisfy(Identifier.isValid))
  }

  @Test("ids that the roster has given to one another are a warning that names both")
  func exchanged() {
    let printed =
      Self.header + Self.links + "office,01,Chi bộ A,2026-10-01,,\noffice,02,Chi bộ B,2026-10-01,,\n"
    func outline(_ roster: String) -> [String] {
      Self.outline(printed) { $0["offices.csv"] = "id,name,zalo\n" + roster }
    }
    let (a, b) = ("https://zalo.me/g/a", "https://zalo.me/g/b")
    #expect(outline("01,Chi bộ A,\(a)\n02,Chi bộ B,\(b)\n").isEmpty)
    #expect(outline("01,Chi bộ A mới,\(a)\n02,Chi bộ B,\(b)\n").isEmpty, "a new name is no exchange")
    let found = outline("01,Chi bộ B,\(b)\n02,Chi bộ A,\(a)\n")
    #expect(found.count == 1 && found.first?.hasPrefix("register.exchanged ") == true, "\(found)")
  }

  @Test(
    "former links lead to the present ones or to other former ones, and nowhere else",
    arguments: [
      (",https://q.vinhbinh.example", true), (",https://Q.vinhbinh.example/", true),
      (",https://giua.example", true),
      ("nhom-zalo,", false), (",https://example.org/trang", false), (",https://cu.example", false),
      (",tel:113", false),
    ])
  func linksFate(cells: String, isRight: Bool) {
    let found = Self.outline(
      Self.header + Self.former.replacing(",,\n", with: ",\(cells)\n")
        + "links,https://giua.example/{office}/{code},,2026-10-01,,https://q.vinhbinh.example\n" + Self.links)
    #expect(found.contains { $0.hasPrefix("register.links-fate ") } != isRight, "\(found)")
  }

  @Test("registers of two boards, one behind the other, are read each by its own header")
  func twoRegisters() {
    let retired = Self.former.replacing(",,\n", with: ",,https://q.vinhbinh.example\n")
    let text =
      Self.header + retired + "code,nhom-zalo,Nhóm Zalo,2026-10-01,,\n"
      + "\u{FEFF}id;kind;printed;name;page\r\nhttps://moi.example/{office}/{code};links;;;https://q.vinhbinh.example\r\n"
      + "nhom-zalo;code;;Nhóm Zalo;\r\ncai-nua;office;01/12/2026;Ấp Cái Nứa;\r\n"
    #expect(Self.outline(text) == [])
    let entries = BoardLoader.register(in: text).entries
    #expect(
      entries.map(\.identifier) == [
        "https://cu.example/{office}/{code}", "nhom-zalo", "https://moi.example/{office}/{code}", "cai-nua",
      ])
    #expect(entries.last?.printed == "01/12/2026")
  }
}

import Foundation
import TestRuns
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Rosters without identifiers")
struct MadeIdentifierTests {
  private func workspace(_ roster: String, printed: String? = nil) -> Workspace {
    var workspace = Workspace()
    workspace["offices.csv"] = roster
    if let printed { workspace["printed.csv"] = "kind,id,name,printed,successor,page\n" + printed }
    return workspace
  }

  private func outline(_ workspace: Workspace) -> [String] {
    workspace.load().diagnostics.sorted.map(\.identifier)
  }

  @Test("Identifiers are made from names, whatever the order of the rows")
  func made() throws {
    let rows = [
      "Chi bộ ấp Cái Nứa,https://zalo.me/a", "Đảng ủy xã,https://zalo.me/b", "Ấp 3/2,https://zalo.me/c",
    ]
    let expected = ["chi-bo-ap-cai-nua", "dang-uy-xa", "ap-3-2"]
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      let (found, faults) = workspace("Tên,zalo\n" + order.map { rows[$0] + "\n" }.joined()).load()
      let roster = try #require(found?.board.roster)
      #expect(roster.offices.map(\.identifier.value) == order.map { expected[$0] })
      #expect(roster.madeIdentifiers == 3)
      #expect(faults.sorted.map(\.identifier) == ["roster.made-ids"])
      #expect(faults.sorted[0].remedy?.english.contains("bangtin render board.yaml --write-ids") == true)
      #expect(roster.offices[0].cells["id"]?.string == expected[order[0]])
    }
  }

  @Test("Names that make one identifier are a fault, and its remedy removes it")
  func same() throws {
    let text = "Tên,zalo\nẤp Hòa,https://zalo.me/a\nẤp Hóa,https://zalo.me/b\n"
    let faults = workspace(text).load().diagnostics.sorted
    #expect(faults.map(\.identifier) == ["roster.made-ids", "roster.same-made-id"])
    #expect(faults[1].remedy?.english.hasPrefix("Write `ap-hoa-2` into the column `id` of this line") == true)
    let mended = "id,Tên,zalo\n,Ấp Hòa,https://zalo.me/a\nap-hoa-2,Ấp Hóa,https://zalo.me/b\n"
    #expect(outline(workspace(mended)) == ["roster.made-ids"])
    // A whole line twice is a line too many.
    let twice = workspace("Tên,zalo\nẤp Hòa,https://zalo.me/a\nẤp Hòa,https://zalo.me/a\n").load().diagnostics
      .sorted
    #expect(twice.map(\.identifier) == ["roster.made-ids", "roster.duplicate-office"])
    #expect(outline(workspace("Tên,zalo\n☎,https://zalo.me/a\n")).contains("roster.no-id-from-name"))
  }

  private static let printed = """
    office,ap-cai-nua,Ấp Cái Nứa,2026-10-01,,
    office,ap-hai,Ấp Hai,2026-10-01,,

    """
  private static let renamed = "Tên,zalo\nẤp Cái Nứa Lớn,https://zalo.me/a\nẤp Hai,https://zalo.me/b\n"

  @Test(
    "A printed name that is gone while another is new asks which it is, and each answer removes the fault")
  func renames() throws {
    let faults = workspace(Self.renamed, printed: Self.printed).load().diagnostics.sorted
    let fault = try #require(faults.first { $0.severity == .error })
    #expect(fault.identifier == "roster.renamed-office")
    #expect(fault.range?.file.name == "offices.csv" && fault.range?.line == 2)
    #expect(fault.remedy?.english.contains("write `ap-cai-nua` into the column `id` of this line") == true)
    let sameOffice = "id,Tên,zalo\nap-cai-nua,Ấp Cái Nứa Lớn,https://zalo.me/a\n,Ấp Hai,https://zalo.me/b\n"
    #expect(outline(workspace(sameOffice, printed: Self.printed)) == ["roster.made-ids"])
    let another = Self.printed.replacing(
      "2026-10-01,,\noffice", with: "2026-10-01,,https://example.org/cu\noffice")
    #expect(outline(workspace(Self.renamed, printed: another)) == ["roster.made-ids"])
    let neverHung = "office,ap-hai,Ấp Hai,2026-10-01,,\n"
    #expect(outline(workspace(Self.renamed, printed: neverHung)) == ["roster.made-ids"])
  }

  @Test("Without a new office, or with identifiers, the register's own fault speaks")
  func gone() {
    let less = "Tên,zalo\nẤp Hai,https://zalo.me/b\n"
    #expect(outline(workspace(less, printed: Self.printed)).contains("register.office-gone"))
    let written = "id,name,zalo\nap-ba,Ấp Cái Nứa Lớn,https://zalo.me/a\nap-hai,Ấp Hai,https://zalo.me/b\n"
    #expect(outline(workspace(written, printed: Self.printed)) == ["register.office-gone"])
  }

  @Test("Several new offices are all named where none is much like the old one")
  func several() throws {
    let roster =
      "Tên,zalo\nTrạm Y tế,https://zalo.me/a\nCông an xã,https://zalo.me/c\nẤp Hai,https://zalo.me/b\n"
    let faults = workspace(roster, printed: Self.printed).load().diagnostics.sorted
    let fault = try #require(faults.first { $0.severity == .error })
    #expect(fault.range?.file.name == "printed.csv")
    #expect(fault.summary.english.contains("“Trạm Y tế”, “Công an xã”"))
    let mended =
      "id,"
      + roster.replacing("\nT", with: "\nap-cai-nua,T").replacing("\nC", with: "\n,C").replacing(
        "\nẤ", with: "\n,Ấ")
    #expect(outline(workspace(mended, printed: Self.printed)) == ["roster.made-ids"])
  }

  @Test(
    "Writing identifiers changes nothing else of a file, in any encoding, with any separators and line ends")
  func writing() throws {
    let names = ["Chi bộ ấp Cái Nứa", "Đảng ủy xã", "Ấp Hòa", "Ấp Hóa", "Ấp Hòa", "Con", "☎", "Ấp \"Sao\" 1"]
    try forEachSeed(200) { random in
      let separator = [",", ";", "\t", "|", "~", "¦", "-"].randomElement(using: &random) ?? ","
      let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let isQuoted = Bool.random(using: &random) || separator == "-"
      let isAnnounced = Bool.random(using: &random) || !",;\t|".contains(separator)
      let idColumn = [nil, 0, 1, 2].randomElement(using: &random) ?? nil
      func row(_ cells: [String]) -> String {
        cells.map { cell in
          isQuoted || cell.contains("\"") ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: separator)
      }
      var lines = isAnnounced ? ["sep=\(separator)"] : []
      if Bool.random(using: &random) { lines.append("") }
      if Bool.random(using: &random) { lines.append(row(["DANH SÁCH ĐƠN VỊ", ""])) }
      func withIdentifier(_ cells: [String], _ identifier: String) -> [String] {
        var cells = cells
        if let idColumn { cells.insert(identifier, at: idColumn) }
        return cells
      }
      lines.append(row(withIdentifier(["Tên đơn vị", "Ghi chú"], "Mã")))
      let count = Int.random(in: 1...6, using: &random)
      for number in 0..<count {
        let name = names.randomElement(using: &random) ?? ""
        let written = Int.random(in: 0...3, using: &random) == 0 ? "co-\(number)" : ""
        var cells = withIdentifier([name.decomposedStringWithCanonicalMapping, "chú ý"], written)
        if idColumn == 2, written.isEmpty, Bool.random(using: &random) { cells.removeLast() }
        lines.append(row(cells))
      }
      let text = lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
      let encoding = TextEncoding(
        form: [.utf8, .utf16LittleEndian, .utf16BigEndian].randomElement(using: &random) ?? .utf8, marks: 1)
      let bytes = encoding.bytes(of: text)
      let comment = Comment(rawValue: text.debugDescription)
      try check(bytes, encoding, isNew: idColumn == nil, comment)
    }
  }

  private func check(_ bytes: [UInt8], _ encoding: TextEncoding, isNew: Bool, _ comment: Comment) throws {
    var workspace = Workspace()
    workspace["board.yaml"] = Workspace.board.replacing("{office.zalo}", with: "https://zalo.me/a")
    workspace.files["offices.csv"] = bytes
    let rewritten = try #require(workspace.loader.rosterWithIdentifiers(of: "board.yaml"), comment)
    #expect(rewritten.before == bytes, comment)
    let made = workspace.load().board?.board.roster
    workspace.files["offices.csv"] = rewritten.after
    let after = workspace.load()
    let roster = try #require(after.board?.board.roster, comment)
    #expect(roster.madeIdentifiers == 0, comment)
    if let made {
      #expect(roster.offices.map(\.identifier.value) == made.offices.map(\.identifier.value), comment)
      #expect(roster.offices.map(\.name.string) == made.offices.map(\.name.string), comment)
      #expect(made.textWithIdentifiers == roster.source.text, comment)
    }
    #expect(Set(roster.offices.map(\.identifier.value)).count == roster.offices.count, comment)
    // Nothing was taken away, and a second time writes nothing.
    let (old, new) = (encoding.text(of: bytes) ?? "", encoding.text(of: rewritten.after) ?? "")
    var rest = Array(new.utf8)[...]
    for byte in old.utf8 {
      guard let found = rest.firstIndex(of: byte) else {
        Issue.record(comment)
        return
      }
      rest = rest[(found + 1)...]
    }
    let again = try #require(workspace.loader.rosterWithIdentifiers(of: "board.yaml"), comment)
    #expect(again.count == 0 && again.after == rewritten.after, comment)
  }
}

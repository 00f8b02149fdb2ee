import BoardSpec
import Foundation
import Links
import TestRuns
import Testing

@testable import Commands

/// A register that a spreadsheet saved is the same register: what is added makes it the old one and the new lines.
@Suite("A register that a spreadsheet saved")
struct RegisterResavingTests {
  private static let names = [
    "Nghị quyết, chỉ thị", "Chi bộ \"Một\"", "Đọc; nghe", "Chi bộ ấp Cái Nứa", "", "- a", "a\tb", "kind id",
  ]

  private static func register(_ numbers: inout SeededGenerator) -> [PrintedRegister.Entry] {
    var entries = [
      PrintedRegister.Entry(
        kind: .links, identifier: "https://q.example/{office}/{code}", name: "", printed: "2026-11-25")
    ]
    for index in 0..<Int.random(in: 0...8, using: &numbers) {
      let kind = [PrintedRegister.Kind.office, .code, .paper][Int.random(in: 0...2, using: &numbers)]
      let fate: PrintedRegister.Fate =
        switch Int.random(in: 0...3, using: &numbers) {
        case 0 where kind != .paper: .successor("khac-\(index)")
        case 1: .page("https://example.org/a?b=1,2;3#\(index)")
        default: .inUse
        }
      entries.append(
        .init(
          kind: kind, identifier: kind == .paper ? "hop-\(index)/a" : "ma-\(index)",
          name: Self.names[Int.random(in: Self.names.indices, using: &numbers)],
          printed: ["2026-11-25", "25/11/2026", "11/25/26"][Int.random(in: 0...2, using: &numbers)],
          fate: fate))
    }
    return entries
  }

  /// The bytes that some program makes of a register.
  private static func saved(_ entries: [PrintedRegister.Entry], _ numbers: inout SeededGenerator) -> [UInt8] {
    func flip() -> Bool { Bool.random(using: &numbers) }
    let separator = [",", ";", "\t"][Int.random(in: 0...2, using: &numbers)]
    let end = ["\n", "\r\n", "\r"][Int.random(in: 0...2, using: &numbers)]
    var columns = PrintedRegister.columns
    if flip() { columns.shuffle(using: &numbers) }
    if flip() { columns.append("ghi chú") }
    let quotesAll = flip()
    let extra = flip() ? String(repeating: separator, count: 3) : ""
    func cell(_ text: String) -> String {
      quotesAll || text.contains { ",;\t\"\n".contains($0) }
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
    func line(_ entry: PrintedRegister.Entry) -> String {
      columns.map { column in
        switch (column, entry.fate) {
        case ("kind", _): cell(entry.kind.rawValue)
        case ("id", _): cell(entry.identifier)
        case ("name", _): cell(entry.name)
        case ("printed", _): cell(entry.printed)
        case ("successor", .successor(let name)): cell(name)
        case ("page", .page(let page)): cell(page)
        default: quotesAll ? cell("") : ""
        }
      }.joined(separator: separator) + extra
    }
    var lines = [columns.map(cell).joined(separator: separator) + extra]
    var rows = entries.map(line)
    if flip() { rows.shuffle(using: &numbers) }
    lines += rows
    if flip() { lines.insert(extra, at: Int.random(in: 1...lines.count, using: &numbers)) }
    if flip() { lines.insert("", at: Int.random(in: 0...lines.count, using: &numbers)) }
    if flip() { lines.insert("sep=\(separator)", at: 0) }
    // Sorting in a spreadsheet may take the header along.
    let text = (flip() ? "\u{FEFF}" : "") + lines.joined(separator: end) + (flip() ? end : "")
    switch Int.random(in: 0...3, using: &numbers) {
    case 0: return utf16("\u{FEFF}" + text.drop { $0 == "\u{FEFF}" }, isLittleEndian: true)
    case 1: return utf16("\u{FEFF}" + text.drop { $0 == "\u{FEFF}" }, isLittleEndian: false)
    default: return Array(text.utf8)
    }
  }

  private static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  @Test("it gets the new lines and nothing else, whoever saved it")
  func isTheSame() throws {
    try forEachSeed(150) { numbers in try check(&numbers) }
  }

  private func check(_ numbers: inout SeededGenerator) throws {
    let old = Self.register(&numbers)
    let before = Self.saved(old, &numbers)
    let folder = try TemporaryFolder()
    let path = folder.path + "/printed.csv"
    try Data(before).write(to: URL(fileURLWithPath: path))
    let new = (0..<3).map {
      PrintedRegister.Entry(
        kind: .office, identifier: "moi-\($0)",
        name: Self.names[Int.random(in: Self.names.indices, using: &numbers)],
        printed: "2026-12-01")
    }
    let wanted = (old + new).shuffled(using: &numbers)
    let file = RegisterFile(boardPath: folder.path + "/board.yaml")
    #expect(try file.enter(wanted, known: .empty) == 3)
    let after = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(after.starts(with: before))
    let read = try #require(BoardLoader.register(in: after)).entries
    // A tab is a space on one line, and white space at the ends of cells is none.
    func plain(_ entries: [PrintedRegister.Entry]) -> Set<String> {
      Set(
        entries.map {
          "\($0.kind) \($0.identifier) \($0.name.replacing("\t", with: " ")) \($0.printed) \($0.fate)"
        })
    }
    #expect(plain(read) == plain(old + new) && read.count == old.count + 3)
    #expect(try file.enter(wanted, known: .empty) == 0)
    #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) == after)
  }

  @Test("a header that sorting moved down is still the header")
  func sorted() throws {
    let text = "code,a,A,2026-11-25,,\nkind,id,name,printed,successor,page\noffice,b,B,2026-11-25,,\n"
    let register = try #require(BoardLoader.register(in: Array(text.utf8)))
    #expect(register.entries.map(\.identifier) == ["a", "b"])
  }

  @Test(
    "a register that cannot be read is left as it is",
    arguments: ["code,a,b\n", "kind,id\ncode\n", "kind,id\n\"code,a\n", "kind,id\n\u{FF}"])
  func unreadable(text: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/printed.csv"
    let bytes = text.contains("\u{FF}") ? Array("kind,id\n".utf8) + [0xFF] : Array(text.utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = RegisterFile(boardPath: folder.path + "/board.yaml")
    #expect(throws: Failure.self) {
      _ = try file.enter(
        [.init(kind: .code, identifier: "x", name: "", printed: "2026-12-01")], known: .empty)
    }
    #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    #expect(folder.names == ["printed.csv"])
  }

  @Test("what is entered through a symbolic link lies in its target, with the rights of before")
  func followsLinks() throws {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path + "/board", withIntermediateDirectories: false)
    try files.createDirectory(atPath: folder.path + "/share", withIntermediateDirectories: false)
    let target = folder.path + "/share/da-in.csv"
    try Data("kind,id,name,printed,successor,page\n".utf8).write(to: URL(fileURLWithPath: target))
    try files.setAttributes([.posixPermissions: 0o664], ofItemAtPath: target)
    let link = folder.path + "/board/printed.csv"
    try files.createSymbolicLink(atPath: link, withDestinationPath: "../share/da-in.csv")
    let entry = PrintedRegister.Entry(kind: .code, identifier: "a", name: "A", printed: "2026-12-01")
    #expect(try RegisterFile(boardPath: folder.path + "/board/board.yaml").enter([entry], known: .empty) == 1)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == "../share/da-in.csv")
    #expect(
      try String(contentsOfFile: target, encoding: .utf8)
        == "kind,id,name,printed,successor,page\ncode,a,A,2026-12-01,,\n")
    let rights = try files.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(rights == 0o664)
    #expect(try files.contentsOfDirectory(atPath: folder.path + "/board") == ["printed.csv"])
  }
}

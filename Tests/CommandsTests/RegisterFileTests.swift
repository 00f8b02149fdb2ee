import BoardSpec
import Diagnostics
import Foundation
import Links
import Testing

@testable import Commands

@Suite("Entering what is printed")
struct RegisterFileTests {
  private static func entries(_ names: some Sequence<String>) -> [PrintedRegister.Entry] {
    names.map { .init(kind: .code, identifier: $0, name: "Mã", printed: "2026-11-25") }
  }

  private func text(in folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.path + "/printed.csv", encoding: .utf8)
  }

  @Test("the second run adds nothing and does not touch the file")
  func isStable() throws {
    let folder = try TemporaryFolder()
    let file = RegisterFile(boardPath: folder.path + "/board.yaml")
    #expect(try file.enter(Self.entries(["a", "b"]), known: .empty) == 2)
    let first = try text(in: folder)
    let known = BoardLoader.register(in: first)
    #expect(try file.enter(Self.entries(["a", "b"]), known: known) == 0)
    #expect(
      try file.enter(Self.entries(["a", "b"]), known: .empty) == 0, "the file knows what the caller does not")
    #expect(try text(in: folder) == first)
    #expect(folder.names == ["printed.csv"], "nothing half-written stays")
  }

  @Test("a successor that a person wrote stays when more is entered")
  func keepsWords() throws {
    let folder = try TemporaryFolder()
    let file = RegisterFile(boardPath: folder.path + "/board.yaml")
    _ = try file.enter(Self.entries(["a"]), known: .empty)
    let edited = try text(in: folder).replacing("2026-11-25,,", with: "2026-11-25,b,")
    try Data(edited.utf8).write(to: URL(fileURLWithPath: folder.path + "/printed.csv"))
    #expect(try file.enter(Self.entries(["b"]), known: .empty) == 1)
    #expect(try text(in: folder).hasPrefix(edited))
    #expect(BoardLoader.register(in: try text(in: folder)).entries.first?.fate == .successor("b"))
  }

  @Test("what a person saves between reading and replacing stays, and the entries come behind it")
  func keepsSaves() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/board.yaml"
    _ = try RegisterFile(boardPath: path).enter(Self.entries(["a"]), known: .empty)
    let saved = try text(in: folder).replacing("2026-11-25,,", with: "2026-11-25,b,")
    var reads = 0
    let file = RegisterFile(boardPath: path) { (name) throws(OutputError) in
      let found = try EditedFile.contents(name)
      reads += 1
      if reads == 1 { #expect(FileManager.default.createFile(atPath: name, contents: Data(saved.utf8))) }
      return found
    }
    #expect(try file.enter(Self.entries(["b"]), known: .empty) == 1)
    #expect(try text(in: folder).hasPrefix(saved))
    #expect(BoardLoader.register(in: try text(in: folder)).entries.map(\.identifier) == ["a", "b"])
    #expect(folder.names == ["printed.csv"], "nothing half-written stays")
  }

  @Test("a file that is saved all the time is left alone, with words about the register")
  func givesUp() throws {
    let folder = try TemporaryFolder()
    var reads = 0
    let file = RegisterFile(boardPath: folder.path + "/board.yaml") { (name) throws(OutputError) in
      let found = try EditedFile.contents(name)
      reads += 1
      let lines = "kind,id,name,printed,successor,page\n" + String(repeating: "\n", count: reads)
      #expect(FileManager.default.createFile(atPath: name, contents: Data(lines.utf8)))
      return found
    }
    let failure = #expect(throws: Failure.self) { try file.enter(Self.entries(["b"]), known: .empty) }
    #expect(failure?.diagnostic.identifier == "register.not-written")
    #expect(folder.names == ["printed.csv"], "nothing half-written stays")
  }

  @Test("runs that enter at once lose nothing of each other")
  func takesTurns() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/board.yaml"
    try await withThrowingTaskGroup(of: Int.self) { group in
      for run in 0..<8 {
        group.addTask {
          try RegisterFile(boardPath: path).enter(
            Self.entries((0..<20).map { "ma-\($0 % 10 + run)" }), known: .empty)
        }
      }
      try await group.waitForAll()
    }
    let names = BoardLoader.register(in: try text(in: folder)).entries.map(\.identifier)
    #expect(names.count == 17 && Set(names).count == 17)
  }
}

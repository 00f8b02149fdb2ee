import Foundation
import Testing

extension EndToEnd {
  /// `bangtin fonts`.
  @Suite struct `Listing fonts` {
    @Test func `The families are listed with licence, package, and whether their files are there`()
      async throws
    {
      let run = try await Bangtin.run("fonts")
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      let inter = try #require(run.lines.first { $0.hasPrefix("Inter") })
      #expect(inter.contains("SIL Open Font License 1.1") && inter.contains("fonts-inter"))
      #expect(inter.contains(" yes ") && inter.hasSuffix("Inter-Regular.otf"))
      let missing = try await Bangtin.run("fonts", environment: ["BANGTIN_SYSTEM_FONTS": "/nonexistent"])
      #expect(missing.code == 1 && Set(missing.identifiers) == ["font.file-missing"])
      #expect(missing.lines.contains { $0.hasPrefix("Inter") && $0.contains(" NO ") })
    }

    @Test func `Each style of the example has its file and lacks nothing`() async throws {
      let run = try await Bangtin.run("fonts", Example.board)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors == "The fonts have every character of the board\n")
      #expect(run.lines.contains { $0.contains("caption") && $0.hasSuffix("Inter-SemiBold.otf") })
    }

    @Test func `A missing character is told once with every place where it stands`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.codes[0].caption = "Tài liệu 🥰 và 🥰"
        board.roster = "id,name\nmot,Ấp 🥰\nhai,Ấp Hai\n"
        let path = try board.write(to: folder)
        let run = try await Bangtin.run("fonts", path)
        #expect(run.code == 1)
        let line = try #require(run.lines.first { $0.hasPrefix("«🥰»") })
        #expect(line.hasPrefix("«🥰» U+1F970 SMILING FACE WITH SMILING EYES AND THREE HEARTS, in no font ("))
        #expect(line.components(separatedBy: "board.yaml:").count == 3, "\(line)")
        #expect(line.contains("offices.csv:2:8"), "\(line)")
        let json = try await Bangtin.run("fonts", path, "--json")
        let rows = try json.lines.map { line in
          try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let office = try #require(rows.first { $0["style"] as? String == "office" })
        let lacks = try #require(office["lacks"] as? [[String: Any]])
        #expect(lacks.map { $0["codePoints"] as? [String] } == [["U+1F970"]])
        let places = try #require(lacks.first?["places"] as? [[String: Any]])
        #expect(places.map { $0["line"] as? Int } == [2] && places.map { $0["column"] as? Int } == [8])
      }
    }
  }
}

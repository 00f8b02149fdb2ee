import Foundation
import Testing

extension EndToEnd {
  /// `bangtin init` and `bangtin schema`.
  @Suite struct `Beginning a board` {
    @Test func `A new board has no fault and renders by the command that init names`() async throws {
      try await TemporaryFolder.using { folder in
        var made = try Bangtin.invocation(["init", "bảng mới", "--lang", "vi"])
        made.folder = folder.path
        let run = try await made.run()
        #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
        let commands = run.errors.split(separator: "\n").suffix(2).map(String.init)
        #expect(
          commands == [
            "  bangtin check 'bảng mới/board.yaml'",
            "  bangtin render 'bảng mới/board.yaml' --out 'bảng mới/out'",
          ])
        for command in commands {
          var shell = Invocation("sh", ["-c", command.replacing("bangtin", with: try Bangtin.path())])
          shell.folder = folder.path
          let run = try await shell.run()
          #expect(run.code == 0, "\(command): \(run.errors)")
          #expect(Set(run.identifiers) == ["board.placeholder"], "\(run.errors)")
        }
        #expect(try folder.files(in: "bảng mới/out/posters").keys.sorted().count == 6)
        // What still holds the words of init is a trial, and nobody can be kept to it.
        #expect(!FileManager.default.fileExists(atPath: folder.file("bảng mới/printed.csv")))
      }
    }

    @Test func `Nothing is overwritten, and nothing is made where something is in the way`() async throws {
      try await TemporaryFolder.using { folder in
        try folder.write("mine", to: "board/offices.csv")
        let run = try await Bangtin.run("init", folder.file("board"))
        #expect(run.code == 64 && run.identifiers == ["init.exists"], "\(run.errors)")
        #expect(run.errors.contains("board/offices.csv"))
        #expect(try folder.files() == ["board/offices.csv": Data("mine".utf8)])
        // A link that leads nowhere is in the way too.
        try FileManager.default.createSymbolicLink(
          atPath: folder.file("board/board.yaml"), withDestinationPath: folder.file("elsewhere"))
        let second = try await Bangtin.run("init", folder.file("board"))
        #expect(second.code == 64)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("board"))
        #expect(names.sorted() == ["board.yaml", "offices.csv"])
      }
    }

    @Test func `A layout is copied to be changed, and its editor's line leads to the schema beside it`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let run = try await Bangtin.run("init", folder.file("board"), "--layout", "poster-a3")
        #expect(run.code == 0, "\(run.errors)")
        for name in ["board.yaml", "poster-a3.yaml"] {
          let text = String(decoding: try folder.data("board/" + name), as: UTF8.self)
          let modelines = text.matches(of: /(?m)^# yaml-language-server: \$schema=(.*)$/)
          #expect(modelines.count == 1 && text.hasPrefix("# yaml-language-server"))
          let schema = try #require(modelines.first?.1)
          let kind = name == "board.yaml" ? "board" : "layout"
          #expect(
            try folder.data("board/\(schema)") == (try await Bangtin.run("schema", kind)).output, "\(name)")
        }
        let check = try await Bangtin.run("check", folder.file("board/board.yaml"))
        #expect(check.code == 0 && check.errors.contains("poster-a3.yaml"), "\(check.errors)")
        let unknown = try await Bangtin.run("init", folder.file("other"), "--layout", "poster-a33")
        #expect(unknown.code == 64 && unknown.errors.contains("did you mean `poster-a3`?"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("other")))
      }
    }

    @Test(arguments: ["poster-a3", "calm-a4", "sheet-a4"])
    func `The changes that a copied layout proposes are no fault once their signs are taken away`(
      name: String
    )
      async throws
    {
      try await TemporaryFolder.using { folder in
        let run = try await Bangtin.run("init", folder.file("board"), "--layout", name)
        #expect(run.code == 0, "\(run.errors)")
        let text = String(decoding: try folder.data("board/\(name).yaml"), as: UTF8.self)
        let parts = text.split(separator: "\n# Những gì thường đổi", maxSplits: 1)
        let lines = try #require(parts.last).split(separator: "\n").dropFirst(2)
        let changes = lines.map { $0.dropFirst(2) }.joined(separator: "\n")
        #expect(parts.count == 2 && changes.contains("band:"))
        try folder.write(parts[0] + "\n" + changes, to: "board/\(name).yaml")
        let check = try await Bangtin.run("check", folder.file("board/board.yaml"))
        #expect(check.code == 0, "\(check.errors)")
      }
    }

    @Test(arguments: ["board", "layout"])
    func `A schema is the same in every language, and what the checkout holds`(subject: String) async throws {
      let english = try await Bangtin.run("schema", subject)
      let vietnamese = try await Bangtin.run("schema", subject, "--lang", "vi")
      #expect(english.code == 0 && english.errors.isEmpty)
      #expect(english.output == vietnamese.output)
      let committed = Bangtin.root + "/Schemas/\(subject).schema.json"
      #expect(english.output == (try Data(contentsOf: URL(fileURLWithPath: committed))))
      let unknown = try await Bangtin.run("schema", subject + "s")
      #expect(unknown.code == 64)
    }
  }
}

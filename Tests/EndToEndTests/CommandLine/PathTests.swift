import Foundation
import Testing

extension EndToEnd {
  /// Paths as people type them, and what lies in the place of a file.
  @Suite struct `Paths` {
    private static let board = """
      title: Tài liệu
      organization: Đảng ủy xã
      links: { base: https://q.example.org }
      offices: offices.csv
      codes:
        - { id: a, caption: Điều lệ Đảng, url: "https://example.org/a" }

      """

    @Test(arguments: [true, false])
    func `A folder and a board are found in the other spelling of their marks by every command`(
      isDecomposedOnDisk: Bool
    ) async throws {
      try await TemporaryFolder.using { folder in
        let name = "Ấp Cái Nứa/bảng.yaml"
        let (composed, decomposed) = (
          name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping
        )
        let (stored, typed) = isDecomposedOnDisk ? (decomposed, composed) : (composed, decomposed)
        try folder.write(Self.board, to: stored)
        let storedFolder = String(stored.split(separator: "/")[0])
        let typedFolder = String(typed.split(separator: "/")[0])
        try folder.write("id,name\nmot,Chi bộ ấp Một\n", to: storedFolder + "/offices.csv")
        try folder.write("", to: "access.log")
        for arguments in [
          ["check"], ["render", "--format", "pdf", "--out", typedFolder + "/out"],
          ["plan", "--out", typedFolder + "/out"],
          ["links", "--server", "csv"], ["site", "--out", typedFolder + "/out"], ["fonts"],
          ["share", "--out", typedFolder + "/out"], ["usage", "import", "access.log"],
        ] {
          var words = arguments
          words.insert(typed, at: arguments[0] == "usage" ? 2 : 1)
          var invocation = try Bangtin.invocation(words)
          invocation.folder = folder.path
          let run = try await invocation.run()
          #expect(run.code == 0, "\(arguments): \(run.errors)")
        }
        // Nothing was written to a second folder that looks the same.
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count == 2, "\(names)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.file(storedFolder))
        #expect(Set(files).isSuperset(of: ["out", "printed.csv", "usage.sqlite"]), "\(files)")
      }
    }

    @Test func `A path without characters is named as empty`() async throws {
      for path in ["", " "] {
        let run = try await Bangtin.run("check", path)
        #expect(run.code == 64 && run.identifiers == ["arguments.invalid-value"], "\(run.errors)")
        #expect(run.errors.contains("is empty") && run.errors.contains("board.yaml"), "\(run.errors)")
      }
    }

    @Test(arguments: ["printed.csv", "out/manifest.json", "usage.sqlite"])
    func `A folder in the place of a file is named as a folder`(name: String) async throws {
      try await TemporaryFolder.using { folder in
        try folder.write(Self.board, to: "board.yaml")
        try folder.write("id,name\nmot,Chi bộ ấp Một\n", to: "offices.csv")
        try folder.write("", to: name + "/file")
        var arguments = ["render", "board.yaml", "--format", "pdf"]
        if name == "usage.sqlite" { arguments = ["usage", "show", "board.yaml"] }
        var invocation = try Bangtin.invocation(arguments)
        invocation.folder = folder.path
        let run = try await invocation.run()
        #expect([1, 74].contains(run.code))
        #expect(run.errors.contains(name) && run.errors.contains("a folder, not a file"), "\(run.errors)")
        #expect(run.errors.contains("Rename "), "\(run.errors)")
        // The remedy, followed.
        try FileManager.default.moveItem(atPath: folder.file(name), toPath: folder.file("elsewhere"))
        let second = try await invocation.run()
        #expect(!second.errors.contains("a folder, not a file"), "\(second.errors)")
        if name != "usage.sqlite" { #expect(second.code == 0, "\(second.errors)") }
      }
    }

    @Test func `A new board's folder that is a file is named as a file, and so is an output folder`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        try folder.write(Self.board, to: "board.yaml")
        try folder.write("id,name\nmot,Chi bộ ấp Một\n", to: "offices.csv")
        let made = try await Bangtin.run("init", folder.file("board.yaml"))
        #expect(made.code == 74 && made.identifiers == ["output.no-folder"], "\(made.errors)")
        #expect(made.errors.contains("there is a file of that name"), "\(made.errors)")
        #expect(!made.errors.contains("--out"), "\(made.errors)")
        let drawn = try await Bangtin.run(
          "render", folder.file("board.yaml"), "--out", folder.file("offices.csv"))
        #expect(drawn.code == 74 && drawn.errors.contains("there is a file of that name"), "\(drawn.errors)")
        #expect(drawn.errors.contains("Choose another folder with --out"), "\(drawn.errors)")
      }
    }

    @Test func `The placeholders of a new board are one warning of links, site and share, in their words`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let made = try await Bangtin.run("init", folder.file("board"))
        #expect(made.code == 0, "\(made.errors)")
        for (arguments, words) in [
          (["links", "--server", "csv"], "installed on a server"), (["site"], "go online"),
          (["share"], "are sent"),
        ] {
          var invocation = try Bangtin.invocation(
            [arguments[0], folder.file("board/board.yaml")] + arguments.dropFirst())
          invocation.folder = folder.path
          let run = try await invocation.run()
          #expect(run.code == 0 && run.identifiers == ["board.placeholder"], "\(run.errors)")
          #expect(run.errors.contains(words) && !run.errors.contains("`render`"), "\(run.errors)")
        }
      }
    }
  }
}

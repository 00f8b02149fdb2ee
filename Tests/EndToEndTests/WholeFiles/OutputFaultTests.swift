import Foundation
import Testing

extension EndToEnd {
  /// Folders that cannot be written to: 74, plain words, and no file that is half there.
  @Suite struct `Output faults` {
    @Test func `A folder below a file cannot be made`() async throws {
      try await TemporaryFolder.using { folder in
        try folder.write("", to: "file")
        let run = try await ExampleCopy(offices: 1).render(in: folder, to: "file/out")
        try expectFault(run, "output.no-folder", "file/out")
      }
    }

    @Test func `A folder in the place of a poster is a fault, and no partial file stays`() async throws {
      try await TemporaryFolder.using { folder in
        let office = try Example.offices()[0].identifier
        try folder.write("", to: "out/posters/\(office).pdf/file")
        let run = try await ExampleCopy(offices: 1).render(in: folder)
        try expectFault(run, "output.not-renamed", "posters/\(office).pdf")
        #expect(try folder.files(in: "out").keys.sorted() == ["manifest.json", "posters/\(office).pdf/file"])
      }
    }

    @Test func `A folder without the right to write is a fault`() async throws {
      try await TemporaryFolder.using { folder in
        let posters = folder.file("out/posters")
        try FileManager.default.createDirectory(atPath: posters, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: posters)
        defer {
          try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: posters)
        }
        var invocation = try ExampleCopy(offices: 1).invocation(in: folder)
        if getuid() == 0 {
          // Rights bind root as well once it has given up the power to override them.
          invocation.arguments =
            ["--bounding-set", "-dac_override", invocation.program] + invocation.arguments
          invocation.program = "setpriv"
        }
        let run = try await invocation.run()
        try expectFault(run, "output.not-created", "out/posters/")
        #expect(run.errors.contains("permission denied") && run.errors.contains("--out"))
        #expect(try Folder(posters).names() == [])
      }
    }

    @Test(.enabled("needs the right to mount") { await FileSystem.canBeMounted })
    func `A disk that cannot be written to is a fault`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await FileSystem.run(
          try ExampleCopy(offices: 1).invocation(in: folder), in: folder, options: "ro")
        try expectFault(run, "output.no-folder", "out/posters")
        #expect(run.errors.contains("the disk is read-only") && run.errors.contains("--out"))
      }
    }

    @Test(
      .enabled("needs the right to mount") { await FileSystem.canBeMounted }, arguments: [1024, 1500, 2500])
    func `A disk that becomes full is a fault, and what is written is whole`(kilobytes: Int) async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 8)
        #expect(try await board.render(in: folder, to: "reference").code == 0)
        let reference = try folder.files(in: "reference")
        let run = try await FileSystem.run(
          try board.invocation(in: folder), in: folder, options: "size=\(kilobytes)k")
        try expectFault(run, "output.not-written", "out/")
        #expect(run.errors.contains("the disk is full"))
        #expect(run.errors.contains("Free space on the disk and run again"))
        let files = try folder.files(in: "copy").filter { $0.key != "manifest.json" }
        #expect(!files.isEmpty)
        #expect(files.keys.sorted().filter { files[$0] != reference[$0] } == [])
        for name in files.keys where name.hasSuffix(".pdf") {
          #expect(try await Invocation("qpdf", ["--check", folder.file("copy/" + name)]).run().code == 0)
        }
        // With room enough the next run makes the rest.
        let next = try await board.render(in: folder, to: "copy")
        #expect(next.code == 0, "\(next.errors)")
        expectEqual(try folder.files(in: "copy"), try folder.files(in: "reference"))
      }
    }

    private func expectFault(_ run: Finished, _ identifier: String, _ path: String) throws {
      #expect(run.code == 74)
      #expect(run.output.isEmpty)
      #expect(run.identifiers == [identifier], "\(run.errors)")
      #expect(run.errors.contains(path) && run.errors.contains("fix: "), "\(run.errors)")
    }
  }
}

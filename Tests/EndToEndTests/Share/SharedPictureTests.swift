import Foundation
import Testing

extension EndToEnd {
  /// Pictures and messages for Zalo groups.
  @Suite struct `Sharing` {
    /// A picture after a messenger had it: 1280 pixels on the long edge, compressed anew as JPEG of quality 60.
    private static func sent(_ path: String, in folder: TemporaryFolder) async throws -> String {
      let picture = folder.file("sent.pgm")
      _ = try await read(
        "sh", "-c",
        "pngtopnm \"$1\" | pamscale -quiet -xyfit 1280 1280 | pnmtojpeg -quality=60 | jpegtopnm -quiet | ppmtopgm > \"$2\"",
        "sh", path, picture)
      return picture
    }

    @Test func `Every code of the pictures is read after a messenger has compressed them`() async throws {
      try await TemporaryFolder.using { folder in
        let offices = try Example.offices().prefix(2) + Example.offices().suffix(2)
        let run = try await Bangtin.invocation(
          ["share", Example.board, "--out", folder.path] + offices.flatMap { ["--office", $0.identifier] }
        ).run()
        #expect(run.code == 0 && run.errors.contains("44 pictures and 4 messages"), "\(run.errors)")
        for office in offices {
          let shared = "share/\(office.identifier)"
          let payloads = try Example.payloads(of: office).sorted()
          let board = try await Self.sent(folder.file(shared + "/board.png"), in: folder)
          #expect(try await Readers.zbar(board) == payloads, "\(office.identifier)")
          var codes: [String] = []
          let names = try Folder(folder.file(shared + "/codes")).names()
          #expect(names.count == 10)
          for name in names {
            codes += try await Readers.zbar(
              try await Self.sent(folder.file(shared + "/codes/" + name), in: folder))
          }
          #expect(codes.sorted() == payloads)
          for (name, data) in try folder.files(in: shared) {
            #expect(data.count < 1_000_000, "\(name)")
            guard name.hasSuffix(".png") else { continue }
            let picture = try await Readers.picture(ofPNG: folder.file(shared + "/" + name))
            #expect(max(picture.width, picture.height) == 1280)
          }
          let message = String(decoding: try folder.data(shared + "/message.txt"), as: UTF8.self)
          for payload in payloads { #expect(message.contains("\n" + payload.typed + "\n")) }
        }
      }
    }

    @Test func `A second run is the same, and the picture of a code that is gone goes`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 3)
        let path = try board.write(to: folder)
        func share() async throws -> [String: Data] {
          let run = try await Bangtin.run("share", path, "--out", folder.file("out"))
          #expect(run.code == 0, "\(run.errors)")
          return try folder.files(in: "out")
        }
        let first = try await share()
        #expect(
          first.keys.sorted() == [
            "share/hiep-hoa/board.png", "share/hiep-hoa/codes/ma-1.png", "share/hiep-hoa/codes/ma-2.png",
            "share/hiep-hoa/codes/ma-3.png", "share/hiep-hoa/message.txt",
          ])
        #expect(try await share() == first)
        board.codes.removeLast()
        _ = try board.write(to: folder)
        #expect(try await share().keys.contains("share/hiep-hoa/codes/ma-3.png") == false)
        // Nor is a picture of the board sent that nobody has made anew.
        let alone = try await Bangtin.run("share", path, "--out", folder.file("out"), "--codes-only")
        #expect(alone.code == 0, "\(alone.errors)")
        #expect(try folder.files(in: "out").keys.contains("share/hiep-hoa/board.png") == false)
      }
    }

    @Test func `A board of too many codes for one picture is refused, and its codes can be sent alone`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let path = try TestBoard(codes: 24).write(to: folder)
        let run = try await Bangtin.run("share", path, "--out", folder.file("out"))
        #expect(run.code == 1 && run.identifiers.contains("share.small-modules"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.file("out")))
        let alone = try await Bangtin.run("share", path, "--out", folder.file("out"), "--codes-only")
        #expect(alone.code == 0 && alone.errors.contains("24 pictures and 1 message to"), "\(alone.errors)")
      }
    }
  }
}

import Foundation
import Testing

extension EndToEnd {
  /// The same input gives the same bytes, whatever the machine and the moment are like.
  @Suite struct `Repeatability` {
    @Test func `A second run of the example with one job gives the same bytes as the first with two`()
      async throws
    {
      let first = try await RenderedExample.run()
      try await TemporaryFolder.using { folder in
        let run = try await Bangtin.run(
          "render", Example.board, "--out", folder.file("out"), "--jobs", "1")
        #expect(run.code == 0, "\(run.errors)")
        expectEqual(try folder.files(in: "out"), try first.folder.files(in: "out"))
      }
    }

    @Test func `A run over an earlier one's files changes none of them`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 3)
        #expect(try await board.render(in: folder).code == 0)
        let before = try folder.files(in: "out")
        #expect(try await board.render(in: folder).code == 0)
        expectEqual(try folder.files(in: "out"), before)
      }
    }

    @Test func `Locale, time zone, home, terminal and working folder leave no trace`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 3)
        #expect(try await board.render(in: folder).code == 0)
        let elsewhere = [
          "LC_ALL": "vi_VN.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Ho_Chi_Minh", "HOME": "/nonexistent",
          "TERM": "xterm-256color", "COLUMNS": "20", "USER": "nobody",
        ]
        let run = try await board.render(
          in: folder, to: "other", environment: elsewhere, workingFolder: folder.path, board: "board.yaml")
        #expect(run.code == 0, "\(run.errors)")
        expectEqual(try folder.files(in: "other"), try folder.files(in: "out"))
      }
    }

    @Test func `Another SOURCE_DATE_EPOCH changes the dates in the PDFs and nothing else`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 2)
        for (name, date) in [("out", "0"), ("same", "0"), ("later", "1793000000")] {
          let run = try await board.render(in: folder, to: name, environment: ["SOURCE_DATE_EPOCH": date])
          #expect(run.code == 0, "\(run.errors)")
        }
        let (first, later) = (try folder.files(in: "out"), try folder.files(in: "later"))
        expectEqual(try folder.files(in: "same"), first)
        expectEqual(first.filter { $0.key.hasSuffix(".png") }, later.filter { $0.key.hasSuffix(".png") })
        for name in first.keys where name.hasSuffix(".pdf") {
          let (old, new) = (
            try await unpacked(folder.file("out/" + name)), try await unpacked(folder.file("later/" + name))
          )
          #expect(dates(in: old) == ["19700101000000Z"], "\(name)")
          #expect(dates(in: new) == ["20261026073320Z"], "\(name)")
          #expect(withoutDates(old) == withoutDates(new), "\(name)")
        }
      }
    }

    @Test func `Fonts of the machine, of the person and their settings change no page`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 1)
        #expect(try await board.render(in: folder).code == 0)
        let plain = try folder.files(in: "out")
        // A person's folder with a font that calls itself by the name of another's file.
        try FileManager.default.createDirectory(
          atPath: folder.file("home/.fonts/inter"), withIntermediateDirectories: true)
        let sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
        try FileManager.default.copyItem(
          atPath: sans, toPath: folder.file("home/.fonts/inter/Inter-Regular.otf"))
        let swap = """
          <match target="pattern"><test name="family"><string>Inter</string></test>
          <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans</string></edit></match>
          """
        let settings = [
          "<dir>/usr/share/fonts/truetype/dejavu</dir>", "<dir>/usr/share/fonts</dir>", "",
          "<dir>/usr/share/fonts</dir>" + swap,
        ]
        for (number, setting) in settings.enumerated() {
          let name = "fonts-\(number).conf"
          try folder.write(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>\(setting)</fontconfig>",
            to: name)
          let run = try await board.render(
            in: folder, to: "out-\(number)",
            environment: ["FONTCONFIG_FILE": folder.file(name), "HOME": folder.file("home")])
          #expect(run.code == 0 && !run.errors.contains("Fontconfig"), "\(run.errors)")
          expectEqual(try folder.files(in: "out-\(number)"), plain)
        }
      }
    }

    /// The PDF as qpdf writes it without packing, so that its dates can be seen.
    private func unpacked(_ path: String) async throws -> String {
      let run = try await read("qpdf", "--qdf", "--object-streams=disable", path, "-")
      return String(decoding: run.output, as: UTF8.self)
    }

    private func dates(in pdf: String) -> Set<String> {
      Set(pdf.matches(of: /Date \((?:D:)?([^)]*)\)/).map { String($0.1) })
    }

    /// The PDF without its dates and what is made of them: the identifier, and the places of objects.
    private func withoutDates(_ pdf: String) -> String {
      pdf.replacing(/Date="[^"]*"/, with: "").replacing(/Date \([^)]*\)/, with: "")
        .replacing(/\/ID \[[^\]]*\]/, with: "").replacing(/\d{10} 00000 n|startxref\n\d+/, with: "")
    }
  }
}

/// Expects the same files with the same bytes; tells the names of those that differ, not their bytes.
func expectEqual(
  _ files: [String: Data], _ others: [String: Data],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(files.keys.sorted() == others.keys.sorted(), sourceLocation: sourceLocation)
  #expect(!files.isEmpty, sourceLocation: sourceLocation)
  let differing = files.keys.sorted().filter { files[$0] != others[$0] }
  #expect(differing == [], sourceLocation: sourceLocation)
}

import Foundation
import Recording
import Testing

extension EndToEnd {
  /// Every PDF can be archived and read aloud, and the check that says so can fail.
  @Suite(.sharesExample) struct `Standards` {
    @Test func `Every PDF of the example follows PDF/A-2a and PDF/UA-1, and qpdf finds no fault`()
      async throws
    {
      let example = try await RenderedExample.run()
      let posters = try Example.offices().map { example.poster($0, "pdf") }
      let files = posters + [example.file("posters.pdf")]
      #expect(try await Python.brokenRules(files) == [])
      for file in files { _ = try await read("qpdf", "--check", file) }
    }

    @Test(
      arguments: [
        #"Sách "hay" & <tốt> (1) \ 2"#, "Ký tự – … ½ €", "'); DROP TABLE", "a",
        String(repeating: "Mười ", count: 9),
      ])
    func `PDFs of boards with hostile texts follow them too`(_ text: String) async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(caption: text)
        board.title = text
        let run = try await Bangtin.run(
          "render", try board.write(to: folder), "--out", folder.file("out"), "--format", "pdf")
        #expect(run.code == 0, "\(run.errors)")
        let files = ["posters/hiep-hoa.pdf", "posters.pdf"].map { folder.file("out/" + $0) }
        #expect(try await Python.brokenRules(files) == [])
        for file in files { _ = try await read("qpdf", "--check", file) }
      }
    }

    @Test(arguments: [1, 2, 24]) func `So do boards of any number of codes`(_ count: Int) async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: count)
        board.codes[0].isDirect = true
        board.codes[0].address = "tel:+842973000000"
        let run = try await Bangtin.run(
          "render", try board.write(to: folder), "--out", folder.file("out"), "--format", "pdf")
        #expect(run.code == 0, "\(run.errors)")
        #expect(try await Python.brokenRules([folder.file("out/posters/hiep-hoa.pdf")]) == [])
      }
    }

    @Test func `The check finds every fault that is planted, and none in the copy without one`() async throws
    {
      let example = try await RenderedExample.run()
      let poster = example.poster(try #require(try Example.offices().first), "pdf")
      let expected = [
        "remove-alternative": "FIGURE-ALTERNATIVE-TEXT", "remove-output-intent": "PDFA2A-DEVICE-RGB-001",
        "remove-language": "LANGUAGE", "remove-marks": "TAGGED-DOCUMENT",
        "hide-title": "PDFUA1-VIEWER-PREFERENCES-001",
        "remove-metadata-title": "TITLE", "remove-link-description": "LINK-CONTENTS",
        "draw-untagged-path": "CONTENT-TAGGING", "remove-text-of-glyphs": "UNICODE",
        "skip-heading-level": "HEADING", "wrong-stream-length": "STREAM-LENGTH",
      ]
      try await TemporaryFolder.using { folder in
        _ = try await Python.run("plant.py", [poster, folder.path])
        #expect(try await Python.brokenRules([folder.file("none.pdf")]) == [])
        for (fault, rule) in expected {
          let broken = try await Python.brokenRules([folder.file(fault + ".pdf")])
          #expect(broken.contains { $0.contains(rule) }, "\(fault): \(broken)")
        }
      }
    }

    @Test func `A poster is read aloud in the order of its page`() async throws {
      let example = try await RenderedExample.run()
      let poster = example.poster(try #require(try Example.offices().first), "pdf")
      let text = try await read("pdfinfo", "-struct-text", poster).text
      // Numbers of objects say nothing of the order.
      let plain = text.replacing(/Object \d+ \d+/, with: "Object")
      let recorded = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("reading-order.txt")
      try RecordedText.expect(plain, recordedAt: recorded)
    }

    @Test func `The document of all posters lists the offices, and its pages are called by them`()
      async throws
    {
      let example = try await RenderedExample.run()
      let pages = try await Python.run("bookmarks.py", [example.file("posters.pdf")]).lines
      #expect(pages == (try Example.offices().map { "\($0.identifier)\t\($0.name)" }))
    }

    @Test func `Black text and symbols take one ink`() async throws {
      try await TemporaryFolder.using { folder in
        try folder.write(
          """
          page: { paper: A4, safe: 10 mm, background: "#FFFFFF" }
          colors: { ink: "#000000", grey: "#666666" }
          styles:
            big: { family: Inter, weight: 600, size: 20 pt, minimum: 10 pt, lines: 9, color: ink }
            small: { family: Inter, weight: 400, size: 11 pt, lines: 3, color: grey }
          body:
            column:
              - { text: "{board.title}", style: big, role: heading-1 }
              - codes:
                  - column:
                      - { symbol: ink, border: 0.3 mm grey }
                      - { text: "{code.caption}", style: big }
                      - { text: "{code.link}", style: small }
                height: 1fr
            padding: 15 mm
          """, to: "black.yaml")
        let board = try TestBoard(codes: 2).write(to: folder)
        let text = try String(contentsOfFile: board, encoding: .utf8)
        try folder.write(text.replacing("layout: poster-a3", with: "layout: black.yaml"), to: "board.yaml")
        let run = try await Bangtin.run("render", board, "--out", folder.file("out"), "--format", "pdf")
        #expect(run.code == 0, "\(run.errors)")
        let file = folder.file("out/posters/hiep-hoa.pdf")
        let inks = try await read("gs", "-q", "-o", "-", "-sDEVICE=inkcov", file).lines
        let words = try #require(inks.first).split(separator: " ")
        #expect(words.prefix(3) == ["0.00000", "0.00000", "0.00000"])
        #expect((Double(words[3]) ?? 0) > 0.01)
        #expect(try await Python.brokenRules([file]) == [])
      }
    }
  }
}

import Foundation
import Testing

extension EndToEnd {
  /// Pictures, icons and logos in finished files.
  @Suite struct `Pictures in layouts` {
    /// Its symbols have 37 modules of ten pixels each at 300 dots an inch, so that no program draws them smaller.
    private static let layout = """
      page: { paper: [150 mm, 120 mm], margins: 6 mm, background: "#FDFBF7" }
      styles:
        sign: { family: Inter, weight: 400, size: 30 pt, color: "#9E1B16" }
      body:
        column:
          - row:
              - { picture: emblem.svg, width: 25 mm, alt: Biểu trưng }
              - { picture: emblem.svg, fit: cover, width: 40 mm, height: 25 mm, radius: 4 mm }
              - { picture: fading.png, width: 25 mm, fill: "#E5B93F" }
              - { picture: photo.jpg, width: 25 mm }
            gap: 4 mm
          - row:
              - { icon: phone, style: sign }
              - { icon: calendar, style: sign }
          - row:
              - { symbol: "#1A1A1A", size: 88.8 pt, logo: emblem.svg, repeat: codes }
        gap: 5 mm

      """

    private static let emblem = """
      <svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
        <defs><linearGradient id="g"><stop stop-color="#9E1B16"/><stop offset="1" stop-color="#5E0B0E"/>
        </linearGradient></defs>
        <circle cx="20" cy="20" r="20" fill="url(#g)"/><rect x="10" y="14" width="20" height="12" fill="#E5B93F"/>
      </svg>

      """

    /// 16 by 16 pixels of red that fade out to the left.
    private static let fading = """
      iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAPklEQVR42mOYJy3GAMSCQKwExMZA7ALEoUCcBsTlQNwBxDOBeBUQ7wbiM0B8\
      F4jfAfF/hlEDRg0YNWC4GAAAKs5OkBdrwLUAAAAASUVORK5CYII=
      """

    private static func board(in folder: TemporaryFolder) throws -> TestBoard {
      try folder.write(layout, to: "pictures.yaml")
      try folder.write(emblem, to: "emblem.svg")
      try Data(base64Encoded: fading)?.write(to: URL(fileURLWithPath: folder.file("fading.png")))
      let photo = URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../RenderingTests/Files/red-blue.jpg").standardizedFileURL
      try Data(contentsOf: photo).write(to: URL(fileURLWithPath: folder.file("photo.jpg")))
      var board = TestBoard(codes: 3)
      board.layout = "pictures.yaml"
      return board
    }

    @Test func `Every program draws them as the picture does, and their codes scan`() async throws {
      try await TemporaryFolder.using { folder in
        let board = try Self.board(in: folder)
        let run = try await board.render(in: folder, "--format", "pdf,png,svg")
        #expect(run.code == 0, "\(run.errors)")
        let name = folder.file("out/posters/hiep-hoa")
        let ours = try await Readers.picture(ofPNG: name + ".png")
        for drawer in Pictures.Drawer.allCases {
          let theirs = try await Pictures.picture(of: name, by: drawer, dotsPerInch: 300, in: folder)
          let found = Pictures.difference(ours, theirs)
          #expect(found.mean < 1.2 && found.most < 20, "\(drawer): \(found)")
        }
        let codes = Set(board.codes.map { $0.payload(of: "hiep-hoa") })
        #expect(Set(try await Readers.zbar(name + ".png")) == codes)
      }
    }

    @Test func `PDFs with them follow the standards for an office, in greys and for a print shop`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = try Self.board(in: folder)
        for (kind, arguments) in [("office", []), ("gray", ["--gray"]), ("shop", ["--print", "shop"])] {
          let path = try board.write(to: folder)
          let run = try await Bangtin.invocation(
            ["render", path, "--format", "pdf", "--out", folder.file(kind)] + arguments
          ).run()
          #expect(run.code == 0, "\(run.errors)")
        }
        let files = ["office", "gray", "shop"].map { folder.file("\($0)/posters/hiep-hoa.pdf") }
        #expect(try await Python.brokenRules(files) == [])
        for file in files { _ = try await read("qpdf", "--check", file) }
        let inks = try await read("gs", "-q", "-o", "-", "-sDEVICE=inkcov", files[1])
        #expect(
          try #require(inks.lines.first).split(separator: " ").prefix(3) == ["0.00000", "0.00000", "0.00000"])
      }
    }

    @Test func `A picture that changes is the reason for which posters are made again`() async throws {
      try await TemporaryFolder.using { folder in
        let board = try Self.board(in: folder)
        #expect(try await board.render(in: folder, "--format", "pdf").code == 0)
        let first = try folder.files(in: "out")
        #expect(try await board.render(in: folder, "--format", "pdf").code == 0)
        #expect(try folder.files(in: "out") == first)

        try folder.write(Self.emblem.replacing("#E5B93F", with: "#FFFFFF"), to: "emblem.svg")
        let plan = try await Bangtin.run("plan", folder.file("board.yaml"), "--out", folder.file("out"))
        #expect(plan.text.contains("emblem.svg"), "\(plan.text)")
        #expect(try await board.render(in: folder, "--format", "pdf").code == 0)
        #expect(try folder.files(in: "out") != first)
      }
    }
  }
}

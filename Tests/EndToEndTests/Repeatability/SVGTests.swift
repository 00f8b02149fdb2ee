import Foundation
import Testing

extension EndToEnd {
  /// Posters as SVG, drawn by librsvg.
  @Suite struct `SVG` {
    @Test func `ZBar reads every code of an SVG that librsvg draws`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 3).render(in: folder, "--format", "svg,pdf")
        #expect(run.code == 0, "\(run.errors)")
        for office in try Example.offices().prefix(3) {
          let poster = folder.file("out/posters/\(office.identifier)")
          _ = try await read("rsvg-convert", poster + ".svg", "-o", folder.file("page.png"))
          let page = try await Readers.picture(ofPNG: folder.file("page.png"))
          // CSS has 96 pixels to the inch. The PDF knows where the symbols are.
          let links = try await Readers.links(ofPDF: poster + ".pdf")
          #expect(
            try await Readers.zbar(page, dotsPerInch: 96, symbols: links)
              == Example.payloads(of: office).sorted())
        }
      }
    }

    @Test func `An SVG is the same after any run with any number of jobs`() async throws {
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 4)
        for (name, jobs) in [("out", "1"), ("two", "2"), ("three", "3")] {
          let run = try await board.render(in: folder, to: name, "--format", "svg", "--jobs", jobs)
          #expect(run.code == 0, "\(run.errors)")
          expectEqual(try folder.files(in: name), try folder.files(in: "out"))
        }
        let posters = try Example.offices().prefix(4).map { "posters/\($0.identifier).svg" }
        #expect(
          try Folder(folder.file("out")).names() == (["manifest.json", "posters.pdf"] + posters).sorted())
      }
    }
  }
}

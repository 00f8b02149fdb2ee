import Foundation
import Testing

extension EndToEnd {
  /// Posters as SVG, drawn by librsvg.
  @Suite struct `SVG` {
    @Test func `ZBar reads every code of an SVG that librsvg draws`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await ExampleCopy(offices: 3).render(in: folder, "--format", "svg")
        #expect(run.code == 0, "\(run.errors)")
        let offices = try Example.offices().prefix(3)
        #expect(
          try Folder(folder.file("out")).names()
            == (["manifest.json", "posters.pdf"] + offices.map { "posters/\($0.identifier).svg" }).sorted())
        for office in offices {
          _ = try await read(
            "rsvg-convert", folder.file("out/posters/\(office.identifier).svg"), "-o", folder.file("page.png")
          )
          #expect(
            try await Readers.zbar(folder.file("page.png")) == Example.payloads(of: office).sorted())
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
      }
    }
  }
}

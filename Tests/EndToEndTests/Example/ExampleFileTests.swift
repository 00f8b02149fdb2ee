import Foundation
import Testing

extension EndToEnd {
  /// The files that rendering the example leaves.
  @Suite struct `The files of the example` {
    @Test
    func `There is a PDF and a PNG for each office, one document with all, a manifest and nothing else`()
      async throws
    {
      let run = try await RenderedExample.run()
      let offices = try Example.offices().map(\.identifier)
      #expect(offices.count == 33)
      let posters = offices.flatMap { ["posters/\($0).pdf", "posters/\($0).png"] }
      #expect(try Folder(run.file("")).names() == (posters + ["manifest.json", "posters.pdf"]).sorted())
    }

    @Test func `The summary counts posters, pages and codes, on standard error alone`() async throws {
      let run = try await RenderedExample.run().finished
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("Wrote 33 of 33 posters (PDF, PNG) to "))
      #expect(run.errors.contains("posters.pdf (33 pages)"))
      #expect(run.errors.contains("Verified: all 330 codes scan"))
    }

    @Test func `The manifest lists every file with its size and its SHA-256`() async throws {
      let run = try await RenderedExample.run()
      let manifest = try Manifest(run.file("manifest.json"))
      let names = try Folder(run.file("")).names().filter { $0 != "manifest.json" }
      #expect(manifest.files.keys.sorted() == names)
      #expect(manifest.offices == (try Example.offices().map(\.identifier)))
      try await manifest.expectTruth(in: run.file(""))
    }

    @Test func `No poster PDF is larger than 30 kB, so that all of them go out in one message`() async throws
    {
      let run = try await RenderedExample.run()
      let manifest = try Manifest(run.file("manifest.json"))
      let posters = manifest.files.filter { $0.key.hasPrefix("posters/") && $0.key.hasSuffix(".pdf") }
      #expect(posters.count == 33)
      for (path, file) in posters { #expect(file.bytes <= 30_000, "\(path)") }
    }

    @Test func `qpdf finds nothing wrong in any PDF`() async throws {
      let run = try await RenderedExample.run()
      for name in try Folder(run.file("")).names() where name.hasSuffix(".pdf") {
        let check = try await Invocation("qpdf", ["--check", run.file(name)]).run()
        #expect(check.code == 0, "\(name): \(check.errors)")
      }
    }
  }
}

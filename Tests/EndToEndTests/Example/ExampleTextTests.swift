import Foundation
import Testing

extension EndToEnd {
  /// What is written on the example's boards.
  @Suite struct `The text of the example` {
    @Test(arguments: try Example.offices())
    func `A PDF can be searched for title, captions and office, in NFC`(office: Example.Office) async throws {
      let path = try await RenderedExample.run().poster(office, "pdf")
      let pages = try await Readers.pages(ofPDF: path)
      #expect(pages.count == 1)
      let text = pages.joined()
      #expect(text.says("Tài liệu chuyển đổi số"))
      for phrase in try [Example.title(), office.name] + Example.captions() {
        #expect(text.says(phrase), "\(phrase)")
      }
      #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
    }

    @Test func `The document with all posters has the offices in the order of the roster`() async throws {
      let document = try await RenderedExample.run().file("posters.pdf")
      let offices = try Example.offices()
      #expect(try await read("qpdf", "--show-npages", document).lines == ["33"])
      let pages = try await Readers.pages(ofPDF: document)
      try #require(pages.count == offices.count)
      for (page, office) in zip(pages, offices) { #expect(page.says(office.name), "\(office)") }
    }

    @Test func `Every font is embedded, and only the characters that are used`() async throws {
      let run = try await RenderedExample.run()
      let posters = try Example.offices().map { run.poster($0, "pdf") }
      for path in posters + [run.file("posters.pdf")] {
        let fonts = try await Readers.fonts(ofPDF: path)
        #expect(!fonts.isEmpty)
        for font in fonts { #expect(font.isEmbedded && font.isSubset, "\(font.name) in \(path)") }
      }
    }

    @Test func `The names of a PDF are those of its board and its office`() async throws {
      let office = try Example.offices()[1]
      let path = try await RenderedExample.run().poster(office, "pdf")
      let information = try await read("pdfinfo", path).text
      #expect(information.says("Title: \(try Example.title()) – \(office.name)"))
    }
  }
}

import Foundation
import Testing

extension EndToEnd {
  /// The symbols of the example, read by two readers from what is printed and from what is sent.
  @Suite struct `The codes of the example` {
    @Test(arguments: try Example.offices())
    func `ZBar and ZXing read every code of a PNG, and only these`(office: Example.Office) async throws {
      let path = try await RenderedExample.run().poster(office, "png")
      let payloads = try Example.payloads(of: office).sorted()
      #expect(payloads.count == 10)
      #expect(try await Readers.zbar(path) == payloads)
      let picture = try await Readers.picture(ofPNG: path)
      #expect(try picture.symbols(dotsPerInch: 300).sorted() == payloads)
    }

    @Test(arguments: try Example.offices())
    func `ZBar and ZXing read every code of a PDF drawn at 150 dpi, and only these`(
      office: Example.Office
    ) async throws {
      let path = try await RenderedExample.run().poster(office, "pdf")
      let payloads = try Example.payloads(of: office).sorted()
      let page = try await Readers.picture(ofPDF: path)
      #expect(try page.symbols(dotsPerInch: 150).sorted() == payloads)
      try await TemporaryFolder.using { folder in
        _ = try await read("pdftoppm", "-r", "150", "-singlefile", path, folder.file("page"))
        _ = try await read("pdftoppm", "-r", "150", "-gray", "-singlefile", path, folder.file("page"))
        #expect(try await Readers.zbar(folder.file("page.ppm")) == payloads, "in colour")
        #expect(try await Readers.zbar(folder.file("page.pgm")) == payloads, "in grey")
      }
    }

    @Test(arguments: try Example.offices())
    func `Symbol and printed link of every code can be clicked`(office: Example.Office) async throws {
      let path = try await RenderedExample.run().poster(office, "pdf")
      let links = try await Readers.links(ofPDF: path)
      let payloads = try Example.payloads(of: office)
      #expect(links.map(\.address).sorted() == (payloads + payloads).map(\.typed).sorted())
      #expect(Set(links.map(\.rectangle)).count == links.count)
    }

    @Test func `In the document with all posters every code can be clicked too`() async throws {
      let links = try await Readers.links(ofPDF: try await RenderedExample.run().file("posters.pdf"))
      let payloads = try Example.offices().flatMap { try Example.payloads(of: $0) }
      #expect(links.map(\.address).sorted() == (payloads + payloads).map(\.typed).sorted())
    }
  }
}

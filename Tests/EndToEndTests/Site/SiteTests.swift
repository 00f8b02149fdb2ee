import Foundation
import Testing

extension EndToEnd {
  /// Pages for telephones.
  @Suite struct `Pages for telephones` {
    /// What the script beside this file saw.
    private struct Seen: Decodable {
      struct Page: Decodable {
        let name: String
        let violations: [String]
        let width: Int
        let lowest: Double
        let tiles: Int
        let ground: String
        let language: String
        let heads: [String]
      }
      let schemes: [Page]
      let tapped: [String]
    }

    @Test
    func
      `A small telephone shows the page by day and night, axe-core finds nothing, and a tap opens the short link`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let run = try await Bangtin.run("site", Example.board, "--out", folder.path)
        #expect(run.code == 0 && run.errors.contains("34 pages"), "\(run.errors)")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/site.py"
        let finished = try await Python.run(
          script: script, [folder.file("site"), "cai-nua", folder.file("browser")])
        let seen = try JSONDecoder().decode(Seen.self, from: finished.output)
        #expect(seen.schemes.map(\.tiles) == [10, 10, 34])
        for page in seen.schemes {
          #expect(page.violations == [], "\(page.name)")
          #expect(page.width == 360, "nothing is wider than the telephone")
          #expect(page.lowest >= 48, "a thumb hits every link")
          #expect(page.language == "vi")
        }
        #expect(Set(seen.schemes.prefix(2).map(\.ground)).count == 2, "the night has colours of its own")
        #expect(seen.schemes[0].heads.last == "Chi bộ ấp Cái Nứa")
        #expect(seen.tapped == ["/go/cai-nua/loi-bac-day"])
      }
    }

    @Test func `Every page is small, whole in itself, and has the links of its office`() async throws {
      try await TemporaryFolder.using { folder in
        #expect(try await Bangtin.run("site", Example.board, "--out", folder.path).code == 0)
        let pages = try folder.files(in: "site")
        #expect(pages.count == 35)
        for (name, data) in pages {
          #expect(data.count < 50_000, "\(name)")
          let text = String(decoding: data, as: UTF8.self)
          #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("url("))
          #expect(!text.contains("<link"), "nothing is fetched from elsewhere")
        }
        for office in try Example.offices() {
          let page = String(decoding: try #require(pages["\(office.identifier)/index.html"]), as: UTF8.self)
          let links = page.matches(of: /<li><a href="([^"]*)"/).map { String($0.1) }
          #expect(links == (try Example.payloads(of: office)).map(\.typed))
        }
      }
    }

    @Test func `Words of a board are words on its page, and telephone numbers can be called`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(caption: "<script>alert(\"x\")</script> & 'y'")
        board.title = "</title><b>"
        board.codes[0].address = "https://example.org/?a=\"><b>&c"
        board.codes[0].isDirect = true
        board.roster =
          "id,name,contact\nnoi,\"A \"\"<i>\"\"\",\"Gọi 0297 3000 000, +84 900.000.001 hay 12345678901\"\n"
        let path = try board.write(to: folder)
        let run = try await Bangtin.run("site", path, "--out", folder.path)
        #expect(run.code == 0, "\(run.errors)")
        let page = String(decoding: try folder.data("site/noi/index.html"), as: UTF8.self)
        #expect(!page.contains("<script>") && !page.contains("<b>") && !page.contains("<i>"))
        #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"))
        #expect(page.contains("href=\"https://example.org/?a=&quot;&gt;&lt;b&gt;&amp;c\""))
        let calls = page.matches(of: /<a href="(tel:[^"]*)">/).map { String($0.1) }
        #expect(calls == ["tel:02973000000", "tel:+84900000001"])
      }
    }
  }
}

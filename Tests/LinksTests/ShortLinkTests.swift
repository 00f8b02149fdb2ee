import Links
import Testing

@Suite("Short links")
struct ShortLinkTests {
  @Test("A short link is base, office and code, as every printed symbol has it")
  func form() {
    let link = ShortLink(base: "https://q.vinhbinh.example", office: "hiep-hoa", code: "nhom-zalo")
    #expect(link.string == "https://q.vinhbinh.example/hiep-hoa/nhom-zalo")
  }

  @Test("A base may have a path")
  func path() {
    let link = ShortLink(base: "https://angiang.example/q", office: "a", code: "b")
    #expect(link.string == "https://angiang.example/q/a/b")
  }
}

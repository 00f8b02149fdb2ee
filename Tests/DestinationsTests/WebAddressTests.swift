import Testing

@testable import Destinations

@Suite("Addresses of the web")
struct WebAddressTests {
  @Test("Host and port are those that are asked")
  func parts() throws {
    let address = try #require(WebAddress("HTTPS://Q.Example:8443/a b/Nghị?x=1#part"))
    #expect(address.text == "https://q.example:8443/a%20b/Ngh%e1%bb%8b?x=1")
    #expect(address.host == "q.example")
    #expect(address.port == 8443)
    #expect(WebAddress("http://q.example")?.port == 80)
    #expect(WebAddress("https://q.example")?.port == 443)
    #expect(WebAddress("https://[2606:4700::1111]:80/")?.host == "2606:4700::1111")
  }

  @Test(
    "Every spelling of an address in numbers is the address",
    arguments: [
      "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/", "http://0x7f000001/",
      "http://１２７.0.0.1/", "http://127。0。0。1/", "http://127%2E0.0.1/", "http://%31%32%37.0.0.1/",
    ])
  func numbers(_ text: String) {
    // What the parser refuses is not asked either.
    guard let address = WebAddress(text) else { return }
    #expect(NetworkAddress(address.host)?.bytes == [127, 0, 0, 1], "\(address.host)")
  }

  @Test(
    "Names in letters of all languages are those that name servers know",
    arguments: ["https://xã.example/", "https://XÃ.example/", "https://x%C3%A3.example/"])
  func names(_ text: String) {
    #expect(WebAddress(text)?.text == "https://xn--x-yfa.example/")
  }

  @Test("Credentials are seen", arguments: ["http://user@q.example/", "http://:word@q.example/"])
  func credentials(_ text: String) {
    #expect(WebAddress(text)?.hasCredentials == true)
    #expect(WebAddress("http://q.example/@")?.hasCredentials == false)
  }

  @Test(
    "What is no address of the web is none",
    arguments: [
      "", "q.example", "ftp://q.example/", "file:///etc/passwd", "gopher://q.example/", "javascript:alert(1)",
      "http://", "http://q.example:99999/", "http://q.example:x/", "http://[fe80::1%25lo]/", "http://[::1/",
      "http://a\u{0}b.example/", "http://a\nb.example/", "http://q.example/\r\nHost: x",
      "http://q example/",
    ])
  func others(_ text: String) { #expect(WebAddress(text) == nil) }

  @Test("An address is read beside the one that it was found at")
  func relative() throws {
    let base = try #require(WebAddress("https://q.example/a/b?c"))
    #expect(WebAddress("d", relativeTo: base)?.text == "https://q.example/a/d")
    #expect(WebAddress("/d e", relativeTo: base)?.text == "https://q.example/d%20e")
    #expect(WebAddress("//other.example", relativeTo: base)?.text == "https://other.example/")
    #expect(WebAddress("http://other.example/", relativeTo: base)?.text == "http://other.example/")
    #expect(WebAddress("mailto:x@q.example", relativeTo: base) == nil)
  }
}

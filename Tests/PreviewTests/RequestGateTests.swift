import Testing

@testable import Preview

@Suite("Which requests a preview answers")
struct RequestGateTests {
  private let gate = RequestGate(port: 4750)

  private func refusal(
    host: String?, method: String = "GET", site: String? = nil, mode: String? = nil
  ) -> RequestGate.Refusal? {
    gate.refusal(method: method, host: host, site: site, mode: mode)
  }

  @Test(
    "This machine's own names are let in", arguments: ["127.0.0.1:4750", "localhost:4750", "LocalHost:4750"])
  func ownNames(host: String) {
    #expect(refusal(host: host) == nil)
  }

  @Test(
    "A name that was made to lead here is refused",
    arguments: [
      nil, "", "evil.example", "evil.example:4750", "127.0.0.1", "127.0.0.1:4751",
      "localhost.evil.example:4750",
      "127.0.0.1:4750.evil.example", "[::1]:4750",
    ])
  func otherNames(host: String?) {
    #expect(refusal(host: host) == .host)
  }

  @Test("What would change something is refused", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
  func methods(method: String) {
    #expect(refusal(host: "localhost:4750", method: method) == .method)
  }

  @Test("Another site may lead here but not embed what is here")
  func sites() {
    #expect(refusal(host: "localhost:4750", site: "cross-site", mode: "no-cors") == .site)
    #expect(refusal(host: "localhost:4750", site: "same-site", mode: "cors") == .site)
    #expect(refusal(host: "localhost:4750", site: "cross-site", mode: "navigate") == nil)
    #expect(refusal(host: "localhost:4750", site: "same-origin", mode: "cors") == nil)
    #expect(refusal(host: "localhost:4750", site: "none", mode: "navigate") == nil)
  }

  @Test("HEAD is let in, and port 80 needs no number")
  func rest() {
    #expect(refusal(host: "localhost:4750", method: "HEAD") == nil)
    #expect(RequestGate(port: 80).refusal(method: "GET", host: "localhost", site: nil, mode: nil) == nil)
  }
}

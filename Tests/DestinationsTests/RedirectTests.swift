import Testing

@testable import Destinations

@Suite("Redirects of destinations", .timeLimit(.minutes(2)))
struct RedirectTests {
  private let network = TestNetwork()

  /// A server whose paths redirect: `/301-b` answers 301 to `/b`; other paths are pages.
  private func server(_ targets: [String: (status: Int, location: String)]) throws -> LoopbackServer {
    try LoopbackServer { request in
      targets[request.path].map { .redirect($0.status, to: $0.location) } ?? .status(200)
    }
  }

  @Test("What moved for good says its new address", arguments: [301, 308])
  func moved(_ status: Int) async throws {
    let server = try server(["/a": (status, "/b")])
    defer { server.stop() }
    let base = "http://a.example:\(server.port)"
    #expect(await network.findings(base + "/a") == [.moved(to: base + "/b"), .unencrypted(at: base + "/b")])
  }

  @Test("A redirect for now is fine", arguments: [302, 303, 307])
  func temporary(_ status: Int) async throws {
    let server = try server(["/a": (status, "/b")])
    defer { server.stop() }
    let base = "http://a.example:\(server.port)"
    #expect(await network.findings(base + "/a") == [.unencrypted(at: base + "/b")])
  }

  @Test("The new address is the last one that was reached by lasting redirects alone")
  func chain() async throws {
    let other = try LoopbackServer { request in
      switch request.path {
      case "/c": .redirect(302, to: "/d")
      case "/d": .redirect(301, to: "/e")
      default: .status(200)
      }
    }
    defer { other.stop() }
    let first = try LoopbackServer { request in
      request.path == "/a" ? .redirect(301, to: "b") : .redirect(308, to: "//b.example:\(other.port)/c")
    }
    defer { first.stop() }
    let found = await network.findings("http://a.example:\(first.port)/a")
    #expect(
      found == [
        .moved(to: "http://b.example:\(other.port)/c"), .unencrypted(at: "http://b.example:\(other.port)/e"),
      ])
  }

  @Test("Where the way ends, nothing else is told")
  func goneAtTheEnd() async throws {
    let server = try LoopbackServer { $0.path == "/a" ? .redirect(301, to: "/b") : .status(404) }
    defer { server.stop() }
    #expect(await network.findings("http://a.example:\(server.port)/a") == [.gone(status: 404)])
  }

  @Test("Circles are found", arguments: ["/a", "/b", "/a#x"])
  func loop(_ location: String) async throws {
    let server = try server(["/a": (302, location), "/b": (302, "/a")])
    defer { server.stop() }
    let base = "http://a.example:\(server.port)"
    #expect(await network.findings(base + "/a") == [.redirectLoop(at: base + "/a")])
  }

  @Test("Five redirects are followed, and no more")
  func tooMany() async throws {
    let server = try LoopbackServer { request in
      let number = Int(request.path.dropFirst()) ?? 0
      return number == 0 ? .status(200) : .redirect(302, to: "/\(number - 1)")
    }
    defer { server.stop() }
    let base = "http://a.example:\(server.port)"
    #expect(await network.findings(base + "/5") == [.unencrypted(at: base + "/0")])
    #expect(await network.findings(base + "/9") == [.tooManyRedirects(count: 6)])
  }

  @Test(
    "Locations that lead nowhere are told as they are",
    arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "gopher://a.example/", "zalo://chat", "http://",
      "http://a:b:c/",
      "http://user:word@a.example/", "http://[::1/", "\u{1B}[31mred", "dict://a.example:11211/stats",
    ])
  func hostile(_ location: String) async throws {
    let server = try server(["/a": (302, location)])
    defer { server.stop() }
    let found = await network.findings("http://a.example:\(server.port)/a")
    #expect(found == [.badRedirect(to: location)])
    #expect(server.requests.allSatisfy { $0.path == "/a" })
  }

  @Test("A Location that is too long is cut off and ends somewhere")
  func longLocation() async throws {
    let server = try server(["/a": (302, "/" + String(repeating: "x", count: 20_000))])
    defer { server.stop() }
    let base = "http://a.example:\(server.port)"
    _ = await network.findings(base + "/a")
    #expect(server.requests.allSatisfy { $0.path.utf8.count <= 4_096 })
  }
}

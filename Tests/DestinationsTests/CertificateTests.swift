import Testing

@testable import Destinations

@Suite("Certificates of destinations", .timeLimit(.minutes(2)))
struct CertificateTests {
  /// A network where the certificate of this server counts.
  ///
  /// The server says nothing to HEAD, which must not take long.
  private func network(of server: CertificateServer) -> TestNetwork {
    var network = TestNetwork(authorities: server.certificate)
    network.limits.head = .seconds(1)
    return network
  }

  @Test("A certificate that nobody vouches for does not hold")
  func unknown() async throws {
    let server = try CertificateServer(name: "a.example")
    defer { server.stop() }
    try server.serve("page", "HTTP/1.0 200 OK")
    #expect(
      await TestNetwork().findings("https://a.example:\(server.port)/page") == [
        .badCertificate(host: "a.example")
      ])
  }

  @Test("One that holds is fine, and holds for its own name alone")
  func known() async throws {
    let server = try CertificateServer(name: "a.example")
    defer { server.stop() }
    try server.serve("page", "HTTP/1.0 200 OK")
    try server.serve("lost", "HTTP/1.0 404 Not Found")
    let network = network(of: server)
    #expect(await network.findings("https://a.example:\(server.port)/page") == [])
    #expect(await network.findings("https://a.example:\(server.port)/lost") == [.gone(status: 404)])
    #expect(
      await network.findings("https://b.example:\(server.port)/page") == [.badCertificate(host: "b.example")])
  }

  @Test("A redirect that gives encryption up is told, also where the way leads back")
  func givenUp() async throws {
    let server = try CertificateServer(name: "a.example")
    let secure = "https://a.example:\(server.port)"
    let plain = try LoopbackServer { request in
      request.path == "/back" ? .redirect(302, to: secure + "/page") : .status(200)
    }
    defer {
      server.stop()
      plain.stop()
    }
    let base = "http://b.example:\(plain.port)"
    try server.serve("page", "HTTP/1.0 200 OK")
    try server.serve("away", "HTTP/1.0 302 Found", "Location: \(base)/there")
    try server.serve("detour", "HTTP/1.0 302 Found", "Location: \(base)/back")
    let network = network(of: server)
    #expect(await network.findings(secure + "/away") == [.unencrypted(at: base + "/there")])
    #expect(await network.findings(secure + "/detour") == [.unencrypted(at: base + "/back")])
    // From unencrypted to encrypted is fine.
    #expect(await network.findings(base + "/back") == [])
  }
}

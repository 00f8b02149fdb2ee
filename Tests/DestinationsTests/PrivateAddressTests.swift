import CCurl
import Testing

@testable import Destinations

/// Nothing makes this machine knock at its own doors, or at those of its network.
@Suite("Private addresses are never asked", .timeLimit(.minutes(2)))
struct PrivateAddressTests {
  private let network = TestNetwork()

  @Test(
    "Numbers of this machine, however they are written",
    arguments: [
      "127.0.0.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]", "[64:ff9b::127.0.0.1]", "[::]", "0.0.0.0", "0",
    ])
  func numbers(_ host: String) async throws {
    let server = try LoopbackServer { _ in .status(200) }
    defer { server.stop() }
    let findings = await network.findings("http://\(host):\(server.port)/")
    guard case .privateAddress(_, isRedirected: false)? = findings.first else {
      Issue.record("\(findings)")
      return
    }
    #expect(server.connections == 0)
  }

  @Test("A redirect to them is not followed", arguments: ["127.0.0.1", "2130706433", "[::ffff:127.0.0.1]"])
  func redirect(_ host: String) async throws {
    let inner = try LoopbackServer { _ in .status(200) }
    let outer = try LoopbackServer { _ in .redirect(302, to: "http://\(host):\(inner.port)/") }
    defer { [inner, outer].forEach { $0.stop() } }
    let findings = await network.findings("http://a.example:\(outer.port)/")
    guard case .privateAddress(_, isRedirected: true)? = findings.first else {
      Issue.record("\(findings)")
      return
    }
    #expect(outer.requests.count == 1)
    #expect(inner.connections == 0)
  }

  @Test("Nor one to a name that is there", arguments: [[10, 0, 0, 1], TestNetwork.loopback] as [[UInt8]])
  func redirectToName(_ address: [UInt8]) async throws {
    let inner = try LoopbackServer { _ in .status(200) }
    let outer = try LoopbackServer { _ in .redirect(301, to: "http://inner.test:\(inner.port)/") }
    defer { [inner, outer].forEach { $0.stop() } }
    var network = network
    network.names["inner.test"] = .at(address)
    #expect(
      await network.findings("http://a.example:\(outer.port)/")
        == [.privateAddress(host: "inner.test", isRedirected: true)])
    #expect(inner.connections == 0)
  }

  @Test("A name with one public and one private address is not asked")
  func mixed() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    defer { server.stop() }
    var network = network
    for (name, addresses) in [
      "first.example": [TestNetwork.loopback, [10, 0, 0, 1]],
      "last.example": [[10, 0, 0, 1], TestNetwork.loopback],
    ] {
      network.names[name] = .addresses(addresses.compactMap { NetworkAddress(bytes: $0) })
      #expect(
        await network.findings("http://\(name):\(server.port)/")
          == [.privateAddress(host: name, isRedirected: false)])
    }
    #expect(server.connections == 0)
  }

  @Test("An address with a name or a password is not asked")
  func credentials() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    defer { server.stop() }
    #expect(await network.findings("http://user:word@a.example:\(server.port)/") == [.credentials])
    #expect(server.connections == 0)
  }

  @Test("A name is looked up once for each step, and asked where it was found")
  func lookedUpOnce() async throws {
    let server = try LoopbackServer { $0.method == "HEAD" ? .status(405) : .status(200) }
    defer { server.stop() }
    // Says another address when it is asked again, as somebody's name server may.
    let asked = LookUps()
    let check = DestinationCheck(
      resolver: Resolver { _, _ in await asked.next() == 1 ? .at(TestNetwork.loopback) : .at([10, 0, 0, 1]) },
      rules: AddressRules { address, _ in address.bytes == TestNetwork.loopback })
    let address = "http://a.example:\(server.port)/"
    #expect(await check.answers(for: [address]).flatMap(\.findings) == [.unencrypted(at: address)])
    #expect(server.requests.map(\.method) == ["HEAD", "GET"])
    #expect(await asked.count == 1)
  }

  private actor LookUps {
    var count = 0

    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test("No socket is opened to another address than the one that was checked")
  func sockets() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    defer { server.stop() }
    let request = WebRequest(
      address: try #require(WebAddress("http://127.0.0.1:\(server.port)/")),
      addresses: [try #require(NetworkAddress("192.0.2.1"))], method: .get, connectLimit: .seconds(5),
      totalLimit: .seconds(5), authorities: nil)
    #expect(await request.answer(stop: StopFlag()).code == CURLE_COULDNT_CONNECT)
    #expect(server.connections == 0)
  }
}

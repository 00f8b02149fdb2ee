import Foundation
import Testing

@testable import Destinations

/// What is found of one destination, each by a server of its own.
@Suite("Asking a destination", .timeLimit(.minutes(2)))
struct DestinationCheckTests {
  private let network = TestNetwork()

  @Test(
    "The status of the answer says what is there",
    arguments: [
      (200, nil), (204, nil), (404, .gone(status: 404)), (410, .gone(status: 410)),
      (401, .denied(status: 401)), (403, .denied(status: 403)), (451, .denied(status: 451)),
      (500, .serverFault(status: 500)), (503, .serverFault(status: 503)), (418, .oddAnswer(status: 418)),
      (429, .oddAnswer(status: 429)), (304, .oddAnswer(status: 304)), (301, .badRedirect(to: "")),
    ] as [(Int, DestinationFinding?)])
  func status(_ status: Int, _ finding: DestinationFinding?) async throws {
    let server = try LoopbackServer { _ in .status(status) }
    defer { server.stop() }
    let address = "http://a.example:\(server.port)/trang"
    let found = await network.findings(address)
    #expect(found == (finding.map { [$0] } ?? [.unencrypted(at: address)]))
  }

  @Test("One request is made, by HEAD and in our own name, without anything of this machine's")
  func request() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    defer { server.stop() }
    _ = await network.findings("http://a.example:\(server.port)/trang?x=1#phần")
    let request = try #require(server.requests.first)
    #expect(server.requests.count == 1)
    #expect(
      request.head
        == "HEAD /trang?x=1 HTTP/1.1\r\nHost: a.example:\(server.port)\r\nUser-Agent: bangtin/1 (+link check)\r\nAccept: */*\r\n\r\n"
    )
  }

  @Test("Where HEAD is refused, GET is asked", arguments: [400, 403, 404, 405, 500, 501])
  func getAfterStatus(_ status: Int) async throws {
    let server = try LoopbackServer { $0.method == "HEAD" ? .status(status) : .status(200) }
    defer { server.stop() }
    let address = "http://a.example:\(server.port)/"
    #expect(await network.findings(address) == [.unencrypted(at: address)])
    #expect(server.requests.map(\.method) == ["HEAD", "GET"])
  }

  @Test("Where HEAD is not answered, GET is asked too", arguments: [LoopbackServer.Reply.close, .bytes("x")])
  func getAfterFault(_ reply: LoopbackServer.Reply) async throws {
    let server = try LoopbackServer { $0.method == "HEAD" ? reply : .status(404) }
    defer { server.stop() }
    #expect(await network.findings("http://a.example:\(server.port)/") == [.gone(status: 404)])
  }

  @Test("A server that answers nothing runs out of time")
  func silence() async throws {
    let server = try LoopbackServer { _ in .silence }
    defer { server.stop() }
    var network = network
    network.limits.total = .milliseconds(200)
    #expect(
      await network.findings("http://a.example:\(server.port)/") == [.timedOut(host: "a.example")])
  }

  @Test("A server that is silent on HEAD alone is asked by GET in the time that is left")
  func silentHead() async throws {
    let server = try LoopbackServer { $0.method == "HEAD" ? .silence : .status(200) }
    defer { server.stop() }
    var network = network
    // Seconds apart from what GET takes on the busiest machine: the time that HEAD took makes no page slow.
    network.limits.head = .seconds(4)
    network.limits.slow = .milliseconds(3_900)
    let address = "http://a.example:\(server.port)/"
    #expect(await network.findings(address) == [.unencrypted(at: address)])
  }

  @Test("A body without an end is not read")
  func endlessBody() async throws {
    let server = try LoopbackServer {
      $0.method == "HEAD"
        ? .status(405) : .endless(String(repeating: "x", count: 65_536), after: "HTTP/1.1 200 OK\r\n\r\n")
    }
    defer { server.stop() }
    let address = "http://a.example:\(server.port)/"
    #expect(await network.findings(address) == [.unencrypted(at: address)])
  }

  @Test("A body that does not come is not waited for")
  func stalledBody() async throws {
    let server = try LoopbackServer {
      $0.method == "HEAD" ? .status(405) : .stalled("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\n")
    }
    defer { server.stop() }
    var network = network
    network.limits.total = .seconds(90)
    #expect(await network.findings("http://a.example:\(server.port)/") == [.gone(status: 404)])
  }

  @Test("Hints before the answer are not the answer")
  func hints() async throws {
    let server = try LoopbackServer { _ in
      .bytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 410 Gone\r\nConnection: close\r\n\r\n")
    }
    defer { server.stop() }
    #expect(await network.findings("http://a.example:\(server.port)/") == [.gone(status: 410)])
  }

  @Test("A host with several addresses is asked at another one where the first does not answer")
  func severalAddresses() async throws {
    let server = try LoopbackServer { _ in .status(404) }
    defer { server.stop() }
    let check = DestinationCheck(
      resolver: Resolver { _, _ in
        .at([UInt8](repeating: 0, count: 15) + [1], [127, 0, 0, 9], TestNetwork.loopback)
      },
      rules: AddressRules { _, _ in true })
    #expect(
      await check.answers(for: ["http://a.example:\(server.port)/"]).flatMap(\.findings) == [
        .gone(status: 404)
      ])
  }

  @Test("A host in numbers is asked where it says", arguments: ["127.0.0.1", "[::ffff:127.0.0.1]"])
  func numbers(_ host: String) async throws {
    let server = try LoopbackServer { _ in .status(404) }
    defer { server.stop() }
    let check = DestinationCheck(
      resolver: Resolver { _, _ in .unknown }, rules: AddressRules { _, _ in true })
    let findings = await check.answers(for: ["http://\(host):\(server.port)/"]).flatMap(\.findings)
    // Where a machine has no IPv6, there is no way to the second one.
    #expect(findings == [.gone(status: 404)] || host.hasPrefix("[") && findings.count == 1, "\(findings)")
  }

  @Test(
    "Headers without an end, and what is no HTTP, are no answer",
    arguments: [
      .endless("X-More: \(String(repeating: "x", count: 1000))\r\n", after: "HTTP/1.1 200 OK\r\n"),
      .endless(String(repeating: "x", count: 65_536), after: "HTTP/1.1 200 OK\r\nX-Long: "),
      .endless("HTTP/1.1 103 Early Hints\r\n\r\n", after: ""),
      .bytes("SSH-2.0-OpenSSH_9.2\r\n"),
      .bytes("<html>hello</html>"),
    ] as [LoopbackServer.Reply])
  func noAnswer(_ reply: LoopbackServer.Reply) async throws {
    let server = try LoopbackServer { _ in reply }
    defer { server.stop() }
    let findings = await network.findings("http://a.example:\(server.port)/")
    #expect(findings == [.oddAnswer(status: nil)])
  }

  @Test("A port where nobody listens is unreachable")
  func refused() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    server.stop()
    // The listener is closed once its thread has seen the end.
    while await network.findings("http://a.example:\(server.port)/") != [.unreachable(host: "a.example")] {
      await Task.yield()
    }
  }

  @Test("Names that nobody knows, and those that nobody could be asked for")
  func names() async {
    var network = network
    network.names = ["none.test": .unknown, "empty.test": .at(), "lost.test": .unanswered]
    #expect(await network.findings("https://none.test/") == [.unknownName(host: "none.test")])
    #expect(await network.findings("https://empty.test/") == [.unknownName(host: "empty.test")])
    #expect(await network.findings("https://lost.test/") == [.unansweredName(host: "lost.test")])
  }

  @Test("An answer is slow when it takes longer than the limit")
  func slow() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    defer { server.stop() }
    var network = network
    network.limits.slow = .zero
    let address = "http://a.example:\(server.port)/"
    let findings = await network.findings(address)
    #expect(findings.first == .unencrypted(at: address))
    guard case .slow(let seconds)? = findings.last else {
      Issue.record("\(findings)")
      return
    }
    #expect(seconds >= 1)
  }

  @Test(
    "What is no address of the web is not asked",
    arguments: ["tel:+842973000000", "zalo://g/abc", "mailto:a@b.vn"])
  func notOfWeb(_ destination: String) async {
    let answers = await network.check.answers(for: [destination])
    #expect(answers.map(\.isOfWeb) == [false])
    #expect(answers.flatMap(\.findings).isEmpty)
  }

  @Test("An address that cannot be read is told")
  func unreadable() async {
    let findings = await network.findings("http://a.example:99999/")
    #expect(findings == [.notAsked(reason: "URL using bad/illegal format or missing URL")])
  }
}

import Foundation
import Synchronization
import Testing

@testable import Destinations

@Suite("Asking many destinations", .timeLimit(.minutes(2)))
struct ManyDestinationsTests {
  /// Holds requests until four are there, so that it is seen that they come together; later ones pass.
  private final class Meeting: Sendable {
    private let arrived = Atomic(0)

    func wait(for count: Int) {
      arrived.add(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < count { Thread.sleep(forTimeInterval: 0.001) }
    }
  }

  @Test("Four are asked at once and no more, two of them of one host")
  func atOnce() async throws {
    let meeting = Meeting()
    let server = try LoopbackServer { _ in
      meeting.wait(for: 4)
      return .status(404)
    }
    defer { server.stop() }
    let destinations = (0..<50).map { "http://host-\($0 / 2 % 5).example:\(server.port)/\($0)" }
    let told = Atomic(0)
    let answers = await TestNetwork().check.answers(for: destinations + destinations) {
      told.add(1, ordering: .relaxed)
    }
    #expect(answers.map(\.destination) == destinations)
    #expect(answers.allSatisfy { $0.findings == [.gone(status: 404)] })
    #expect(told.load(ordering: .relaxed) == 50)
    // Each once by HEAD and once by GET.
    #expect(server.requests.count == 100)
    #expect(server.mostTogether == 4)
    #expect(server.mostByHost.count == 5)
    #expect(server.mostByHost.values.allSatisfy { $0 <= 2 })
  }

  @Test("Two are asked at once of one host, and all are asked in the end")
  func oneHost() async throws {
    let meeting = Meeting()
    let server = try LoopbackServer { _ in
      meeting.wait(for: 2)
      return .status(200)
    }
    defer { server.stop() }
    let destinations = (0..<20).map { "http://a.example:\(server.port)/\($0)" }
    #expect(await TestNetwork().check.answers(for: destinations).count == 20)
    #expect(server.mostTogether == 2)
  }

  @Test("When it is stopped, it returns what is there, and leaves no request behind")
  func stopped() async throws {
    let (seen, output) = AsyncStream<Void>.makeStream()
    let server = try LoopbackServer { request in
      if request.path == "/0" { return .status(404) }
      output.yield()
      return .silence
    }
    defer { server.stop() }
    var network = TestNetwork()
    network.limits.total = .seconds(60)
    let check = network.check
    let destinations = (0..<8).map { "http://host-\($0).example:\(server.port)/\($0)" }
    let asking = Task { await check.answers(for: destinations) }
    // Four silent ones: the first destination has been answered then.
    var silent = seen.makeAsyncIterator()
    for _ in 0..<4 { await silent.next() }
    asking.cancel()
    let answers = await asking.value
    #expect(answers.map(\.destination) == [destinations[0]])
    #expect(server.connections < 10)
  }

  @Test("Nothing is asked where there is nothing to ask")
  func nothing() async { #expect(await TestNetwork().check.answers(for: []).isEmpty) }
}

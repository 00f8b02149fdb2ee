import FlyingSocks
import Foundation
import Testing

@testable import Preview

@Suite("The server of a preview", .timeLimit(.minutes(1)))
struct PreviewServerTests {
  @Test("It ends while pages are open, a drawing goes on and a search waits for it")
  func ends() async throws {
    let source = BusySource()
    let server = PreviewServer(preview: LivePreview(source: source) { _ in false })
    let port = try await server.start(port: 0)
    var asked = source.asked.makeAsyncIterator()
    var sockets: [AsyncSocket] = []
    for (path, word) in [("/events?viewer=one", "drawing"), ("/offices", "offices")] {
      let socket = try await AsyncSocket.connected(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
      sockets.append(socket)
      try await socket.write(Data("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8))
      #expect(await asked.next(isolation: #isolation) == word)
    }
    // Were it to wait for the source, this would return at the limit of time alone.
    await withTaskCancellationHandler {
      await server.stop()
    } onCancel: {
      Task { await source.release() }
    }
    #expect(!Task.isCancelled)
    await server.finished()
    for socket in sockets { try socket.close() }
    // The port is free again.
    let next = PreviewServer(preview: LivePreview(source: source) { _ in false })
    #expect(try await next.start(port: port) == port)
    await next.stop()
    await source.release()
  }

  @Test("A port that is taken is a fault of its own")
  func taken() async throws {
    let server = PreviewServer(preview: LivePreview(source: FixedSource(.fixed(picture: nil))) { _ in false })
    let port = try await server.start(port: 0)
    let other = PreviewServer(preview: LivePreview(source: FixedSource(.fixed(picture: nil))) { _ in false })
    await #expect(throws: PreviewServerError.portTaken(port)) { try await other.start(port: port) }
    await server.stop()
  }
}

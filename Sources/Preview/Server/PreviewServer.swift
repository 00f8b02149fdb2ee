import FlyingFox
import FlyingSocks
import Foundation

/// The server of a preview, which this machine alone can reach.
public actor PreviewServer {
  private let preview: LivePreview
  private var server: HTTPServer?
  private var running: Task<Void, any Error>?

  /// Makes a server of what `preview` draws.
  public init(preview: LivePreview) { self.preview = preview }

  /// Answers on a port of 127.0.0.1, on any free one for 0; returns the port once it answers.
  public func start(port: UInt16) async throws(PreviewServerError) -> UInt16 {
    let routes = PreviewRoutes(preview: preview)
    do {
      let server = HTTPServer(
        address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled, handler: routes)
      // Whichever comes first: it listens, or it fails. A server that fails leaves those who wait for it waiting.
      let (outcomes, outcome) = AsyncStream<Result<Void, any Error>>.makeStream()
      let running = Task {
        do {
          try await server.run()
        } catch {
          outcome.yield(.failure(error))
          throw error
        }
      }
      let listening = Task {
        do {
          try await server.waitUntilListening()
          outcome.yield(.success(()))
        } catch {
          outcome.yield(.failure(error))
        }
      }
      defer { listening.cancel() }
      for await result in outcomes {
        try result.get()
        break
      }
      guard case .ip4(_, let port)? = await server.listeningAddress else {
        throw PreviewServerError.refused(code: 0)
      }
      routes.open(port: port)
      self.server = server
      self.running = running
      return port
    } catch SocketError.failed(_, let code, _) {
      throw code == EADDRINUSE ? .portTaken(port) : .refused(code: code)
    } catch {
      throw (error as? PreviewServerError) ?? .refused(code: 0)
    }
  }

  /// Waits until the server ends.
  public func finished() async {
    _ = await running?.result
  }

  /// Ends every connection and gives the port back.
  public func stop() async {
    await preview.close()
    await server?.stop(timeout: 0)
    running?.cancel()
    _ = await running?.result
  }
}

/// Why a server could not be started.
public enum PreviewServerError: Error, Sendable, Hashable {
  /// Another program answers on the port.
  case portTaken(UInt16)
  /// The system refused, with the number of its error.
  case refused(code: Int32)
}

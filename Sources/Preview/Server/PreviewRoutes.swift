import Diagnostics
import FlyingFox
import Foundation
import Synchronization

/// Answers the requests of the page, and no others.
final class PreviewRoutes: HTTPHandler {
  private let preview: LivePreview
  private let gate: Mutex<RequestGate?> = Mutex(nil)

  /// How many offices a search shows.
  private static let mostOffices = 50

  init(preview: LivePreview) { self.preview = preview }

  /// Lets requests in that are meant for the server on `port`; none are before.
  func open(port: UInt16) { gate.withLock { $0 = RequestGate(port: port) } }

  /// The answer to a request.
  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let gate = gate.withLock { $0 }
    let refusal =
      gate.map {
        $0.refusal(
          method: request.method.rawValue, host: request.headers[.host],
          site: request.headers[HTTPHeader("Sec-Fetch-Site")],
          mode: request.headers[HTTPHeader("Sec-Fetch-Mode")])
      } ?? .host
    let response = if let refusal { Self.refused(refusal) } else { await answer(request) }
    guard request.method == .HEAD, case .httpBody(let body) = response.payload else { return response }
    // The same head, without the body.
    var headers = response.headers
    if let count = body.count { headers[.contentLength] = String(count) }
    return HTTPResponse(statusCode: response.statusCode, headers: headers)
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    func query(_ name: String) -> String? {
      request.query.first { $0.name == name }.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }
    let language = query("lang").flatMap(Language.init) ?? Self.language(of: request)
    switch request.path {
    case "/":
      let nonce = Self.nonce()
      return Self.response(
        PreviewPageFile.html(language: language, nonce: nonce), type: "text/html; charset=utf-8",
        policy:
          "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; img-src blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      )
    case "/offices":
      guard let found = await preview.offices(matching: query("query") ?? "", limit: Self.mostOffices) else {
        return Self.response(
          "The preview ends\n", type: "text/plain; charset=utf-8", status: .serviceUnavailable)
      }
      return Self.response(JSONBytes.encoded(found), type: "application/json")
    case "/events":
      guard request.method == .GET else {
        return Self.response("", type: "text/event-stream")
      }
      let events = await preview.events(
        for: PreviewSelection(office: query("office"), layout: query("layout")), language: language,
        viewer: query("viewer") ?? "")
      return HTTPResponse(
        statusCode: .ok, headers: Self.headers(type: "text/event-stream", policy: "default-src 'none'"),
        body: HTTPBodySequence(from: EventBody(events: events)))
    default:
      return Self.response("Not found\n", type: "text/plain; charset=utf-8", status: .notFound)
    }
  }

  private static func language(of request: HTTPRequest) -> Language {
    AcceptedLanguage.language(request.headers[HTTPHeader("Accept-Language")])
  }

  private static func refused(_ refusal: RequestGate.Refusal) -> HTTPResponse {
    let (status, text) =
      switch refusal {
      case .host: (HTTPStatusCode(421, phrase: "Misdirected Request"), "This is not the host you asked for\n")
      case .site: (HTTPStatusCode.forbidden, "Only this server's own page may ask\n")
      case .method: (HTTPStatusCode.methodNotAllowed, "Only GET and HEAD are answered\n")
      }
    var response = response(text, type: "text/plain; charset=utf-8", status: status)
    if refusal == .method { response.headers[HTTPHeader("Allow")] = "GET, HEAD" }
    return response
  }

  private static func response(
    _ text: String, type: String, policy: String = "default-src 'none'", status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    response(Array(text.utf8), type: type, policy: policy, status: status)
  }

  private static func response(
    _ bytes: [UInt8], type: String, policy: String = "default-src 'none'", status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    // In one piece: the last of several would wait for the reader's word that it has the others.
    HTTPResponse(
      statusCode: status, headers: headers(type: type, policy: policy),
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(bytes.count, 1)))
  }

  private static func headers(type: String, policy: String) -> HTTPHeaders {
    [
      .contentType: type,
      HTTPHeader("Content-Security-Policy"): policy,
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("Referrer-Policy"): "no-referrer",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
    ]
  }

  /// A word that nobody can guess, for one page.
  private static func nonce() -> String {
    let numbers = [UInt64.random(in: .min ... .max), .random(in: .min ... .max)]
    return numbers.map { String($0, radix: 36) }.joined()
  }
}

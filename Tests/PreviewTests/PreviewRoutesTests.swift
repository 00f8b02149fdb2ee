import FlyingFox
import Foundation
import Testing

@testable import Preview

@Suite("The routes of a preview")
struct PreviewRoutesTests {
  private func answer(
    _ path: String, method: HTTPMethod = .GET, host: String = "127.0.0.1:4750",
    headers: [HTTPHeader: String] = [:]
  ) async throws -> HTTPResponse {
    let preview = LivePreview(source: FixedSource(.fixed(picture: "<svg/>"))) { _ in false }
    let routes = PreviewRoutes(preview: preview)
    routes.open(port: 4750)
    var headers = headers
    headers[.host] = host
    let parts = path.split(separator: "?", maxSplits: 1)
    let query = parts.dropFirst().first.map { text in
      text.split(separator: "&").map { pair in
        let sides = pair.split(separator: "=", maxSplits: 1)
        return HTTPRequest.QueryItem(name: String(sides[0]), value: sides.count > 1 ? String(sides[1]) : "")
      }
    }
    return try await routes.handleRequest(
      HTTPRequest(
        method: method, version: .http11, path: String(parts[0]), query: query ?? [], headers: headers,
        body: Data()))
  }

  @Test("The page runs its own script and style alone, and nothing keeps it")
  func page() async throws {
    let response = try await answer("/")
    let policy = response.headers[HTTPHeader("Content-Security-Policy")] ?? ""
    #expect(response.statusCode == .ok)
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe"))
    #expect(response.headers[HTTPHeader("X-Content-Type-Options")] == "nosniff")
    #expect(response.headers[HTTPHeader("Cache-Control")] == "no-store")
    let nonce = try #require(policy.firstMatch(of: /script-src 'nonce-([a-z0-9]+)'/)?.1)
    let text = String(decoding: try await response.bodyData, as: UTF8.self)
    #expect(text.contains("nonce=\"\(nonce)\""))
    let other = try await answer("/").headers[HTTPHeader("Content-Security-Policy")]
    #expect(other != policy)
  }

  @Test(
    "Nothing outside the routes is served",
    arguments: ["/board.yaml", "/../board.yaml", "//etc/passwd", "/Page/page.css"])
  func others(path: String) async throws {
    #expect(try await answer(path).statusCode == .notFound)
  }

  @Test("A strange host, another site and other methods are refused")
  func refusals() async throws {
    #expect(try await answer("/", host: "evil.example:4750").statusCode.code == 421)
    #expect(
      try await answer("/offices", headers: [HTTPHeader("Sec-Fetch-Site"): "cross-site"]).statusCode.code
        == 403)
    let post = try await answer("/", method: .POST)
    #expect(post.statusCode.code == 405)
    #expect(post.headers[HTTPHeader("Allow")] == "GET, HEAD")
  }

  @Test("HEAD has the head of GET and no body")
  func head() async throws {
    let response = try await answer("/", method: .HEAD)
    #expect(response.statusCode == .ok)
    #expect(try await response.bodyData.isEmpty)
  }

  @Test("Offices are JSON that no browser takes for a page")
  func offices() async throws {
    let response = try await answer("/offices?query=<b>")
    #expect(response.headers[.contentType] == "application/json")
    #expect(String(decoding: try await response.bodyData, as: UTF8.self).contains("\"count\":1"))
  }

  @Test("The page has the language that the browser asks for, and a choice comes first")
  func language() async throws {
    let header = [HTTPHeader("Accept-Language"): "vi-VN,vi;q=0.9,en;q=0.5"]
    #expect(
      String(decoding: try await answer("/", headers: header).bodyData, as: UTF8.self).contains(
        "<html lang=\"vi\""))
    #expect(
      String(decoding: try await answer("/?lang=en", headers: header).bodyData, as: UTF8.self)
        .contains("<html lang=\"en\""))
  }
}

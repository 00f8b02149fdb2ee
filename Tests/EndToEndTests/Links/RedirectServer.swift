import Foundation
import Testing

/// A real redirect server, started with what `bangtin links` writes and asked by a script.
enum RedirectServer {
  /// A server's answers, and what it wrote down.
  struct Asked: Decodable {
    struct Answer: Decodable {
      let status: Int
      let headers: [String: [String]]
      let body: String
      var location: [String]? { headers["location"] }
    }
    let answers: [Answer]
    let log: [String]
  }

  /// A link as `bangtin links --server json` tells of it.
  struct Link: Decodable {
    let office: String
    let code: String
    let scanned: String
    let typed: String
    let destination: String
  }

  /// Starts a server with the redirects of a board and asks it; each request is a method, a path, and the agent where it
  /// is another than Zalo's.
  static func ask(
    _ server: String, _ board: String, requests: [[String]], in folder: TemporaryFolder
  ) async throws -> Asked {
    let redirects = folder.file("\(server)/links.conf")
    let run = try await Bangtin.run("links", board, "--server", server, "--out", redirects)
    #expect(run.code == 0, "\(run.errors)")
    let lines = try requests.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    try folder.write(lines.joined(separator: "\n"), to: "requests")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/ask.py"
    let finished = try await read(
      "python3", script, server, folder.file(server), redirects, folder.file("\(server)/links.server.conf"),
      folder.file("requests"))
    return try JSONDecoder().decode(Asked.self, from: finished.output)
  }

  /// The same with Zalo's agent for all.
  static func ask(
    _ server: String, _ board: String, _ requests: [(method: String, path: String)],
    in folder: TemporaryFolder
  ) async throws -> Asked {
    try await ask(server, board, requests: requests.map { [$0.method, $0.path] }, in: folder)
  }

  /// The links of a board.
  static func links(of board: String) async throws -> [Link] {
    let run = try await Bangtin.run("links", board, "--server", "json")
    #expect(run.code == 0, "\(run.errors)")
    return try JSONDecoder().decode([Link].self, from: run.output)
  }

  /// What a browser asks for, from an address.
  static func path(_ address: String) -> String {
    let afterScheme = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)[2]
    return String(afterScheme.drop { $0 != "/" })
  }
}

import Foundation
import Recording
import Testing

extension EndToEnd {
  /// What real servers write into their access logs for the links of the example: kept beside the tests, as input for
  /// counting.
  @Suite struct `Access logs of real servers` {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("AccessLogs")

    private static let phone =
      "Mozilla/5.0 (Linux; Android 13; CPH2471; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
      + "Chrome/128.0.0.0 Mobile Safari/537.36 Zalo android/24100655 ZaloTheme/light ZaloLanguage/vi"

    /// Every link scanned once by a telephone, those of one office typed too; then all that is no scan.
    private static func requests() async throws -> [[String]] {
      let links = try await RedirectServer.links(of: Example.board)
      let addresses = links.map(\.scanned) + links.filter { $0.office == "cai-nua" }.map(\.typed)
      let scans = addresses.map { ["GET", RedirectServer.path($0), phone] }
      let link = "/cai-nua/nghi-quyet"
      let others = [
        // The same telephone again, and in capitals.
        ["GET", link, phone], ["GET", "/CAI-NUA/Nghi-Quyet?fbclid=a%20b", phone],
        ["HEAD", link, phone], ["POST", link, phone], ["OPTIONS", link, phone],
        ["GET", link, "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"],
        ["GET", link, "TelegramBot (like TwitterBot)"],
        ["GET", link, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"],
        ["GET", link, "curl/8.5.0"], ["GET", link, "quoted \"agent\" \\ with é and \u{1}"],
        ["GET", "/cai-nua/khong-co", phone], ["GET", "/khong-co/nghi-quyet", phone],
        ["GET", "/favicon.ico", phone], ["GET", "/", phone], ["GET", "/wp-login.php", phone],
        ["GET", "/%22;return%20200;/x", phone], ["GET", "/..%2f..%2fetc/passwd", phone],
        ["GET", "/cai-nua/nghi-quyet%0d%0aSet-Cookie:a=b", phone], ["BREW", link, phone],
      ]
      return scans + others
    }

    @Test(arguments: ["nginx", "caddy", "apache"])
    func `A server writes what is kept of it`(server: String) async throws {
      try await TemporaryFolder.using { folder in
        let asked = try await RedirectServer.ask(
          server, Example.board, requests: try await Self.requests(), in: folder)
        let file = Self.folder.appendingPathComponent("\(server).log")
        if RecordedText.isRecording {
          try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
          try Data((asked.log.joined(separator: "\n") + "\n").utf8).write(to: file)
          Issue.record("recorded \(file.lastPathComponent)")
        }
        let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        expectText(
          asked.log.map(Self.withoutTimes).sorted().joined(separator: "\n"),
          is: kept.map(Self.withoutTimes).sorted().joined(separator: "\n"), file.lastPathComponent)
      }
    }

    /// A request as Caddy tells of it, without the times, ports and the order of headers, which differ from run to run.
    private struct Told: Decodable, CustomStringConvertible {
      struct Request: Decodable {
        let method: String
        let uri: String
        let headers: [String: [String]]
      }
      let request: Request
      let status: Int

      var description: String {
        "\(request.method) \(request.uri) \(status) \(request.headers["User-Agent"] ?? [])"
      }
    }

    /// A line without what differs from run to run.
    private static func withoutTimes(_ line: String) -> String {
      if let told = try? JSONDecoder().decode(Told.self, from: Data(line.utf8)) { return told.description }
      return line.replacing(/\[\d\d\/\w+\/\d{4}[^\]]*\]/, with: "[time]")
    }
  }
}

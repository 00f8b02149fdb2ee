import AccessLog
import TestRuns
import Testing

@Suite("What somebody should look at")
struct ReviewTests {
  @Test("foreign paths, unknown links and strange agents are listed, the commonest first")
  func lists() throws {
    let text = [
      line("GET /favicon.ico HTTP/1.1", status: "404"),
      line("HEAD /favicon.ico?a=lan HTTP/1.1", status: "404"),
      line("GET /robots.txt HTTP/1.1"), line("GET /01/99 HTTP/1.1", status: "404"),
      line(agent: "Máy quét 1.0"),
      line(agent: "Máy quét 1.0"), line(agent: "Zalo iOS/470"), line(agent: "a\u{7}b"), line(),
      line(agent: "curl/8"),
    ].joined(separator: "\n")
    let summary = try ScannedText(text).summary
    #expect(
      summary.foreignPaths.items.map { "\($0.count) \($0.text)" } == ["2 /favicon.ico", "1 /robots.txt"])
    #expect(summary.unknownLinks.items.map { "\($0.count) \($0.text)" } == ["1 /01/99"])
    #expect(summary.strangeAgents.items.map { "\($0.count) \($0.text)" } == ["2 Máy quét 1.0", "1 a\\x07b"])
    #expect(summary.foreignPaths.isExact && summary.strangeAgents.isExact)
  }

  @Test("of many different texts the common ones are there, with counts that are never too great")
  func many() throws {
    try forEachSeed(1) { random in
      var truth: [String: Int] = [:]
      var lines: [String] = []
      for number in 0..<30_000 {
        // A third of the lines ask for ten paths, the others for one of their own each.
        let path = number % 3 == 0 ? "/common-\(Int.random(in: 0..<10, using: &random))" : "/rare-\(number)"
        truth[path, default: 0] += 1
        lines.append(line("GET \(path) HTTP/1.1"))
      }
      for workers in [1, 2] {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let list = try ScannedText(bytes, workers: workers, blockSize: 50_000).summary.foreignPaths
        #expect(!list.isExact && list.items.count <= 1000)
        #expect(Set(list.items.prefix(10).map(\.text)) == Set((0..<10).map { "/common-\($0)" }))
        for item in list.items { #expect(item.count <= truth[item.text] ?? 0) }
        for item in list.items.prefix(10) { #expect(item.count >= (truth[item.text] ?? 0) - 30) }
      }
    }
  }
}

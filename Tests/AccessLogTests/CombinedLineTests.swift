import AccessLog
import Testing

@Suite("Lines of nginx and Apache")
struct CombinedLineTests {
  private func lineClass(_ text: String) throws -> LineClass? {
    let scanned = try ScannedText(text + "\n")
    #expect(scanned.records.count == 1)
    return scanned.classes.first
  }

  @Test(
    "every line has the class that is asked first",
    arguments: [
      (line(), LineClass.candidate), (line(status: "301"), .candidate), (line(status: "307"), .candidate),
      (line(status: "304"), .notARedirect), (line(status: "404"), .notARedirect),
      (line(status: "502"), .notARedirect), (line("HEAD /01/02 HTTP/1.1"), .head),
      (line("HEAD /01/02 HTTP/1.1", agent: "curl/8.5.0"), .head), (line("HEAD /01/99 HTTP/1.1"), .head),
      (line("HEAD /favicon.ico HTTP/1.1"), .foreignPath), (line("POST /01/02 HTTP/1.1"), .otherMethod),
      (line("OPTIONS * HTTP/1.1"), .foreignPath), (line("GET /01/99 HTTP/1.1", status: "404"), .unknownLink),
      (line("GET /99/02 HTTP/1.1", status: "302"), .unknownLink),
      (line("GET /favicon.ico HTTP/1.1", status: "404"), .foreignPath),
      (line("GET / HTTP/1.1"), .foreignPath),
      (line("GET /01/99 HTTP/1.1", agent: "curl/8.5.0"), .unknownLink),
      (line(status: "404", agent: "curl/8.5.0"), .notARedirect), (line(agent: "curl/8.5.0"), .robot),
      (line(agent: "-"), .robot), (line(agent: ""), .robot),
      (line(agent: "TelegramBot (like TwitterBot)"), .previewer),
      (line("CONNECT example.org:443 HTTP/1.1", status: "400"), .foreignPath),
    ])
  func classes(_ text: String, _ expected: LineClass) throws {
    #expect(try lineClass(text) == expected)
  }

  @Test(
    "what is no request is malformed",
    arguments: [
      "", " ", "\u{16}\u{3}\u{1}garbage", #"- - - [bad date] "GET /01/02 HTTP/1.1" 302 0 "-" "-""#,
      line("\\x16\\x03\\x01", status: "400"), line("-", status: "408"), line("GET", status: "400"),
      line("GET ", status: "400"), line("get /01/02 HTTP/1.1"), line(status: "3O2"), line(status: "30"),
      line(status: "3020"), #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1"#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" "#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302 145 "-" "Mozilla/5.0 (cut"#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302 145 "-" "#,
      #"[01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302 145"#, "\"", "]\"", "] \"", "{", "{}", "[]",
      "\"\"\"",
    ])
  func malformed(_ text: String) throws {
    #expect(try lineClass(text) == .malformed)
  }

  @Test(
    "what stands before and after does not matter",
    arguments: [
      line(head: "q.example:443 27.64.0.1 - - "), line(head: "q.example 27.64.0.1 - lan "),
      line(head: "2402:800::1 - - "), line(head: "27.64.0.1 - Nguyễn Văn A "),
      line(head: "27.64.0.1 - a[b]c "),
      line(head: "27.64.0.1 - \\\" "), line(after: " 0.003 \"q.example\" -"), line(after: " \"8.8.8.8\""),
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302 145"#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302"#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302 -"#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02" 302 145 "-" "Mozilla/5.0""#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/2.0" 302 145 "a \" b" "Mozilla/5.0 \"x\"" 7"#,
      #"27.64.0.1 - - [01/Oct/2026:00:00:09 +0700] "GET /01/02 HTTP/1.1" 302 145 "-" "Mozilla/5.0" 1 "r@file" "http://10.0.0.1" 2ms"#,
    ])
  func surroundings(_ text: String) throws {
    let scanned = try ScannedText(text)
    #expect(scanned.classes == [.candidate])
    #expect(try scanned.names() == ["01/02"])
    #expect(scanned.records.first?.second == 1_790_787_609)
  }

  @Test("a client is an address with an agent, whatever host or user stands beside")
  func clients() throws {
    func client(_ text: String) throws -> UInt64? { try ScannedText(text).records.first?.clientHash }
    let plain = try client(line())
    #expect(try client(line("GET /02/03 HTTP/1.1", time: "02/Oct/2026:00:00:09 +0700")) == plain)
    #expect(try client(line(head: "q.example:443 27.64.0.1 - - ")) == plain)
    #expect(try client(line(head: "q.example 27.64.0.1 - lan ")) == plain)
    #expect(try client(line(head: "27.64.0.1, 10.0.0.1 - - ")) != plain)
    #expect(try client(line(head: "27.64.0.2 - - ")) != plain)
    #expect(try client(line(agent: phone + " ")) != plain)
    #expect(try client(line(agent: "curl/8.5.0")) == 0)
  }

  @Test("the hash is of the line without its end, and depends on the seed")
  func hashes() throws {
    let (one, two) = (line(), line(time: "01/Oct/2026:00:00:10 +0700"))
    let hashes = try ScannedText("\(one)\n\(two)\r\n\(one)\r\n\(two)").records.map(\.lineHash)
    #expect(hashes[0] == hashes[2] && hashes[1] == hashes[3] && hashes[0] != hashes[1])
    #expect(try ScannedText(Array(one.utf8), lineSeed: 9).records[0].lineHash != hashes[0])
    // Every length has code of its own up to 48 bytes, and every byte counts.
    var seen: Set<UInt64> = []
    for count in 0..<200 {
      var bytes = [UInt8](repeating: 0x61, count: count)
      seen.insert(try #require(try ScannedText(bytes + [10]).records.first).lineHash)
      for index in bytes.indices {
        bytes[index] = 0x62
        seen.insert(try #require(try ScannedText(bytes + [10]).records.first).lineHash)
        bytes[index] = 0x61
      }
    }
    #expect(seen.count == 200 + 199 * 200 / 2)
  }
}

import AccessLog
import Testing

@Suite("Tables of visits")
struct VisitsTests {
  private let header = "shortUrl,date,userAgent,country,city,potentialBot"

  @Test("each row is a redirect that was asked for")
  func rows() throws {
    let text = """
      \u{FEFF}\(header)
      https://q.example/01/02,2026-10-01T00:00:09+07:00,"Mozilla/5.0 (KHTML, like ""Gecko"")",Vietnam,Long Xuyên,false
      https://q.example/01/02,2026-10-01T00:00:09+07:00,Mozilla/5.0,,,true
      https://q.example/01/99,2026-10-01T00:00:09+07:00,Mozilla/5.0,,,
      https://q.example/a,2026-10-01T00:00:09+07:00,Mozilla/5.0,,,
      https://q.example/01/02,2026-10-01T00:00:09+07:00,curl/8.5.0,,,false
      https://q.example/01/02,2026-10-01T00:00:09+07:00,,,,false
      https://q.example/01/02,yesterday,Mozilla/5.0,,,false
      ,2026-10-01T00:00:09+07:00,Mozilla/5.0,,,false

      "https://q.example/go/01/02",2026-10-01T00:00:09+07:00,"a""x,,,false
      """
    let scanned = try ScannedText(text)
    #expect(
      scanned.classes == [
        .candidate, .robot, .unknownLink, .foreignPath, .robot, .robot, .malformed, .malformed, .malformed,
        .malformed,
      ])
    #expect(scanned.records.first?.second == 1_790_787_609)
    #expect(scanned.summary.headerLines == 1 && scanned.summary.records == 10)
  }

  @Test(
    "columns are found by their names in any order",
    arguments: [
      "Date;User agent;Short code\n2026-10-01T00:00:09+07:00;Mozilla/5.0;01/02\n",
      "short_code\tdate\r\n/01/02\t2026-10-01T00:00:09+07:00\r\n",
      "\"visitedUrl\",\"shortUrl\",\"date\"\nhttps://q.example/01/02?a,https://q.example/x,2026-09-30T17:00:09Z",
      "date,shortCode,visitedUrl\n2026-09-30T17:00:09Z,01/02,\n",
    ])
  func columns(_ text: String) throws {
    let scanned = try ScannedText(text)
    #expect(scanned.classes == [.candidate])
    #expect(try scanned.names() == ["01/02"])
  }

  @Test("line breaks in quotes are of the row, and a header that comes again is no row")
  func lines() throws {
    let row = "https://q.example/01/02,2026-10-01T00:00:09+07:00,\"a\nb\r\n\"\"c\"\"\",,,false"
    let scanned = try ScannedText([header, row, header, row].joined(separator: "\n"))
    #expect(scanned.classes == [.candidate, .candidate])
    #expect(scanned.summary.headerLines == 2 && scanned.summary.continuedLines == 4)
    #expect(scanned.summary.strangeAgents.items.map(\.text) == ["a\\x0Ab\\x0D\\x0A\"\"c\"\""])
  }

  @Test("a client is an address, or what else the table knows of it")
  func clients() throws {
    func clients(_ column: String, _ cells: [String]) throws -> [UInt64] {
      let rows = cells.map { "01/02,2026-10-01T00:00:09Z,Mozilla/5.0,\($0)" }
      return try ScannedText((["shortCode,date,userAgent,\(column)"] + rows).joined(separator: "\n")).records
        .map(\.clientHash)
    }
    let addresses = try clients("remoteAddr", ["1.1.1.1", "1.1.1.2", "1.1.1.1"])
    #expect(addresses[0] == addresses[2] && addresses[0] != addresses[1])
    let places = try clients("country,city", ["A,BC", "AB,C", "A,BC"])
    #expect(places[0] == places[2] && places[0] != places[1])
    let combined = try #require(
      try ScannedText(line(head: "1.1.1.1 - - ", agent: "Mozilla/5.0")).records.first)
    #expect(combined.clientHash == addresses[0])
  }

  @Test("a quote that does not close costs at most the rows of 64 KiB")
  func lostQuote() throws {
    let row = "https://q.example/01/02,2026-10-01T00:00:09+07:00,Mozilla/5.0,,,false\n"
    let rows = String(repeating: row, count: 2000)
    let lost = "https://q.example/01/02,2026-10-01T00:00:09+07:00,\"Mozilla/5.0,,,false\n"
    for blockSize in [100, 4096, 1 << 20] {
      let scanned = try ScannedText(Array((header + "\n" + lost + rows).utf8), blockSize: blockSize)
      #expect(scanned.classes.count { $0 == .malformed } == 1)
      let lines = scanned.summary.records + scanned.summary.headerLines + scanned.summary.continuedLines
      #expect(lines == 2002 && scanned.classes.count { $0 == .candidate } > 1000)
    }
  }
}

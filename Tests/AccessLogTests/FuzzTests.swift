import AccessLog
import TestRuns
import Testing

/// Lines of every grammar, changed at random, in pieces of random sizes.
@Suite("Damaged lines")
struct FuzzTests {
  private static let templates = [
    line(), line("HEAD /go/01/02/ HTTP/2.0"), line("GET /%30%31//02?x HTTP/1.1"),
    line("GET http://a/01/02 HTTP/1.1"),
    line("GET /x/../01/02\\x20\\\" HTTP/1.1", agent: "a\\\\\\\"b"),
    line(head: "q.example:443 27.64.0.1 - lan "),
    #"27.64.0.1 - - [29/Feb/2028:23:59:60 -0330] "GET /01/02" 302 -"#, "",
    #"{"ts":1790787609.5,"request":{"remote_ip":"27.64.0.1","method":"GET","uri":"/01/02","headers":{"User-Agent":["M\u0022\ud83d\ude00"]}},"status":302}"#,
    #"{"ClientAddr":"[::1]:80","RequestMethod":"GET","RequestPath":"/01/02","DownstreamStatus":302,"StartUTC":"2026-09-30T17:00:09.5Z","request_User-Agent":"curl/8"}"#,
    "https://q.example/01/02,2026-10-01T00:00:09+07:00,\"Mozilla \"\"5.0\"\"\nnext\",,,false",
    "01/02,2026-10-01T00:00:09Z,,,,true", line(agent: "TelegramBot"),
  ].map { Array($0.utf8) }

  private static let header = Array("\u{FEFF}shortUrl,date,userAgent,country,city,potentialBot\r\n".utf8)

  /// Some lines, of which most are damaged.
  private static func text(_ generator: inout SeededGenerator, isTable: Bool) -> [UInt8] {
    var text = isTable ? header : []
    for _ in 0..<5000 {
      var line = templates.randomElement(using: &generator) ?? []
      for _ in 0..<[0, 1, 1, 2, 8].randomElement(using: &generator, or: 0) { change(&line, &generator) }
      text += line
      if Int.random(in: 0..<50, using: &generator) > 0 { text += [0x0A] }
    }
    // Now and then a line that is too long, in the middle of others.
    if Int.random(in: 0..<4, using: &generator) == 0 {
      let place = Int.random(in: 0..<text.count, using: &generator)
      let length = Int.random(in: 65_000...150_000, using: &generator)
      text.insert(
        contentsOf: repeatElement(
          [0x61, 0x22, 0x20].randomElement(using: &generator, or: 0x61), count: length), at: place)
    }
    return text
  }

  private static func change(_ line: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...line.count, using: &generator)
    let telling = Array("\"\\[]{}:,/ %?#.-+\r\n\0\u{7F}0aZ".utf8) + [0xFF, 0xC3]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: line.insert(telling.randomElement(using: &generator, or: 0), at: place)
    case 1 where place < line.count: line[place] = UInt8.random(in: 0...255, using: &generator)
    case 2 where place < line.count: line[place] = telling.randomElement(using: &generator, or: 0)
    case 3: line.removeSubrange(place..<Int.random(in: place...line.count, using: &generator))
    case 4:
      let end = Int.random(in: place...min(line.count, place + 20), using: &generator)
      line.insert(contentsOf: line[place..<end], at: place)
    default:
      let other = templates.randomElement(using: &generator) ?? []
      line.replaceSubrange(place..., with: other.suffix(from: min(place, other.count)))
    }
  }

  @Test("every line has one class, whatever the pieces and the workers")
  func fuzz() throws {
    var counts = ClassCounts()
    var rounds = 0
    try forEachSeed(20) { random in
      rounds += 1
      let text = Self.text(&random, isTable: Int.random(in: 0..<4, using: &random) == 0)
      let whole = try ScannedText(text)
      var lines = text.count { $0 == 0x0A }
      if let last = text.last, last != 0x0A { lines += 1 }
      let summary = whole.summary
      #expect(summary.records + summary.headerLines + summary.continuedLines == lines)
      #expect(whole.records.count == summary.records && summary.bytes == text.count)
      counts.add(whole.records)
      let blockSize = [1, 300, 4096, 70_000].randomElement(using: &random, or: 1)
      let pieces = try ScannedText(
        text, workers: Int.random(in: 1...4, using: &random), blockSize: blockSize,
        piece: Int.random(in: 1...100_000, using: &random))
      // Not compared by the expectation itself, which would print them all.
      #expect((whole.records == pieces.records) == true, "blocks of \(blockSize)")
      // Longer lists than a worker keeps depend on what each worker met.
      guard whole.summary.foreignPaths.isExact, whole.summary.unknownLinks.isExact else { return }
      #expect(whole.summary == pieces.summary)
    }
    // The damage leaves lines of every class, so that all of them were tried; a replayed seed is one text.
    guard rounds > 1 else { return }
    for lineClass in LineClass.allCases { #expect(counts[lineClass] > 0, "\(lineClass)") }
  }
}

extension Array {
  /// One of the elements; `fallback` where there is none.
  fileprivate func randomElement(using generator: inout SeededGenerator, or fallback: Element) -> Element {
    randomElement(using: &generator) ?? fallback
  }
}

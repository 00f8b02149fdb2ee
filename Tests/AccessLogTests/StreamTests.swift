import AccessLog
import Links
import Testing

@Suite("Streams of lines")
struct StreamTests {
  private struct Broken: Error {}

  @Test(
    "a last line without end counts, an empty stream has none",
    arguments: [("", 0), ("\n", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\r\n\r\n", 2), ("\n\n\nb", 4)])
  func lines(_ text: String, _ count: Int) throws {
    let scanned = try ScannedText(text)
    #expect(scanned.records.count == count && scanned.summary.records == count)
    #expect(scanned.summary.bytes == text.utf8.count)
    #expect(
      scanned.summary.isLastLineOpen == !(text.isEmpty || text.hasSuffix("\n") || text.hasSuffix("\r\n")))
  }

  @Test(
    "bytes that are no text do no harm",
    arguments: [
      [0], [0, 0, 0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x22], [0x5D, 0x20, 0x22],
      [0x7B, 0x22, 0x5C],
      [0x5C, 0x22, 0x5C],
    ] as [[UInt8]])
  func bytes(_ bytes: [UInt8]) throws {
    #expect(try ScannedText(bytes).classes == [.malformed])
    for place in ["27.64.0.1 - \u{1} ", phone] {
      let text = Array(line(head: place == phone ? "27.64.0.1 - - " : place, agent: place).utf8)
      var changed = text
      for index in text.indices {
        changed.replaceSubrange(index..<(index + 1), with: bytes)
        #expect(try ScannedText(changed).records.count == 1)
        changed = text
      }
    }
  }

  @Test("a line is read up to 64 KiB, whatever pieces it comes in")
  func longLines() throws {
    for (length, expected) in [(65_536, LineClass.candidate), (65_537, .malformed), (200_000, .malformed)] {
      let start = line(agent: "Mozilla/5.0 ")
      let long = String(start.dropLast()) + String(repeating: "x", count: length - start.utf8.count) + "\""
      #expect(long.utf8.count == length)
      var hashes: Set<UInt64> = []
      for (piece, blockSize) in [
        (Int.max, 1 << 20), (1000, 1), (65_537, 65_536), (7777, 65_537), (99_999, 131_072),
      ] {
        let bytes = Array((line() + "\n" + long + "\n" + line("HEAD /01/02")).utf8)
        let scanned = try ScannedText(bytes, blockSize: blockSize, piece: piece)
        #expect(scanned.classes == [.candidate, expected, .head])
        hashes.insert(scanned.records[1].lineHash)
        let atEnd = try ScannedText(Array(long.utf8), blockSize: blockSize, piece: piece)
        #expect(atEnd.classes == [expected] && atEnd.summary.isLastLineOpen)
        #expect(atEnd.records[0].lineHash == scanned.records[1].lineHash)
        #expect(
          try ScannedText(Array((long + "\n").utf8), blockSize: blockSize, piece: piece).summary
            .isLastLineOpen == false)
      }
      #expect(hashes.count == 1)
    }
  }

  @Test("a line of a gigabyte without an end is one malformed line, and none of it is kept")
  func endlessLine() throws {
    #if DEBUG
      let length = 20_000_000
    #else
      let length = 1_000_000_000
    #endif
    let rules = ScanRules(links: try .example, agents: try .standard(), lineSeed: 1, clientSeed: 2)
    for workers in [1, 2] {
      var (given, most) = (0, 0)
      var classes: [LineClass] = []
      let summary = unsafe LogScan(rules: rules, workers: workers).run(
        read: { room in
          most = max(most, room.count)
          let count = min(room.count, length - given)
          unsafe room.initializeMemory(as: UInt8.self, repeating: 0x61)
          given += count
          return count
        },
        digest: { $0.records.map(\.lineClass) }, consume: { classes += $0 })
      #expect(classes == [.malformed] && summary.bytes == length && summary.isLastLineOpen)
      #expect(most < 1_200_000)
    }
  }

  @Test("what reading or consuming throws ends the scan", arguments: [1, 2, 5])
  func failures(workers: Int) throws {
    let rules = ScanRules(links: try .example, agents: try .standard(), lineSeed: 1, clientSeed: 2)
    let scan = LogScan(rules: rules, workers: workers, blockSize: 1000)
    let text = Array(String(repeating: line() + "\n", count: 10).utf8)
    for (failingRead, failingBuffer) in [(0, Int.max), (7, .max), (100, .max), (.max, 0), (.max, 9)] {
      var (reads, buffers) = (0, 0)
      #expect(throws: Broken.self) {
        _ = try unsafe scan.run(
          read: { room throws(Broken) in
            if reads == failingRead { throw Broken() }
            reads += 1
            let count = min(room.count, text.count)
            unsafe room.copyBytes(from: text[0..<count])
            return count
          },
          digest: { _ in 0 },
          consume: { _ throws(Broken) in
            if buffers == failingBuffer { throw Broken() }
            buffers += 1
          })
      }
    }
  }

  @Test("a reader that says too much is not believed")
  func lyingReader() throws {
    let rules = ScanRules(links: try .example, agents: try .standard(), lineSeed: 1, clientSeed: 2)
    var rounds = 0
    let summary = unsafe LogScan(rules: rules, workers: 1).run(
      read: { room in
        rounds += 1
        return rounds == 1 ? room.count + 10 : -5
      }, digest: { _ in 0 }, consume: { _ in })
    #expect(summary.records == 1)
  }
}

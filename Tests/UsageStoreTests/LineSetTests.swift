import AccessLog
import TestRuns
import Testing

@testable import UsageStore

@Suite("Lines that are known")
struct LineSetTests {
  @Test("lines of a file are new once, and equal lines of one file are as many as they are")
  func counts() {
    var known = LineSet()
    #expect(known.add([5, 3, 5]) == nil)
    #expect(known.sorted == [3, 5, 5])
    // The same file, a file that has grown, and one that has a line more often.
    #expect(known.add([5, 3, 5]) == [false, false, false])
    #expect(known.add([5, 3, 5, 9]) == [false, false, false, true])
    #expect(known.add([5, 5, 5]) == [false, false, true])
    #expect(known.sorted == [3, 5, 5, 5, 9])
  }

  @Test("whatever the order of files, what is known is of each line the most that a file has")
  func isOfAnyOrder() throws {
    try forEachSeed(200) { random in
      let files = (0..<4).map { _ in (0..<12).map { _ in UInt64.random(in: 0..<8, using: &random) } }
      var known = LineSet()
      var new = 0
      for file in files { new += known.add(file)?.count { $0 } ?? file.count }
      var most: [UInt64] = []
      for line in UInt64(0)..<8 {
        let count = files.map { file in file.count { $0 == line } }.max() ?? 0
        most += Array(repeating: line, count: count)
      }
      #expect(known.sorted == most && new == most.count, "\(files)")
      #expect(most.allSatisfy(known.contains) && !known.contains(99))
    }
  }

  @Test("numbers are sorted, whether their bits are alike or not, and equal ones stay in their order")
  func sorts() throws {
    try forEachSeed(1) { random in
      for count in [0, 1, 32, 33, 5000, 70_000] {
        let alike = (0..<count).map { _ in UInt64.random(in: .min ... .max, using: &random) }
        for numbers in [alike, alike.map { $0 >> 40 }, alike.map { $0 % 7 }, alike.sorted(by: >)] {
          let pairs = numbers.enumerated().map { (number: $1, place: $0) }
          let sorted = BucketSort.sorted(pairs) { $0.number }
          let expected = pairs.sorted { ($0.number, $0.place) < ($1.number, $1.place) }
          #expect(sorted.elementsEqual(expected, by: ==), "\(count)")
        }
      }
    }
  }

  @Test("a line without a time is known by the line before it or by the one after it")
  func untimed() {
    func line(
      _ hash: UInt64, after: UInt64, _ place: UInt64, before: UInt64, _ fromEnd: UInt64
    ) -> Set<UInt64> {
      var line = UntimedLine(hash: hash, previous: after, placeAfter: place)
      (line.next, line.placeBefore) = (before, fromEnd)
      return Set(line.names)
    }
    let whole = line(1, after: 10, 0, before: 20, 1)
    #expect(!whole.isDisjoint(with: line(1, after: 10, 0, before: 0, 0)), "a piece that ends after it")
    #expect(!whole.isDisjoint(with: line(1, after: 0, 0, before: 20, 1)), "a piece that begins with it")
    #expect(whole.isDisjoint(with: line(1, after: 10, 1, before: 20, 0)), "the equal line beside it")
    #expect(whole.isDisjoint(with: line(2, after: 10, 0, before: 20, 1)), "another line at its place")
  }
}

@Suite("Repeats")
struct RepeatRuleTests {
  private static func scans(_ candidates: [Candidate]) -> [Candidate] {
    var rule = RepeatRule()
    return Candidate.inOrder(candidates).filter { rule.isScan($0) }
  }

  private static func scans(_ seconds: [UInt32]) -> [UInt32] {
    scans(seconds.map { Candidate(second: $0, linkAndMark: 1, client: 7) }).map(\.second)
  }

  @Test("nothing is counted within 30 seconds after what was counted, and a repeat lengthens nothing")
  func rule() {
    #expect(Self.scans([100, 130]) == [100])
    #expect(Self.scans([100, 131]) == [100, 131])
    #expect(Self.scans([100, 120, 131]) == [100, 131])
    #expect(Self.scans([100, 100, 100]) == [100])
  }

  @Test("other clients and other links are counted for themselves; scanned and typed are one link")
  func isByClientAndLink() {
    let typed: UInt32 = 1 << 31
    let all = [
      Candidate(second: 1, linkAndMark: 1, client: 7), Candidate(second: 2, linkAndMark: 2, client: 7),
      Candidate(second: 3, linkAndMark: 1, client: 8),
      Candidate(second: 4, linkAndMark: 1 | typed, client: 7),
    ]
    #expect(Self.scans(all.reversed()).map(\.second) == [1, 2, 3])
  }

  @Test("clients by the thousand within half a minute are told apart as few are, however long the log")
  func keepsManyClients() throws {
    try forEachSeed(1) { random in
      var candidates: [Candidate] = []
      var second: UInt32 = 1_000_000
      for index in 0..<40_000 {
        // Quiet for some minutes, then a rush of 20,000 in a second or two, then quiet again.
        second +=
          index < 10_000 || index > 30_000
          ? UInt32.random(in: 0...9, using: &random) : index % 9999 == 0 ? 1 : 0
        candidates.append(
          Candidate(
            second: second, linkAndMark: UInt32.random(in: 1...3, using: &random),
            client: UInt64.random(in: 1...3000, using: &random)))
      }
      var counted: [String: UInt32] = [:]
      let expected = Candidate.inOrder(candidates).filter { candidate in
        let key = "\(candidate.client) \(candidate.link)"
        if let last = counted[key], candidate.second - last <= 30 { return false }
        counted[key] = candidate.second
        return true
      }
      #expect((Self.scans(candidates) == expected) == true && expected.count < candidates.count)
    }
  }

  @Test("two lists in the order of time are one")
  func merges() {
    func all(_ seconds: [UInt32]) -> [Candidate] {
      seconds.map { Candidate(second: $0, linkAndMark: 1, client: 1) }
    }
    for (left, right) in [([1, 3, 5], [2, 2, 9]), ([], [1]), ([4], []), ([1, 1], [1])]
      as [([UInt32], [UInt32])]
    {
      #expect(Candidate.merged(all(left), all(right)).map(\.second) == (left + right).sorted())
    }
  }
}

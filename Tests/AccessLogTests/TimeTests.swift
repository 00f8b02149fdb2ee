import AccessLog
import Testing

@Suite("Times of lines")
struct TimeTests {
  private func second(_ time: String) throws -> UInt32? {
    let record = try #require(try ScannedText(line(time: time)).records.first)
    return record.lineClass == .malformed ? nil : record.second
  }

  @Test(
    "a time is the second that it is in UTC",
    arguments: [
      ("01/Jan/2000:00:00:00 +0000", 946_684_800), ("29/Feb/2000:23:59:59 +0000", 951_868_799),
      ("29/Feb/2024:12:00:00 +0700", 1_709_182_800), ("31/Dec/2026:23:59:59 +0700", 1_798_736_399),
      ("01/Jan/2027:00:00:00 +0700", 1_798_736_400), ("31/Oct/2026:17:00:00 +0000", 1_793_466_000),
      ("01/Nov/2026:00:00:00 +0700", 1_793_466_000), ("01/nov/2026:00:00:00 +0700", 1_793_466_000),
      ("31/Dec/2105:23:59:59 +0000", 4_291_747_199), ("31/Dec/1999:17:00:00 -0700", 946_684_800),
      ("01/Jan/2027:06:59:59 +1400", 1_798_736_399), ("30/Jun/2015:23:59:60 +0000", 1_435_708_799),
      ("01/Oct/2026:00:00:09 -0330", 1_790_825_409),
    ] as [(String, UInt32)])
  func valid(_ time: String, _ expected: UInt32) throws {
    #expect(try second(time) == expected)
  }

  @Test(
    "a time that no calendar has is malformed",
    arguments: [
      "29/Feb/2026:00:00:00 +0700", "29/Feb/2100:00:00:00 +0700", "31/Apr/2026:00:00:00 +0700",
      "00/Oct/2026:00:00:00 +0700", "32/Oct/2026:00:00:00 +0700", "-1/Oct/2026:00:00:00 +0700",
      "01/Okt/2026:00:00:00 +0700", "01/Oct/1999:00:00:00 +0000", "01/Jan/2106:00:00:00 +0000",
      "01/Oct/9999:00:00:00 +0700", "01/Oct/-026:00:00:00 +0700", "01/Oct/2026:24:00:00 +0700",
      "01/Oct/2026:00:60:00 +0700", "01/Oct/2026:00:00:61 +0700", "01/Oct/2026:00:00:00 +1401",
      "01/Oct/2026:00:00:00 +0760", "01/Oct/2026:00:00:00  0700", "01/Oct/2026:00:00:00+07000",
      "01-Oct-2026:00:00:00 +0700", "31/Dec/1999:23:59:59 +0000", "01/Oct/2026:00:00:0a +0700",
      "01/Oct/2026:00:0a:00 +0700", "01/Oct/2026:00:00.00 +0700",
    ])
  func invalid(_ time: String) throws {
    #expect(try second(time) == nil)
    // The same after a line of the same ten minutes, whose beginning is kept.
    let text = line(time: "01/Oct/2026:00:00:00 +0700") + "\n" + line(time: time)
    #expect(try ScannedText(text).classes == [.candidate, .malformed])
  }

  @Test("every second of days around the borders of months and years follows the one before")
  func everySecond() throws {
    var text = ""
    for day in ["28/Feb/2028", "29/Feb/2028", "01/Mar/2028"] {
      for second in 0..<86_400 {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        text += "a - - [\(day):\(clock) +0700] \"GET /01/02\" 302 1\n"
      }
    }
    let seconds = try ScannedText(text).records.map(\.second)
    #expect(seconds.count == 3 * 86_400)
    #expect(seconds.first == 1_835_283_600)
    #expect(zip(seconds, seconds.dropFirst()).allSatisfy { $1 == $0 + 1 })
  }

  @Test(
    "the times of JSON are numbers or ISO 8601",
    arguments: [
      ("1790787609", 1_790_787_609), ("1790787609.999", 1_790_787_609), ("1790787609123", 1_790_787_609),
      ("1790787609123.25", 1_790_787_609), ("1790787609123456789", 1_790_787_609),
      ("\"2026-10-01T00:00:09+07:00\"", 1_790_787_609), ("\"2026-09-30T17:00:09Z\"", 1_790_787_609),
      ("\"2026-09-30T17:00:09.123456789Z\"", 1_790_787_609),
      ("\"2026-10-01T00:00:09.123+0700\"", 1_790_787_609),
      ("\"2026/10/01 00:00:09 +0700\"", 1_790_787_609), ("\"2026-09-30T17:00:09\"", nil), ("1e9", nil),
      ("-5", nil), ("null", nil), ("\"\"", nil), ("99999999999999999999", nil), ("9223372036854775807", nil),
      ("\"2026-02-29T17:00:09Z\"", nil), ("\"2026-09-30T17:00:09.Z\"", nil), ("946684799.9", nil),
      ("1790787609.", nil),
    ] as [(String, UInt32?)])
  func json(_ time: String, _ expected: UInt32?) throws {
    let text = #"{"ts":\#(time),"request":{"method":"GET","uri":"/01/02"},"status":302}"#
    let record = try #require(try ScannedText(text).records.first)
    #expect((record.lineClass == .candidate ? record.second : nil) == expected)
  }
}

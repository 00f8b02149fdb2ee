import Foundation
import Testing
import UsageStore

@Suite("Days")
struct DayCalendarTests {
  private static func text(_ second: UInt32, _ zone: String) throws -> String {
    var calendar = DayCalendar(try #require(TimeZone(identifier: zone)))
    return CalendarDay(number: calendar.day(of: second)).text
  }

  @Test("a month of Viet Nam begins seven hours before one of UTC")
  func border() throws {
    // 2026-10-31T17:00:00Z.
    #expect(try Self.text(1_793_466_000, "Asia/Ho_Chi_Minh") == "2026-11-01")
    #expect(try Self.text(1_793_465_999, "Asia/Ho_Chi_Minh") == "2026-10-31")
    #expect(try Self.text(1_793_466_000, "UTC") == "2026-10-31")
  }

  @Test("every second lies in the day that Foundation says, also where clocks change, in any order")
  func agrees() throws {
    for zone in ["Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Pacific/Apia"] {
      let timeZone = try #require(TimeZone(identifier: zone))
      var calendar = DayCalendar(timeZone)
      var reference = Calendar(identifier: .gregorian)
      reference.timeZone = timeZone
      // Steps of some hours and a half over three years, forwards and back.
      for step in Array(0..<9000) + Array((0..<9000).reversed()) {
        let second = UInt32(1_700_000_000 + step * 10_799)
        let parts = reference.dateComponents(
          [.year, .month, .day], from: Date(timeIntervalSince1970: Double(second)))
        let found = CalendarDay(number: calendar.day(of: second)).parts
        #expect(found.year == parts.year && found.month == parts.month && found.day == parts.day)
      }
    }
  }

  @Test("days of the calendar have numbers and back, leap years among them")
  func numbers() {
    #expect(CalendarDay(year: 1970, month: 1, day: 1).number == 0)
    #expect(CalendarDay(year: 2028, month: 2, day: 29).text == "2028-02-29")
    for number in stride(from: Int32(0), to: 60_000, by: 7) {
      let parts = CalendarDay(number: number).parts
      #expect(CalendarDay(year: parts.year, month: parts.month, day: parts.day).number == number)
    }
  }
}

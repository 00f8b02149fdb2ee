/// When a meeting is: a day of the calendar, with or without the time of day.
struct MeetingDate: Sendable {
  let year: Int
  let month: Int
  let day: Int
  /// The hour and the minute; `nil` where no time is said.
  let time: (hour: Int, minute: Int)?

  /// Why a text that looks like a date is none.
  enum Problem: Error {
    /// It is written in words, which are shown as they are.
    case words
    /// There is no such day or time.
    case noSuchDay
  }

  /// The date written as `2026-11-30`, `2026-11-30 14:00` or `2026-11-30T14:00`.
  init(_ text: String) throws(Problem) {
    guard
      let match = text.wholeMatch(
        of: /([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ] *([0-9]{1,2}):([0-9]{2})(?::00)?)?/)
    else { throw .words }
    year = Int(match.1) ?? 0
    month = Int(match.2) ?? 0
    day = Int(match.3) ?? 0
    time = match.4.flatMap { hour in match.5.map { (Int(hour) ?? 99, Int($0) ?? 99) } }
    guard (2000...2999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day),
      time.map({ $0.hour < 24 && $0.minute < 60 }) ?? true
    else { throw .noSuchDay }
  }

  /// As it is printed: "14 giờ 00, thứ hai, ngày 30/11/2026".
  var words: String {
    let time = time.map { "\($0.hour) giờ \(Self.padded($0.minute)), " } ?? ""
    return "\(time)\(weekday), ngày \(shortDay)"
  }

  /// The day in figures, with a zero before days under 10 and before the months 1 and 2 (Decree 30/2020/NĐ-CP).
  var shortDay: String { "\(Self.padded(day))/\(month < 3 ? Self.padded(month) : "\(month)")/\(year)" }

  /// The day as identifiers hold it: `2026-11-30`.
  var identifier: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// The day of the week in Vietnamese, by Sakamoto's method for the Gregorian calendar.
  private var weekday: String {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    let number = (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
    return ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"][number]
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

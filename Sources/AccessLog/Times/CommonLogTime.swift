/// The time of nginx and Apache: `01/Oct/2026:00:00:09 +0700`, always 26 bytes.
///
/// Lines of ten minutes differ in three digits alone, so that what the last ten minutes came to is kept.
struct CommonLogTime {
  /// The bytes of a time.
  static let length = 26

  private var day: UInt64 = 0
  private var time: UInt64 = 0
  private var zone: UInt32 = 0
  private var zoneEnd: UInt32 = 0
  /// The first second of the ten minutes that are kept; zero where none are.
  private var base: UInt32 = 0

  /// Seconds since 1970 UTC; `nil` for what is no time of the calendar.
  @inline(__always)
  mutating func second(of bytes: ByteView, at start: Int) -> UInt32? {
    // "01/Oct/2", "026:00:0", " +07" and "0700": all but the last digit of the minute and the seconds.
    let (day, time) = (bytes.word64(at: start), bytes.word64(at: start &+ 8))
    let (zone, zoneEnd) = (bytes.word32(at: start &+ 20), bytes.word32(at: start &+ 22))
    let lastMinuteDigit = bytes[start &+ 16]
    guard day == self.day, time == self.time, zone == self.zone, zoneEnd == self.zoneEnd, base != 0,
      lastMinuteDigit.decimal < 10, bytes[start &+ 17] == UInt8(ascii: ":")
    else { return newTime(of: bytes, at: start) }
    let (tens, ones) = (bytes[start &+ 18].decimal, bytes[start &+ 19].decimal)
    guard tens <= 6, ones <= 9, tens < 6 || ones == 0 else { return nil }
    let second = UInt32(min(tens &* 10 &+ ones, 59))
    return base &+ UInt32(lastMinuteDigit.decimal) &* 60 &+ second
  }

  /// Reads all of a time, and keeps the ten minutes that it lies in.
  private mutating func newTime(of bytes: ByteView, at start: Int) -> UInt32? {
    let slash = UInt8(ascii: "/")
    let colon = UInt8(ascii: ":")
    guard bytes[start + 2] == slash, bytes[start + 6] == slash, bytes[start + 11] == colon,
      bytes[start + 14] == colon, bytes[start + 17] == colon, bytes[start + 20] == .space,
      let day = bytes.number(at: start, digits: 2), let month = Self.month(bytes, at: start + 3),
      let year = bytes.number(at: start + 7, digits: 4), let hour = bytes.number(at: start + 12, digits: 2),
      let minute = bytes.number(at: start + 15, digits: 2),
      let second = bytes.number(at: start + 18, digits: 2),
      let offset = bytes.offsetMinutes(at: start + 21, colon: false),
      let moment = CivilTime.second(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second, offsetMinutes: offset)
    else { return nil }
    let tenMinutes = Int64(moment) - Int64(min(second, 59)) - Int64(minute % 10 * 60)
    // At the borders of the years that are known nothing is kept: every time is compared with them there.
    if tenMinutes > CivilTime.earliest, tenMinutes + 600 < CivilTime.latest {
      base = UInt32(tenMinutes)
      self.day = bytes.word64(at: start)
      time = bytes.word64(at: start + 8)
      zone = bytes.word32(at: start + 20)
      zoneEnd = bytes.word32(at: start + 22)
    }
    return moment
  }

  /// The month of three letters, whatever their case.
  private static func month(_ bytes: ByteView, at start: Int) -> Int? {
    let letters = (bytes.word32(at: start) & 0x00FF_FFFF) | 0x0020_2020
    return switch letters {
    case 0x6E_616A: 1  // jan, the first letter lowest
    case 0x62_6566: 2
    case 0x72_616D: 3
    case 0x72_7061: 4
    case 0x79_616D: 5
    case 0x6E_756A: 6
    case 0x6C_756A: 7
    case 0x67_7561: 8
    case 0x70_6573: 9
    case 0x74_636F: 10
    case 0x76_6F6E: 11
    case 0x63_6564: 12
    default: nil
    }
  }
}

extension ByteView {
  /// The value of decimal digits, all of which must be there.
  func number(at start: Int, digits: Int) -> Int? {
    guard start >= 0, start + digits <= count else { return nil }
    var value = 0
    for index in start..<(start + digits) {
      let digit = self[index].decimal
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// An offset from UTC in minutes: `+0700`, or `+07:00` with a colon.
  func offsetMinutes(at start: Int, colon: Bool) -> Int? {
    guard start < count, self[start] == UInt8(ascii: "+") || self[start] == UInt8(ascii: "-"),
      !colon || (start + 3 < count && self[start + 3] == UInt8(ascii: ":")),
      let hours = number(at: start + 1, digits: 2),
      let minutes = number(at: start + (colon ? 4 : 3), digits: 2), minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (self[start] == UInt8(ascii: "-") ? -1 : 1)
  }
}

/// The times of JSON and CSV: ISO 8601, or a number since 1970.
enum WrittenTime {
  /// Seconds since 1970 UTC of `2026-10-01T00:00:09.123+07:00`.
  ///
  /// A blank may stand for `T`, slashes for hyphens, and `Z`, `+0700` or `+07` for the zone. A time without a zone is none:
  /// it could be of another day.
  static func second(ofISO bytes: ByteView) -> UInt32? {
    guard bytes.count >= 20, let year = bytes.number(at: 0, digits: 4),
      let month = bytes.number(at: 5, digits: 2), let day = bytes.number(at: 8, digits: 2),
      let hour = bytes.number(at: 11, digits: 2), let minute = bytes.number(at: 14, digits: 2),
      let second = bytes.number(at: 17, digits: 2),
      bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/"), bytes[7] == bytes[4],
      bytes[10] | 0x20 == UInt8(ascii: "t") || bytes[10] == .space,
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
    else { return nil }
    var index = 19
    if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
      let first = index + 1
      index = first
      while index < bytes.count, bytes[index].decimal < 10 { index += 1 }
      guard index > first else { return nil }
    }
    if index < bytes.count, bytes[index] == .space { index += 1 }
    guard let offset = offset(bytes[min(index, bytes.count)..<bytes.count]) else { return nil }
    return CivilTime.second(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, offsetMinutes: offset)
  }

  private static func offset(_ zone: ByteView) -> Int? {
    switch zone.count {
    case 1: return zone[0] | 0x20 == UInt8(ascii: "z") ? 0 : nil
    case 3:
      return zone.number(at: 1, digits: 2).flatMap { hours in
        switch zone[0] {
        case UInt8(ascii: "+"): hours * 60
        case UInt8(ascii: "-"): -hours * 60
        default: nil
        }
      }
    case 5: return zone.offsetMinutes(at: 0, colon: false)
    case 6: return zone.offsetMinutes(at: 0, colon: true)
    default: return nil
    }
  }

  /// Seconds since 1970 UTC of a number of JSON without exponent.
  ///
  /// It counts seconds, or milliseconds, microseconds or nanoseconds where it is too great for these; what stands after the
  /// point is cut off.
  static func second(ofNumber bytes: ByteView) -> UInt32? {
    var value: Int64 = 0
    var index = 0
    while index < bytes.count, bytes[index].decimal < 10 {
      // 19 digits fit; more are no time.
      guard index < 19 else { return nil }
      let (product, isTooGreat) = value.multipliedReportingOverflow(by: 10)
      let (sum, isGreater) = product.addingReportingOverflow(Int64(bytes[index].decimal))
      guard !isTooGreat, !isGreater else { return nil }
      value = sum
      index += 1
    }
    guard index > 0 else { return nil }
    if index < bytes.count {
      guard bytes[index] == UInt8(ascii: "."), index + 1 < bytes.count else { return nil }
      for place in (index + 1)..<bytes.count where bytes[place].decimal >= 10 { return nil }
    }
    // From 1,000 times the last second on, which no unit shares with the next.
    var unit: Int64 = 1
    while value / unit > CivilTime.latest, unit < 1_000_000_000 { unit *= 1000 }
    return CivilTime.checked(value / unit)
  }
}

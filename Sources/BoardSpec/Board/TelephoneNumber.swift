/// A telephone number, however a person wrote it: `0297 3000 000`, `(0297) 3000.000`, `+84 (0)297 3000 000`.
public struct TelephoneNumber: Sendable, Hashable {
  /// What a telephone dials: digits, after a `+` where the number has its country code.
  public let dialed: String

  /// The number in `text`, which holds nothing else; `nil` where it has fewer digits than the shortest service number or
  /// more than E.164 allows.
  public init?(_ text: some StringProtocol) {
    var digits = ""
    for character in text {
      if let value = character.wholeNumberValue, (0...9).contains(value) {
        digits += String(value)
      } else if character == "+", digits.isEmpty {
        digits = "+"
      } else if !Self.isSeparator(character) {
        return nil
      }
    }
    // `+84 (0)297 …`: the zero is dialed within the country alone.
    if digits.hasPrefix("+840") { digits = "+84" + digits.dropFirst("+840".count) }
    guard (3...15).contains(digits.drop { $0 == "+" }.count) else { return nil }
    dialed = digits
  }

  /// The number in groups, as people read it out and type it.
  ///
  /// Numbers of Viet Nam get their leading zero. The first group is the part that people recognize: the area code, the
  /// mobile network with its next digit, or the prefix of a service; the rest follows in groups of three and four, as on
  /// letterheads of communes: `0297 3000 000`, `024 3825 4321`, `0901 234 567`, `1900 1234`. A number of another
  /// country is its country code and groups of three and four. Anything else stays as it is dialed.
  public var grouped: String {
    let national = ["+84", "0084"].first(where: dialed.hasPrefix).map { "0" + dialed.dropFirst($0.count) }
    if let groups = Self.groupsOfVietnam(national ?? dialed) {
      return Self.grouped(national ?? dialed, groups)
    }
    guard dialed.hasPrefix("+"), let code = Self.countryCode(dialed.dropFirst()) else { return dialed }
    let rest = String(dialed.dropFirst(1 + code.count))
    return "+\(code) " + Self.grouped(rest, Self.groupsAbroad(rest.count))
  }

  /// Signs that people put between digits.
  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "-.()‐‑–·".contains(character)
  }

  private static func grouped(_ digits: String, _ groups: [Int]) -> String {
    var rest = digits[...]
    return groups.map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: " ")
  }

  /// The groups of a number by the plan of Viet Nam (Circular 22/2014/TT-BTTTT): ten digits of a mobile network, eleven
  /// with an area code.
  private static func groupsOfVietnam(_ digits: String) -> [Int]? {
    switch (digits.prefix(2), digits.count) {
    case ("02", 11): digits.hasPrefix("024") || digits.hasPrefix("028") ? [3, 4, 4] : [4, 4, 3]
    case ("03", 10), ("05", 10), ("07", 10), ("08", 10), ("09", 10): [4, 3, 3]
    case ("18", 8), ("19", 8): [4, 4]
    case ("18", 10), ("19", 10): [4, 3, 3]
    default: nil
    }
  }

  /// The country code that begins a number (ITU-T E.164): one digit for zones 1 and 7, two for those listed, else three.
  private static func countryCode(_ digits: Substring) -> String? {
    let ofTwoDigits = Set(
      "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98"
        .split(separator: " "))
    let length =
      digits.hasPrefix("1") || digits.hasPrefix("7") ? 1 : ofTwoDigits.contains(digits.prefix(2)) ? 2 : 3
    return digits.count > length ? String(digits.prefix(length)) : nil
  }

  /// Groups of three, the last ones of four where three do not divide the number.
  private static func groupsAbroad(_ count: Int) -> [Int] {
    guard count > 5 else { return [count] }
    let fours = count % 3
    return Array(repeating: 3, count: (count - 4 * fours) / 3) + Array(repeating: 4, count: fours)
  }
}

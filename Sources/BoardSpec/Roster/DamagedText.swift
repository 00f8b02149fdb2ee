import Diagnostics

/// What a spreadsheet leaves in a cell instead of what somebody typed there.
enum CellDamage: Hashable {
  /// An error instead of a value, as `#REF!`, `Err:502` or `Loading...`.
  case error(String)
  /// A long number in the form of a pocket calculator, whose last digits are lost: `9.01E+08`.
  case scientific
  /// A number with decimals that nobody typed: `901234567.0`, without the zero that it began with.
  case decimals
  /// A telephone number with the separators of an amount: `901,234,567`.
  case grouped
  /// A number that a narrow column hid: `########`.
  case hidden
  /// A text in the form of a formula: `="0901234567"`.
  case quotedFormula
  /// A formula that was never worked out: `=A2&B2`.
  case formula
  /// The sign by which Excel marks a text: `'0901234567`.
  case apostrophe
  /// A date where an identifier was typed: `1-2` becomes `01/02/2026`, or `02-Jan`.
  case date
}

/// Knows what spreadsheets leave of a table.
///
/// Every cell of a roster is looked at, so that bytes are compared instead of patterns: a regular expression in a function is
/// parsed again at each call.
enum DamagedText {
  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#TIMEOUT!", "#PYTHON!",
    "#GETTING_DATA", "#ERROR!", "LOADING...", "LOADING…", "ĐANG TẢI...", "ĐANG TẢI…",
  ]

  /// The damage of a cell; `nil` for what a person may have typed.
  ///
  /// O(length), and one look at the first byte of most cells.
  ///
  /// - Parameter isTelephone: Whether the cell is a telephone number by its column, in which some forms are never typed.
  static func damage(in text: String, isTelephone: Bool = false) -> CellDamage? {
    guard let first = text.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "#"):
      if text.utf8.count >= 3, text.utf8.allSatisfy({ $0 == first }) { return .hidden }
      return isErrorWord(text) ? .error(text) : nil
    case UInt8(ascii: "="): return formula(text)
    case UInt8(ascii: "'"): return isMarkedNumber(text) ? .apostrophe : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      return number(text, isTelephone: isTelephone)
    case UInt8(ascii: "E"), UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "e"), 0xC4:
      return isErrorWord(text) || isNumberedError(text) ? .error(text) : nil
    default: return nil
    }
  }

  /// The longest word of an error, in bytes, is `ĐANG TẢI...`.
  private static let errorLength = 20

  private static func isErrorWord(_ text: String) -> Bool {
    guard text.utf8.count <= errorLength else { return false }
    return errors.contains(text.uppercased())
  }

  /// Whether a text is an error of LibreOffice: `Err:502`, which its Vietnamese form calls `Lỗi:502`.
  private static func isNumberedError(_ text: String) -> Bool {
    guard let word = ["Err:", "Lỗi:"].first(where: text.hasPrefix) else { return false }
    var scan = ByteScan(text.utf8.dropFirst(word.utf8.count))
    return scan.digits() == 3 && scan.isAtEnd
  }

  /// The damage of an identifier, of which nobody types decimals or dates with slashes.
  static func damage(inIdentifier text: String) -> CellDamage? {
    // Without a capital or another sign it is at most a whole number.
    if Identifier.hasGoodLetters(text) { return nil }
    if let damage = damage(in: text) { return damage }
    return isWholeWithDecimals(text) ? .decimals : isDate(text) ? .date : nil
  }

  private static func isWholeWithDecimals(_ text: String) -> Bool {
    var scan = ByteScan(text.utf8[...])
    guard scan.digits() > 0, scan.skip(any: ".,") else { return false }
    return scan.zeros() > 0 && scan.isAtEnd
  }

  private static let months: [[UInt8]] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map { Array($0.utf8) }

  /// The numbers of a date as a spreadsheet writes it, a month's word as its number; `nil` for any other text.
  ///
  ///     DamagedText.dateNumbers("02-Jan")  // [2, 1]
  static func dateNumbers(_ text: String) -> [Int]? {
    guard text.utf8.count <= 12 else { return nil }
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    guard (2...3).contains(parts.count) else { return nil }
    let signs = Set(text.filter { "/.-".contains($0) })
    guard signs.count == 1, text.filter({ "/.-".contains($0) }).count == parts.count - 1 else { return nil }
    let numbers = parts.compactMap { Int($0) ?? monthNumber($0) }
    guard numbers.count == parts.count else { return nil }
    let counts = parts.map(\.utf8.count)
    let hasWord = parts.contains { Int($0) == nil }
    if hasWord { return signs == ["-"] && counts.allSatisfy { $0 <= 6 } ? numbers : nil }
    guard parts.count == 3, signs != ["-"] else { return nil }
    let isDayFirst = counts[0] <= 2 && counts[1] <= 2 && (counts[2] == 2 || counts[2] == 4)
    let isYearFirst = signs == ["/"] && counts[0] == 4 && counts[1] <= 2 && counts[2] <= 2
    return isDayFirst || isYearFirst ? numbers : nil
  }

  private static func isDate(_ text: String) -> Bool { dateNumbers(text) != nil }

  /// The number of a month's word, as `Jan` or `Thg 2`.
  private static func monthNumber(_ text: String) -> Int? {
    if let place = months.firstIndex(where: { $0.elementsEqual(text.utf8) }) { return place + 1 }
    guard text.hasPrefix("Thg") else { return nil }
    return Int(text.dropFirst("Thg".count).drop { $0 == " " })
  }

  /// Whether an apostrophe stands before a number: `'0901 234 567`.
  private static func isMarkedNumber(_ text: String) -> Bool {
    var scan = ByteScan(text.utf8.dropFirst())
    _ = scan.skip(any: "+")
    guard scan.digits() > 0 else { return false }
    while scan.digits() > 0 || scan.skip(any: " .") {}
    return scan.isAtEnd
  }

  // Of a few cells of a roster at most; a pattern that is made once cannot be shared between threads.
  private static func formula(_ text: String) -> CellDamage? {
    if text.wholeMatch(of: /="[^"]*"/) != nil { return .quotedFormula }
    return text.prefixMatch(of: /=[+\-]?('[^']+'!|[A-Za-z0-9_.]+!)?(\$?[A-Za-z]{1,3}\$?[0-9]|[A-Za-z.]+\(|")/)
      == nil
      ? nil : .formula
  }

  private static func number(_ text: String, isTelephone: Bool) -> CellDamage? {
    guard let last = text.utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else {
      return nil
    }
    // Numbers and addresses of these forms are short.
    guard text.utf8.count <= 40 else { return nil }
    if scientific(text, isTelephone: isTelephone) != nil { return .scientific }
    var scan = ByteScan(text.utf8[...])
    let whole = scan.digits()
    if whole >= 7, scan.skip(any: ".,"), (1...2).contains(scan.zeros()), scan.isAtEnd { return .decimals }
    return isTelephone && isGrouped(text) ? .grouped : nil
  }

  /// The digits of a number in the form of a pocket calculator and its exponent; `nil` for any other text.
  private static func scientific(
    _ text: String, isTelephone: Bool
  ) -> (digits: String, decimals: Int, exponent: Int)? {
    var scan = ByteScan(text.utf8[...])
    _ = scan.skip(any: "+-")
    guard scan.digits() == 1 else { return nil }
    var decimals = 0
    if scan.skip(any: ".,") {
      decimals = scan.digits()
      guard decimals > 0 else { return nil }
    }
    guard scan.skip(any: "eE") else { return nil }
    // Without a sign it is as programs write numbers, and `1E5` the name of a class.
    guard scan.skip(any: "+") || scan.skip(any: "-") || isTelephone else { return nil }
    guard (1...3).contains(scan.digits()), scan.isAtEnd else { return nil }
    let parts = text.split { $0 == "e" || $0 == "E" }
    return (parts[0].filter { $0.isASCII && $0.isNumber }, decimals, Int(parts[1]) ?? 0)
  }

  /// Whether commas stand before each three digits of a number that is as long as one of a telephone.
  private static func isGrouped(_ text: String) -> Bool {
    var scan = ByteScan(text.utf8[...])
    guard (1...3).contains(scan.digits()) else { return false }
    var groups = 0
    while scan.skip(any: ",") {
      guard scan.digits() == 3 else { return false }
      groups += 1
    }
    return groups >= 2 && scan.isAtEnd
  }

  /// What a cell was before a spreadsheet changed its form; `nil` where digits are lost, or where it is text as it is.
  static func original(of text: String, _ damage: CellDamage, isTelephone: Bool) -> String? {
    switch damage {
    case .quotedFormula: return String(text.dropFirst(2).dropLast())
    case .apostrophe: return String(text.dropFirst())
    case .decimals: return number(ofDigits: String(text.prefix { $0.isNumber }), isTelephone)
    case .grouped: return number(ofDigits: text.filter { $0 != "," }, isTelephone)
    case .scientific:
      // All digits are there where there are as many as the exponent says.
      guard let number = scientific(text, isTelephone: isTelephone), number.decimals == number.exponent,
        number.exponent >= 7, text.utf8.first != UInt8(ascii: "-")
      else { return nil }
      return self.number(ofDigits: number.digits, isTelephone)
    default: return nil
    }
  }

  private static func number(ofDigits digits: String, _ isTelephone: Bool) -> String {
    guard isTelephone else { return digits }
    return withLeadingZero(digits) ?? withPlus(digits) ?? digits
  }

  /// A Vietnamese telephone number with the zero that a spreadsheet took from it; `nil` for any other text.
  static func withLeadingZero(_ text: String) -> String? {
    guard let first = text.utf8.first, (UInt8(ascii: "2")...UInt8(ascii: "9")).contains(first),
      let digits = digits(of: text), isNational(digits)
    else { return nil }
    return "0" + text
  }

  /// A Vietnamese telephone number with the plus sign that a spreadsheet took from its country code; `nil` for any other text.
  static func withPlus(_ text: String) -> String? {
    guard text.utf8.starts(with: "84".utf8), let digits = digits(of: text),
      isNational(digits.dropFirst("84".count))
    else { return nil }
    return "+" + text
  }

  private static func digits(of text: String) -> Substring? {
    guard text.utf8.count <= 24 else { return nil }
    let digits = text.filter { $0 != " " && $0 != "." && $0 != "-" }
    return digits.allSatisfy { $0.isASCII && $0.isNumber } ? digits[...] : nil
  }

  /// Whether digits are a number without its zero: mobile numbers have nine of them, those of a place begin with 2 and have ten.
  private static func isNational(_ digits: Substring) -> Bool {
    digits.utf8.count == 9 && "35789".contains(digits.first ?? " ")
      || digits.utf8.count == 10 && digits.first == "2"
  }
}

/// Reads the bytes of a text from its beginning.
struct ByteScan {
  private var rest: Substring.UTF8View

  init(_ text: Substring.UTF8View) { rest = text }

  /// Whether nothing is left.
  var isAtEnd: Bool { rest.isEmpty }

  /// Goes over digits; how many there were.
  mutating func digits() -> Int { skip { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }

  /// Goes over zeros; how many there were.
  mutating func zeros() -> Int { skip { $0 == UInt8(ascii: "0") } }

  /// Goes over one of some ASCII signs, where it comes next.
  mutating func skip(any signs: String) -> Bool {
    guard let first = rest.first, signs.utf8.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skip(while isMeant: (UInt8) -> Bool) -> Int {
    let end = rest.firstIndex { !isMeant($0) } ?? rest.endIndex
    let count = rest.distance(from: rest.startIndex, to: end)
    rest = rest[end...]
    return count
  }
}

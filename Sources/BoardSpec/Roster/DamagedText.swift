import Diagnostics

/// What a spreadsheet leaves in a cell instead of what somebody typed there.
enum CellDamage: Hashable {
  /// An error instead of a value, as `#REF!`, `Err:502` or `Loading...`.
  case error(String)
  /// A long number in the form of a pocket calculator, whose last digits are lost: `9.01E+08`.
  case scientific
  /// A number with decimals that nobody typed: `901234567.0`, without the zero that it began with.
  case decimals
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
enum DamagedText {
  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#TIMEOUT!", "#PYTHON!",
    "#GETTING_DATA", "#ERROR!", "LOADING...", "LOADING…", "ĐANG TẢI...", "ĐANG TẢI…",
  ]

  /// The damage of a cell; `nil` for what a person may have typed.
  ///
  /// O(length), and one look at the first byte of most cells.
  static func damage(in text: String) -> CellDamage? {
    guard let first = text.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "#"):
      if text.utf8.count >= 3, text.utf8.allSatisfy({ $0 == first }) { return .hidden }
      return errors.contains(text.uppercased()) ? .error(text) : nil
    case UInt8(ascii: "="): return formula(text)
    case UInt8(ascii: "'"): return text.wholeMatch(of: /'\+?[0-9][0-9 .]*/) == nil ? nil : .apostrophe
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): return number(text)
    case UInt8(ascii: "E"), UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "e"), 0xC4:
      // LibreOffice's are `Err:502`, which its Vietnamese form calls `Lỗi:502`.
      if text.wholeMatch(of: /(Err|Lỗi):[0-9]{3}/) != nil { return .error(text) }
      return errors.contains(text.uppercased()) ? .error(text) : nil
    default: return nil
    }
  }

  /// The damage of an identifier, of which nobody types decimals or dates with slashes.
  static func damage(inIdentifier text: String) -> CellDamage? {
    if let damage = damage(in: text) { return damage }
    if text.wholeMatch(of: /[0-9]+[.,]0+/) != nil { return .decimals }
    let isDate =
      text.wholeMatch(of: /[0-9]{1,2}[\/.][0-9]{1,2}[\/.]([0-9]{2}|[0-9]{4})/) != nil
      || text.wholeMatch(of: /[0-9]{4}\/[0-9]{1,2}\/[0-9]{1,2}/) != nil
      || text.wholeMatch(of: /[0-9]{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Thg ?[0-9]{1,2})/)
        != nil
      || text.wholeMatch(of: /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Thg ?[0-9]{1,2})-[0-9]{2}/)
        != nil
    return isDate ? .date : nil
  }

  private static func formula(_ text: String) -> CellDamage? {
    if text.wholeMatch(of: /="[^"]*"/) != nil { return .quotedFormula }
    return text.prefixMatch(of: /=[+\-]?('[^']+'!|[A-Za-z0-9_.]+!)?(\$?[A-Za-z]{1,3}\$?[0-9]|[A-Za-z.]+\(|")/)
      == nil
      ? nil : .formula
  }

  private static func number(_ text: String) -> CellDamage? {
    guard let last = text.utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else {
      return nil
    }
    if text.wholeMatch(of: /[+\-]?[0-9]([.,][0-9]+)?[eE][+\-][0-9]{1,3}/) != nil { return .scientific }
    return text.wholeMatch(of: /[0-9]{7,}[.,]0{1,2}/) == nil ? nil : .decimals
  }

  /// What a cell was before a spreadsheet changed its form; `nil` where digits are lost, or where it is text as it is.
  static func original(of text: String, _ damage: CellDamage, isTelephone: Bool) -> String? {
    switch damage {
    case .quotedFormula: return String(text.dropFirst(2).dropLast())
    case .apostrophe: return String(text.dropFirst())
    case .decimals:
      let digits = String(text.prefix { $0.isNumber })
      return withLeadingZero(digits) ?? digits
    default: return nil
    }
  }

  /// A Vietnamese telephone number with the zero that a spreadsheet took from it; `nil` for any other text.
  static func withLeadingZero(_ text: String) -> String? {
    guard let first = text.utf8.first, (UInt8(ascii: "2")...UInt8(ascii: "9")).contains(first) else {
      return nil
    }
    let digits = text.filter { $0 != " " && $0 != "." && $0 != "-" }
    // Mobile numbers have nine digits behind their zero, those of a place begin with 2 and have ten.
    let isMobile = digits.utf8.count == 9 && "35789".contains(digits.first ?? " ")
    let isOfPlace = digits.utf8.count == 10 && digits.first == "2"
    guard isMobile || isOfPlace, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return "0" + text
  }
}

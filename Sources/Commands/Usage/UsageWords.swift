import Diagnostics

/// How counts are written.
enum UsageWords {
  /// A whole number in groups of three: 12.345 in Vietnamese, 12,345 in English.
  static func number(_ number: Int, _ language: Language) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += language == .vietnamese ? "." : "," }
      text.append(digit)
    }
    return text
  }

  /// A number with its English noun, grouped as English does.
  static func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(Self.number(number, .english)) \(number.agreeing(singular, plural))"
  }

  /// A bar of eighths of a cell, as long as `count` is of `most`.
  static func bar(_ count: Int, of most: Int, cells: Int) -> String {
    guard count > 0, most > 0 else { return "" }
    // What is there is seen, however little it is.
    let eighths = max(1, (count * cells * 8 + most / 2) / most)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}

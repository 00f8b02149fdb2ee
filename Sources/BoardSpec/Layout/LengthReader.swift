import PageModel

/// Reads numbers and lengths as they are written in layouts.
enum LengthReader {
  /// What keeps a text from being a length.
  enum Problem: Sendable, Hashable {
    case noNumber
    case noUnit
    case unknownUnit(String)
    case decimalComma(String)
    case negative
    case absurd
  }

  /// The units and what one of each is in points; a pixel is that of CSS.
  static let units: [(name: String, points: Double)] = [
    ("mm", 72 / 25.4), ("cm", 720 / 25.4), ("pt", 1), ("px", 0.75),
  ]

  /// No length of a printed page is longer than this: ten metres.
  static let longest = Length.mm(10_000)

  /// The length in `text`; a zero needs no unit.
  static func length(_ text: String) -> Result<Length, Wrong> {
    let trimmed = text.drop { $0 == " " }
    let digits = trimmed.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
    let rest = trimmed[digits.endIndex...].drop { $0 == " " }
    let unit = String(rest.reversed().drop { $0 == " " }.reversed())
    if digits.contains(",") {
      let mended = String(digits).replacing(",", with: ".")
      return .failure(Wrong(number(mended) == nil ? .noNumber : .decimalComma("\(mended) \(unit)")))
    }
    guard let number = number(String(digits)) else { return .failure(Wrong(.noNumber)) }
    if number == 0, unit.isEmpty { return .success(.zero) }
    guard !unit.isEmpty else { return .failure(Wrong(.noUnit)) }
    guard let known = units.first(where: { $0.name == unit }) else {
      return .failure(Wrong(.unknownUnit(unit)))
    }
    guard number >= 0 else { return .failure(Wrong(.negative)) }
    let length = Length.pt(number * known.points)
    return length <= longest ? .success(length) : .failure(Wrong(.absurd))
  }

  /// A problem that can be thrown.
  struct Wrong: Error {
    let problem: Problem
    init(_ problem: Problem) { self.problem = problem }
  }

  /// The finite number in `text`, in decimal digits alone.
  static func number(_ text: String) -> Double? {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }
}

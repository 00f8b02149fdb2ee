import UsageReport

/// Numbers as Viet Nam writes them: a point between thousands, a comma before decimals.
enum VietnameseNumbers {
  /// A whole number, such as `1.234`.
  static func whole(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(".") }
      grouped.append(digit)
    }
    return (number < 0 ? "−" : "") + grouped
  }

  /// A number of tenths with its one decimal, such as `54,1`.
  static func tenths(_ tenths: Int) -> String {
    let (whole, rest) = Int(tenths.magnitude).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "−" : "") + self.whole(whole) + ",\(rest)"
  }

  /// The same without a decimal that is zero.
  static func shortTenths(_ tenths: Int) -> String {
    tenths % 10 == 0 ? whole(tenths / 10) : self.tenths(tenths)
  }

  /// A number with its sign, such as `+409`.
  static func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + whole(number) }

  /// Tenths of a per cent with their sign, such as `+54,1%`.
  static func signedPercent(_ tenths: Int) -> String { (tenths > 0 ? "+" : "") + self.tenths(tenths) + "%" }
}

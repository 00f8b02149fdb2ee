import UsageReport

extension Change {
  /// The change in a sentence: `tăng 409 lượt (54,1%)`; `nil` where nothing is known of the month before.
  var sentence: String? {
    switch self {
    case .unknown: nil
    case .none: "không thay đổi"
    case .new: "mới có"
    case .by(let number, let percent):
      "\(number > 0 ? "tăng" : "giảm") \(VietnameseNumbers.whole(abs(number))) lượt "
        + "(\(VietnameseNumbers.tenths(abs(percent)))%)"
    }
  }

  /// The change in number in a cell.
  var number: String {
    switch self {
    case .unknown: "–"
    case .none: "0"
    case .new: "mới có"
    case .by(let number, _): VietnameseNumbers.signed(number)
    }
  }

  /// The change in per cent in a cell; empty where there is none.
  var percent: String {
    guard case .by(_, let percent) = self else { return "" }
    // More says nothing that the number does not say, and no column has room for it.
    return percent > 99_999 ? ">9.999%" : VietnameseNumbers.signedPercent(percent)
  }
}

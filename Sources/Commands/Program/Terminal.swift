import Glibc

/// How wide lines may be.
enum Terminal {
  /// The columns that `COLUMNS` asks for, else those of the terminal behind `descriptor`; `nil` where there is none.
  static func columns(of descriptor: Int32, environment: [String: String]) -> Int? {
    if let wanted = environment["COLUMNS"].flatMap({ Int($0) }), wanted > 0 { return wanted }
    var size = winsize()
    // A terminal that does not know its size says that it has no columns.
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

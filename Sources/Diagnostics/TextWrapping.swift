extension String {
  /// How many columns of a terminal the text takes, without line ends.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text in lines of at most `width` columns, broken at spaces.
  ///
  /// Spaces at the beginning are kept. `taken` columns of the first line hold something else already; every further line begins with
  /// `indent` spaces. A
  /// word that is too long for a line stays whole, so that a path or an address can still be copied.
  public func wrapped(to width: Int, taken: Int = 0, indent: Int = 0) -> [String] {
    var lines: [String] = []
    let leading = prefix { $0 == " " }
    var line = String(leading)
    // A line that holds nothing but its indentation takes its first word however long it is.
    var used = taken + leading.count
    var isEmpty = taken == 0
    var isFirst = true
    for word in dropFirst(leading.count).split(separator: " ", omittingEmptySubsequences: false) {
      let columns = String(word).displayWidth
      if !isEmpty, used + (isFirst ? 0 : 1) + columns > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
        used = indent + columns
      } else {
        line += (isFirst ? "" : " ") + word
        used += (isFirst ? 0 : 1) + columns
      }
      isEmpty = false
      isFirst = false
    }
    return lines + [line]
  }
}

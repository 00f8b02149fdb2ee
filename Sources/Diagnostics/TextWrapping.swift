extension String {
  /// How many columns of a terminal the text takes, without line ends.
  public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text in lines of at most `width` columns, broken at spaces.
  ///
  /// `taken` columns of the first line hold something else already; every further line begins with `indent` spaces. A
  /// word that is too long for a line stays whole, so that a path or an address can still be copied.
  public func wrapped(to width: Int, taken: Int = 0, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    // A line that holds nothing but its indentation takes its first word however long it is.
    var used = taken
    var isEmpty = taken == 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let columns = String(word).displayWidth
      let isFirst = line.isEmpty
      if !isEmpty, used + (isFirst ? 0 : 1) + columns > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
        used = indent + columns
      } else {
        line += (isFirst ? "" : " ") + word
        used += (isFirst ? 0 : 1) + columns
      }
      isEmpty = false
    }
    return lines + [line]
  }
}

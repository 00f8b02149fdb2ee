/// The lines of a symbol cut into words that overlap, so that each rule of the mask's penalty sees whole words only.
///
/// A rule looks at the modules around a module: up to four before it and ten after it. A window owns the modules that it
/// counts, and holds those around them too. Outside of the symbol all bits are 0, which is light like the quiet zone.
/// Symbols up to version 10 have one window per line.
struct LineWindows: Sendable {
  /// The bits before the first module that a window owns.
  static let margin = 4
  /// The modules from one window to the next.
  private static let step = 50

  /// Modules per side.
  let side: Int
  /// Windows per line.
  let count: Int
  /// The bits that each window owns.
  let owned: [UInt64]
  /// The bits of each window that hold a module whose next module is in the same line and window.
  let pairs: [UInt64]

  /// The windows of a symbol.
  init(side: Int) {
    self.side = side
    // The last window owns ten more, since nothing comes after them.
    count = (side - 10 + Self.step - 1) / Self.step
    let last = count - 1
    owned = (0..<count).map { window in
      let modules = window == last ? side - last * Self.step : Self.step
      return (1 << UInt64(modules) - 1) << UInt64(Self.margin)
    }
    pairs = (0..<count).map { window in
      let first = window * Self.step - Self.margin
      return (0..<63).reduce(0) { bits, bit in
        first + bit >= 0 && first + bit + 1 < side ? bits | 1 << UInt64(bit) : bits
      }
    }
  }

  /// The modules that `window` owns, in all lines.
  func modules(of window: Int) -> Range<Int> {
    window * Self.step..<(window == count - 1 ? side : (window + 1) * Self.step)
  }

  /// The words of a window, one for each line, among those that `words(of:)` gives.
  func indices(of window: Int) -> Range<Int> { window * side..<(window + 1) * side }

  /// The window that owns a module.
  func window(owning module: Int) -> Int { min(module / Self.step, count - 1) }

  /// The windows of `lines`: the first one of all lines, then the second one of all lines, and so on.
  func words(of lines: ModuleLines) -> [UInt64] {
    let words = lines.words
    let length = lines.wordsPerLine
    guard count > 1 else { return words.map { $0 << UInt64(Self.margin) } }
    return (0..<count).flatMap { window in
      (0..<side).map { line in
        let start = window * Self.step - Self.margin
        guard start > 0 else { return words[line * length] << UInt64(Self.margin) }
        let low = words[line * length + start / 64] >> UInt64(start % 64)
        guard start / 64 + 1 < length else { return low }
        // A shift by 64 gives 0.
        return low | words[line * length + start / 64 + 1] << UInt64(64 - start % 64)
      }
    }
  }
}

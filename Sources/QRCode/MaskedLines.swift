/// The rows or columns of a symbol under all masks at once, in windows.
struct MaskedLines {
  /// The lines without a mask.
  let lines: [UInt64]
  /// What the masks change.
  let patterns: [MaskLanes]
  /// How lines are cut into windows.
  let windows: LineWindows

  /// One window of one line.
  @inline(__always)
  subscript(index: Int) -> MaskLanes { MaskLanes(repeating: lines[index]) ^ patterns[index] }

  /// How many of `middles` are those of patterns like a finder's, 1:1:3:1:1 with four times light on one side.
  ///
  /// These are so rare that they are measured module by module.
  func largeFinders(middles: UInt64, index: Int, lane: Int) -> Int {
    let (window, line) = index.quotientAndRemainder(dividingBy: windows.side)
    let first = windows.modules(of: window).lowerBound - LineWindows.margin
    var count = 0
    var rest = middles
    while rest != 0 {
      if isFinder(middle: first + rest.trailingZeroBitCount, line: line, lane: lane) { count += 1 }
      rest &= rest - 1
    }
    return count
  }

  private func isFinder(middle first: Int, line: Int, lane: Int) -> Bool {
    let middle = run(from: first, step: 1, line: line, lane: lane)
    guard middle.length % 3 == 0 else { return false }
    let scale = middle.length / 3
    var hasLightSide = false
    for (start, step) in [(first - 1, -1), (first + middle.length, 1)] {
      let light = run(from: start, step: step, line: line, lane: lane)
      let dark = run(from: start + step * scale, step: step, line: line, lane: lane)
      guard light.length == scale, !light.reachesEdge, dark.length == scale else { return false }
      let outside = run(from: start + step * 2 * scale, step: step, line: line, lane: lane)
      hasLightSide = hasLightSide || outside.reachesEdge || outside.length >= 4 * scale
    }
    return hasLightSide
  }

  /// The modules of one colour from `start` on in the direction of `step`.
  private func run(from start: Int, step: Int, line: Int, lane: Int) -> (length: Int, reachesEdge: Bool) {
    guard 0..<windows.side ~= start else { return (0, true) }
    let isDark = isDark(start, line: line, lane: lane)
    var position = start + step
    while 0..<windows.side ~= position, self.isDark(position, line: line, lane: lane) == isDark {
      position += step
    }
    return (abs(position - start), !(0..<windows.side ~= position))
  }

  private func isDark(_ position: Int, line: Int, lane: Int) -> Bool {
    let window = windows.window(owning: position)
    let bit = position - windows.modules(of: window).lowerBound + LineWindows.margin
    return self[window * windows.side + line][lane] >> UInt64(bit) & 1 == 1
  }
}

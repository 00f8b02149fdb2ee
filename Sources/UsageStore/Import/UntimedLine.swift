import AccessLog

/// A line without a time, told apart from equal ones by where it stands: after which line of the log, and before which.
///
/// Damaged lines are often equal, an empty one to every other. A piece of a log may begin or end between them, so that one of
/// the two is enough to know a line again.
struct UntimedLine {
  let hash: UInt64
  /// The number of the last line with a time before it; zero at the beginning of a file.
  let previous: UInt64
  /// How many lines without a time stand between that one and this.
  let placeAfter: UInt64
  /// The same from the other side, where there is another side.
  var next: UInt64 = 0
  var placeBefore: UInt64 = 0

  /// The numbers under which the line is known: by what is before it, by what is after it, or by its place in a file
  /// in which nothing has a time.
  var names: [UInt64] {
    var names: [UInt64] = []
    if previous != 0 { names.append(Self.mixed(hash, previous, placeAfter, 1)) }
    if next != 0 { names.append(Self.mixed(hash, next, placeBefore, 2)) }
    return names.isEmpty ? [Self.mixed(hash, 0, placeAfter, 3)] : names
  }

  private static func mixed(_ hash: UInt64, _ neighbour: UInt64, _ place: UInt64, _ side: UInt64) -> UInt64 {
    var mixed = hash
    for value in [neighbour, place, side] {
      // The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
      mixed = (mixed ^ value) &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
    }
    return mixed
  }
}

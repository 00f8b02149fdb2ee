/// From how far something printed can be used; everything in points.
public enum ReadingDistance {
  /// From how far a symbol is scanned: about ten times its width, a rule of the trade.
  public static func scanning(width: Double) -> Double { width * 10 }

  /// From how far text of an em of `size` is read with ease.
  ///
  /// Capital letters then span 20 minutes of arc, as ISO 9241-303 wants it, twice what an eye with half of full acuity
  /// needs at least. Capitals are taken as 0.7 em high, as those of most sans-serif faces are.
  public static func reading(size: Double) -> Double { size * 0.7 / 0.005_818 }
}

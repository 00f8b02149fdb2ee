extension Int {
  /// The number with its noun, in the form that English wants beside it.
  ///
  ///     1.counted("office", "offices")  // "1 office"
  ///     0.counted("office", "offices")  // "0 offices"
  ///
  /// Vietnamese nouns have one form, and need none of this.
  public func counted(_ singular: String, _ plural: String) -> String {
    "\(self) \(agreeing(singular, plural))"
  }

  /// The word that agrees with the number, without the number: `1.agreeing("stays", "stay")` is `stays`.
  public func agreeing(_ singular: String, _ plural: String) -> String { self == 1 ? singular : plural }
}

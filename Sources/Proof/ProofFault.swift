public import PageModel

/// What is wrong with the symbols of a finished page.
public enum ProofFault: Error, Sendable, Hashable {
  /// Nothing can be read where the symbol of `code` should be.
  case unreadable(code: String)
  /// The symbol of `code` says something else.
  case mismatch(code: String, expected: String, found: String)
  /// The symbol of `code` is printed as in a mirror, which many phones do not read.
  case mirrored(code: String)
  /// Something dark lies in the quiet zone around the symbol of `code`, or the paper ends there; `at` says where.
  case quietZoneDisturbed(code: String, at: Point)
  /// Dark and light of the symbol of `code` differ by `contrast` only, as parts of the light that white paper returns.
  case lowContrast(code: String, contrast: Double)
  /// A symbol was read where the page has none.
  case unexpected(text: String, at: Point)
}

public import PageModel

/// A text as a QR symbol.
public struct QRSymbol: Sendable, Hashable {
  /// The size, 1 (21 modules a side) to 40 (177 modules).
  public let version: Int
  /// The error correction, at least what was asked for.
  public let level: ErrorCorrectionLevel
  /// How the text is written.
  public let mode: EncodingMode
  /// The modules, without the quiet zone.
  public let modules: ModuleMatrix
}

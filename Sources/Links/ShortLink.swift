/// The address that a printed symbol holds: `<base>/<office>/<code>`.
///
/// This form is a contract with every board that hangs on a wall: it never changes, whatever becomes of the
/// program, because a printed symbol cannot be mended. The redirect server sends it to the destination, so
/// that a destination changes without a reprint, and each scan names its office and its code.
///
///     ShortLink(base: "https://q.vinhbinh.example", office: "hiep-hoa", code: "nhom-zalo").string
///     // "https://q.vinhbinh.example/hiep-hoa/nhom-zalo"
public struct ShortLink: Sendable, Hashable {
  /// Where the short links live: scheme, host and perhaps a path, without a slash at its end.
  public let base: String
  /// The identifier of the office, `[a-z0-9-]+`.
  public let office: String
  /// The identifier of the code, `[a-z0-9-]+`.
  public let code: String

  /// Makes a short link from parts that were checked when the user's files were read.
  public init(base: String, office: String, code: String) {
    self.base = base
    self.office = office
    self.code = code
  }

  /// The whole address, as the symbol holds it.
  public var string: String { "\(base)/\(office)/\(code)" }
}

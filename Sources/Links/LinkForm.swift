/// How the short links of a board are written.
///
/// The form is a contract with every board that hangs on a wall: a printed symbol cannot be mended, so that what stands
/// here changes with new boards alone.
///
///     let form = LinkForm(base: "https://q.vinhbinh.example")
///     form.scanned(office: "hiep-hoa", code: "nhom-zalo")
///     // "https://q.vinhbinh.example/hiep-hoa/nhom-zalo"
public struct LinkForm: Sendable, Hashable {
  /// Where the short links live: scheme, host and perhaps a path, without a slash at its end.
  public let base: String
  /// The path that symbols hold.
  public let path: LinkPattern
  /// The path that is printed to be typed, counted apart from the other; `nil` prints what the symbols hold.
  public let typedPath: LinkPattern?
  /// Whether symbols hold capitals, which take fewer modules.
  public let isUppercase: Bool

  /// What stands before the path of a link that is typed, where the board says nothing else: *gõ*, to type.
  public static let typedMark = "go"

  /// Makes a form.
  public init(base: String, path: LinkPattern, typedPath: LinkPattern?, isUppercase: Bool = false) {
    self.base = base
    self.path = path
    self.typedPath = typedPath
    self.isUppercase = isUppercase
  }

  /// The form of a board that says no more than where its links live.
  public init(base: String) {
    self.init(
      base: base, path: .standard, typedPath: LinkPattern.standard.prefixed(by: Self.typedMark))
  }

  /// The address that a symbol holds.
  public func scanned(office: String, code: String) -> String {
    let address = base + "/" + path.path(office: office, code: code)
    return isUppercase ? address.uppercased() : address
  }

  /// The address that is printed to be typed, and that links in files open.
  public func typed(office: String, code: String) -> String {
    base + "/" + (typedPath ?? path).path(office: office, code: code)
  }

  /// The form that a register names as ``registered``, which was printed before `now`; `nil` where the text names none.
  ///
  /// The register does not hold how links were printed to be typed: where nothing but the server has changed, they are typed
  /// as those of `now`, else with the usual mark.
  public init?(registered text: String, now: LinkForm) {
    guard let brace = text.firstIndex(of: "{"), let scheme = text.firstRange(of: "://"),
      let slash = text[..<brace].lastIndex(of: "/"), scheme.upperBound < slash,
      let path = try? LinkPattern(String(text[text.index(after: slash)...]))
    else { return nil }
    let base = String(text[..<slash])
    let former = LinkForm(base: base, path: path, typedPath: path.prefixed(by: Self.typedMark))
    guard former.root + path.description == now.root + now.path.description else {
      self = former
      return
    }
    let host = former.afterScheme.prefix { $0 != "/" }
    self.init(
      base: "\(text[..<scheme.upperBound])\(host)\(now.root.dropLast())", path: now.path,
      typedPath: now.typedPath)
  }

  /// Whether some path is one code by this form and another one by `other`, whatever their hosts.
  public func contradicts(_ other: LinkForm) -> Bool {
    guard root == other.root else { return false }
    return paths.contains { mine in
      other.paths.contains { $0 != mine && $0.meets(mine) && $0.isOfficeFirst != mine.isOfficeFirst }
    }
  }

  /// All that decides what links look like, as one text.
  public var making: String {
    [base, path.description, typedPath?.description ?? "", isUppercase ? "uppercase" : ""].joined(
      separator: "\n")
  }

  /// The host with its port, in small letters.
  public var host: String { String(afterScheme.prefix { $0 != "/" }).lowercased() }

  /// What stands before the path of every link, with a slash at its end: `/`, or the path of the base.
  public var root: String { afterScheme.drop { $0 != "/" } + "/" }

  /// The paths that lead to a code: that of symbols, and that of typed links where it is another.
  public var paths: [LinkPattern] { [path] + [typedPath].compactMap { $0 } }

  /// A regular expression of whole paths of a pattern, with or without a slash at the end, as PCRE and RE2 read it.
  public func regularExpression(of pattern: LinkPattern) -> String {
    "^\(LinkPattern.quoted(root))\(pattern.regularExpression)/?$"
  }

  /// Whether the links are encrypted on their way.
  public var isSecure: Bool { base.lowercased().hasPrefix("https:") }

  private var afterScheme: Substring {
    let scheme = base.prefix { $0 != ":" }
    return base.dropFirst(scheme.count + "://".count)
  }
}

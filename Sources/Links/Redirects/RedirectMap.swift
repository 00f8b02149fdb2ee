/// What a redirect server has to know of a board.
///
/// A code that leads every office to one place stands once, so that a changed destination is one changed line whatever the
/// number of offices; one that differs from office to office stands once for each.
public struct RedirectMap: Sendable, Hashable {
  /// An office that links may name.
  public struct Office: Sendable, Hashable {
    /// The identifier, `[a-z0-9-]+`.
    public let identifier: String
    /// The name as people read it.
    public let name: String
    /// Whom to call; `nil` where nobody is named.
    public let contact: String?

    /// Whether the codes of all offices are its codes too; a meeting has papers of its own alone.
    public let hasSharedCodes: Bool

    /// Makes an office.
    public init(identifier: String, name: String, contact: String?, hasSharedCodes: Bool = true) {
      self.identifier = identifier
      self.name = name
      self.contact = contact
      self.hasSharedCodes = hasSharedCodes
    }
  }

  /// A code that leads every office to one place.
  public struct SharedDestination: Sendable, Hashable {
    /// The identifier of the code, `[a-z0-9-]+`.
    public let code: String
    /// Where it leads.
    public let destination: String

    /// Makes a destination.
    public init(code: String, destination: String) {
      self.code = code
      self.destination = destination
    }
  }

  /// Where a code leads one office.
  public struct OwnDestination: Sendable, Hashable {
    /// The identifier of the office.
    public let office: String
    /// The identifier of the code.
    public let code: String
    /// Where it leads.
    public let destination: String

    /// Makes a destination.
    public init(office: String, code: String, destination: String) {
      self.office = office
      self.code = code
      self.destination = destination
    }
  }

  /// The bytes that a destination may have as a header: nginx reads a word of its configuration in a buffer of 4096.
  public static let longestDestination = 4000

  /// Whether a destination is short enough for every server.
  public static func hasRoom(for destination: String) -> Bool {
    // A byte becomes three as `%XX`, and a `$` becomes nginx's name for it.
    let most = NginxRedirects.dollar.utf8.count
    guard destination.utf8.count > longestDestination / most else { return true }
    let escaped = LocationValue.escaped(destination)
    let dollars = escaped.utf8.count { $0 == UInt8(ascii: "$") }
    return escaped.utf8.count + dollars * (most - 1) <= longestDestination
  }

  /// How the links are written.
  public let form: LinkForm
  /// How links were written that were printed before and whose servers send on to this one, or have become this one.
  public let former: [LinkForm]
  /// Whose board it is, and whom to call where an office is not known.
  public let organization: String
  /// Whom to call where an office is not known; `nil` where nobody is named.
  public let contact: String?
  /// The offices in the order of the roster, then the meetings.
  public let offices: [Office]
  /// The codes that lead all offices to one place, in the order of the board.
  public let shared: [SharedDestination]
  /// The destinations of single offices: by code in the order of the board, then by office; then those of meetings.
  public let own: [OwnDestination]

  /// Makes a map.
  public init(
    form: LinkForm, former: [LinkForm] = [], organization: String, contact: String?, offices: [Office],
    shared: [SharedDestination], own: [OwnDestination]
  ) {
    self.form = form
    self.former = former
    self.organization = organization
    self.contact = contact
    self.offices = offices
    self.shared = shared
    self.own = own
  }

  /// A path that leads to codes.
  struct Route {
    let pattern: LinkPattern
    /// The regular expression of the whole path.
    let expression: String
  }

  /// The paths that lead to codes, those of links that were printed before among them, each once.
  var routes: [Route] {
    var met: Set<String> = []
    return ([form] + former).flatMap { form in
      form.paths.map { Route(pattern: $0, expression: form.regularExpression(of: $0)) }
    }.filter { met.insert($0.expression.lowercased()).inserted }
  }

  /// The hosts under which links were printed, the present one first.
  var hosts: [String] { unique { $0.host } }

  /// What stands before the paths of links, each once.
  var roots: [String] { unique { $0.root } }

  private func unique(_ part: (LinkForm) -> String) -> [String] {
    var met: Set<String> = []
    return ([form] + former).map(part).filter { met.insert($0).inserted }
  }

  /// The first words of every file: what it is and that it is made.
  func head(_ comment: String) -> String {
    """
    \(comment) Redirects of the links printed for: \(organization.onOneLine)
    \(comment) Made by `bangtin links`; what is changed here is lost when it is made again.

    """
  }
}

extension String {
  /// The text with every line break and control as a space, for comments of configuration files.
  var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }
}

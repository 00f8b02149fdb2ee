/// A site of Caddy with the redirects of a board, for its Caddyfile.
///
/// Strings are quoted by the rules of the Caddyfile: `\` before `"`. Braces are placeholders and are never in a value:
/// destinations have them as `%7B`, pages as references to characters.
public struct CaddyRedirects: Sendable {
  private let map: RedirectMap
  private let page: UnknownLinkPage

  /// Makes the site of a map.
  public init(_ map: RedirectMap) {
    self.map = map
    page = UnknownLinkPage(map: map)
  }

  /// The site block.
  public var site: String {
    let scheme = map.form.isSecure ? "https" : "http"
    return map.head("#") + """
      \(map.hosts.map { "\(scheme)://\($0)" }.joined(separator: ", ")) {
      \tlog {
      \t\toutput file /var/log/caddy/bangtin.access.log
      \t}
      \troute {
      \t\t# A redirect that a browser keeps is a scan that nobody counts.
      \t\theader Cache-Control no-store
      \t\theader X-Content-Type-Options nosniff
      \(folding)\(matchers)
      \(table("{vars.bangtin_office}", ["{bangtin_known}", "{bangtin_contact}"], map.offices.map {
        ($0.identifier, [$0.hasSharedCodes ? "yes" : "no", page.contact(of: $0)])
      }, default: ["no", page.contact]))
      \(table("{vars.bangtin_code}", ["{bangtin_shared}"], map.shared.map {
        ($0.code, [LocationValue.escaped($0.destination)])
      }, default: [""]))
      \(table("{vars.bangtin_office}/{vars.bangtin_code}", ["{bangtin_own}"], map.own.map {
        ("\($0.office)/\($0.code)", [LocationValue.escaped($0.destination)])
      }, default: [""]))
      \t\t@own not vars {bangtin_own} ""
      \t\tredir @own {bangtin_own} 302
      \t\t@shared {
      \t\t\tvars {bangtin_known} yes
      \t\t\tnot vars {bangtin_shared} ""
      \t\t}
      \t\tredir @shared {bangtin_shared} 302
      \t\theader Content-Type "text/html; charset=utf-8"
      \t\trespond \(Self.quoted(page.html(contact: "{bangtin_contact}"))) 404
      \t}
      }

      """
  }

  /// Capitals become small letters one by one: Caddy has no word for it.
  private var folding: String {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Character(Unicode.Scalar($0)) }
    return "\t\t@capitals path_regexp [A-Z]\n\t\troute @capitals {\n"
      + letters.map { "\t\t\turi path_regexp \($0) \($0.lowercased())\n" }.joined() + "\t\t}\n"
  }

  /// What of a path is the office and what the code; paths have small letters by then.
  private var matchers: String {
    map.routes.enumerated().map { index, route in
      let name = index < 2 ? ["scanned", "typed"][index] : "former\(index - 1)"
      let (office, code) = route.pattern.isOfficeFirst ? (1, 2) : (2, 1)
      return """
        \t\t@\(name) path_regexp \(name) \(Self.quoted(route.expression.lowercased()))
        \t\tvars @\(name) {
        \t\t\tbangtin_office {re.\(name).\(office)}
        \t\t\tbangtin_code {re.\(name).\(code)}
        \t\t}
        """
    }.joined(separator: "\n")
  }

  private func table(
    _ source: String, _ targets: [String], _ rows: [(key: String, values: [String])],
    default fallback: [String]
  ) -> String {
    let lines = rows + [("default", fallback)]
    return "\t\tmap \(source) \(targets.joined(separator: " ")) {\n"
      + lines.enumerated().map { index, line in
        // The word of `map` itself is a key as a regular expression.
        let key = line.0 == "default" && index < rows.count ? "~^default$" : line.0
        return "\t\t\t\(key) \(line.1.map(Self.quoted).joined(separator: " "))\n"
      }.joined()
      + "\t\t}"
  }

  /// A token in quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

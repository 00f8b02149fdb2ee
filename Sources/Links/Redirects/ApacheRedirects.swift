/// Redirects for Apache's `mod_rewrite`: a text map of keys and values, and the directives that ask it.
///
/// A line of the map is `key value`; destinations hold no white space, and no `#` begins a key.
public struct ApacheRedirects: Sendable {
  private let map: RedirectMap
  private let page: UnknownLinkPage

  /// Makes the files of a map.
  public init(_ map: RedirectMap) {
    self.map = map
    page = UnknownLinkPage(map: map)
  }

  /// The text map: an office or a meeting with its contact, a code with its destination for all, an office's code with its own.
  ///
  /// Values of contacts hold references for spaces, as a value ends with the first one.
  public var text: String {
    var text = map.head("#")
    for office in map.offices {
      let kind = office.hasSharedCodes ? "office" : "meeting"
      text += "\(kind):\(office.identifier) \(page.contact(of: office).replacing(" ", with: "&#32;"))\n"
    }
    for entry in map.shared { text += "code:\(entry.code) \(LocationValue.escaped(entry.destination))\n" }
    for entry in map.own {
      text += "own:\(entry.office)/\(entry.code) \(LocationValue.escaped(entry.destination))\n"
    }
    return text
  }

  /// The directives, for the virtual host; `file` is where it finds the text map.
  public func server(mapFile file: String) -> String {
    var text =
      map.head("#") + """
        # To be included in the virtual host of \(map.hosts.joined(separator: ", ")). Needs mod_rewrite, mod_headers and an Apache that knows
        # the flag UnsafeAllow3F (2.4.71 was tried).

        CustomLog ${APACHE_LOG_DIR}/bangtin.access.log combined
        RewriteEngine On
        RewriteMap bangtin "txt:\(file.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
        RewriteMap bangtin_lower int:tolower
        # A redirect that a browser keeps is a scan that nobody counts.
        Header always set Cache-Control "no-store"
        Header always set X-Content-Type-Options "nosniff"
        ErrorDocument 404 "\(page.html(contact: "%{reqenv:BANGTIN_CONTACT}"))"
        RewriteRule ^ - [E=BANGTIN_CONTACT:\(page.contact.replacing(" ", with: "&#32;"))]

        """
    for route in map.routes {
      let (office, code) = route.pattern.isOfficeFirst ? ("$1", "$2") : ("$2", "$1")
      let path = route.expression
      let (officeKey, codeKey) = ("${bangtin_lower:\(office)}", "${bangtin_lower:\(code)}")
      text += """
        RewriteCond ${bangtin:office:\(officeKey)} ^(.+)$
        RewriteRule \(path) - [NC,E=BANGTIN_CONTACT:%1]
        RewriteCond ${bangtin:meeting:\(officeKey)} ^(.+)$
        RewriteRule \(path) - [NC,E=BANGTIN_CONTACT:%1]
        RewriteCond ${bangtin:own:\(officeKey)/\(codeKey)} ^(.+)$
        RewriteRule \(path) %1 [\(Self.flags)]
        RewriteCond ${bangtin:office:\(officeKey)} .
        RewriteCond ${bangtin:code:\(codeKey)} ^(.+)$
        RewriteRule \(path) %1 [\(Self.flags)]

        """
    }
    return text + "RewriteRule ^ - [R=404,L]\n"
  }

  /// Capitals are folded, the destination is sent as it is and without the query that was asked with.
  ///
  /// A `?` that comes from a map needs leave of its own (message AH10508 of Apache 2.4.71).
  private static let flags = "NC,NE,QSD,UnsafeAllow3F,R=302,L"
}

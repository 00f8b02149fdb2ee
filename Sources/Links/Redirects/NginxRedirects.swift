/// A redirect map for nginx: maps for the `http` block, and a snippet for the `server` block.
///
/// Strings are quoted by the rules of nginx's parser (ngx_conf_read_token): `\` before `"` and `\`. A `$` begins a variable and
/// has no escape; it stands there as a variable that a `geo` block sets, whose values are not expanded.
public struct NginxRedirects: Sendable {
  /// What stands for a `$`.
  static let dollar = "${bangtin_dollar}"

  private let map: RedirectMap
  private let page: UnknownLinkPage

  /// Makes the files of a map.
  public init(_ map: RedirectMap) {
    self.map = map
    page = UnknownLinkPage(map: map)
  }

  /// The `geo` and `map` blocks, to be included in the `http` block.
  public var maps: String {
    var text = map.head("#") + "# To be included in the http block.\n\n"
    text += sizes
    text += "geo $bangtin_dollar {\n    default \"$\";\n}\n\n"
    text += block("$uri", "$bangtin_office", default: Self.quoted(""), patterns(ofOffice: true))
    text += block("$uri", "$bangtin_code", default: Self.quoted(""), patterns(ofOffice: false))
    text += block(
      "$bangtin_office", "$bangtin_contact", default: Self.quoted(page.contact),
      map.offices.map { Self.line($0.identifier, Self.quoted(page.contact(of: $0))) })
    text += block(
      "$bangtin_office", "$bangtin_shared", default: Self.quoted(""),
      map.offices.filter(\.hasSharedCodes).map { Self.line($0.identifier, "$bangtin_shared_destination") })
    text += block(
      "$bangtin_code", "$bangtin_shared_destination", default: Self.quoted(""),
      map.shared.map { Self.line($0.code, Self.quoted(LocationValue.escaped($0.destination))) })
    text += block(
      "\"$bangtin_office/$bangtin_code\"", "$bangtin_destination", default: "$bangtin_shared",
      map.own.map { Self.line("\($0.office)/\($0.code)", Self.quoted(LocationValue.escaped($0.destination))) }
    )
    return text
  }

  /// What the `server` block includes: the log, the answers and their headers.
  public var server: String {
    map.head("#") + """
      # To be included in the server block of \(map.form.host):
      #
      #     server {
      #         listen \(map.form.isSecure ? "443 ssl" : "80");
      #         server_name \(map.hosts.map { String($0.prefix { $0 != ":" }) }.joined(separator: " "));
      #         include …;
      #     }

      access_log /var/log/nginx/bangtin.access.log combined;

      \(map.roots.map(location).joined(separator: "\n"))
      """
  }

  /// The answers below a root.
  private func location(_ root: String) -> String {
    """
    location \(Self.quoted(root)) {
        # A redirect that a browser keeps is a scan that nobody counts.
        add_header Cache-Control "no-store" always;
        add_header X-Content-Type-Options "nosniff" always;
        types {}
        default_type "text/html; charset=utf-8";
        if ($bangtin_destination) {
            return 302 $bangtin_destination;
        }
        return 404 \(Self.quoted(page.html(contact: "\u{0}")).replacing("\u{0}", with: "$bangtin_contact"));
    }

    """
  }

  /// The sizes of nginx's tables, where its own are too small: it does not start with a longer key, and warns of more.
  private var sizes: String {
    let keys =
      map.own.map { $0.office.utf8.count + 1 + $0.code.utf8.count } + map.offices.map(\.identifier.utf8.count)
    let (longest, count) = (keys.max() ?? 0, max(map.own.count, map.offices.count))
    var text = ""
    // A bucket of 64 holds a key with its length and two pointers.
    if longest > 64 - 18 { text += "map_hash_bucket_size \(Self.powerOfTwo(longest + 24));\n" }
    if count > 1000 { text += "map_hash_max_size \(Self.powerOfTwo(2 * count));\n" }
    return text.isEmpty ? "" : text + "\n"
  }

  private static func powerOfTwo(_ least: Int) -> Int {
    var power = 64
    while power < least { power *= 2 }
    return power
  }

  /// Which part of a path names the office, or the code; capitals are folded by the maps that look it up.
  private func patterns(ofOffice: Bool) -> [String] {
    map.routes.map { route in
      let group = route.pattern.isOfficeFirst == ofOffice ? "$1" : "$2"
      // The `$` of a regular expression is no variable, and `\` stays before anything but `"` and `\`.
      return "\"~*\(route.expression)\" \(group);"
    }
  }

  /// A `map` block.
  private func block(
    _ source: String, _ target: String, default fallback: String, _ lines: [String]
  ) -> String {
    "map \(source) \(target) {\n"
      + (["default \(fallback);"] + lines).map { "    \($0)\n" }.joined() + "}\n\n"
  }

  /// A line of a `map` block: a key, and a value as it is written.
  private static func line(_ key: String, _ value: String) -> String {
    // The words of `map` itself are keys behind a backslash.
    let word = ["default", "hostnames", "include", "volatile"].contains(key) ? "\\" + key : key
    return "\(quoted(word)) \(value);"
  }

  /// A word in quotes, with nothing that nginx would expand or end it at.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\": quoted += "\\" + String(character)
      case "$": quoted += dollar
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }
}

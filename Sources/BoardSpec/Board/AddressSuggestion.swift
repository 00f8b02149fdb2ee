import Diagnostics

extension Address {
  /// The address that was meant by a text with a problem; `nil` where nobody can tell.
  ///
  /// A suggestion has no problem and no doubt of its own, so that whoever writes it is done.
  static func suggestion(for text: String, isDirect: Bool = false) -> String? {
    if let format = DirectFormat(text) {
      return format.repaired(text).flatMap { problem(in: $0, isDirect: true) == nil ? $0 : nil }
    }
    guard !isLocalFile(text) else { return nil }
    let meant = withoutWords(unwrapped(text))
    let candidates = [webAddress, embedded, mail, place, number, schemed, host].flatMap { reading in
      reading(meant).map { [$0, joined($0), escaped($0)] } ?? []
    }
    return candidates.first { $0 != text && isFaultless($0, isDirect) }
  }

  /// A web address without what follows it: words in brackets or behind a dash that explain it, or a second address.
  private static func withoutWords(_ text: String) -> String {
    guard let address = webAddress(text) else { return text }
    let further = /\s+[(–—-]|[,;|\s]+["'<]?(?:[A-Za-z]{2,7}\s?:[\/\\]|www\.)/
    guard let found = address.firstMatch(of: further) else { return address }
    return unwrapped(String(address[..<found.range.lowerBound]))
  }

  /// Whether a text has no problem and leaves no doubt.
  private static func isFaultless(_ text: String, _ isDirect: Bool) -> Bool {
    // Only what has a scheme is looked at: the problem of other texts asks for a suggestion in turn.
    split(text).map { schemes.contains($0.scheme.lowercased()) } == true
      && problem(in: text, isDirect: isDirect) == nil && doubt(in: text) == nil
  }

  /// The text without what copying brings along: invisible characters, white space, brackets and quotes around it, and the
  /// sign that ended a sentence.
  private static func unwrapped(_ text: String) -> String {
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !($0.isForbiddenControl || InvisibleCharacters.isInvisible($0))
            && !"“”„‘’‚".unicodeScalars.contains($0)
        }))
    var rest = visible[...]
    while let first = rest.first, first.isWhitespace || "<>\"'([{".contains(first) { rest.removeFirst() }
    // What opened before is closed by a bracket that belongs to the address.
    while let last = rest.last,
      last.isWhitespace || ".,;:!>\"'".contains(last) || last == ")" && !rest.contains("(")
        || last == "]" && !rest.contains("[") || last == "}"
    {
      rest.removeLast()
    }
    return String(rest)
  }

  /// A web address with its scheme put right: `http:/x`, `https//x`, `htps://x`, `https:x`, `https://https://x`.
  private static func webAddress(_ text: String) -> String? {
    var rest = text[...]
    var scheme: String?
    while let match = rest.prefixMatch(of: /([A-Za-z]{2,7})\s*(?:[:;.,]\s*[\/\\]+|[\/\\]{2,})\s*/) {
      let word = match.1.lowercased()
      guard
        let meant = ["https", "http"].first(where: { $0 == word })
          ?? NearestMatch.of(word, in: ["https", "http"])
      else { break }
      scheme = meant
      rest = rest[match.range.upperBound...]
    }
    if scheme == nil, let match = rest.prefixMatch(of: /(https?)\s*:\s*/.ignoresCase()) {
      scheme = match.1.lowercased()
      rest = rest[match.range.upperBound...]
    }
    // A host of the network has a dot, also where spaces lie in it.
    guard let scheme,
      rest.prefix(while: { $0 != "/" && $0 != "?" && $0 != "\\" }).contains(where: { ".[".contains($0) })
    else { return nil }
    return scheme + "://" + rest
  }

  /// The first web address in a sentence, its scheme put right too.
  private static func embedded(_ text: String) -> String? {
    guard
      let match = text.firstMatch(
        of: /\s(?:[A-Za-z]{2,7}\s?(?::\s?[\/\\]|[;.,]?[\/\\]{2})|www\.)|["'(<:](?:https?:\/\/|www\.)/)
    else { return text.lowercased().hasPrefix("www.") ? "https://" + text : nil }
    let found = unwrapped(String(text[text.index(after: match.range.lowerBound)...]))
    if found.lowercased().hasPrefix("www.") {
      return found.split(whereSeparator: \.isWhitespace).first.map { "https://" + unwrapped(String($0)) }
    }
    guard let address = webAddress(found) else { return nil }
    let words = withoutWords(address).split(whereSeparator: \.isWhitespace)
    return words.first.map { unwrapped(String($0)) }
  }

  /// A mail address, alone or in a sentence.
  private static func mail(_ text: String) -> String? {
    guard !text.contains("://"),
      let match = text.firstMatch(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/)
    else { return nil }
    return "mailto:" + match.0 + (text.firstMatch(of: /\?[A-Za-z]+=.*$/).map { String($0.0) } ?? "")
  }

  /// A latitude and a longitude with decimals.
  private static func place(_ text: String) -> String? {
    guard
      let match = text.wholeMatch(
        of: /(?:geo\s*:)?\s*(-?[0-9]{1,2}\.[0-9]+)\s*[,;]\s*(-?[0-9]{1,3}\.[0-9]+)/.ignoresCase())
    else { return nil }
    return "geo:\(match.1),\(match.2)"
  }

  /// A telephone number, alone or behind words such as `ĐT:`; one that Zalo is named with is a chat.
  private static func number(_ text: String) -> String? {
    // An IPv4 address has as many digits as a telephone number.
    guard !text.contains("://"),
      !text.split(whereSeparator: { $0.isWhitespace || $0 == "/" || $0 == ":" })
        .contains(where: { bytesOfIPv4($0) != nil }),
      case let (text, lineExtension) = withoutExtension(text),
      let match = text.firstMatch(of: /(?:\+|\(\+?)?[0-9][0-9\s.\-()‐‑–]{1,24}[0-9]/),
      let number = TelephoneNumber(match.0)
    else { return nil }
    // Digits among the letters of a name or an address are no number.
    let words = text[..<match.range.lowerBound] + text[match.range.upperBound...]
    guard words.allSatisfy({ $0.isLetter || $0.isWhitespace || ".:,()-–\"'".contains($0) }),
      text.firstMatch(of: /[A-Za-z]\.[A-Za-z]/) == nil,
      !(text[..<match.range.lowerBound].last?.isLetter ?? false),
      !(text[match.range.upperBound...].first?.isLetter ?? false)
    else { return nil }
    let scheme = split(text).map { $0.scheme.lowercased() } ?? ""
    if scheme == "zalo" { return "https://zalo.me/" + number.dialed }
    if ["sms", "smsto"].contains(scheme) { return "sms:" + number.dialed }
    return "tel:" + number.dialed + (lineExtension.map { ";ext=" + $0 } ?? "")
  }

  /// A text without the extension at its end, and the extension's digits: `0297 3000 000 máy lẻ 12`.
  private static func withoutExtension(_ text: String) -> (text: String, digits: String?) {
    let ending = /[\s,;(–-]*(?:máy\s+(?:lẻ|nhánh)|số\s+(?:lẻ|máy\s+lẻ)|nhánh|ext)[\s.:]*([0-9]{1,6})\)?$/
      .ignoresCase()
    guard let found = text.firstMatch(of: ending) else { return (text, nil) }
    return (String(text[..<found.range.lowerBound]), String(found.1))
  }

  /// An address of a scheme that telephones open, in which nothing but signs are wrong.
  private static func schemed(_ text: String) -> String? {
    split(text).flatMap { schemes.contains($0.scheme.lowercased()) ? text : nil }
  }

  /// An address that lacks its scheme: `www.vinhbinh.gov.vn`, `//example.org`, `example.org:8080/x`.
  private static func host(_ text: String) -> String? {
    guard !text.contains("://") else { return nil }
    let rest = text.drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != ":" && $0 != "\\" && $0 != "#" }
    guard host.contains("."), !host.contains("@"), host.contains(where: \.isLetter),
      text.hasPrefix("//") || text.hasPrefix(String(rest))
    else {
      // The last word of a sentence may be an address without a scheme.
      guard let word = text.split(whereSeparator: \.isWhitespace).last, word.count < text.count,
        word.prefix(while: { $0 != "/" }).allSatisfy(\.isASCII)
      else { return nil }
      return self.host(unwrapped(String(word)))
    }
    if host.contains(where: \.isWhitespace), let word = text.split(whereSeparator: \.isWhitespace).last,
      word.contains(".")
    {
      // Words with marks are a sentence, of which nobody knows where a host begins.
      guard word.prefix(while: { $0 != "/" }).allSatisfy(\.isASCII) else { return nil }
      return self.host(unwrapped(String(word)))
    }
    return "https://" + rest
  }

  /// A web address without spaces, where spaces can only come from a line that was broken: in the host, and on sites whose
  /// addresses hold none.
  private static func joined(_ address: String) -> String {
    guard let (scheme, rest) = split(address), ["http", "https"].contains(scheme.lowercased()),
      rest.contains(where: \.isWhitespace)
    else { return address }
    let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(2 + host.count)
    // A line breaks at a dot; other words with spaces between them are a name that no host has.
    let name = host.replacing(/\s*\.\s*/, with: ".").drop(while: \.isWhitespace)
    guard !name.contains(where: \.isWhitespace) else { return address }
    let hasNoSpaces = sitesWithoutSpaces.contains { name == $0 || name.hasSuffix("." + $0) }
    let isBroken = hasNoSpaces && path.allSatisfy(\.isASCII)
    return scheme + "://" + name + (isBroken ? path.filter { !$0.isWhitespace } : String(path))
  }

  /// Sites that name things by letters and digits alone.
  private static let sitesWithoutSpaces =
    "google.com goo.gl forms.gle zalo.me youtube.com youtu.be facebook.com fb.me bit.ly".split(separator: " ")

  /// A web or mail address with `%XX` for its spaces, slashes the right way round and no stray `%`.
  private static func escaped(_ address: String) -> String {
    let address = joined(address)
    let bytes = Array(address.utf8)
    var result = ""
    var position = 0
    for character in address {
      let isEscape =
        character == "%"
        && bytes[(position + 1)...].prefix(2).count { Character(Unicode.Scalar($0)).isHexDigit } == 2
      switch character {
      case "\\": result.append("/")
      case "%" where !isEscape: result += "%25"
      case _ where character.isWhitespace: result += "%20"
      default: result.append(character)
      }
      position += String(character).utf8.count
    }
    return result
  }
}

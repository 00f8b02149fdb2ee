import Diagnostics
import Links

/// What keeps a text from being an address that a telephone can open.
enum AddressProblem: Sendable, Hashable {
  case empty
  case tooLong
  case noScheme(suggestion: String?)
  case unknownScheme(String)
  case space
  case curlyQuote(Character)
  case twoAddresses
  case control(Unicode.Scalar)
  case backslash
  case badEscape
  case noHost
  case badHost(String)
  case badPort(String)
  case badNumber
  case badMail
  case badPlace
  case nothingAfterScheme(String)
  /// A scheme before another one: `https://https://example.org`.
  case twoSchemes
  /// A file of the computer on which the board is written.
  case localFile
  /// The telephone's own address; written with its scheme it is left to whoever asks for it, as test servers are.
  case thisMachine(String)
  /// A text that no redirect leads to.
  case needsDirect(DirectFormat)
  case badFormat(DirectFormat)
  /// A sign at the end, which more often ends the sentence around an address than the address.
  case lastSign(Character)
  /// A host that telephones outside its network do not find.
  case unreachableHost(String)
  /// `%20` in a text that is no URI, where it is three characters of a name.
  case escapedSpace(DirectFormat)

  /// Whether the address can be used as it is, and a person should look at it.
  var isDoubt: Bool {
    switch self {
    case .lastSign, .unreachableHost, .escapedSpace: true
    default: false
    }
  }
}

/// Checks the shape of destinations: enough that a printed code opens something, no more.
enum Address {
  /// The schemes that telephones open.
  static let schemes = ["https", "http", "tel", "mailto", "sms", "smsto", "geo", "zalo"]

  /// What is wrong with `text`; `nil` where it is an address, or, for a code that holds its `url` itself, a text that
  /// telephones act on.
  static func problem(in text: String, isDirect: Bool = false) -> AddressProblem? {
    guard text.contains(where: { !$0.isWhitespace }) else { return .empty }
    if !RedirectMap.hasRoom(for: text) { return .tooLong }
    if let format = DirectFormat(text) { return problem(in: text, of: format, isDirect: isDirect) }
    if isLocalFile(text) { return .localFile }
    let text = normalized(text)
    if let quote = text.first(where: { "“”„‘’‚".contains($0) }) { return .curlyQuote(quote) }
    if holdsSecondAddress(text) { return .twoAddresses }
    for scalar in text.unicodeScalars {
      if scalar.isForbiddenControl || InvisibleCharacters.isInvisible(scalar) { return .control(scalar) }
      guard scalar.properties.isWhitespace else { continue }
      // A number or a place without its scheme has its spaces by right.
      let meant = split(text) == nil ? suggestion(for: text, isDirect: isDirect) : nil
      guard let meant, !meant.hasPrefix("http") else { return .space }
      return .noScheme(suggestion: meant)
    }
    if text.contains("\\") { return .backslash }
    if hasBadEscape(text) { return .badEscape }
    guard let (scheme, rest) = split(text) else {
      if isThisMachine(text.prefix { $0 != ":" && $0 != "/" }) { return .thisMachine("localhost") }
      return .noScheme(suggestion: suggestion(for: text, isDirect: isDirect))
    }
    switch scheme.lowercased() {
    case "http", "https": return webProblem(rest)
    case "tel", "sms", "smsto": return numberProblem(rest)
    case "mailto": return mailProblem(rest)
    case "geo": return placeProblem(rest)
    case "zalo": return rest.drop { $0 == "/" }.isEmpty ? .nothingAfterScheme(scheme) : nil
    case "localhost": return .thisMachine(scheme)
    default: return .unknownScheme(scheme)
    }
  }

  /// What a person should look at in an address without a problem.
  static func doubt(in text: String) -> AddressProblem? {
    if let format = DirectFormat(text) { return text.contains("%20") ? .escapedSpace(format) : nil }
    guard isWeb(text) else { return nil }
    if let host = unreachableHost(in: text) { return .unreachableHost(host) }
    guard let last = text.last, ".,;:!'\">)]".contains(last) else { return nil }
    let isClosing = last == ")" && text.contains("(") || last == "]" && text.contains("[")
    return isClosing ? nil : .lastSign(last)
  }

  /// Whether a text begins as a web address does.
  static func isWeb(_ text: String) -> Bool {
    text.utf8.count > 7 && zip(text.utf8, "http".utf8).allSatisfy { $0 | 0x20 == $1 }
      && (text.utf8.dropFirst(4).starts(with: "://".utf8) || text.utf8.dropFirst(5).starts(with: "://".utf8))
  }

  /// The address as symbols and redirects hold it: telephone numbers, mail and places without the spaces that people put
  /// into them.
  static func normalized(_ text: String) -> String {
    // A text without spaces and letters beyond ASCII has none to lose.
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }), !isWeb(text), DirectFormat(text) == nil,
      let (scheme, rest) = split(text)
    else { return text }
    switch scheme.lowercased() {
    case "tel", "sms", "smsto":
      let number = rest.prefix { $0 != ";" && $0 != "?" && $0 != ":" }
      guard let dialed = TelephoneNumber(number)?.dialed else { return text }
      return scheme + ":" + dialed + rest.dropFirst(number.count)
    case "mailto": return scheme + ":" + rest.drop(while: \.isWhitespace)
    case "geo":
      let place = rest.prefix { $0 != ";" && $0 != "?" }
      return scheme + ":" + place.filter { !$0.isWhitespace } + rest.dropFirst(place.count)
    default: return text
    }
  }

  /// What a symbol holds for a direct code: what is no URI as it is typed, and an address beyond ASCII as a redirect would send
  /// it.
  static func payload(_ address: String) -> String {
    DirectFormat(address) != nil || address.utf8.allSatisfy { $0 < 0x80 }
      ? address : LocationValue.escaped(address)
  }

  /// The scheme and what follows its colon; `nil` where there is none.
  ///
  /// A host with a port, as in `example.org:8080`, is no scheme: schemes of ours hold letters alone.
  static func split(_ text: String) -> (scheme: String, rest: Substring)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard !scheme.isEmpty, scheme.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return (String(scheme), text[text.index(after: colon)...])
  }

  /// The address as people read and type it.
  static func printed(_ address: String) -> String {
    if let format = DirectFormat(address) { return format.readable(address) }
    if !isWeb(address), let (scheme, rest) = split(address),
      ["tel", "sms", "smsto"].contains(scheme.lowercased()),
      let number = TelephoneNumber(rest.prefix { $0 != ";" && $0 != "?" && $0 != ":" })
    {
      return number.grouped + (lineExtension(in: rest).map { " (máy lẻ \($0))" } ?? "")
    }
    for prefix in ["https://", "http://", "tel:", "mailto:", "geo:"]
    where address.lowercased().hasPrefix(prefix) {
      let rest = address.dropFirst(prefix.count)
      // The subject of a mail and the zoom of a map are for programs.
      return String(prefix.hasSuffix("/") ? rest : rest.prefix { $0 != "?" && $0 != ";" })
    }
    return address
  }

  /// The digits of `;ext=` (RFC 3966) in what follows `tel:`.
  private static func lineExtension(in rest: Substring) -> Substring? {
    rest.split(separator: ";").dropFirst().lazy.compactMap { parameter in
      guard parameter.lowercased().hasPrefix("ext=") else { return nil }
      let digits = parameter.dropFirst("ext=".count).prefix { $0.isASCII && $0.isNumber }
      return digits.isEmpty ? nil : digits
    }.first
  }

  /// The part of a web address between the scheme and the path, split into host and port.
  static func host(in rest: Substring) -> (host: Substring, port: Substring?)? {
    guard rest.hasPrefix("//") else { return nil }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let afterUser = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    guard let colon = afterUser.lastIndex(of: ":"), !afterUser.hasSuffix("]") else { return (afterUser, nil) }
    return (afterUser[..<colon], afterUser[afterUser.index(after: colon)...])
  }

  private static func problem(
    in text: String, of format: DirectFormat, isDirect: Bool
  ) -> AddressProblem? {
    for scalar in text.unicodeScalars
    where scalar.isForbiddenControl || InvisibleCharacters.isInvisible(scalar) {
      return .control(scalar)
    }
    guard format.isWellFormed(text) else { return .badFormat(format) }
    return isDirect ? nil : .needsDirect(format)
  }

  private static func webProblem(_ rest: Substring) -> AddressProblem? {
    guard let (host, port) = host(in: rest), !host.isEmpty else { return .noHost }
    if port?.isEmpty == true, ["http", "https"].contains(host.lowercased()) { return .twoSchemes }
    if let port, !(port.isEmpty || UInt16(port) ?? 0 > 0) { return .badPort(String(port)) }
    if host.hasPrefix("["), host.hasSuffix("]") { return nil }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isGood = labels.allSatisfy { label in
      !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
    return isGood ? nil : .badHost(String(host))
  }

  private static func isThisMachine(_ host: some StringProtocol) -> Bool {
    let host = host.lowercased()
    return host == "localhost" || host.hasSuffix(".localhost")
  }

  static func numberProblem(_ rest: Substring) -> AddressProblem? {
    let number = rest.prefix { $0 != ";" && $0 != "?" && $0 != ":" }
    let digits = number.count { $0.isASCII && $0.isNumber }
    let isGood = number.enumerated().allSatisfy { index, character in
      character.isASCII && character.isNumber || "-.()".contains(character) || character == "+" && index == 0
    }
    return isGood && digits >= 3 ? nil : .badNumber
  }

  static func mailProblem(_ rest: Substring) -> AddressProblem? {
    let parts = rest.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[1].hasPrefix("."),
      !parts[1].hasSuffix(".")
    else { return .badMail }
    return nil
  }

  private static func placeProblem(_ rest: Substring) -> AddressProblem? {
    let numbers = rest.prefix { $0 != ";" && $0 != "?" }.split(
      separator: ",", omittingEmptySubsequences: false
    )
    .map { Double($0) }
    guard (2...3).contains(numbers.count), let latitude = numbers[0], let longitude = numbers[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return .badPlace }
    return nil
  }

  /// Whether a second address follows the first; one that lies inside it, after `=` or `/`, is a part of it.
  static func holdsSecondAddress(_ text: String) -> Bool {
    guard
      text.utf8.contains(where: {
        $0 <= 0x20 || [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")].contains($0)
      }),
      // A pattern takes far longer than this look, and each address of a large roster comes here.
      text.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 1
    else { return false }
    // One address with words before it is one address.
    return text.matches(of: /(?:^|[^A-Za-z0-9=\/])(?:https?|zalo):\/\//.ignoresCase()).count > 1
  }

  /// Whether a `%` stands before anything but two hexadecimal digits.
  private static func hasBadEscape(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "%") else { return false }
      let digits = bytes[(index + 1)...].prefix(2)
      return digits.count < 2 || !digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
  }
}

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
}

/// Checks the shape of destinations: enough that a printed code opens something, no more.
enum Address {
  /// The schemes that telephones open.
  static let schemes = ["https", "http", "tel", "mailto", "sms", "smsto", "geo", "zalo"]

  /// What is wrong with `text`; `nil` where it is an address.
  static func problem(in text: String) -> AddressProblem? {
    guard text.contains(where: { !$0.isWhitespace }) else { return .empty }
    if !RedirectMap.hasRoom(for: text) { return .tooLong }
    if let quote = text.first(where: { "“”„‘’‚".contains($0) }) { return .curlyQuote(quote) }
    if holdsSecondAddress(text) { return .twoAddresses }
    for scalar in text.unicodeScalars {
      if scalar.isForbiddenControl || InvisibleCharacters.isInvisible(scalar) { return .control(scalar) }
      if scalar.properties.isWhitespace { return .space }
    }
    if text.contains("\\") { return .backslash }
    if hasBadEscape(text) { return .badEscape }
    guard let (scheme, rest) = split(text) else { return .noScheme(suggestion: suggestion(for: text)) }
    switch scheme.lowercased() {
    case "http", "https": return webProblem(rest)
    case "tel", "sms", "smsto": return numberProblem(rest)
    case "mailto": return mailProblem(rest)
    case "geo": return placeProblem(rest)
    case "zalo": return rest.drop { $0 == "/" }.isEmpty ? .nothingAfterScheme(scheme) : nil
    default: return .unknownScheme(scheme)
    }
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
    for prefix in ["https://", "http://", "tel:", "mailto:"] where address.lowercased().hasPrefix(prefix) {
      return String(address.dropFirst(prefix.count))
    }
    return address
  }

  /// The part of a web address between the scheme and the path, split into host and port.
  static func host(in rest: Substring) -> (host: Substring, port: Substring?)? {
    guard rest.hasPrefix("//") else { return nil }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let afterUser = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    guard let colon = afterUser.lastIndex(of: ":"), !afterUser.hasSuffix("]") else { return (afterUser, nil) }
    return (afterUser[..<colon], afterUser[afterUser.index(after: colon)...])
  }

  private static func webProblem(_ rest: Substring) -> AddressProblem? {
    guard let (host, port) = host(in: rest), !host.isEmpty else { return .noHost }
    if let port, !(port.isEmpty || UInt16(port) ?? 0 > 0) { return .badPort(String(port)) }
    if host.hasPrefix("["), host.hasSuffix("]") { return nil }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isGood = labels.allSatisfy { label in
      !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
    return isGood ? nil : .badHost(String(host))
  }

  private static func numberProblem(_ rest: Substring) -> AddressProblem? {
    let number = rest.prefix { $0 != ";" && $0 != "?" && $0 != ":" }
    let digits = number.count { $0.isASCII && $0.isNumber }
    let isGood = number.enumerated().allSatisfy { index, character in
      character.isASCII && character.isNumber || "-.()".contains(character) || character == "+" && index == 0
    }
    return isGood && digits >= 3 ? nil : .badNumber
  }

  private static func mailProblem(_ rest: Substring) -> AddressProblem? {
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
  private static func holdsSecondAddress(_ text: String) -> Bool {
    text.utf8.contains {
      $0 <= 0x20 || [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")].contains($0)
    }
      && text.firstMatch(of: /[,;|\s](?:https?|zalo):\/\//.ignoresCase()) != nil
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

  /// The address that was meant by one without a scheme.
  private static func suggestion(for text: String) -> String? {
    let host = text.prefix { $0 != "/" && $0 != "?" && $0 != ":" }
    if text.hasPrefix("//") { return problem(in: "https:" + text) == nil ? "https:" + text : nil }
    if text.contains("@"), mailProblem(text[...]) == nil { return "mailto:" + text }
    if numberProblem(text[...]) == nil { return "tel:" + text }
    guard host.contains("."), problem(in: "https://" + text) == nil else { return nil }
    return "https://" + text
  }
}

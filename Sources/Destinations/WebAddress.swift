import CCurl

/// An address of the web, read by the same library that asks there: what is checked is what is asked.
public struct WebAddress: Sendable, Hashable {
  /// The whole address as it is asked, without a fragment; hosts in ASCII, odd spellings of IPv4 as four numbers.
  public let text: String
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case; an address of IPv6 without its brackets.
  public let host: String
  /// The port, also where the scheme says it.
  public let port: Int
  /// Whether a name or a password stands before the host.
  public let hasCredentials: Bool

  /// The address that `text` says, where `base` is the one that it was found at; `nil` where it is none of the web.
  public init?(_ text: String, relativeTo base: WebAddress? = nil) {
    // The parser of curl takes no NUL, and C would end there.
    guard let handle = unsafe curl_url(), !text.utf8.contains(0) else { return nil }
    defer { unsafe curl_url_cleanup(handle) }
    for part in [base?.text, text].compactMap({ $0 }) {
      guard unsafe curl_url_set(handle, CURLUPART_URL, part, UInt32(CURLU_URLENCODE)) == CURLUE_OK else {
        return nil
      }
    }
    // A zone names a way out of this machine.
    guard unsafe Self.part(CURLUPART_ZONEID, of: handle) == nil,
      let scheme = unsafe Self.part(CURLUPART_SCHEME, of: handle)?.lowercased(),
      scheme == "http" || scheme == "https",
      let host = unsafe Self.host(of: handle)?.lowercased(),
      let port = unsafe Self.part(CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT), of: handle).flatMap({ Int($0) }
      ),
      unsafe curl_url_set(handle, CURLUPART_HOST, host, 0) == CURLUE_OK,
      unsafe curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK,
      let whole = unsafe Self.part(CURLUPART_URL, of: handle)
    else { return nil }
    self.text = whole
    self.scheme = scheme
    self.host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    self.port = port
    hasCredentials =
      unsafe Self.part(CURLUPART_USER, of: handle) != nil || Self.part(CURLUPART_PASSWORD, of: handle) != nil
  }

  private static func host(of handle: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe ccurl_host(handle, &text) == CURLUE_OK, let text = unsafe text else { return nil }
    defer { unsafe curl_free(text) }
    return unsafe String(cString: text)
  }

  private static func part(_ part: CURLUPart, _ flags: UInt32 = 0, of handle: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text = unsafe text else {
      return nil
    }
    defer { unsafe curl_free(text) }
    return unsafe String(cString: text)
  }
}

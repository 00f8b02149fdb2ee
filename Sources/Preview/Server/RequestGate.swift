/// Decides which requests are answered at all.
///
/// The server listens on this machine's own address, but any page in its browser can send requests there. One whose
/// name was made to lead to 127.0.0.1 (DNS rebinding) gives itself away by its `Host`, and one that only embeds
/// something by `Sec-Fetch-Site`.
struct RequestGate: Sendable, Hashable {
  /// The port that the server answers on.
  let port: UInt16

  /// Why a request is not answered.
  enum Refusal: Sendable, Hashable {
    /// It is meant for another host (421).
    case host
    /// It comes from a page of another site (403).
    case site
    /// It wants to change something (405).
    case method
  }

  /// The reason to refuse a request with these headers; `nil` where it is let in.
  func refusal(method: String, host: String?, site: String?, mode: String?) -> Refusal? {
    guard let host, hosts.contains(host.lowercased()) else { return .host }
    // A link on another page may lead here; it may not look at what comes back.
    if let site, site != "same-origin", site != "none", mode != "navigate" { return .site }
    guard method == "GET" || method == "HEAD" else { return .method }
    return nil
  }

  private var hosts: Set<String> {
    let names = ["127.0.0.1", "localhost"]
    // A browser leaves the port of plain HTTP out.
    return Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }
}

extension String {
  /// The link that is printed to be typed, of the one that a symbol holds; other addresses are both.
  var typed: String {
    guard hasPrefix("https://q."), let path = dropFirst("https://".count).firstIndex(of: "/") else {
      return self
    }
    return self[..<path] + "/go" + self[path...]
  }

  /// The link that a symbol holds, of the one that is printed to be typed; other addresses are both.
  var scanned: String { hasPrefix("https://q.") ? replacing("/go/", with: "/", maxReplacements: 1) : self }
}

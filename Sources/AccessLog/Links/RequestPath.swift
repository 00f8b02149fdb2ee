/// The path of a request target as servers read it before they look for a redirect.
///
/// nginx, Apache and Caddy do the same by default: what follows `?` or `#` is no part of it, `%41` is `A`, two slashes are
/// one, `.` and `..` are taken away; a whole address (`GET http://host/a/b`), as proxies ask, is its path.
struct RequestPath: ~Copyable {
  private var unescaped = ScratchBytes()
  private var path = ScratchBytes()

  /// What ``normalize(_:isEscaped:)`` made.
  var view: ByteView { path.view }

  /// Whether a path may be read otherwise than it is written.
  static func isUnusual(_ target: ByteView, isEscaped: Bool) -> Bool {
    guard target.count > 1, target[0] == .slash else { return target.firstIndex(of: .slash) != nil }
    for index in 0..<target.count {
      switch target[index] {
      case UInt8(ascii: "%"): return true
      case .backslash where isEscaped: return true
      case .slash where index > 0 && target[index - 1] == .slash: return true
      case UInt8(ascii: ".") where index > 0 && target[index - 1] == .slash: return true
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  /// Reads a request target.
  mutating func normalize(_ target: ByteView, isEscaped: Bool) {
    var source = target
    if isEscaped, target.firstIndex(of: .backslash) != nil {
      Escapes.undoLog(target, into: &unescaped)
      source = unescaped.view
    }
    var start = 0
    if source.count > 7, source[0..<7].equalsFoldingCase("http://") { start = 7 }
    if source.count > 8, source[0..<8].equalsFoldingCase("https://") { start = 8 }
    if start > 0 { start = source.firstIndex(of: .slash, from: start) ?? source.count }
    path.clear()
    while start < source.count, source[start] != UInt8(ascii: "?"), source[start] != UInt8(ascii: "#") {
      var byte = source[start]
      start += 1
      if byte == UInt8(ascii: "%"), start + 1 < source.count, let high = source[start].hexadecimal,
        let low = source[start + 1].hexadecimal
      {
        byte = high << 4 | low
        start += 2
        // What is decoded begins no query: `?` and `#` are letters of the path then, which no link has.
        if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { byte = 0 }
      }
      add(byte)
    }
    endSegment()
  }

  private mutating func add(_ byte: UInt8) {
    guard byte == .slash else {
      path.append(byte)
      return
    }
    endSegment()
    if path.count == 0 || path[path.count - 1] != .slash { path.append(.slash) }
  }

  /// Takes a last segment of one or two dots away, and what two dots lead out of.
  private mutating func endSegment() {
    let dot = UInt8(ascii: ".")
    let count = path.count
    if count >= 2, path[count - 1] == dot, path[count - 2] == .slash {
      path.shorten(to: count - 1)
    } else if count >= 3, path[count - 1] == dot, path[count - 2] == dot, path[count - 3] == .slash {
      var end = count - 3
      while end > 0, path[end - 1] != .slash { end -= 1 }
      path.shorten(to: max(end, 1))
    }
  }
}

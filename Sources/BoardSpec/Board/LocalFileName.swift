extension Address {
  /// Whether a text names a file of a computer: by a drive, a share, a path, or an ending of documents where no host stands.
  ///
  /// Every address of a roster comes here, so that no pattern is built for what begins with a scheme of ours or ends
  /// otherwise than a document.
  static func isLocalFile(_ text: String) -> Bool {
    if isWeb(text) { return false }
    let scheme = split(text)?.scheme.lowercased()
    if let scheme, schemes.contains(scheme) { return false }
    let text = text.drop { $0.isWhitespace || "\"'“<".contains($0) }
    if beginsAsPath(text) { return true }
    // An ending of documents says nothing where a scheme stands, however it was typed.
    guard endsAsDocument(text), split(String(text)) == nil,
      text.firstMatch(
        of: /(?:^|[^A-Za-z])(?:h?t{1,2}ps?\s?[:;.,]?\s?[\/\\]|www\.)/.ignoresCase()) == nil,
      let name = text.split(whereSeparator: \.isWhitespace).last
    else { return false }
    let host = name.prefix { $0 != "/" && $0 != "\\" }
    return host.count == name.count || !host.contains(".")
  }

  /// Whether a text begins with a drive (`C:\`), a share (`\\may-chu`), `file:`, or a path of a disk (`~/`, `/`, `./`, `../`).
  private static func beginsAsPath(_ text: Substring) -> Bool {
    let start = Array(text.utf8.prefix("file:".utf8.count))
    func isSlash(_ place: Int) -> Bool {
      place < start.count && (start[place] == UInt8(ascii: "/") || start[place] == UInt8(ascii: "\\"))
    }
    switch start.first {
    case UInt8(ascii: "/"): return start.count == 1 || start[1] != UInt8(ascii: "/")
    case UInt8(ascii: "\\"): return start.count > 1 && start[1] == UInt8(ascii: "\\")
    case UInt8(ascii: "~"): return isSlash(1)
    case UInt8(ascii: "."): return isSlash(1) || start.count > 1 && start[1] == start[0] && isSlash(2)
    case .some(let first):
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
      return isLetter && start.count > 1 && start[1] == UInt8(ascii: ":") && isSlash(2)
        || start.elementsEqual("file:".utf8) { $0 | 0x20 == $1 | 0x20 }
    case nil: return false
    }
  }

  /// The endings of files that offices send around.
  private static let documentEndings: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "jpg", "jpeg",
    "png",
    "mp3", "mp4", "zip", "rar",
  ]

  /// Whether a text ends as the name of a document, with or without the signs that close a sentence.
  private static func endsAsDocument(_ text: Substring) -> Bool {
    var text = text
    while let last = text.last, "\"'”>.,;".contains(last) { text.removeLast() }
    guard let dot = text.suffix(5).lastIndex(of: ".") else { return false }
    return documentEndings.contains(text[text.index(after: dot)...].lowercased())
  }
}

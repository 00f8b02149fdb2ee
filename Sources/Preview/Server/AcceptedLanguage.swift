import Diagnostics

/// The language that a browser asks for.
enum AcceptedLanguage {
  /// The first of the two languages in the order of `Accept-Language` (RFC 9110); English where it names neither.
  static func language(_ header: String?) -> Language {
    var best: (language: Language, quality: Double)?
    for item in (header ?? "").split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.trimmingSpaces }
      guard let tag = parts.first?.lowercased(),
        let language = Language.allCases.first(where: {
          tag == $0.rawValue || tag.hasPrefix($0.rawValue + "-")
        })
      else { continue }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      if quality > best?.quality ?? 0 { best = (language, quality) }
    }
    return best?.language ?? .english
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}

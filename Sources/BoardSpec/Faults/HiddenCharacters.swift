import Diagnostics

extension Diagnostic {
  /// The faults that speak of hidden characters themselves, or of letters that nobody has yet understood.
  private static let silent: Set<String> = [
    "url.control-character", "yaml.no-break-space", "yaml.reserved-character", "file.legacy-encoding",
    "file.not-utf8", "roster.damaged-text",
  ]
  private static let longest = 400

  /// The diagnostic with a note for each of the first characters at its place that nobody sees: `Inter` with a soft hyphen
  /// in it looks like the family that it is not.
  var namingHiddenCharacters: Diagnostic {
    guard severity == .error, !identifier.hasPrefix("text."), !Self.silent.contains(identifier), let range,
      (1...Self.longest).contains(range.bytes.count)
    else { return self }
    let hidden = range.hiddenCharacters.prefix(3)
    guard !hidden.isEmpty else { return self }
    return Diagnostic(
      identifier, severity, summary, remedy: remedy, at: range, in: fileName,
      notes: notes
        + hidden.map { scalar, place in
          Note(
            LocalizedText(
              vi: "ở đây có ký tự không nhìn thấy \(scalar.namedCodePoint)",
              en: "here is \(scalar.namedCodePoint), which nobody sees"),
            at: place)
        })
  }
}

extension SourceRange {
  /// The characters in the range that nobody sees, each with its place; line ends, tabs and the parts of emoji are none.
  fileprivate var hiddenCharacters: [(scalar: Unicode.Scalar, place: SourceRange)] {
    var offset = bytes.lowerBound
    var found: [(scalar: Unicode.Scalar, place: SourceRange)] = []
    for character in text {
      let isEmoji = character.unicodeScalars.first?.properties.isEmoji == true
      for scalar in character.unicodeScalars {
        let width = UTF8.width(scalar)
        if scalar.value >= 0x80, scalar.isHidden, !isEmoji {
          found.append((scalar, SourceRange(file, offset..<(offset + width))))
        }
        offset += width
      }
    }
    return found
  }
}

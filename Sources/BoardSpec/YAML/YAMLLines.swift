import Diagnostics

/// Looks at the lines of a YAML file before it is parsed, for slips of which a parser only says nonsense.
struct YAMLLines {
  private let file: SourceFile

  /// The keys of boards, and the signs that people write for a dash.
  private static let boardKeys = [BoardShape.board, BoardShape.links, BoardShape.code].flatMap {
    $0.keys.map(\.name)
  }
  private static let itemKeys = BoardShape.code.keys.map(\.name) + BoxKind.allCases.map(\.rawValue)
  private static let dashes: Set<Character> = ["-", "–", "—", "−", "•", "·", "*", "+"]
  private static let noBreakSpace: Character = "\u{A0}"

  /// The end of a line below which a block of text stands.
  private static var blockBeginning: Regex<Substring> { /(?::|-) +[|>][-+0-9]* *(?: #.*)?$/ }

  /// Takes the lines of `file`.
  init(_ file: SourceFile) {
    self.file = file
  }

  /// The bytes of the file with spaces instead of the tabs and no-break spaces of blank lines.
  var withoutBlankLines: [UInt8] {
    var bytes = Array(file.text.utf8)
    var start = 0
    while start < bytes.count {
      let end =
        bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
      // A no-break space is C2 A0; no other letter is made of these bytes alone and of spaces.
      if bytes[start..<end].allSatisfy({ [0x20, 0x09, 0xC2, 0xA0].contains($0) }) {
        for index in start..<end { bytes[index] = 0x20 }
      }
      start = end + 1
    }
    return bytes
  }

  /// The slips, in the order of the file.
  var faults: [YAMLSignFault] {
    var faults: [YAMLSignFault] = []
    var start = 0
    /// How deep the line lies that begins a block of text, while its text lasts.
    var block: Int?
    for line in file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      defer {
        start += line.utf8.count
        start += file.text[line.endIndex...].first.map { String($0).utf8.count } ?? 0
      }
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let indentation = line.prefix { $0 == " " || $0 == Self.noBreakSpace }
      if let depth = block {
        if indentation.count > depth { continue }
        block = nil
      }
      let mayBegin = line.utf8.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ">") }
      if mayBegin, line.firstMatch(of: Self.blockBeginning) != nil { block = indentation.count }
      if let fault = fault(in: line, indentation: indentation, at: start) { faults.append(fault) }
    }
    return faults
  }

  private func fault(in line: Substring, indentation: Substring, at start: Int) -> YAMLSignFault? {
    func range(_ part: Substring) -> SourceRange {
      let from = start + line[..<part.startIndex].utf8.count
      return SourceRange(file, from..<(from + part.utf8.count))
    }
    func firstNoBreakSpace(_ part: Substring) -> SourceRange? {
      part.firstIndex(of: Self.noBreakSpace).map { range(part[$0...$0]) }
    }
    if let found = firstNoBreakSpace(indentation) { return .noBreakSpace(found) }
    let content = line[indentation.endIndex...]
    guard let sign = content.first, sign != "#" else { return nil }
    var rest = content
    if Self.dashes.contains(sign) {
      rest = content.dropFirst()
      let gap = rest.prefix { $0 == " " || $0 == Self.noBreakSpace }
      rest = rest[gap.endIndex...]
      if sign == "-", let found = firstNoBreakSpace(gap) { return .noBreakSpace(found) }
      let key = rest.prefix { $0.isASCII && $0.isLetter }
      if sign != "-" || gap.isEmpty, Self.itemKeys.contains(String(key)),
        rest[key.endIndex...].hasPrefix(":")
      {
        return .dashWithoutSpace(range(content[..<key.endIndex]), key: String(key))
      }
    }
    let key = rest.prefix { $0.isASCII && $0.isLetter }
    let colon = rest[key.endIndex...]
    guard !key.isEmpty, colon.first == ":" else { return nil }
    let value = colon.dropFirst()
    let gap = value.prefix { $0 == " " || $0 == Self.noBreakSpace }
    if let found = firstNoBreakSpace(gap) { return .noBreakSpace(found) }
    guard gap.isEmpty, let next = value.first, next != "\t", Self.boardKeys.contains(String(key)) else {
      return nil
    }
    return .colonWithoutSpace(range(rest[..<value.startIndex]), key: String(key))
  }
}

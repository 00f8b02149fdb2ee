import Diagnostics

/// One cell of a table and where it was written.
struct CSVCell: Sendable {
  /// The text without its quotes and without white space around it.
  let text: String
  /// The text in the file; where quotes are doubled inside it, the cell with its quotes.
  let range: SourceRange

  /// The text and its place, for a page.
  var sourced: SourcedText { SourcedText(text, at: range) }
  /// The text and its place.
  var located: Located<String> { Located(text, at: range) }
}

/// Reads a table as RFC 4180 describes it and as Excel writes it.
///
/// Cells are separated by `,`, `;` or tabs, whichever the header has most of; lines end with LF, CRLF or CR;
/// cells in double quotes may hold separators, line breaks and doubled quotes. Blank lines are left out.
struct CSVReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  /// The offset in the file at which `bytes` begin.
  private let base: Int
  private let separator: UInt8
  private var index = 0
  private var isBroken = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private init(_ file: SourceFile) {
    self.file = file
    bytes = Array(file.text.utf8)
    base = 0
    if let declared = Self.declaredSeparator(of: bytes) {
      separator = declared
      index = bytes.firstIndex { $0 == Self.lineFeed || $0 == Self.carriageReturn } ?? bytes.count
    } else {
      separator = Self.separator(of: bytes)
    }
  }

  private init(_ file: SourceFile, at place: Range<Int>, separator: UInt8) {
    self.file = file
    self.separator = separator
    bytes = Array(file[place].utf8)
    base = place.lowerBound
  }

  /// Gives `body` each row of `file` that is not blank, with its bytes and what separates its cells.
  static func forEachRow(
    of file: SourceFile, faults: inout DiagnosticCollection,
    _ body: (_ row: [CSVCell], _ place: Range<Int>, _ separator: UInt8) -> Void
  ) {
    var reader = CSVReader(file)
    var start = reader.index
    while let row = reader.row(&faults), !reader.isBroken {
      if row.contains(where: { !$0.text.isEmpty }) { body(row, start..<reader.index, reader.separator) }
      start = reader.index
    }
  }

  /// The row of `file` in the bytes where it was found without a fault.
  static func row(of file: SourceFile, at place: Range<Int>, separator: UInt8) -> [CSVCell] {
    var reader = CSVReader(file, at: place, separator: separator)
    var faults = DiagnosticCollection()
    return reader.row(&faults) ?? []
  }

  /// The separator that the first line announces to Excel, as `sep=;`; that line is no row.
  private static func declaredSeparator(of bytes: [UInt8]) -> UInt8? {
    let line = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let sign = line.last, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(sign)
    else { return nil }
    return sign
  }

  /// The separator that the first line with content has most of, outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasContent = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if (byte == lineFeed || byte == carriageReturn) && !isQuoted && hasContent { break }
      if byte > 0x20 { hasContent = true }
      if !isQuoted, let found = candidates.firstIndex(of: byte) { counts[found] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
    return candidates[best]
  }

  /// The next row; `nil` at the end of the file.
  private mutating func row(_ faults: inout DiagnosticCollection) -> [CSVCell]? {
    guard index < bytes.count else { return nil }
    var cells: [CSVCell] = []
    while true {
      cells.append(cell(&faults))
      guard index < bytes.count else { return cells }
      let byte = bytes[index]
      index += 1
      if byte == separator { continue }
      if byte == Self.carriageReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
      return cells
    }
  }

  /// The place in the file of a stretch of `bytes`.
  private func range(_ bounds: Range<Int>) -> SourceRange {
    SourceRange(file, bounds.lowerBound + base..<bounds.upperBound + base)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")) && byte != separator
  }

  /// The cell at the index, which stays at the separator or line end after it.
  private mutating func cell(_ faults: inout DiagnosticCollection) -> CSVCell {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    if index < bytes.count, bytes[index] == Self.quote { return quotedCell(&faults) }
    let start = index
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return cell(start..<index)
  }

  private mutating func quotedCell(_ faults: inout DiagnosticCollection) -> CSVCell {
    let opening = index
    var content: [UInt8] = []
    var hasDoubledQuote = false
    index += 1
    while index < bytes.count {
      if bytes[index] != Self.quote {
        content.append(bytes[index])
      } else if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        content.append(Self.quote)
        hasDoubledQuote = true
        index += 1
      } else {
        break
      }
      index += 1
    }
    guard index < bytes.count else {
      faults.add(RosterFault.unclosedQuote(range(opening..<(opening + 1))))
      // The rest of the file is one cell: what a row lacks because of it is no fault of its own.
      isBroken = true
      return cell((opening + 1)..<bytes.count)
    }
    let closing = index
    index += 1
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    let stray = index
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    if stray < index { faults.add(RosterFault.textAfterQuote(range(stray..<index))) }
    guard hasDoubledQuote else { return cell((opening + 1)..<closing) }
    let text = String(decoding: content, as: UTF8.self)
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }.map(trimmed.index(after:)) ?? trimmed.startIndex
    return CSVCell(text: String(trimmed[..<end]), range: range(opening..<(closing + 1)))
  }

  /// The cell in a stretch of bytes, without white space around it.
  private func cell(_ bounds: Range<Int>) -> CSVCell {
    var bounds = bounds
    while let last = bounds.last, bytes[last] <= 0x20 { bounds = bounds.lowerBound..<last }
    while let first = bounds.first, bytes[first] <= 0x20 { bounds = (first + 1)..<bounds.upperBound }
    return CSVCell(text: String(decoding: bytes[bounds], as: UTF8.self), range: range(bounds))
  }
}

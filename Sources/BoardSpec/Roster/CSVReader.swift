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

/// Reads a table as RFC 4180 describes it and as spreadsheets write it.
///
/// Cells are separated by what a first line `sep=…` announces, else by `,`, `;`, tabs or `|`, whichever the header has most
/// of; lines end with LF, CRLF or CR; cells in double quotes may hold separators, line breaks and doubled quotes. Blank
/// lines are left out.
struct CSVReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  /// The offset in the file at which `bytes` begin.
  private let base: Int
  private let separator: CellSeparator
  /// The first byte of the separator, which every byte is compared with.
  private let separatorByte: UInt8
  private var index: Int
  private var isBroken = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where a table begins and how its cells are separated.
  struct Start: Sendable {
    /// What separates cells.
    let separator: CellSeparator
    /// The offset of its header, behind an announced separator and rows above it.
    let offset: Int
  }

  private init(_ file: SourceFile, _ bytes: [UInt8], base: Int = 0, from start: Start) {
    self.file = file
    self.bytes = bytes
    self.base = base
    separator = start.separator
    separatorByte = start.separator.first
    index = start.offset
  }

  /// Gives `body` each row of `file` that is not blank, with its bytes and what separates its cells.
  ///
  /// - Parameter isHeader: Tells a header by its cells; rows above the first one are left out, and where none of the first rows
  ///   is one, the first row counts as the header.
  static func forEachRow(
    of file: SourceFile, isHeader: ((_ cells: [String]) -> RowKind)? = nil,
    faults: inout DiagnosticCollection,
    _ body: (_ row: [CSVCell], _ place: Range<Int>, _ separator: CellSeparator) -> Void
  ) {
    let bytes = Array(file.text.utf8)
    var reader = CSVReader(file, bytes, from: start(of: file, bytes, isHeader))
    var start = reader.index
    while let row = reader.row(&faults), !reader.isBroken {
      if row.contains(where: { !$0.text.isEmpty }) { body(row, start..<reader.index, reader.separator) }
      start = reader.index
    }
  }

  /// Gives `body` each row that is not blank in a part of `file`, whose cells are separated by `separator`.
  static func forEachRow(
    of file: SourceFile, in part: Range<Int>, separator: CellSeparator, faults: inout DiagnosticCollection,
    _ body: (_ row: [CSVCell]) -> Void
  ) {
    var reader = CSVReader(
      file, Array(file[part].utf8), base: part.lowerBound, from: Start(separator: separator, offset: 0))
    while let row = reader.row(&faults), !reader.isBroken {
      if row.contains(where: { !$0.text.isEmpty }) { body(row) }
    }
  }

  /// The row of `file` in the bytes where it was found without a fault.
  static func row(of file: SourceFile, at place: Range<Int>, separator: CellSeparator) -> [CSVCell] {
    var reader = CSVReader(
      file, Array(file[place].utf8), base: place.lowerBound, from: Start(separator: separator, offset: 0))
    var faults = DiagnosticCollection()
    return reader.row(&faults) ?? []
  }

  /// What a row at the top of a table is.
  enum RowKind {
    /// It names the columns.
    case header
    /// It may stand above a header, as the title of a list does.
    case title
    /// It is neither.
    case other
  }

  /// How many rows may stand above a header.
  private static let mostTitles = 10

  private static func start(
    of file: SourceFile, _ bytes: [UInt8], _ kind: ((_ cells: [String]) -> RowKind)?
  ) -> Start {
    let firstLine = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
    let announced = CellSeparator.announced(by: String(decoding: firstLine, as: UTF8.self))
    let offset = announced.isAnnouncement ? firstLine.count : 0
    let likely = separator(of: bytes[offset...])
    // A program that saved the file again with another separator may have left the announcement as it was.
    let isUsed =
      announced.separator.map { holds($0, inFirstLineOf: bytes[offset...]) || likely.count == 0 } ?? false
    let candidates = isUsed ? [announced.separator ?? .comma] : CellSeparator.common
    let usual = Start(
      separator: isUsed ? announced.separator ?? .comma : likely.separator, offset: offset)
    guard let kind else { return usual }
    return header(of: file, bytes, candidates, offset, kind) ?? usual
  }

  /// The header of a table, under each of the separators that it may have; the one that finds most columns counts.
  private static func header(
    of file: SourceFile, _ bytes: [UInt8], _ candidates: [CellSeparator], _ offset: Int,
    _ kind: (_ cells: [String]) -> RowKind
  ) -> Start? {
    var best: (start: Start, columns: Int)?
    for separator in candidates {
      var reader = CSVReader(file, bytes, from: Start(separator: separator, offset: offset))
      var faults = DiagnosticCollection()
      var titles = 0
      var start = reader.index
      while titles < mostTitles, let row = reader.row(&faults), !reader.isBroken {
        defer { start = reader.index }
        let cells = row.map(\.text)
        guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { continue }
        let kind = kind(cells)
        if kind == .header, last + 1 > best?.columns ?? 0 {
          best = (Start(separator: separator, offset: start), last + 1)
        }
        guard kind == .title else { break }
        titles += 1
      }
    }
    return best?.start
  }

  /// The separator that the first line with content has most of, outside quotes, and how often it has it.
  private static func separator(of bytes: ArraySlice<UInt8>) -> (separator: CellSeparator, count: Int) {
    let candidates = CellSeparator.common
    var counts = candidates.map { _ in 0 }
    forEachByte(ofFirstLineIn: bytes) { byte, isQuoted in
      if !isQuoted, let found = candidates.firstIndex(where: { $0.first == byte }) { counts[found] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
    return (candidates[best], counts[best])
  }

  private static func holds(_ separator: CellSeparator, inFirstLineOf bytes: ArraySlice<UInt8>) -> Bool {
    var isFound = false
    forEachByte(ofFirstLineIn: bytes) { byte, isQuoted in
      if !isQuoted, byte == separator.first { isFound = true }
    }
    return isFound
  }

  private static func forEachByte(
    ofFirstLineIn bytes: ArraySlice<UInt8>, _ body: (_ byte: UInt8, _ isQuoted: Bool) -> Void
  ) {
    var isQuoted = false
    var hasContent = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if (byte == lineFeed || byte == carriageReturn) && !isQuoted && hasContent { return }
      if byte > 0x20 { hasContent = true }
      body(byte, isQuoted)
    }
  }

  /// The next row; `nil` at the end of the file.
  private mutating func row(_ faults: inout DiagnosticCollection) -> [CSVCell]? {
    guard index < bytes.count else { return nil }
    var cells: [CSVCell] = []
    while true {
      cells.append(cell(&faults))
      guard index < bytes.count else { return cells }
      if isSeparator(at: index) {
        index += separator.width
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte == Self.carriageReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
      return cells
    }
  }

  /// The place in the file of a stretch of `bytes`.
  private func range(_ bounds: Range<Int>) -> SourceRange {
    SourceRange(file, bounds.lowerBound + base..<bounds.upperBound + base)
  }

  private func isSeparator(at index: Int) -> Bool {
    bytes[index] == separatorByte
      && (separator.rest.isEmpty || bytes[(index + 1)...].starts(with: separator.rest))
  }

  private func isEnd(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte == Self.lineFeed || byte == Self.carriageReturn
      || byte == separatorByte && isSeparator(at: index)
  }

  private func isBlank(at index: Int) -> Bool {
    let byte = bytes[index]
    return (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")) && byte != separatorByte
  }

  /// The cell at the index, which stays at the separator or line end after it.
  private mutating func cell(_ faults: inout DiagnosticCollection) -> CSVCell {
    while index < bytes.count, isBlank(at: index) { index += 1 }
    // Tables that a program has joined bring the byte order mark of the second one along.
    if index < bytes.count, bytes[index] == 0xEF, bytes[index...].starts(with: Self.byteOrderMark) {
      index += Self.byteOrderMark.count
    }
    if index < bytes.count, bytes[index] == Self.quote { return quotedCell(&faults) }
    let start = index
    while index < bytes.count, !isEnd(at: index) { index += 1 }
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
    while index < bytes.count, isBlank(at: index) { index += 1 }
    let stray = index
    while index < bytes.count, !isEnd(at: index) { index += 1 }
    if stray < index {
      faults.add(RosterFault.textAfterQuote(range(stray..<index), cell: range(opening..<index)))
    }
    guard hasDoubledQuote else { return cell((opening + 1)..<closing) }
    let text = String(decoding: content, as: UTF8.self)
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }.map(trimmed.index(after:)) ?? trimmed.startIndex
    return CSVCell(text: String(trimmed[..<end]), range: range(opening..<(closing + 1)))
  }

  /// The cell in a stretch of bytes, without white space around it.
  private func cell(_ bounds: Range<Int>) -> CSVCell {
    var bounds = bounds
    while let last = bounds.last {
      if bytes[last] <= 0x20 {
        bounds = bounds.lowerBound..<last
      } else if bytes[last] == 0xA0, bounds.count >= 2, bytes[last - 1] == 0xC2 {
        // A no-break space, which web pages leave in empty cells.
        bounds = bounds.lowerBound..<(last - 1)
      } else {
        break
      }
    }
    while let first = bounds.first {
      if bytes[first] <= 0x20 {
        bounds = (first + 1)..<bounds.upperBound
      } else if bytes[first] == 0xC2, bounds.count >= 2, bytes[first + 1] == 0xA0 {
        bounds = (first + 2)..<bounds.upperBound
      } else {
        break
      }
    }
    return CSVCell(text: String(decoding: bytes[bounds], as: UTF8.self), range: range(bounds))
  }
}

public import Diagnostics

/// Writes an identifier into every row of a roster that has none, and changes nothing else of its text.
struct WrittenIdentifiers {
  /// The text with an identifier in every row.
  let text: String
  /// How many were written.
  let count: Int

  /// A row of an office.
  private struct Row {
    let cells: [CSVCell]
    let place: Range<Int>
  }

  /// Reads a roster and writes the identifiers; `nil` where its columns cannot be told.
  ///
  /// Each is made from the office's name. Where several names make one, all but the first get a number behind it: once they are
  /// written, they stay. No number makes an identifier that was printed, or that another row has.
  init?(addingTo file: SourceFile, printed: PrintedIdentifiers = PrintedIdentifiers()) {
    var table: OfficeTable?
    var header: Row?
    var rows: [Row] = []
    var others: OtherRows?
    var faults = DiagnosticCollection()
    var columnFaults = DiagnosticCollection()
    CSVReader.forEachRow(of: file, isHeader: ColumnWords.rowKind, faults: &faults) {
      cells, place, separator in
      if header != nil {
        if others?.isBlank(cells) != true { rows.append(Row(cells: cells, place: place)) }
        return
      }
      header = Row(cells: cells, place: place)
      var cells = cells
      while let last = cells.last, last.text.isEmpty { cells.removeLast() }
      table = RosterColumns.read(cells, separator: separator, faults: &columnFaults).map {
        OfficeTable(columns: $0, separator: separator)
      }
      others = table.map { OtherRows($0.columns) }
    }
    guard let table, let header else { return nil }
    let bytes = Array(file.text.utf8)
    let identifiers = Set(rows.map { table.identifier(of: $0.cells).value })
    var free = FreeIdentifiers(taken: identifiers.union(printed.entries.keys))
    var given = Set(rows.compactMap { table.writtenIdentifier(of: $0.cells)?.text })
    let isQuoted = bytes[header.place].first == UInt8(ascii: "\"") || table.separator.character == "-"
    let quote = isQuoted ? "\"" : ""
    let separator = String(table.separator.character)
    var insertions: [(offset: Int, text: String)] = []
    if table.columns.identifier == nil {
      insertions.append((header.place.lowerBound, "\(quote)id\(quote)\(separator)"))
    }
    var count = 0
    for (number, row) in rows.enumerated() where table.writtenIdentifier(of: row.cells) == nil {
      let identifier = Self.identifier(table.name(of: row.cells).text, number: number + 1, &given, &free)
      count += 1
      guard let column = table.columns.identifier else {
        insertions.append((row.place.lowerBound, "\(quote)\(identifier)\(quote)\(separator)"))
        continue
      }
      if column < row.cells.count {
        insertions.append((row.cells[column].range.bytes.lowerBound, identifier))
      } else {
        let missing = column - row.cells.count + 1
        insertions.append(
          (
            Self.end(of: row.place, in: bytes),
            String(repeating: separator, count: missing) + quote + identifier + quote
          ))
      }
    }
    var result: [UInt8] = []
    var done = 0
    for (offset, text) in insertions {
      result += bytes[done..<offset] + Array(text.utf8)
      done = offset
    }
    text = String(decoding: result + bytes[done...], as: UTF8.self)
    self.count = count
  }

  /// An identifier that no other office has; one whose name has no letters gets the number of its row.
  private static func identifier(
    _ name: String, number: Int, _ given: inout Set<String>, _ free: inout FreeIdentifiers
  ) -> String {
    if let made = Identifier.cleaned(name) { return given.insert(made).inserted ? made : free.next(made) }
    let numbered = "don-vi-\(number)"
    return free.take(numbered) ? numbered : free.next(numbered)
  }

  /// The end of a row before its line end.
  private static func end(of place: Range<Int>, in bytes: [UInt8]) -> Int {
    var end = place.upperBound
    if end > place.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > place.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }
}

extension Roster {
  /// The text of its file with the identifier of every office in it: the same before and after the identifiers are written into
  /// the file, so that a page that lists offices does not count as changed.
  public var textWithIdentifiers: String {
    guard madeIdentifiers > 0 else { return source.text }
    return WrittenIdentifiers(addingTo: source)?.text ?? source.text
  }
}

/// A roster in the bytes of its file, with an identifier of every office.
public struct RewrittenRoster: Sendable {
  /// Where the file is, as the board names it.
  public let path: String
  /// What the file holds now.
  public let before: [UInt8]
  /// What it will hold: the same in the same encoding, with identifiers.
  public let after: [UInt8]
  /// How many identifiers it will have more.
  public let count: Int
}

extension BoardLoader {
  /// The roster of the board at `path`, or of the board of the meeting there, with an identifier of every office; `nil` where
  /// the board or its roster cannot be read, which loading the board shows.
  public func rosterWithIdentifiers(of path: String) -> RewrittenRoster? {
    var faults = DiagnosticCollection()
    guard let file = TextReader(files: files).read(path, faults: &faults),
      let root = YAMLDocument.read(file, faults: &faults)
    else { return nil }
    if MeetingReader.describes(root) {
      guard let meeting = MeetingReader.read(root, of: file, faults: &faults),
        let home = neighbour(meeting.board, of: path, faults: &faults), home != path
      else { return nil }
      return rosterWithIdentifiers(of: home)
    }
    guard
      let offices = BoardReader.read(root, of: file, faults: &faults)?.offices,
      let rosterPath = neighbour(offices, of: path, faults: &faults),
      case .success(let bytes) = files.bytes(rosterPath, TextReader.limit)
    else { return nil }
    let encoding = TextEncoding.detected(in: bytes)
    // Not in NFC as readers see it: the letters of the file stay as they are typed.
    guard let text = encoding.text(of: bytes),
      let written = WrittenIdentifiers(
        addingTo: SourceFile(name: rosterPath, text: text), printed: printedIdentifiers(beside: path))
    else { return nil }
    return RewrittenRoster(
      path: rosterPath, before: bytes, after: encoding.bytes(of: written.text), count: written.count)
  }
}

extension Diagnostic {
  /// Whether it is a fault that is gone once identifiers are written into the roster.
  public var isRemovedByWritingIdentifiers: Bool { MadeIdentifierFault.removedByWriting.contains(identifier) }
}

import Diagnostics
public import Links

/// Reads `printed.csv`: as bangtin writes it, as a spreadsheet saved it, and as two of them were put together.
struct RegisterReader {
  /// An entry with where it was written.
  struct Row {
    let entry: PrintedRegister.Entry
    let identifier: SourceRange
    /// The cell that says what becomes of it.
    let fate: SourceRange

    /// The page that it leads to; that of the links themselves is where another server stands.
    var page: Located<String>? {
      guard entry.kind != .links, case .page(let page) = entry.fate else { return nil }
      return Located(page, at: fate)
    }
  }

  private let file: SourceFile
  private var rows: [Row] = []

  /// The rows of `file`, each fault of them in `faults`.
  static func read(_ file: SourceFile, faults: inout DiagnosticCollection) -> [Row] {
    var reader = RegisterReader(file: file)
    var found = DiagnosticCollection()
    reader.readParts(&found)
    let rows = reader.withoutRepetitions(&found)
    faults.add(contentsOf: found.sorted)
    return rows
  }

  private init(file: SourceFile) { self.file = file }

  /// Reads each part of the file by the columns and the separator of its own header.
  ///
  /// A file that was sorted by a spreadsheet has lines before its header, which are read by the first one.
  private mutating func readParts(_ faults: inout DiagnosticCollection) {
    var headers: [(line: Range<Int>, header: RegisterHeader)] = []
    var start = 0
    for line in file.text.utf8.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    {
      if let header = RegisterHeader(line: Substring(line)) {
        headers.append((start..<start + line.count, header))
      }
      start += line.count + 1
    }
    guard let first = headers.first else { return noHeader(&faults) }
    read(0..<first.line.lowerBound, by: first.header, &faults)
    for (index, (line, header)) in headers.enumerated() {
      let end = index + 1 < headers.count ? headers[index + 1].line.lowerBound : file.text.utf8.count
      read(line.upperBound..<end, by: header, &faults)
    }
  }

  private mutating func read(
    _ part: Range<Int>, by header: RegisterHeader, _ faults: inout DiagnosticCollection
  ) {
    let columns = Dictionary(
      header.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [[CSVCell]] = []
    CSVReader.forEachRow(
      of: file, in: part, separator: header.separator.unicodeScalars.first.map(CellSeparator.init) ?? .comma,
      faults: &faults
    ) { rows.append($0) }
    for cells in rows { add(cells, columns, header.columns.count, &faults) }
  }

  /// The fault of a file whose first line names no columns.
  private func noHeader(_ faults: inout DiagnosticCollection) {
    var first: [CSVCell]?
    var separator = CellSeparator.comma
    CSVReader.forEachRow(of: file, faults: &faults) { cells, _, sign in
      if first == nil { (first, separator) = (cells, sign) }
    }
    guard let first else { return }
    let sign = Character(separator.character)
    let isEntry = PrintedRegister.Kind(rawValue: first[0].text.lowercased()) != nil
    let names = Set(first.map { $0.text.lowercased() })
    let missing = ["kind", "id"].filter { !names.contains($0) }
    faults.add(RegisterFault.noHeader(missing, range(of: first), separator: sign, isEntry: isEntry))
  }

  private func range(of cells: [CSVCell]) -> SourceRange {
    SourceRange(file, cells[0].range.bytes.lowerBound..<cells[cells.count - 1].range.bytes.upperBound)
  }

  private mutating func add(
    _ cells: [CSVCell], _ columns: [String: Int], _ width: Int, _ faults: inout DiagnosticCollection
  ) {
    func cell(_ name: String) -> CSVCell? {
      columns[name].flatMap { $0 < cells.count && !cells[$0].text.isEmpty ? cells[$0] : nil }
    }
    // The line by which Excel is told the separator.
    if cells[0].text.lowercased().hasPrefix("sep=") { return }
    guard let kind = cell("kind").flatMap({ PrintedRegister.Kind(rawValue: $0.text.lowercased()) }),
      let identifier = cell("id"), cells.dropFirst(width).allSatisfy(\.text.isEmpty),
      kind != .paper || (PrintedRegister.parts(of: identifier.text) != nil && cell("successor") == nil)
    else {
      faults.add(RegisterFault.badRow(range(of: cells)))
      return
    }
    let (successor, page) = (cell("successor"), cell("page"))
    if successor != nil, let page {
      faults.add(RegisterFault.twoFates(page.range))
      return
    }
    if let page, let problem = Address.problem(in: page.text) {
      faults.add(AddressFault(problem: problem, text: page.text, range: page.range))
    }
    let fate: PrintedRegister.Fate =
      successor.map { .successor($0.text) } ?? page.map { .page($0.text) } ?? .inUse
    rows.append(
      Row(
        entry: PrintedRegister.Entry(
          kind: kind, identifier: identifier.text, name: cell("name")?.text ?? "",
          printed: cell("printed")?.text ?? "", fate: fate), identifier: identifier.range,
        fate: (successor ?? page ?? identifier).range))
  }

  /// The first name like `identifier` with a number that no line has, short enough for an identifier.
  private static func freeName(_ identifier: String, _ taken: Set<String>) -> String? {
    (2...).lazy.map { number in
      let ending = "-\(number)"
      return Identifier.shortened(identifier, to: Identifier.lengthLimit - ending.count) + ending
    }.first { !taken.contains($0) }
  }

  /// The rows without those that repeat another one; two that differ are a fault.
  ///
  /// Where all links have one form, a name is one link whatever else its lines hold. Two forms may be those of two boards
  /// whose registers were put together: a name of both may then be two offices, which no line tells apart.
  private func withoutRepetitions(_ faults: inout DiagnosticCollection) -> [Row] {
    let forms = Set(rows.lazy.filter { $0.entry.kind == .links }.map(\.entry.identifier))
    let isOfOneBoard = forms.count < 2
    var met: [PrintedRegister.Kind: [String: Row]] = [:]
    var taken = Set(rows.map(\.entry.identifier))
    return rows.filter { row in
      let entry = row.entry
      guard let first = met[entry.kind]?[entry.identifier] else {
        met[entry.kind, default: [:]][entry.identifier] = row
        return true
      }
      let isSame =
        switch entry.kind {
        case .office: isOfOneBoard
        case .code: isOfOneBoard || entry.name == first.entry.name
        case .paper, .links: true
        }
      if first.entry.fate != entry.fate || !isSame {
        let other = isSame ? nil : Self.freeName(entry.identifier, taken)
        // Where three boards become one, each of their offices needs a name of its own.
        if let other { taken.insert(other) }
        faults.add(
          RegisterFault.duplicate(
            entry.kind, Located(entry.identifier, at: row.identifier), first: first.identifier,
            other: other))
      }
      return false
    }
  }
}

extension BoardLoader {
  /// The register that the bytes of a file hold; `nil` where it has faults, which a load of the board shows.
  public static func register(in bytes: [UInt8]) -> PrintedRegister? {
    var faults = DiagnosticCollection()
    let reader = TextReader(files: .memory([:]))
    guard let file = reader.decode(bytes, name: PrintedRegister.fileName, faults: &faults) else { return nil }
    let rows = RegisterReader.read(file, faults: &faults)
    return faults.hasErrors ? nil : PrintedRegister(entries: rows.map(\.entry))
  }

  /// The register that a text holds; lines with faults are left out, which a load of the board shows.
  public static func register(in text: String) -> PrintedRegister {
    var faults = DiagnosticCollection()
    let rows = RegisterReader.read(SourceFile(name: PrintedRegister.fileName, text: text), faults: &faults)
    return PrintedRegister(entries: rows.map(\.entry))
  }
}

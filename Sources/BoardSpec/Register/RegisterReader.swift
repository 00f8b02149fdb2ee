import Diagnostics
public import Links

/// Reads `printed.csv` and checks a board against it: what hangs on a wall must lead somewhere.
struct RegisterReader {
  private let file: SourceFile
  private var columns: [String: Int]?
  private var rows: [Row] = []
  /// Where each identifier was met first, by its kind.
  private var met: [PrintedRegister.Kind: [String: SourceRange]] = [:]

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

  /// The rows of `file`, each fault of them in `faults`.
  static func read(_ file: SourceFile, faults: inout DiagnosticCollection) -> [Row] {
    var reader = RegisterReader(file: file)
    var found = DiagnosticCollection()
    CSVReader.forEachRow(of: file, faults: &faults) { cells, _, _ in reader.add(cells, &found) }
    faults.add(contentsOf: found.sorted)
    return reader.rows
  }

  private init(file: SourceFile) { self.file = file }

  private mutating func add(_ cells: [CSVCell], _ faults: inout DiagnosticCollection) {
    guard let columns else {
      let names = Dictionary(
        cells.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
      for column in ["kind", "id"] where names[column] == nil {
        faults.add(RegisterFault.missingColumn(column, cells[0].range))
      }
      self.columns = names
      return
    }
    func cell(_ name: String) -> CSVCell? {
      columns[name].flatMap { $0 < cells.count && !cells[$0].text.isEmpty ? cells[$0] : nil }
    }
    // Without these columns the header has its fault already.
    guard columns["kind"] != nil, columns["id"] != nil else { return }
    guard let kindCell = cell("kind"), let kind = PrintedRegister.Kind(rawValue: kindCell.text),
      let identifier = cell("id"),
      kind != .paper || (PrintedRegister.parts(of: identifier.text) != nil && cell("successor") == nil)
    else {
      let (first, last) = (cells[0].range, cells[cells.count - 1].range)
      faults.add(RegisterFault.badRow(SourceRange(file, first.bytes.lowerBound..<last.bytes.upperBound)))
      return
    }
    if let first = met[kind]?[identifier.text] {
      faults.add(RegisterFault.duplicate(identifier.located, first: first))
      return
    }
    met[kind, default: [:]][identifier.text] = identifier.range
    let (successor, page) = (cell("successor"), cell("page"))
    if successor != nil, let page {
      faults.add(RegisterFault.twoFates(page.range))
      return
    }
    if let page, let problem = Address.problem(in: page.text) {
      faults.add(AddressFault(problem: problem, text: page.text, range: page.range, office: nil, usedAt: nil))
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
}

extension BoardLoader {
  /// The register that a text holds; lines with faults are left out, which a load of the board shows.
  public static func register(in text: String) -> PrintedRegister {
    var faults = DiagnosticCollection()
    let rows = RegisterReader.read(SourceFile(name: PrintedRegister.fileName, text: text), faults: &faults)
    return PrintedRegister(entries: rows.map(\.entry))
  }
}

extension Board {
  /// What was printed and would lead nowhere, or somewhere else, by this board.
  func registerFaults(_ rows: [RegisterReader.Row], faults: inout DiagnosticCollection) {
    // A register of other links is that of another board, of which this one may be a copy: one fault says it all.
    let changed = rows.filter {
      $0.entry.kind == .links && $0.entry.fate == .inUse && $0.entry.identifier != links?.registered
    }
    guard changed.isEmpty || links == nil else {
      for row in changed {
        faults.add(
          RegisterFault.linksChanged(row.entry.identifier, now: links?.registered ?? "", row.identifier))
      }
      return
    }
    let offices = Set(roster.offices.map(\.identifier.value))
    let codes = Set(self.codes.map(\.identifier.value))
    /// The names that were never printed, of which one may be the new name of what is gone.
    func unprinted(_ kind: PrintedRegister.Kind, _ known: Set<String>) -> [String] {
      known.subtracting(rows.filter { $0.entry.kind == kind }.map(\.entry.identifier)).sorted()
    }
    var renames = OfficeRenames(roster, printed: rows.map(\.entry))
    let newNames = (offices: unprinted(.office, offices), codes: unprinted(.code, codes))
    for row in rows where row.entry.kind == .office || row.entry.kind == .code {
      let (entry, kind) = (row.entry, row.entry.kind)
      let known = kind == .office ? offices : codes
      switch entry.fate {
      case .inUse:
        guard !known.contains(entry.identifier) else { continue }
        if kind == .office, let fault = renames.fault(entry, at: row.identifier) {
          faults.add(fault)
          continue
        }
        let near = NearestMatch.of(entry.identifier, in: kind == .office ? newNames.offices : newNames.codes)
        faults.add(RegisterFault.gone(kind, Located(entry.identifier, at: row.identifier), near: near))
      case .successor, .page:
        guard !known.contains(entry.identifier) else {
          faults.add(RegisterFault.reused(kind, Located(entry.identifier, at: row.identifier)))
          continue
        }
        if case .successor(let successor) = entry.fate, !known.contains(successor) {
          faults.add(
            RegisterFault.unknownSuccessor(
              kind, Located(successor, at: row.fate), near: NearestMatch.of(successor, in: known.sorted())))
        }
      }
    }
  }
}

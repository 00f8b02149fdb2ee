/// The diagnostics of one run, each kept once, shown in the order of the files.
public struct DiagnosticCollection: Sendable {
  private var seen: Set<Key> = []
  private var inOrder: [Diagnostic] = []

  /// Makes an empty collection.
  public init() {}

  /// Adds a diagnostic unless the same one is there.
  public mutating func add(_ diagnostic: Diagnostic) {
    if seen.insert(Key(diagnostic)).inserted { inOrder.append(diagnostic) }
  }

  /// What makes two diagnostics one for a reader; a file that was read twice is the same file.
  private struct Key: Hashable {
    let identifier: String
    let severity: Diagnostic.Severity
    let summary: LocalizedText
    let remedy: LocalizedText?
    let file: String?
    let bytes: Range<Int>?
    let notes: [LocalizedText]

    init(_ diagnostic: Diagnostic) {
      identifier = diagnostic.identifier
      severity = diagnostic.severity
      summary = diagnostic.summary
      remedy = diagnostic.remedy
      file = diagnostic.fileName
      bytes = diagnostic.range?.bytes
      notes = diagnostic.notes.map(\.text)
    }
  }

  /// Adds every diagnostic of `others` that is not there yet.
  public mutating func add(contentsOf others: some Sequence<Diagnostic>) {
    for diagnostic in others { add(diagnostic) }
  }

  /// Whether there is anything to show.
  public var isEmpty: Bool { inOrder.isEmpty }

  /// Whether one of them is an error.
  public var hasErrors: Bool { inOrder.contains { $0.severity == .error } }

  /// All of them: files in the order they were first met, places in the order of the file.
  public var sorted: [Diagnostic] {
    var rank: [String: Int] = [:]
    for diagnostic in inOrder {
      let name = diagnostic.fileName ?? ""
      if rank[name] == nil { rank[name] = rank.count }
    }
    func key(_ indexed: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
      (
        rank[indexed.element.fileName ?? ""] ?? 0, indexed.element.range?.bytes.lowerBound ?? -1,
        indexed.offset
      )
    }
    return inOrder.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }
}

import BoardSpec
import Crypto
import PageModel

/// The documents of a run over all offices: `posters.pdf`, and the sheets where they were asked for.
struct DocumentPlan: Sendable {
  /// One document before it is drawn.
  struct Document: Sendable {
    /// What kind of document it is.
    let kind: FileKind
    /// The name without its extension.
    let name: String
    /// The names of its volumes.
    let files: [String]
  }

  private let inputs: BoardInputs
  private let options: RenderOptions
  /// The documents that the run makes.
  let documents: [Document]
  /// The digest of all rows, in their order.
  private let rows: String

  /// Plans the documents of these offices.
  init(_ offices: some Collection<Office>, _ inputs: BoardInputs, _ options: RenderOptions) {
    self.inputs = inputs
    self.options = options
    documents = Self.kinds(options).map { kind, name in
      Document(kind: kind, name: name, files: RunDocument.fileNames(name, posters: offices.count))
    }
    // Where there is no document, nobody asks for all rows.
    var hash = SHA256()
    for office in offices.prefix(documents.isEmpty ? 0 : offices.count) {
      let cells = inputs.cells(of: office).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
      hash.update(data: Array((cells.joined() + "\n").utf8))
    }
    rows = hash.finalize().prefix(8).hexadecimal
  }

  /// The documents that options ask for, with their names.
  private static func kinds(_ options: RenderOptions) -> [(FileKind, String)] {
    var kinds: [(FileKind, String)] = []
    if options.writesDocument { kinds.append((.document, "posters")) }
    if let count = options.pages.pagesPerSheet {
      kinds.append((.sheetDocument, "sheets-\(options.pages.sheet.map { $0.name + "-" } ?? "")\(count)up"))
    } else if options.writesDocument, let sheet = options.pages.sheet {
      kinds.append((.sheetDocument, sheet.folder))
    }
    return kinds
  }

  /// What the rows of all offices are to a document.
  var cells: [String: String] { ["offices": rows] }

  /// Whether every file of a document is there as it would be written now.
  func isUnchanged(_ document: Document, _ comparison: FileComparison) -> Bool {
    let made = comparison.store.documents
    return document.files.allSatisfy { path in
      comparison.changes(of: made.first { $0.path == path }, document.kind, cells).isEmpty
    }
  }

  /// The record of a document's file, and what it was made from.
  func record(
    _ file: WrittenFile, of document: Document, using faces: some Sequence<FontFace>
  ) -> (file: MadeFile, making: Making) {
    let making = inputs.making(document.kind, using: faces)
    let inputs = FileInputs(making: making, cells: cells)
    return (MadeFile(file, inputs, isProven: options.isProven), making)
  }
}

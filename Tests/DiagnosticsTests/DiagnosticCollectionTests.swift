import Diagnostics
import Testing

@Suite("A collection of diagnostics")
struct DiagnosticCollectionTests {
  private let board = SourceFile(name: "board.yaml", text: "a\nb\nc\n")
  private let roster = SourceFile(name: "offices.csv", text: "id\n")

  private func fault(_ identifier: String, _ file: SourceFile, _ byte: Int) -> Diagnostic {
    Diagnostic(
      identifier, .error, LocalizedText(vi: "Lỗi", en: "Fault"), at: SourceRange(file, byte..<(byte + 1)))
  }

  @Test func `Files come in the order they were met, places in the order of the file`() {
    var collection = DiagnosticCollection()
    collection.add(contentsOf: [
      fault("b4", board, 4), fault("o0", roster, 0), fault("b2", board, 2), fault("b0", board, 0),
    ])
    #expect(collection.sorted.map(\.identifier) == ["b0", "b2", "b4", "o0"])
  }

  @Test func `Faults at one place stay in the order they were found`() {
    var collection = DiagnosticCollection()
    collection.add(contentsOf: ["z", "a", "m"].map { fault($0, board, 2) })
    #expect(collection.sorted.map(\.identifier) == ["z", "a", "m"])
  }

  @Test func `A fault without a place stands before those with one`() {
    var collection = DiagnosticCollection()
    collection.add(fault("b0", board, 0))
    collection.add(Diagnostic("whole", .error, LocalizedText(vi: "Lỗi", en: "Fault"), in: "board.yaml"))
    #expect(collection.sorted.map(\.identifier) == ["whole", "b0"])
  }

  @Test func `The same fault is kept once`() {
    var collection = DiagnosticCollection()
    collection.add(fault("b0", board, 0))
    collection.add(fault("b0", board, 0))
    collection.add(fault("b0", board, 2))
    #expect(collection.sorted.count == 2)
  }

  @Test func `Warnings alone are no errors`() {
    var collection = DiagnosticCollection()
    #expect(collection.isEmpty)
    collection.add(Diagnostic("w", .warning, LocalizedText(vi: "Lưu ý", en: "Note")))
    #expect(!collection.isEmpty)
    #expect(!collection.hasErrors)
    collection.add(fault("e", board, 0))
    #expect(collection.hasErrors)
  }
}

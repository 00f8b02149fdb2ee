import BoardSpec
import Preview
import Testing

@testable import Commands

@Suite("Files that remember what was asked of them")
struct NotedFilesTests {
  private let noted = NotedFiles(
    .memory(["real.csv": Array("id".utf8), "board.yaml": []], symlinks: ["link.csv": "real.csv"]))

  @Test("What is read is given on and noted, and so is what is missing")
  func files() {
    #expect(noted.access.bytes("real.csv", 10) == .success(Array("id".utf8)))
    #expect(noted.access.bytes("gone.csv", 10) == .failure(.missing))
    #expect(noted.access.exists("board.yaml") && !noted.access.exists("none.yaml"))
    #expect(noted.paths.files.isSuperset(of: ["real.csv", "gone.csv", "board.yaml", "none.yaml"]))
    #expect(noted.paths.folders.isEmpty)
  }

  @Test("A link is noted with the file that it leads to")
  func links() {
    #expect(noted.access.bytes("link.csv", 10) == .success(Array("id".utf8)))
    #expect(noted.paths.files.isSuperset(of: ["link.csv", noted.access.canonical("link.csv")]))
    #expect(noted.access.canonical("link.csv") != "link.csv")
  }

  @Test("A folder whose names are asked for is noted as a folder")
  func folders() {
    _ = noted.access.names("Layouts")
    #expect(noted.paths.folders == ["Layouts"] && noted.paths.files.isEmpty)
  }

  @Test("Where a path leads is no answer that changes, and what was noted is forgotten when told")
  func forgetting() {
    _ = noted.access.canonical("board.yaml")
    #expect(noted.paths.files.isEmpty)
    noted.note("board.yaml")
    #expect(noted.paths.files.contains("board.yaml"))
    noted.forget()
    #expect(noted.paths.files.isEmpty && noted.paths.folders.isEmpty)
  }
}

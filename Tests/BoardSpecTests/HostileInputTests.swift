import BoardSpec
import Diagnostics
import TestRuns
import Testing

/// Whatever stands in a file, reading it ends soon with faults or a board, and never with a trap.
@Suite("Hostile files")
struct HostileInputTests {
  private static let paths = ["board.yaml", "offices.csv", "Layouts/poster-a3.yaml", "Fonts/fonts.yaml"]

  /// Reads and prints, so that the places of faults are looked at too.
  private func readAndPrint(_ workspace: Workspace) -> Int {
    let result = workspace.load()
    if let loaded = result.board {
      for office in loaded.board.roster.offices { _ = loaded.board.filled(for: office) }
    }
    return HumanDiagnosticWriter(language: .vietnamese, color: false).write(result.diagnostics.sorted).utf8
      .count
  }

  @Test("Random bytes are a fault", arguments: paths)
  func randomBytes(path: String) throws {
    try forEachSeed(6) { random in
      for length in [0, 1, 2, 3, 7, 50, 400, 3000] {
        var workspace = Workspace()
        workspace.files[path] = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(readAndPrint(workspace) > 0)
      }
    }
  }

  @Test("Random text of YAML's own signs never traps", arguments: paths)
  func randomSigns(path: String) throws {
    let signs = Array("{}[],:-?&*!|>'\"%@`#\n\n \t\u{85}\u{2028}\r~=<aé0;.\\".unicodeScalars)
    try forEachSeed(250) { random in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        if let sign = signs.randomElement(using: &random) { text.append(sign) }
      }
      var workspace = Workspace()
      workspace[path] = String(text)
      _ = readAndPrint(workspace)
    }
  }

  @Test("A good file with a few bytes changed never traps", arguments: paths)
  func mutations(path: String) throws {
    let signs = Array("{}[],:-?&*!|>'\"%@`#\n \t;.\\9".utf8)
    try forEachSeed(250) { random in
      var workspace = Workspace()
      var bytes = workspace.files[path] ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = signs.randomElement(using: &random) ?? 0
        case 2: bytes.insert(signs.randomElement(using: &random) ?? 0, at: index)
        default:
          let end = min(index + Int.random(in: 1...40, using: &random), bytes.count)
          bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      workspace.files[path] = bytes
      _ = readAndPrint(workspace)
    }
  }

  @Test(
    "Deep nesting is a fault", .timeLimit(.minutes(1)),
    arguments: ["[", "{", "{a: ", "[{", "- ", "? ", "a:\n", "? - "])
  func deepNesting(opening: String) {
    for depth in [60, 70, 900, 1100, 20_000] {
      var workspace = Workspace()
      workspace["board.yaml"] =
        "title: " + (opening.hasPrefix("[") || opening.hasPrefix("{") ? "" : "\n  ")
        + String(repeating: opening, count: depth)
      #expect(readAndPrint(workspace) > 0)
    }
  }

  @Test("A well-formed deep file is named as too deep", .timeLimit(.minutes(1)))
  func wellFormedDepth() {
    for depth in [100, 900, 5000] {
      var workspace = Workspace()
      workspace["board.yaml"] =
        "title: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect(workspace.load().diagnostics.outline.contains { $0.hasPrefix("yaml.too-deep") })
    }
  }

  @Test("A line of 200,000 columns is read in time", .timeLimit(.minutes(1)))
  func longLine() {
    var workspace = Workspace()
    workspace["board.yaml"] = "title: [" + String(repeating: "ấ, ", count: 70_000) + "]\n"
    #expect(readAndPrint(workspace) > 0)
    workspace["board.yaml"] = "title: \"" + String(repeating: "ấ", count: 200_000) + "\n"
    #expect(readAndPrint(workspace) > 0)
    workspace = Workspace()
    workspace["offices.csv"] = "id,name\na," + String(repeating: "ấ", count: 200_000) + ",,x\n"
    #expect(readAndPrint(workspace) > 0)
  }

  @Test("Hundreds of duplicate keys end", .timeLimit(.minutes(1)))
  func manyDuplicates() {
    var workspace = Workspace()
    workspace["board.yaml"] = String(repeating: "title: x\n", count: 500)
    #expect(readAndPrint(workspace) > 0)
  }
}

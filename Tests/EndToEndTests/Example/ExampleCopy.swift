import Foundation

/// The board of the example with a few of its offices, for tests that render several times.
struct ExampleCopy {
  /// How many offices, from the first on.
  let offices: Int

  /// Renders the copy in a folder, which the first call writes it into.
  func render(
    in folder: TemporaryFolder, to output: String = "out", environment: [String: String] = [:],
    workingFolder: String? = nil, board: String? = nil, _ arguments: String...
  ) async throws -> Finished {
    try await invocation(
      in: folder, to: output, environment: environment, workingFolder: workingFolder, board: board, arguments
    ).run()
  }

  /// The run that `render` does.
  func invocation(
    in folder: TemporaryFolder, to output: String = "out", environment: [String: String] = [:],
    workingFolder: String? = nil, board: String? = nil, _ arguments: [String] = []
  ) throws -> Invocation {
    try write(to: folder)
    var invocation = try Bangtin.invocation(
      ["render", board ?? folder.file("board.yaml"), "--out", folder.file(output)] + arguments,
      environment: environment)
    invocation.folder = workingFolder
    return invocation
  }

  private func write(to folder: TemporaryFolder) throws {
    guard !FileManager.default.fileExists(atPath: folder.file("board.yaml")) else { return }
    let roster = try String(contentsOfFile: Example.folder + "/offices.csv", encoding: .utf8)
    let rows = roster.split(separator: "\n").prefix(offices + 1)
    try folder.write(rows.joined(separator: "\n") + "\n", to: "offices.csv")
    try FileManager.default.copyItem(atPath: Example.board, toPath: folder.file("board.yaml"))
  }
}

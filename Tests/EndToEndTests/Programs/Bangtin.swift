import Foundation

/// The program under test: the release binary, as people run it.
enum Bangtin {
  /// The folder of the package, found from this file.
  static let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    .replacingOccurrences(of: "//", with: "/")

  /// The path of the program.
  static func path() throws -> String {
    let given = ProcessInfo.processInfo.environment["BANGTIN_BINARY"] ?? ""
    let path = given.isEmpty ? root + "/.build/release/bangtin" : given
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ProgramFault(
        description: "There is no program at \(path): Scripts/test builds it and names it in BANGTIN_BINARY")
    }
    return path
  }

  /// A run with these arguments.
  static func invocation(_ arguments: [String], environment: [String: String] = [:]) throws -> Invocation {
    var invocation = Invocation(try path(), arguments)
    for (name, value) in environment { invocation.environment[name] = value }
    return invocation
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Finished {
    try await invocation(arguments, environment: environment).run()
  }
}

import Foundation

/// The scripts beside this file, run by the Python that Scripts/test prepares.
enum Python {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// Runs a script to its end; anything but success is a fault.
  static func run(_ script: String, _ arguments: [String]) async throws -> Finished {
    try await run(script: folder + "/" + script, arguments)
  }

  /// Runs the script at a path to its end; anything but success is a fault.
  static func run(script: String, _ arguments: [String]) async throws -> Finished {
    let given = ProcessInfo.processInfo.environment["BANGTIN_PYTHON"] ?? ""
    let path = given.isEmpty ? Bangtin.root + "/.build/python/bin/python" : given
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ProgramFault(
        description: "There is no Python at \(path): Scripts/test prepares it and names it in BANGTIN_PYTHON")
    }
    let finished = try await Invocation(path, [script] + arguments).run()
    guard finished.code == 0 else {
      throw ProgramFault(description: "\(script) ended with \(finished.code):\n" + finished.errors)
    }
    return finished
  }

  /// The rules of PDF/A-2a and PDF/UA-1 that files break, each with its file and message.
  static func brokenRules(_ paths: [String]) async throws -> [String] {
    try await run("validate.py", paths).lines
  }
}

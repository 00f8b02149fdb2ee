import Foundation

/// A program to be run, with all that it is given: nothing of the tests' own environment reaches it.
struct Invocation: Sendable {
  /// The program, as a path or as a name that is looked for in the system's folders.
  var program: String
  /// Its arguments.
  var arguments: [String]
  /// Its whole environment, apart from `PATH`; Python leaves no files beside the scripts of the tests.
  var environment = ["LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"]
  /// The folder that it runs in; that of the tests when it does not matter.
  var folder: String?
  /// When a run that hangs is ended.
  var longest = Duration.seconds(120)

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs the program to its end, not many at once.
  func run() async throws -> Finished {
    try await Slots.programs.holding {
      try await RunningProgram(self).finished()
    }
  }
}

/// What a program left behind.
struct Finished: Sendable {
  /// The exit code, or the signal's number with a minus.
  let code: Int32
  /// What it wrote to standard output.
  let output: Data
  /// What it wrote to standard error, as text.
  let errors: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// The lines of standard output, empty ones left out.
  var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// A program that did what it must not do in a test that only needs its result.
struct ProgramFault: Error, CustomStringConvertible {
  let description: String
}

/// Runs a tool that reads what bangtin wrote; anything but success is a fault.
func read(_ program: String, _ arguments: String...) async throws -> Finished {
  try await read(program, arguments)
}

/// The same with a list of arguments.
func read(_ program: String, _ arguments: [String]) async throws -> Finished {
  let finished = try await Invocation(program, arguments).run()
  guard finished.code == 0 else {
    throw ProgramFault(
      description: "\(program) \(arguments.joined(separator: " ")) ended with \(finished.code):\n"
        + finished.errors + finished.text)
  }
  return finished
}

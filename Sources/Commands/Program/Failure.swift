import ArgumentParser
import Diagnostics

/// Why a command ends without its result, in words for a person.
struct Failure: Error {
  /// What was being done and what went wrong.
  let message: LocalizedText
  /// What to do about it.
  let remedy: LocalizedText?
  /// The exit code that scripts see.
  let exitCode: ExitCode

  init(_ message: LocalizedText, remedy: LocalizedText? = nil, exitCode: ExitCode) {
    self.message = message
    self.remedy = remedy
    self.exitCode = exitCode
  }
}

extension ExitCode {
  /// The user's files have faults; all of them have been printed.
  static let faults = ExitCode(1)
  /// The arguments are wrong (EX_USAGE of sysexits.h).
  static let wrongArguments = ExitCode(64)
  /// A fault of ours (EX_SOFTWARE).
  static let ourFault = ExitCode(70)
  /// A file could not be read or written (EX_IOERR).
  static let inputOutput = ExitCode(74)
  /// Ended by Ctrl-C (128 + SIGINT).
  static let interrupted = ExitCode(130)
}

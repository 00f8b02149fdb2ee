import ArgumentParser
import Diagnostics

/// Why a command ends without its result.
struct Failure: Error {
  /// What was being done, what went wrong and what to do about it.
  let diagnostic: Diagnostic
  /// The exit code that scripts see.
  let exitCode: ExitCode

  /// Makes a failure; `identifier` is as stable as those of diagnostics.
  init(
    _ identifier: String, _ message: LocalizedText, remedy: LocalizedText? = nil, notes: [LocalizedText] = [],
    exitCode: ExitCode
  ) {
    diagnostic = Diagnostic(
      identifier, .error, message, remedy: remedy, notes: notes.map { Diagnostic.Note($0) })
    self.exitCode = exitCode
  }

  /// A rule for arguments that was broken.
  init(arguments identifier: String, _ message: LocalizedText, remedy: LocalizedText) {
    self.init("arguments.\(identifier)", message, remedy: remedy, exitCode: .wrongArguments)
  }

  /// The same failure with further notes and another exit code.
  func adding(_ notes: [LocalizedText], exitCode: ExitCode) -> Failure {
    Failure(
      diagnostic.identifier, diagnostic.summary, remedy: diagnostic.remedy,
      notes: diagnostic.notes.map(\.text) + notes, exitCode: exitCode)
  }
}

extension ExitCode {
  /// The user's files have faults; all of them have been printed.
  static let faults = ExitCode(1)
  /// The arguments are wrong (EX_USAGE of sysexits.h).
  static let wrongArguments = ExitCode(64)
  /// A fault of ours (EX_SOFTWARE).
  static let ourFault = ExitCode(70)
  /// The system has no memory or open files left (EX_OSERR).
  static let system = ExitCode(71)
  /// A file could not be read or written (EX_IOERR).
  static let inputOutput = ExitCode(74)
  /// Ended by Ctrl-C (128 + SIGINT).
  static let interrupted = ExitCode(130)
}

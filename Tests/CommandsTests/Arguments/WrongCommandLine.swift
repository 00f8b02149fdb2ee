import Diagnostics
import Testing

@testable import Commands

/// A command line that the program refuses, what it says, and the line after its remedy was followed.
struct WrongCommandLine: Sendable, CustomTestStringConvertible {
  /// What was typed after the program's name.
  let typed: String
  /// The identifier of the failure.
  let identifier: String
  /// The same after the remedy was followed to the letter; `nil` where the remedy is to read the help.
  let corrected: String?

  var testDescription: String { typed }
  /// The name of the recorded texts.
  var name: String {
    String(typed.map { $0.isLetter || $0.isNumber ? $0 : "-" }).split(separator: "-").joined(separator: "-")
  }
  var arguments: [String] { typed.split(separator: " ").map(String.init) }

  private init(_ typed: String, _ identifier: String, corrected: String?) {
    (self.typed, self.identifier, self.corrected) = (typed, identifier, corrected)
  }

  static let all = [
    // Options.
    WrongCommandLine("render a.yaml --ofice x", "unknown-option", corrected: "render a.yaml --office x"),
    WrongCommandLine("render a.yaml -out x", "unknown-option", corrected: "render a.yaml --out x"),
    WrongCommandLine("check a.yaml --out x", "unknown-option", corrected: "check a.yaml"),
    WrongCommandLine("--format pdf render a.yaml", "unknown-option", corrected: "render --format pdf a.yaml"),
    WrongCommandLine("render a.yaml -q", "unknown-option", corrected: nil),
    WrongCommandLine("-x", "unknown-option", corrected: nil),
    WrongCommandLine("render a.yaml --quietly", "unknown-option", corrected: nil),
    // Values.
    WrongCommandLine("render a.yaml --out", "missing-value", corrected: "render a.yaml --out x"),
    WrongCommandLine("check a.yaml --lang", "missing-value", corrected: "check a.yaml --lang vi"),
    WrongCommandLine("render a.yaml --draft=yes", "unexpected-value", corrected: "render a.yaml --draft"),
    WrongCommandLine("render a.yaml --dpi many", "invalid-value", corrected: "render a.yaml --dpi 300"),
    WrongCommandLine("render a.yaml --dpi 9", "invalid-value", corrected: "render a.yaml --dpi 300"),
    WrongCommandLine("render a.yaml --jobs x", "invalid-value", corrected: "render a.yaml --jobs 1"),
    WrongCommandLine("render a.yaml --jobs 0", "invalid-value", corrected: "render a.yaml"),
    WrongCommandLine("render a.yaml --jobs -1", "invalid-value", corrected: "render a.yaml --jobs 1"),
    WrongCommandLine("render a.yaml --n-up 3", "invalid-value", corrected: "render a.yaml --n-up 4"),
    WrongCommandLine("render a.yaml --n-up x", "invalid-value", corrected: "render a.yaml --n-up 2"),
    WrongCommandLine("render a.yaml --shard 3", "invalid-value", corrected: "render a.yaml --shard 2/7"),
    WrongCommandLine("render a.yaml --sheet a9", "invalid-value", corrected: "render a.yaml --sheet a4"),
    WrongCommandLine(
      "render a.yaml --print home", "invalid-value", corrected: "render a.yaml --print office"),
    WrongCommandLine(
      "render a.yaml --format gif", "invalid-value", corrected: "render a.yaml --format pdf,png"),
    WrongCommandLine(
      "links a.yaml --server ngnix", "invalid-value", corrected: "links a.yaml --server nginx"),
    WrongCommandLine("preview a.yaml --port http", "invalid-value", corrected: "preview a.yaml --port 4750"),
    WrongCommandLine(
      "preview a.yaml --port 99999", "invalid-value", corrected: "preview a.yaml --port 65535"),
    WrongCommandLine(
      "usage show a.yaml --month 2026-13", "invalid-value", corrected: "usage show a.yaml --month 2026-10"),
    WrongCommandLine("check a.yaml --lang fr", "invalid-value", corrected: "check a.yaml --lang vi"),
    WrongCommandLine("layouts --gallery a.txt", "invalid-value", corrected: "layouts --gallery mau.pdf"),
    WrongCommandLine("schema offices", "invalid-value", corrected: "schema board"),
    // Arguments.
    WrongCommandLine("render", "missing-argument", corrected: "render board.yaml"),
    WrongCommandLine("usage import a.yaml", "missing-argument", corrected: "usage import a.yaml access.log"),
    WrongCommandLine("links a.yaml", "missing-option", corrected: "links a.yaml --server nginx"),
    WrongCommandLine("render a.yaml b.yaml", "unexpected", corrected: "render a.yaml"),
    WrongCommandLine("check a.yaml b c", "unexpected", corrected: "check a.yaml"),
    // Commands.
    WrongCommandLine("rendr a.yaml", "unknown-command", corrected: "render a.yaml"),
    WrongCommandLine("rendr a.yaml --format pdf", "unknown-command", corrected: "render a.yaml --format pdf"),
    WrongCommandLine("draw", "unknown-command", corrected: nil),
    WrongCommandLine("usage imprt a.yaml b", "unknown-command", corrected: "usage import a.yaml b"),
    // Rules of ours.
    WrongCommandLine("render a.yaml --prune --shard 1/2", "conflict", corrected: "render a.yaml --prune"),
    WrongCommandLine(
      "render a.yaml --shard 1/2 --office x", "conflict", corrected: "render a.yaml --office x"),
    WrongCommandLine("--generate-completion-script tcsh", "unsupported-shell", corrected: nil),
  ]
}

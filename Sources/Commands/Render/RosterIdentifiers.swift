import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation
import Glibc

/// Writes into a roster the identifiers that were made from the names of its offices, so that they stay when a name changes.
struct RosterIdentifiers {
  let boardPath: String
  let console: Console

  /// Writes them because an option asks for it; ends the command after showing the faults of a board for which they cannot be
  /// known.
  func write() throws {
    var faults = DiagnosticCollection()
    _ = try Installation.current().loader.load(boardPath, faults: &faults)
    let others = faults.sorted.filter { $0.severity == .error && !$0.isRemovedByWritingIdentifiers }
    guard others.isEmpty else {
      console.show(faults)
      throw ExitCode.faults
    }
    guard try !writeIntoRoster() else { return }
    console.say(
      LocalizedText(
        vi: "Mọi đơn vị đã có `id` trong danh sách: không có gì để ghi",
        en: "Every office has an `id` in the roster: nothing to write"))
  }

  /// Asks a person at a terminal whether they are to be written into the roster of `board`, which has none for some offices.
  func offer(for board: Board) throws {
    guard board.roster.madeIdentifiers > 0, !console.json, isatty(STDIN_FILENO) == 1,
      isatty(STDERR_FILENO) == 1
    else { return }
    let roster = URL(fileURLWithPath: board.roster.source.name).lastPathComponent
    console.ask(
      LocalizedText(
        vi: "Ghi `id` của \(board.roster.madeIdentifiers) đơn vị vào \(roster) bây giờ? [c/K] ",
        en:
          "Write the \(board.roster.madeIdentifiers == 1 ? "`id` of 1 office" : "ids of \(board.roster.madeIdentifiers) offices") into \(roster) now? [y/N] "
      ))
    if Self.isYes(readLine()) { _ = try writeIntoRoster() }
  }

  /// Whether an answer is a yes, in either language.
  static func isYes(_ answer: String?) -> Bool {
    let word = (answer ?? "").filter { !$0.isWhitespace }.lowercased().precomposedStringWithCanonicalMapping
    return ["y", "yes", "c", "có", "co"].contains(word)
  }

  /// Writes what is missing; whether anything was.
  private func writeIntoRoster() throws -> Bool {
    guard let roster = try Installation.current().loader.rosterWithIdentifiers(of: boardPath),
      roster.count > 0
    else { return false }
    do {
      try Self.replace(roster)
    } catch {
      throw Failure.rosterNotWritten(roster.path, code: error.code)
    }
    console.say(
      LocalizedText(
        vi: "Đã ghi `id` của \(roster.count) đơn vị vào \(roster.path)",
        en:
          "Wrote the \(roster.count == 1 ? "`id` of 1 office" : "ids of \(roster.count) offices") into \(roster.path)"
      ))
    return true
  }

  /// Puts the new bytes in the place of the old ones, under the same rights and behind the same links.
  static func replace(_ roster: RewrittenRoster) throws(OutputError) {
    try EditedFile.replace(roster.path, before: roster.before, after: roster.after)
  }
}

extension Failure {
  /// A roster that identifiers cannot be written into; `code` is the system's number of the reason.
  static func rosterNotWritten(_ path: String, code: Int32) -> Failure {
    let reason = LocalizedText.systemFault(code)
    return Failure(
      "roster.not-written",
      LocalizedText(
        vi: "Không ghi được \(path): \(reason[.vietnamese])", en: "Cannot write \(path): \(reason[.english])"),
      remedy: LocalizedText(
        vi: "Đóng tệp trong các chương trình khác, xin quyền ghi vào thư mục của nó, rồi chạy lại",
        en: "Close the file in other programs, get the right to write into its folder, and run again"),
      exitCode: .inputOutput)
  }
}

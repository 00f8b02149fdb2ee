import Diagnostics
import Synchronization

/// The diagnostics that a run has shown.
///
/// Several parts of a run read the same files, each for itself: a meeting is read once for each of its layouts. What
/// two of them find is one fault, and is shown once.
final class ShownDiagnostics: Sendable {
  private let keys = Mutex<Set<String>>([])

  /// Those of `diagnostics` that were not shown yet; they count as shown from now on.
  func new(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    keys.withLock { keys in diagnostics.filter { keys.insert(Self.key(of: $0)).inserted } }
  }

  /// What makes two diagnostics the same to a person: the place and the words.
  ///
  /// The files are no part of it, since each part of a run reads them anew.
  private static func key(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map { "\($0.bytes)" } ?? ""
    return [diagnostic.identifier, diagnostic.fileName ?? "", place, diagnostic.summary.english].joined(
      separator: "\u{1F}")
  }
}

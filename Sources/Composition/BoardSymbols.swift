import BoardSpec
import Diagnostics
import QRCode

/// The symbols of a board by the identifiers of their codes.
struct BoardSymbols {
  /// The symbols that could be made.
  let byCode: [String: QRSymbol]
  /// The codes that could not be encoded.
  let diagnostics: [Diagnostic]

  /// How many versions above the smallest a board's symbols are made alike.
  ///
  /// A version is four modules, so that the smallest symbol's modules lose a third at the most. One address
  /// that is far longer than the others stays alone instead of making all others finer.
  private static let versionsMadeAlike = 3

  /// Encodes every code, in a common version where its text fits one: symbols of one width on the wall then have
  /// modules of one width too, also on whole pixels.
  init(_ entries: [OfficeBoard.Entry], level: ErrorCorrectionLevel = .medium) {
    var versions: [Int] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      do {
        versions.append(try SymbolEncoder.version(for: entry.payload, minimumLevel: level))
      } catch {
        diagnostics.append(error.diagnostic(for: entry))
      }
    }
    let smallest = versions.min() ?? 1
    let common = versions.filter { $0 <= smallest + Self.versionsMadeAlike }.max() ?? smallest
    var symbols: [String: QRSymbol] = [:]
    for entry in entries {
      // Only the texts that were reported above fail here too: what fits a version fits every larger one.
      symbols[entry.code] = try? SymbolEncoder.encode(
        entry.payload, minimumLevel: level, minimumVersion: common)
    }
    byCode = symbols
    self.diagnostics = diagnostics
  }
}

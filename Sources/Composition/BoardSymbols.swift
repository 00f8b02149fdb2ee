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

  /// Encodes every code, and again in a common version: symbols of one width on the wall then have modules of
  /// one width too, also on whole pixels.
  init(_ entries: [OfficeBoard.Entry]) {
    var symbols: [String: QRSymbol] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      do {
        symbols[entry.code] = try SymbolEncoder.encode(entry.payload)
      } catch {
        diagnostics.append(error.diagnostic(for: entry))
      }
    }
    let versions = symbols.values.map(\.version)
    let smallest = versions.min() ?? 1
    let common = versions.filter { $0 <= smallest + Self.versionsMadeAlike }.max() ?? smallest
    for entry in entries {
      guard let symbol = symbols[entry.code], symbol.version < common else { continue }
      // A text that fits a version fits every larger one, so this cannot fail; if it did, the symbol that
      // was made is as good.
      symbols[entry.code] = (try? SymbolEncoder.encode(entry.payload, minimumVersion: common)) ?? symbol
    }
    byCode = symbols
    self.diagnostics = diagnostics
  }
}

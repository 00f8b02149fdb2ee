import PageModel
import Synchronization

/// All of a symbol that does not depend on its text.
///
/// It takes longer to make than a symbol and is kept, since the symbols of a board are of few versions and levels.
final class SymbolTemplate: Sendable {
  /// How data is divided into blocks.
  let blocks: BlockStructure
  private let functionPatterns: ModuleLines
  private let dataPlaces: [UInt16]
  private let windows: LineWindows
  private let masks: MaskPatterns

  /// The template of `version` and `level`, made on first use.
  static func cached(version: Int, level: ErrorCorrectionLevel) -> SymbolTemplate {
    let index = version * ErrorCorrectionLevel.allCases.count + level.rawValue
    if let template = cache.withLock({ $0[index] }) { return template }
    // Made outside of the lock, where nobody waits; two tasks may make the same one, which does no harm.
    let template = SymbolTemplate(version: version, level: level)
    cache.withLock { $0[index] = template }
    return template
  }

  private static let cache = Mutex<[Int: SymbolTemplate]>([:])

  private init(version: Int, level: ErrorCorrectionLevel) {
    let function = FunctionPatterns(version: version)
    functionPatterns = function.dark
    dataPlaces = function.dataPlaces
    windows = LineWindows(side: functionPatterns.side)
    masks = MaskPatterns(level: level, taken: function.taken, windows: windows)
    blocks = BlockStructure(version: version, level: level, codewords: dataPlaces.count / 8)
  }

  /// Draws `codewords` with the mask that has the lowest penalty, the first of them where several have.
  func modules(of codewords: [UInt8]) -> ModuleMatrix {
    var drawn = functionPatterns
    drawn.draw(codewords, at: dataPlaces)
    let rows = windows.words(of: drawn)
    let columns = windows.words(of: drawn.transposed())
    let penalty = MaskPenalty(
      rows: MaskedLines(lines: rows, patterns: masks.rows, windows: windows),
      columns: MaskedLines(lines: columns, patterns: masks.columns, windows: windows), windows: windows)
    let lowest = penalty.total.min()
    let mask = Mask.all.first { penalty.total[$0] == lowest } ?? 0
    return ModuleMatrix(side: windows.side, modules: modules(rows, mask: mask))
  }

  private func modules(_ rows: [UInt64], mask: Int) -> [Bool] {
    var modules = [Bool](repeating: false, count: windows.side * windows.side)
    for row in 0..<windows.side {
      for window in 0..<windows.count {
        let index = window * windows.side + row
        let word = rows[index] ^ masks.rows[index][mask]
        let first = row * windows.side + windows.modules(of: window).lowerBound - LineWindows.margin
        var dark = word & windows.owned[window]
        while dark != 0 {
          modules[first + dark.trailingZeroBitCount] = true
          dark &= dark - 1
        }
      }
    }
    return modules
  }
}

import Diagnostics
public import PageModel

/// How the symbols of a tile are drawn.
public struct LayoutSymbol: Sendable {
  /// How much of a symbol may be lost before it cannot be read (ISO/IEC 18004): about 7, 15, 25 and 30 per cent.
  public enum Level: String, Sendable, CaseIterable {
    case low = "L"
    case medium = "M"
    case quartile = "Q"
    case high = "H"
  }

  /// The colour of dark modules.
  public let color: Color
  /// The width without the quiet zone, in points; `nil` in a grid of codes, whose symbols are of one size.
  public let width: Double?
  /// The error correction that symbols have at least.
  public let level: Level
  /// The path of a picture in the middle; columns of the roster may stand in it.
  public let logo: Template?
}

extension Layout {
  /// The levels that its symbols ask for; medium where it shows none.
  public var symbolLevels: Set<LayoutSymbol.Level> {
    var levels: Set<LayoutSymbol.Level> = []
    visit { box in
      if case .symbol(let symbol) = box.content { levels.insert(symbol.level) }
    }
    return levels.isEmpty ? [.medium] : levels
  }
}

extension BoxReader {
  /// The symbol of a tile; a logo asks for the strongest correction.
  func symbol(
    _ box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> LayoutSymbol? {
    let width = box.scalar("size").flatMap { values.length($0, faults: &faults) }
    if !context.hasCode {
      faults.add(LayoutFault.symbolOutsideTile(box.range))
    } else if !context.isTile, context.isKnown, !box.keys.contains("size") {
      faults.add(LayoutFault.symbolWithoutSize(box.range))
    }
    let color = box.scalar("symbol").flatMap { values.color($0, faults: &faults) }
    let logo = box.text("logo", faults: &faults).map {
      TemplateReader(scopes: [.office]).read($0, faults: &faults)
    }
    let wanted = box.choice(
      "level", default: logo == nil ? LayoutSymbol.Level.medium : .high, faults: &faults)
    if logo != nil, let scalar = box.scalar("level"), wanted != .high {
      faults.add(SymbolFault.logoWithLevel(scalar.located))
    }
    return color.map { LayoutSymbol(color: $0, width: width, level: wanted, logo: logo) }
  }
}

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
  /// The error correction that symbols have at least.
  public let level: Level
  /// The path of a picture in the middle; columns of the roster may stand in it.
  public let logo: Template?
}

extension BoxReader {
  /// The symbol of a tile; a logo asks for the strongest correction.
  func symbol(_ box: MappingReader, faults: inout DiagnosticCollection) -> LayoutSymbol? {
    let color = box.scalar("symbol").flatMap { values.color($0, faults: &faults) }
    let logo = box.text("logo", faults: &faults).map {
      TemplateReader(scopes: [.office]).read($0, faults: &faults)
    }
    let wanted = box.choice(
      "level", default: logo == nil ? LayoutSymbol.Level.medium : .high, faults: &faults)
    if logo != nil, let scalar = box.scalar("level"), wanted != .high {
      faults.add(SymbolFault.logoWithLevel(scalar.located))
    }
    return color.map { LayoutSymbol(color: $0, level: wanted, logo: logo) }
  }
}

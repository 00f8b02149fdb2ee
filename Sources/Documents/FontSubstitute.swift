/// The typeface that stands in for a family on other machines: letters of the same widths where there are such, else
/// one of the same kind.
struct FontSubstitute {
  /// The kinds that CSS and Office Open XML tell apart.
  enum Kind { case serif, sansSerif, monospace }

  /// What readers outside Linux call it.
  let name: String
  /// What kind of letters it has.
  let kind: Kind

  /// Those of the same widths come first in a text, since the rules for official papers name them.
  let hasSameWidths: Bool

  init(for family: String) {
    switch family {
    case "Liberation Serif", "Tinos", "Times New Roman": self.init("Times New Roman", .serif, true)
    case "Liberation Sans", "Arimo", "Arial": self.init("Arial", .sansSerif, true)
    case "Liberation Mono", "Cousine", "Courier New": self.init("Courier New", .monospace, true)
    case _ where family.contains("Mono"): self.init("Courier New", .monospace, false)
    case _ where family.contains("Serif"): self.init("Times New Roman", .serif, false)
    default: self.init("Arial", .sansSerif, false)
    }
  }

  private init(_ name: String, _ kind: Kind, _ hasSameWidths: Bool) {
    self.name = name
    self.kind = kind
    self.hasSameWidths = hasSameWidths
  }
}

import Diagnostics
import Links

/// Reads how the short links are written: whatever stands here is printed in every symbol.
enum LinkFormReader {
  /// The form under `links`; `nil` with a fault where links cannot be made by it.
  static func read(_ node: YAMLNode, faults: inout DiagnosticCollection) -> LinkForm? {
    guard let links = MappingReader(node, BoardShape.links, faults: &faults) else { return nil }
    let base = links.text("base", faults: &faults).flatMap { LinkBase.read($0, faults: &faults) }
    let path = links.text("path", faults: &faults)
    let pattern = path.map { self.pattern($0, key: "path", faults: &faults) } ?? .standard
    let typed = self.typed(links, behind: pattern ?? .standard, faults: &faults)
    let isUppercase = links.flag("uppercase", faults: &faults)
    guard let base, let pattern, let typed else { return nil }
    let form = LinkForm(base: base, path: pattern, typedPath: typed.pattern, isUppercase: isUppercase)
    if let other = form.typedPath, other.meets(form.path) {
      faults.add(LinkPatternFault.samePaths(links.scalar("typed")?.range ?? path?.range ?? links.range))
      return nil
    }
    if isUppercase, let scalar = links.scalar("uppercase"),
      let wrong = form.scanned(office: "A", code: "A").first(where: { !Self.isAlphanumeric($0) })
    {
      faults.add(LinkPatternFault.notAlphanumeric(wrong, scalar.range))
      return nil
    }
    return form
  }

  /// Whether links are printed as they are scanned, or by a pattern of their own.
  private enum Typed {
    case asScanned
    case by(LinkPattern)

    var pattern: LinkPattern? {
      if case .by(let pattern) = self { pattern } else { nil }
    }
  }

  /// How links are printed; `nil` with a fault where that cannot be used.
  private static func typed(
    _ links: MappingReader, behind path: LinkPattern, faults: inout DiagnosticCollection
  ) -> Typed? {
    switch links.scalar("typed") {
    case nil: .by(path.prefixed(by: LinkForm.typedMark))
    case .some(let scalar) where scalar.text == "true": .by(path.prefixed(by: LinkForm.typedMark))
    case .some(let scalar) where scalar.text == "false": .asScanned
    case .some(let scalar): pattern(scalar, key: "typed", faults: &faults).map(Typed.by)
    }
  }

  private static func pattern(
    _ scalar: YAMLScalar, key: String, faults: inout DiagnosticCollection
  ) -> LinkPattern? {
    do throws(LinkPattern.Problem) {
      return try LinkPattern(scalar.text)
    } catch {
      faults.add(LinkPatternFault.pattern(error, key: key, scalar.located))
      return nil
    }
  }

  /// The characters of the alphanumeric mode (ISO/IEC 18004, 7.3.4).
  private static func isAlphanumeric(_ character: Character) -> Bool {
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains(character)
  }
}

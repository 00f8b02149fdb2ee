import Diagnostics
import PageModel

/// Reads the styles of a layout, and checks that the fonts that they ask for are there.
struct StyleReader {
  /// The fonts that the manifest names; `nil` where it could not be read, so that only its own faults are shown.
  let fonts: [FontFace]?
  /// The families that hold icons and no letters.
  let iconFamilies: Set<String>
  /// The colours of the layout.
  let values: LayoutValues

  /// The style under a name; `nil` with a fault where it cannot be used.
  func style(_ pair: YAMLPair, faults: inout DiagnosticCollection) -> TextStyle? {
    guard let style = MappingReader(pair.value, LayoutShape.style, faults: &faults) else { return nil }
    let size = self.size("size", of: style, faults: &faults)
    let minimum = self.size("minimum", of: style, faults: &faults)
    if let size, let minimum, minimum > size, let scalar = style.scalar("minimum") {
      faults.add(LayoutFault.minimumAboveSize(scalar.located))
    }
    let maximum = self.size("maximum", of: style, faults: &faults)
    if let size, let maximum, maximum < size, let scalar = style.scalar("maximum") {
      faults.add(LayoutFault.maximumBelowSize(scalar.located))
    }
    let color = style.scalar("color").flatMap { values.color($0, faults: &faults) }
    let weight = style.wholeNumber("weight", in: 100...900, default: 400, faults: &faults)
    let family = style.text("family", faults: &faults)
    let isItalic = style.flag("italic", faults: &faults)
    if let family { checkFont(family, weight, isItalic, style.scalar("weight")?.range, faults: &faults) }
    let lines = style.wholeNumber("lines", in: 1...100, default: 1, faults: &faults)
    let pitch = style.number("pitch", in: 0.8...4, default: 1.29, faults: &faults)
    let alignment = style.choice("align", default: LayoutBox.HorizontalAlignment.left, faults: &faults)
    let figures = style.choice("figures", default: TextStyle.Figures.proportional, faults: &faults)
    let wrapping = style.choice("wrap", default: TextStyle.Wrapping.words, faults: &faults)
    let isBalanced = style.flag("balance", faults: &faults)
    let isJustified = style.flag("justify", faults: &faults)
    let indent = max(values.length("indent", of: style, default: 0, faults: &faults), 0)
    let letterCase = style.choice("case", default: TextStyle.LetterCase.none, faults: &faults)
    let fit = style.choice("fit", default: TextStyle.Fit.shrink, faults: &faults)
    if fit == .grow, let size, maximum ?? size <= size, let scalar = style.scalar("fit") {
      faults.add(StyleFault.growsWithoutMaximum(scalar.range))
    }
    let commonSize = style.scalar("same").map { _ in
      style.choice("same", default: TextStyle.CommonSize.row, faults: &faults)
    }
    guard let size, let color, let family else { return nil }
    return TextStyle(
      name: pair.key.value, family: family.text, weight: weight, isItalic: isItalic, size: size,
      minimumSize: min(minimum ?? size, size), maximumSize: max(maximum ?? size, size), lines: lines,
      pitch: pitch, color: color, alignment: alignment, figures: figures, wrapping: wrapping,
      isBalanced: isBalanced, isJustified: isJustified, indent: indent, letterCase: letterCase,
      grows: fit == .grow, commonSize: commonSize,
      sizeRange: style.scalar("size")?.range ?? pair.value.range,
      colorRange: style.scalar("color").map { values.colorRanges[$0.text] ?? $0.range } ?? pair.value.range)
  }

  /// A size of type: a length that can be read and printed.
  private func size(
    _ key: String, of style: MappingReader, faults: inout DiagnosticCollection
  ) -> Double? {
    guard let scalar = style.scalar(key), let size = values.length(scalar, faults: &faults) else {
      return nil
    }
    guard (1...2000).contains(size) else {
      faults.add(LayoutFault.absurdSize(scalar.located))
      return nil
    }
    return size
  }

  private func checkFont(
    _ family: YAMLScalar, _ weight: Int, _ isItalic: Bool, _ weightRange: SourceRange?,
    faults: inout DiagnosticCollection
  ) {
    guard let fonts else { return }
    let all = fonts.filter { $0.family == family.text }
    if !all.isEmpty, isItalic, !all.contains(where: \.isItalic) {
      return faults.add(FontFault.noItalic(family.located))
    }
    let weights = all.filter { $0.isItalic == isItalic }.map(\.weight).sorted()
    if weights.isEmpty {
      let known = Set(fonts.map(\.family)).sorted()
      faults.add(
        iconFamilies.contains(family.text)
          ? FontFault.familyOfIcons(family.located, known: known)
          : FontFault.unknownFamily(family.located, known: known))
    } else if let weightRange, !weights.contains(weight) {
      faults.add(FontFault.unknownWeight(family.text, weight, weightRange, known: weights))
    }
  }
}

extension Template {
  /// Whether the link of a code stands in it, which is typed from the paper as it is.
  var showsLink: Bool {
    parts.contains { part in
      if case .placeholder(let placeholder, _) = part { return placeholder == .init(.code, "link") }
      return false
    }
  }
}

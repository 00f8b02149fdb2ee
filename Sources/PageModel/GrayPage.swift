import Foundation

extension Color {
  /// The grey of the same relative luminance (WCAG 2.2, "relative luminance").
  ///
  /// WCAG's contrast of two colours is a ratio of their luminances alone, so that two colours have the contrast in grey
  /// that they have in colour, but for the rounding to 256 steps.
  public var gray: Color {
    let parts = [red, green, blue].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    let value = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * pow(luminance, 1 / 2.4) - 0.055
    let level = UInt8((min(max(value, 0), 1) * 255).rounded())
    return Color(red: level, green: level, blue: level)
  }
}

extension Page {
  /// The page in greys of equal luminance, for printers of one ink.
  public var gray: Page {
    Page(size: size, items: items.map(\.gray), structure: structure, trim: trim)
  }
}

extension PageItem {
  fileprivate var gray: PageItem {
    let changed: Content =
      switch content {
      case .rectangle(let shape):
        .rectangle(
          RectangleShape(
            frame: shape.frame, fill: shape.fill?.gray,
            borders: shape.borders?.map { Border(width: $0.width, color: $0.color.gray) },
            corners: shape.corners))
      case .polygon(let points, let fill): .polygon(points, fill: fill.gray)
      case .text(let run):
        .text(
          GlyphRun(
            face: run.face, size: run.size, color: run.color.gray, origin: run.origin, glyphs: run.glyphs,
            text: run.text, clusters: run.clusters, ink: run.ink))
      case .symbol(let symbol):
        .symbol(
          SymbolShape(
            frame: symbol.frame, plate: symbol.plate, modules: symbol.modules, color: symbol.color.gray,
            payload: symbol.payload, code: symbol.code, logo: symbol.logo?.gray))
      case .picture(let shape):
        .picture(
          PictureShape(
            picture: shape.picture.gray, frame: shape.frame, window: shape.window,
            corners: shape.corners))
      }
    return PageItem(changed, origin: origin, clip: clip)
  }
}

extension SymbolShape {
  /// The same symbol with modules of a whole number of pixels, as a raster of `pixelsPerPoint` draws it.
  ///
  /// As many pixels a module as fit, centred, so that the quiet zone grows by what is left over; `nil` where
  /// a module would get less than one pixel.
  public func onWholePixels(_ pixelsPerPoint: Double) -> SymbolShape? {
    let side = Double(modules.side)
    let room = frame.size.width * pixelsPerPoint
    let module = (room / side + 1e-9).rounded(.down)
    guard module >= 1 else { return nil }
    let slack = (room - module * side) / 2
    let snapped = Rectangle(
      x: (frame.minX * pixelsPerPoint + slack).rounded() / pixelsPerPoint,
      y: (frame.minY * pixelsPerPoint + slack).rounded() / pixelsPerPoint,
      width: module * side / pixelsPerPoint, height: module * side / pixelsPerPoint)
    return SymbolShape(
      frame: snapped, plate: plate, modules: modules, color: color, payload: payload, code: code,
      logo: logo)
  }
}

extension Page {
  /// The symbols of the page in the order of its items.
  public var symbols: [SymbolShape] {
    items.compactMap { item in
      if case .symbol(let symbol) = item.content { return symbol }
      return nil
    }
  }
}

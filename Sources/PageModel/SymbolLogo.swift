/// A picture in the middle of a symbol, which hides modules that error correction restores.
public struct SymbolLogo: Sendable, Hashable {
  /// What is drawn.
  public let picture: Picture
  /// The side of the square that is free of modules, an odd number of them.
  public let modules: Int

  /// Makes a logo for a symbol of `side` modules.
  ///
  /// The picture is a module smaller than its square, and no wider than a fifth of the symbol: 4 to 5 per cent of the
  /// modules are hidden, of which level H restores 30.
  public init(_ picture: Picture, side: Int) {
    let most = side / 5 + 1
    self.init(picture: picture, modules: most.isMultiple(of: 2) ? most - 1 : most)
  }

  init(picture: Picture, modules: Int) {
    self.picture = picture
    self.modules = modules
  }

  /// The logo in greys.
  var gray: SymbolLogo { SymbolLogo(picture: picture.gray, modules: modules) }
}

extension ModuleMatrix {
  /// The matrix with a light square of `count` modules in its middle.
  public func clearingMiddle(_ count: Int) -> ModuleMatrix {
    let middle = (side - count) / 2..<(side - count) / 2 + count
    return ModuleMatrix(
      side: side,
      modules: (0..<side * side).map { place in
        let (column, row) = (place % side, place / side)
        return isDark(column, row) && !(middle.contains(column) && middle.contains(row))
      })
  }
}

extension SymbolShape {
  /// Whether a module lies under the logo, so that it says nothing.
  public func hides(column: Int, row: Int) -> Bool {
    guard let logo else { return false }
    let first = (modules.side - logo.modules) / 2
    let middle = first..<first + logo.modules
    return middle.contains(column) && middle.contains(row)
  }

  /// The logo at its place: as large as its square leaves it half a module on every side.
  public var logoShape: PictureShape? {
    guard let logo else { return nil }
    let room = Double(logo.modules - 1) * moduleSize
    let aspect = logo.picture.aspect
    let (width, height) = aspect >= 1 ? (room, room / aspect) : (room * aspect, room)
    let place = Rectangle(
      x: frame.center.x - width / 2, y: frame.center.y - height / 2, width: width, height: height)
    return PictureShape(picture: logo.picture, frame: place, window: place)
  }
}

extension Page {
  /// Every picture of the page, those in symbols too.
  public var pictures: [PictureShape] { items.compactMap(\.picture) }
}

extension PageItem {
  /// The picture that it is or holds; `nil` where there is none.
  public var picture: PictureShape? {
    switch content {
    case .picture(let shape): shape
    case .symbol(let symbol): symbol.logoShape
    default: nil
    }
  }
}

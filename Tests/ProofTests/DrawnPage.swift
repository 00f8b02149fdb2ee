import PageModel
import Proof
import QRCode

/// A page drawn by hand, one pixel a point, for readers to look at.
struct DrawnPage {
  let width: Int
  let height: Int
  var symbols: [SymbolShape] = []
  private var bytes: [UInt8]

  init(width: Int, height: Int, ground: UInt8 = 255) {
    self.width = width
    self.height = height
    bytes = Array(repeating: ground, count: width * height)
  }

  var raster: GrayRaster { GrayRaster(width: width, height: height, pixelsPerPoint: 1, bytes: bytes) }

  /// Fills an upright rectangle of pixels.
  mutating func fill(x: Int, y: Int, width: Int, height: Int, grey: UInt8) {
    for row in y..<y + height {
      for column in x..<x + width { bytes[row * self.width + column] = grey }
    }
  }

  /// Draws a symbol with its modules' top left corner at `x`, `y`, and notes it as expected.
  mutating func add(
    _ code: String, says text: String, expecting payload: String? = nil, x: Int, y: Int, module: Int = 4,
    dark: UInt8 = 0, isMirrored: Bool = false
  ) throws {
    let modules = try SymbolEncoder.encode(text).modules
    for row in 0..<modules.side {
      for column in 0..<modules.side where modules[column, row] {
        let across = isMirrored ? modules.side - 1 - column : column
        fill(x: x + across * module, y: y + row * module, width: module, height: module, grey: dark)
      }
    }
    symbols.append(shape(code, payload: payload ?? text, modules: modules, x: x, y: y, module: module))
  }

  private func shape(
    _ code: String, payload: String, modules: ModuleMatrix, x: Int, y: Int, module: Int
  ) -> SymbolShape {
    let side = Double(modules.side * module)
    let frame = Rectangle(x: Double(x), y: Double(y), width: side, height: side)
    let quiet = Double(ModuleMatrix.quietZone * module)
    let edges = Edges(top: -quiet, right: -quiet, bottom: -quiet, left: -quiet)
    return SymbolShape(
      frame: frame, plate: frame.inset(by: edges), modules: modules, color: .black, payload: payload,
      code: code)
  }

  /// What the proof says about the page.
  func faults() throws -> [ProofFault] { try PageProof.verify(raster, symbols: symbols) }
}

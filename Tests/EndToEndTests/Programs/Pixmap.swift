import Foundation
import Proof

/// A picture in the plain form of netpbm for greys: `P5`.
struct Pixmap {
  let width: Int
  let height: Int
  /// A byte of grey a pixel, row by row.
  let grey: [UInt8]

  /// Reads a picture of 8 bits a pixel.
  init(_ data: Data) throws {
    var position = data.startIndex
    func word() -> String {
      var word: [UInt8] = []
      while position < data.endIndex {
        let byte = data[position]
        position += 1
        if byte > 0x20 { word.append(byte) } else if !word.isEmpty { break }
      }
      return String(decoding: word, as: UTF8.self)
    }
    let (kind, columns, rows, white) = (word(), Int(word()), Int(word()), word())
    guard kind == "P5", white == "255", let width = columns, let height = rows,
      data.endIndex - position == width * height
    else { throw ProgramFault(description: "this is no picture of 8 bits a pixel") }
    self.width = width
    self.height = height
    grey = Array(data[position...])
  }

  /// What the reader inside the program finds in the picture.
  func symbols(dotsPerInch: Double) throws -> [String] {
    let raster = GrayRaster(width: width, height: height, pixelsPerPoint: dotsPerInch / 72, bytes: grey)
    return try SymbolReader.read(raster).map(\.text)
  }
}

import Foundation
import Proof

/// A picture in the plain form of netpbm for greys: `P5`.
struct Pixmap {
  let width: Int
  let height: Int
  /// A byte of grey a pixel, row by row.
  let grey: [UInt8]

  init(width: Int, height: Int, grey: [UInt8]) {
    self.width = width
    self.height = height
    self.grey = grey
  }

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

  /// The part that shows a link of a page drawn at `dotsPerInch`, and a little around it.
  func part(around link: PDFLink, dotsPerInch: Double) -> Pixmap {
    let scale = dotsPerInch / 72
    let (left, right) = (link.rectangle[0] * scale - 20, link.rectangle[2] * scale + 20)
    // PDF counts from below.
    let (top, bottom) = (
      Double(height) - link.rectangle[3] * scale - 20, Double(height) - link.rectangle[1] * scale + 20
    )
    let columns = max(Int(left), 0)..<min(Int(right), width)
    let rows = max(Int(top), 0)..<min(Int(bottom), height)
    return Pixmap(
      width: columns.count, height: rows.count,
      grey: rows.flatMap { grey[($0 * width + columns.lowerBound)..<($0 * width + columns.upperBound)] })
  }

  /// The picture as a file.
  var data: Data { Data("P5\n\(width) \(height)\n255\n".utf8) + grey }

  /// What the reader inside the program finds in the picture.
  func symbols(dotsPerInch: Double) throws -> [String] {
    let raster = GrayRaster(width: width, height: height, pixelsPerPoint: dotsPerInch / 72, bytes: grey)
    return try SymbolReader.read(raster).map(\.text)
  }
}

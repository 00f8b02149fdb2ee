import Foundation
import PageModel
import Rendering

/// Small pictures of the tests' own making.
enum TestPictures {
  /// An SVG of 100 by 50 pixels of CSS with `content`.
  static func svg(_ content: String = "<rect width=\"100\" height=\"50\" fill=\"#9E1B16\"/>") -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50">
      \(content)</svg>
      """.utf8)
  }

  /// A PNG of colours with 24 bits, at 300 dots an inch.
  static func png(width: Int, height: Int, _ color: (Int, Int) -> UInt32) throws -> [UInt8] {
    try packed(picture(width: width, height: height, color), width: width, height: height)
  }

  /// A PNG that claims an extent, with next to nothing in it.
  static func png(claiming width: UInt32, _ height: UInt32) throws -> [UInt8] {
    var bytes = try png(width: 8, height: 8) { _, _ in 0xFF0000 }
    for (place, value) in [(16, width), (20, height)] {
      for part in 0..<4 { bytes[place + part] = UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32(part))) }
    }
    return bytes
  }

  /// A JPEG of 16 by 8 pixels, red on the left and blue on the right, stored as an orientation of Exif says.
  static func jpeg(orientation: UInt8) throws -> [UInt8] {
    let stored = try Data(contentsOf: folder.appendingPathComponent("red-blue.jpg"))
    let exif: [UInt8] =
      [0xFF, 0xE1, 0x00, 0x22] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    return stored.prefix(2) + exif + stored.dropFirst(2)
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Files")

  /// The picture in bytes.
  static func read(_ bytes: [UInt8]) throws -> Picture { try PictureReading.standard.read(bytes, "p").get() }

  /// A page of 100 by 100 points with a picture at 10, 10 of this width.
  static func page(_ picture: Picture, width: Double = 60) -> Page {
    let frame = Rectangle(x: 10, y: 10, width: width, height: width / picture.aspect)
    return page([PictureShape(picture: picture, frame: frame, window: frame)])
  }

  /// A page of 100 by 100 points with pictures, read aloud as figures.
  static func page(_ shapes: [PictureShape]) -> Page {
    let items = shapes.map { PageItem(.picture($0), origin: .program) }
    return Page(
      size: Size(width: 100, height: 100), items: items,
      structure: items.indices.map { StructureElement(.figure(alternative: "A"), [.item($0)]) })
  }
}

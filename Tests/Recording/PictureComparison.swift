/// Two pictures pixel by pixel.
public struct PictureComparison {
  /// How far a channel of a pixel may differ: rounding, and nothing that an eye could see.
  private static let tolerance = 1
  private static let red: UInt32 = 0xFF0000
  /// Between the pictures, which are often white.
  private static let gapColor: UInt32 = 0x4060A0
  private static let gap = 8

  private let expected: PNGFile
  private let actual: PNGFile

  /// Compares `actual` with `expected`; their sizes may differ.
  public init(expected: PNGFile, actual: PNGFile) {
    self.expected = expected
    self.actual = actual
  }

  /// How the pictures differ, in words; `nil` if no eye sees a difference.
  public var difference: String? {
    guard (actual.width, actual.height) == (expected.width, expected.height) else {
      return "\(actual.width)×\(actual.height) pixels instead of \(expected.width)×\(expected.height)"
    }
    let different = actual.pixels.indices.filter { !Self.areAlike(actual.pixels[$0], expected.pixels[$0]) }
    guard let first = different.first else { return nil }
    let count = different.count == 1 ? "1 pixel differs" : "\(different.count) pixels differ"
    return "\(count), the first at x \(first % actual.width), y \(first / actual.width)"
  }

  /// The expected picture, the actual one, and the expected one in a faint gray with every pixel that differs in red.
  ///
  /// A pixel that only one of the pictures has differs.
  public var sideBySide: PixelPicture {
    let (width, height) = (max(expected.width, actual.width), max(expected.height, actual.height))
    var picture = PixelPicture(width: 3 * width + 2 * Self.gap, height: height, color: Self.gapColor)
    for y in 0..<height {
      for x in 0..<width {
        let (old, new) = (Self.pixel(of: expected, x, y), Self.pixel(of: actual, x, y))
        if let old { picture[x, y] = old }
        if let new { picture[x + width + Self.gap, y] = new }
        switch (old, new) {
        case (let old?, let new?) where Self.areAlike(old, new):
          picture[x + 2 * (width + Self.gap), y] = Self.faint(old)
        case (nil, nil): break
        default: picture[x + 2 * (width + Self.gap), y] = Self.red
        }
      }
    }
    return picture
  }

  private static func pixel(of picture: PNGFile, _ x: Int, _ y: Int) -> UInt32? {
    x < picture.width && y < picture.height ? picture.pixels[y * picture.width + x] : nil
  }

  /// A gray between three quarters of white and white.
  private static func faint(_ pixel: UInt32) -> UInt32 {
    let sum = (pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)
    return (192 + sum / 12) * 0x010101
  }

  private static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    [0, 8, 16].allSatisfy { shift in
      abs(Int(left >> shift & 255) - Int(right >> shift & 255)) <= tolerance
    }
  }
}

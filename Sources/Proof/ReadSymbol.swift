public import PageModel

/// A QR symbol that was found in a raster.
public struct ReadSymbol: Sendable, Hashable {
  /// What it says, byte for byte.
  public let bytes: [UInt8]
  /// Its corners on the page: top left, top right, bottom right and bottom left of the upright symbol.
  public let corners: [Point]
  /// Its error correction as it states it: `L`, `M`, `Q` or `H`.
  public let level: Character?
  /// Whether it is printed as in a mirror, which many phones do not read.
  public let isMirrored: Bool

  /// What it says as text, with U+FFFD for bytes that are not UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The middle of its corners.
  public var center: Point {
    let count = Double(corners.count)
    return Point(
      x: corners.map(\.x).reduce(0, +) / count, y: corners.map(\.y).reduce(0, +) / count)
  }

  /// Whether `other` is the same symbol on the page, read a second time.
  func isSame(as other: ReadSymbol) -> Bool {
    guard bytes == other.bytes, let corner = corners.first, let opposite = corners.dropFirst(2).first else {
      return false
    }
    let reach = max(abs(opposite.x - corner.x), abs(opposite.y - corner.y)) / 2
    return abs(center.x - other.center.x) < reach && abs(center.y - other.center.y) < reach
  }
}

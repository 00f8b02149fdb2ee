import Rendering

/// Pixels without their upper bits, made from their places.
func picture(width: Int, height: Int, _ color: (Int, Int) -> UInt32) -> [UInt32] {
  (0..<width * height).map { color($0 % width, $0 / width) & 0xFF_FFFF }
}

/// Pixels without padding as a file.
func packed(
  _ pixels: [UInt32], width: Int, height: Int, dotsPerInch: Double = 300, colors: PNGEncoder.Colors = .exact
) throws(PNGError) -> [UInt8] {
  try PNGEncoder.encode(
    pixels.span, width: width, height: height, rowStride: width, dotsPerInch: dotsPerInch, colors: colors)
}

/// The largest difference of the three parts of two colours.
func difference(_ left: UInt32, _ right: UInt32) -> Int {
  [16, 8, 0].map { abs(Int(left >> $0 & 255) - Int(right >> $0 & 255)) }.max() ?? 0
}

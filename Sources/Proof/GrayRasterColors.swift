extension GrayRaster {
  /// Makes a raster from colours, `0xRRGGBB` in the lower 24 bits of each pixel, as Cairo's `RGB24` holds them.
  ///
  /// - Parameters:
  ///   - colors: The pixels, row by row from the top left.
  ///   - width: Pixels across.
  ///   - height: Pixels down.
  ///   - rowStride: Pixels from one row to the next, at least `width`.
  ///   - pixelsPerPoint: Pixels for each point of 1/72 inch.
  ///   - box: So many pixels across and down, 1 to 16, become one: their mean. Boxes at the right and lower edge hold
  ///     what is left over.
  public init(
    colors: Span<UInt32>, width: Int, height: Int, rowStride: Int, pixelsPerPoint: Double,
    averaging box: Int = 1
  ) {
    precondition(colors.count >= rowStride * (height - 1) + width, "a raster has all of its rows")
    precondition((1...16).contains(box), "the sums of a box fit into 16 bits")
    let boxWidth = (width + box - 1) / box
    let boxHeight = (height + box - 1) / box
    var bytes = [UInt8](repeating: 0, count: boxWidth * boxHeight)
    guard box > 1 else {
      for row in 0..<height {
        let pixels = colors.extracting(row * rowStride..<row * rowStride + width)
        writeLightness(of: pixels, to: bytes.mutableSpan, at: row * width)
      }
      self.init(width: width, height: height, pixelsPerPoint: pixelsPerPoint, bytes: bytes)
      return
    }
    var sums = [EightColumns](repeating: EightColumns(), count: (width + 7) / 8)
    var light = [UInt32](repeating: 0, count: 8 * sums.count)
    for y in 0..<boxHeight {
      let rows = y * box..<min((y + 1) * box, height)
      for row in rows {
        add(colors.extracting(row * rowStride..<row * rowStride + width), to: sums.mutableSpan)
      }
      weigh(sums.mutableSpan, to: light.mutableSpan)
      let columns = light.span.extracting(0..<width)
      writeMeans(of: columns, box: box, rows: rows.count, to: bytes.mutableSpan, at: y * boxWidth)
    }
    self.init(
      width: boxWidth, height: boxHeight, pixelsPerPoint: pixelsPerPoint / Double(box), bytes: bytes)
  }
}

/// The sums of eight columns of pixels.
private struct EightColumns {
  /// Red in the upper and blue in the lower 16 bits.
  var redBlue = SIMD8<UInt32>.zero
  var green = SIMD8<UInt32>.zero

  @inline(__always) mutating func add(_ pixels: SIMD8<UInt32>) {
    redBlue &+= pixels & 0xFF_00FF
    green &+= pixels &>> 8 & 0xFF
  }

  /// How light they look by the weights of ITU-R BT.601, as cameras hand pictures to readers, in parts of 256.
  var light: SIMD8<UInt32> {
    @inline(__always) get {
      (redBlue &>> 16) &* 77 &+ green &* 150 &+ (redBlue & 0xFFFF) &* 29
    }
  }
}

/// Writes how light each pixel of a row looks, from `offset` on: what the mean of a box of one pixel is, without sums.
private func writeLightness(
  of row: Span<UInt32>, to bytes: consuming MutableSpan<UInt8>, at offset: Int
) {
  func lightness(_ pixels: SIMD8<UInt32>) -> SIMD8<UInt8> {
    var columns = EightColumns()
    columns.add(pixels)
    return SIMD8<UInt8>(truncatingIfNeeded: (columns.light &+ 128) &>> 8)
  }
  let whole = row.count / 8
  for index in 0..<whole {
    let light = lightness(row.eight(at: 8 * index))
    for column in 0..<8 { bytes[offset + 8 * index + column] = light[column] }
  }
  for x in 8 * whole..<row.count {
    bytes[offset + x] = lightness(SIMD8(repeating: row[x]))[0]
  }
}

/// Adds a row of colours to the sums of the columns.
private func add(_ row: Span<UInt32>, to sums: consuming MutableSpan<EightColumns>) {
  for index in 0..<row.count / 8 { sums[index].add(row.eight(at: 8 * index)) }
  guard row.count % 8 > 0 else { return }
  var rest = SIMD8<UInt32>.zero
  for x in 0..<row.count % 8 { rest[x] = row[row.count / 8 * 8 + x] }
  sums[row.count / 8].add(rest)
}

/// Turns the sums of the columns into lightness and begins them anew.
private func weigh(_ sums: consuming MutableSpan<EightColumns>, to light: consuming MutableSpan<UInt32>) {
  var bytes = unsafe light.mutableBytes
  for index in sums.indices {
    bytes.storeBytes(of: sums[index].light, toByteOffset: 32 * index, as: SIMD8<UInt32>.self)
    sums[index] = EightColumns()
  }
}

/// Writes the mean of each box, given the lightness of its columns, from `offset` on.
private func writeMeans(
  of columns: Span<UInt32>, box: Int, rows: Int, to bytes: consuming MutableSpan<UInt8>, at offset: Int
) {
  let whole = columns.count / box
  let parts = 256 * box * rows
  // A page has two million boxes: multiplied, not divided. The half for rounding is more than the reciprocal lacks.
  let reciprocal = UInt64(1 << 40 / parts)
  for x in 0..<whole {
    var sum = UInt32(parts / 2)
    for column in x * box..<(x + 1) * box { sum &+= columns[column] }
    bytes[offset + x] = UInt8(truncatingIfNeeded: (UInt64(sum) &* reciprocal) >> 40)
  }
  let rest = columns.count % box
  guard rest > 0 else { return }
  var sum: UInt32 = 0
  for column in columns.count - rest..<columns.count { sum &+= columns[column] }
  bytes[offset + whole] = UInt8(truncatingIfNeeded: sum / UInt32(256 * rest * rows))
}

extension Span<UInt32> {
  /// Eight pixels from `x` on.
  @inline(__always) fileprivate func eight(at x: Int) -> SIMD8<UInt32> {
    precondition(x >= 0 && x + 8 <= count)
    return unsafe withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: x * MemoryLayout<UInt32>.size, as: SIMD8<UInt32>.self)
    }
  }
}

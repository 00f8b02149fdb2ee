/// At most 256 colours, and which of them each colour of an image becomes.
struct PNGPalette {
  /// The colours as `0xRRGGBB`.
  let entries: [UInt32]
  /// The colours of the image with their numbers in `entries`.
  private let table: ColorTable
  private let numbers: [UInt8]

  /// The palette of an image with at most 256 colours.
  init?(exact table: ColorTable) {
    guard table.colors.count <= 256 else { return nil }
    entries = table.colors
    numbers = table.colors.indices.map { UInt8($0) }
    self.table = table
  }

  /// The palette of an image whose edges may be rounded, by as few bits as make them fit.
  ///
  /// Colours that agree in their upper bits become the most frequent one of them; solid colours stay.
  init?(rounding table: ColorTable) {
    for droppedBits in 1...4 {
      let mask = UInt32((0xFF << droppedBits & 0xFF) * 0x010101)
      var entries: [UInt32] = []
      var numbers = [Int](repeating: 0, count: table.colors.count)
      for index in table.colors.indices where table.isSolid[index] {
        numbers[index] = entries.count
        entries.append(table.colors[index])
      }
      let solidCount = entries.count
      var cells: [UInt32: (number: Int, count: Int)] = [:]
      for index in table.colors.indices where !table.isSolid[index] {
        let color = table.colors[index]
        let count = table.counts[index]
        if let cell = cells[color & mask] {
          numbers[index] = cell.number
          // The first of equals stays, in the order of the image.
          guard count > cell.count else { continue }
          entries[cell.number] = color
          cells[color & mask] = (cell.number, count)
        } else {
          numbers[index] = entries.count
          cells[color & mask] = (entries.count, count)
          entries.append(color)
        }
      }
      if solidCount > 256 { return nil }
      guard entries.count <= 256 else { continue }
      self.entries = entries
      self.numbers = numbers.map { UInt8($0) }
      self.table = table
      return
    }
    return nil
  }

  /// Writes the numbers of a row's colours behind the filter byte.
  func number(_ row: Span<UInt32>, into indices: inout [UInt8]) {
    var start = 0
    while start < row.count {
      let end = row.endOfRun(from: start)
      let number = table.index(of: row[start] & 0xFF_FFFF).map { numbers[$0] } ?? 0
      for x in start..<end { indices[x + 1] = number }
      start = end
    }
  }
}

extension PNGImage {
  /// A palette for the image, where it has one; photos have none.
  func palette(of pixels: Span<UInt32>, colors: PNGEncoder.Colors) -> PNGPalette? {
    let limit = colors == .exact ? 256 : ColorTable.capacity
    var table = ColorTable()
    for y in 0..<height where !repeatsRowAbove(y, of: pixels) {
      guard table.add(pixels.extracting(row(y)), limit: limit) else { return nil }
    }
    return PNGPalette(exact: table) ?? PNGPalette(rounding: table)
  }
}

/// At most 256 colours, and which of them each colour of an image becomes.
struct PNGPalette {
  /// The colours as `0xRRGGBB`.
  let entries: [UInt32]
  /// The place in `entries` of each colour of the image.
  let numbers: [UInt8]

  /// The palette of an image with at most 256 colours.
  init?(exact table: ColorTable) {
    guard table.colors.count <= 256 else { return nil }
    entries = table.colors
    numbers = table.colors.indices.map { UInt8($0) }
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
      return
    }
    return nil
  }
}

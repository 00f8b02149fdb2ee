import PageModel

extension PDFBytes {
  /// Sets the colour of fills (`isStroke` false) or lines: greys in one ink, all else in sRGB.
  mutating func add(_ color: Color, isStroke: Bool) {
    if color.isGray {
      add(Double(color.red) / 255)
      add(isStroke ? "G\n" : "g\n")
    } else {
      for part in [color.red, color.green, color.blue] { add(Double(part) / 255) }
      add(isStroke ? "RG\n" : "rg\n")
    }
  }
}

import PageModel

extension PDFBytes {
  /// Sets the colour of fills (`isStroke` false) or lines: greys in one ink; all else in the inks of a press where there
  /// is one, and in sRGB where there is none.
  mutating func add(_ color: Color, isStroke: Bool, press: PressProfile?) {
    if let press, color.ink != nil || !color.isGray {
      add(press.ink(of: color), isStroke: isStroke)
    } else if color.isGray {
      add(Double(color.red) / 255)
      add(isStroke ? "G\n" : "g\n")
    } else {
      for part in [color.red, color.green, color.blue] { add(Double(part) / 255) }
      add(isStroke ? "RG\n" : "rg\n")
    }
  }

  private mutating func add(_ ink: Color.Ink, isStroke: Bool) {
    switch ink {
    case .process(let cyan, let magenta, let yellow, let black):
      for part in [cyan, magenta, yellow, black] { add(part) }
      add(isStroke ? "K\n" : "k\n")
    case .registration:
      add(isStroke ? "/All CS 1 SCN\n" : "/All cs 1 scn\n")
    }
  }
}

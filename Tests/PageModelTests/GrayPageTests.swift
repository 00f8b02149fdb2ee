import PageModel
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Pages in greys")
struct GrayPageTests {
  /// Relative luminance by the definition of WCAG 2.2, written down a second time.
  private func luminance(_ color: Color) -> Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private func contrast(_ first: Color, _ second: Color) -> Double {
    let (low, high) = (min(luminance(first), luminance(second)), max(luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
  }

  private let red = Color(red: 158, green: 27, blue: 22)
  private let gold = Color(red: 229, green: 185, blue: 63)
  private let paper = Color(red: 253, green: 251, blue: 246)

  @Test("a grey is grey, and black and white stay what they are")
  func isGray() {
    #expect(red.gray.isGray && gold.gray.isGray)
    #expect(Color.black.gray == .black)
    #expect(Color.white.gray == .white)
  }

  @Test("colours keep their contrast in grey to two hundredths of it")
  func keepsContrast() {
    for (first, second) in [(gold, red), (Color.white, red), (red, paper), (.black, paper), (gold, paper)] {
      let (before, after) = (contrast(first, second), contrast(first.gray, second.gray))
      #expect(abs(after / before - 1) < 0.02, "\(first) on \(second): \(before) became \(after)")
    }
  }

  @Test("a page in greys has its items, structure and symbols where they were")
  func keepsThePage() {
    let origin = LayoutOrigin(file: "layout.yaml", line: 1)
    let frame = Rectangle(x: 1, y: 2, width: 3, height: 4)
    let page = Page(
      size: Size(width: 10, height: 10),
      items: [PageItem(.rectangle(RectangleShape(frame: frame, fill: red)), origin: origin, clip: frame)],
      structure: [StructureElement(.paragraph, [.item(0)])])
    #expect(
      page.gray
        == Page(
          size: page.size,
          items: [
            PageItem(.rectangle(RectangleShape(frame: frame, fill: red.gray)), origin: origin, clip: frame)
          ],
          structure: page.structure))
  }
}

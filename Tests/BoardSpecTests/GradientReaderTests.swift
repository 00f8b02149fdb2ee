import PageModel
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Reading a gradient")
struct GradientReaderTests {
  /// The ground of a page with `fill` as its background.
  private func background(_ fill: String) throws -> Fill {
    var faults = DiagnosticCollection()
    let file = SourceFile(
      name: "l.yaml",
      text: """
        page: { paper: A4, background: \(fill) }
        colors: { red: "#FF0000", blue: "#0000FF" }
        body: { rule: red }
        """)
    let layouts = LayoutFiles(files: .memory([:]), folders: [])
    let layout = LayoutReader(fonts: nil, layouts: layouts).read(file, name: "l", faults: &faults)
    #expect(faults.outline.isEmpty)
    return try #require(layout).page.background
  }

  private func places(_ fill: String) throws -> [Double] {
    guard case .linear(let gradient) = try background(fill) else { return [] }
    return gradient.stops.map { ($0.place * 1000).rounded() / 1000 }
  }

  @Test("A colour is a fill; two colours are a gradient to the right unless an angle says otherwise")
  func twoColors() throws {
    let (red, blue) = (Color(red: 255, green: 0, blue: 0), Color(red: 0, green: 0, blue: 255))
    #expect(try background("red") == .color(red))
    let stops = [LinearGradient.Stop(red, at: 0), LinearGradient.Stop(blue, at: 1)]
    #expect(try background("{ from: red, to: blue }") == .linear(LinearGradient(angle: 0, stops: stops)))
    #expect(
      try background("{ from: red, to: '#0000FF', angle: -22.5 }")
        == .linear(LinearGradient(angle: -22.5, stops: stops)))
  }

  private static let lists: [(String, [Double])] = [
    ("red, blue", [0, 1]), ("red, blue, red", [0, 0.5, 1]), ("red, blue 30 %, red", [0, 0.3, 1]),
    ("red 10%, blue, red, blue 70 %", [0.1, 0.3, 0.5, 0.7]),
    ("red, blue, red 12.5 %, blue", [0, 0.063, 0.125, 1]),
  ]

  @Test("Stops without a place lie evenly between their neighbours", arguments: lists)
  func stops(_ list: String, _ wanted: [Double]) throws {
    #expect(try places("{ stops: [\(list)] }") == wanted)
  }
}

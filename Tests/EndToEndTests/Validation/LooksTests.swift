import Foundation
import PageModel
import Rendering
import Testing

extension EndToEnd {
  /// How boxes look, in every reader and in every kind of PDF.
  @Suite struct `Looks` {
    private static let origin = LayoutOrigin(file: "layout.yaml", line: 1)
    private static let red = Color(
      red: 158, green: 27, blue: 22, ink: .process(cyan: 0.2, magenta: 1, yellow: 1, black: 0.25))
    private static let gold = Color(red: 229, green: 185, blue: 63)

    /// A page of one shape after the other, three in a row; the first covers the page.
    private static func page(_ shapes: [(Rectangle) -> [RectangleShape]]) -> Page {
      let size = Size(width: 300, height: 100 + 100 * Double((shapes.count + 1) / 3))
      let ground = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
      let items = shapes.enumerated().flatMap { index, shape in
        let (column, row) = (Double((index - 1) % 3), Double((index - 1) / 3))
        let frame = Rectangle(x: 15 + 95 * column, y: 20 + 100 * row, width: 80, height: 60)
        return shape(index == 0 ? ground : frame).map { PageItem(.rectangle($0), origin: origin) }
      }
      return Page(size: size, items: items, structure: [StructureElement(.heading(level: 1), [.item(1)])])
    }

    private static func gradient(_ angle: Double, _ stops: (Color, Double)...) -> Fill {
      .linear(LinearGradient(angle: angle, stops: stops.map { LinearGradient.Stop($0, at: $1) }))
    }

    /// Gradients at many angles, with few and many stops, straight and round.
    private static let gradients = page([
      { [RectangleShape(frame: $0, fill: gradient(90, (.white, 0), (gold, 1)))] },
      { [RectangleShape(frame: $0, fill: gradient(0, (red, 0), (gold, 1)))] },
      { [RectangleShape(frame: $0, fill: gradient(45, (red, 0.2), (.white, 0.5), (.black, 0.8)))] },
      { [RectangleShape(frame: $0, fill: gradient(-110, (.black, 0), (.white, 1)), corners: 20)] },
      {
        [
          RectangleShape(
            frame: $0, fill: gradient(180, (gold, 0), (red, 0.3), (gold, 1)),
            borders: Borders(Border(width: 2, color: .black)), corners: 8)
        ]
      },
    ])

    /// Lines of single sides, of one colour and of several, with straight, round and unlike corners.
    private static let borders: Page = {
      let (thin, thick) = (Border(width: 1, color: .black), Border(width: 9, color: red))
      let onTop = CornerRadii(topLeft: 16, topRight: 4, bottomRight: 0, bottomLeft: 0)
      func bordered(_ borders: Borders, _ corners: CornerRadii = .straight) -> (Rectangle) -> [RectangleShape]
      {
        { [RectangleShape(frame: $0, fill: gold, borders: borders, corners: corners)] }
      }
      return page([
        bordered(Borders(bottom: thick)), bordered(Borders(left: thick), 6),
        bordered(Borders(top: thin, right: thick, bottom: thick, left: thin), onTop),
        bordered(Borders(thin), onTop),
        bordered(
          Borders(
            top: thick, right: Border(width: 4, color: .black), bottom: Border(width: 14, color: .white),
            left: thin), 30),
      ])
    }()

    /// Shadows, soft and hard, under straight and round boxes, and one that reaches over the edge of the page.
    private static let shadows: Page = {
      func cast(_ shadow: Shadow, corners: CornerRadii) -> (Rectangle) -> [RectangleShape] {
        {
          shadow.shapes(under: $0, corners: corners) + [
            RectangleShape(frame: $0, fill: .white, corners: corners)
          ]
        }
      }
      func shadow(_ x: Double, _ y: Double, _ blur: Double, _ color: Color = .black) -> Shadow {
        Shadow(color: color, ground: gold, offset: Point(x: x, y: y), blur: blur)
      }
      return page([
        { [RectangleShape(frame: $0, fill: gold)] }, cast(shadow(2, 3, 6), corners: 0),
        cast(shadow(4, 4, 0), corners: 6), cast(shadow(0, 0, 14, red), corners: 20),
        cast(shadow(-30, 60, 2), corners: 3),
      ])
    }()

    private static func write(_ page: Page, press: PressProfile? = nil, to path: String) throws {
      let information = DocumentInformation(
        title: "Bảng", author: "Đảng ủy", language: "vi", date: "2026-10-31T07:00:00Z")
      try Data(try Renderer().pdf(of: page, information, press: press)).write(to: URL(fileURLWithPath: path))
    }

    @Test func `Gradients look alike in the picture, the SVG and every PDF reader`() async throws {
      try await Self.expectAlike(Self.gradients)
    }

    @Test func `PDFs with gradients follow the standards on paper, in greys and for a print shop`()
      async throws
    {
      try await Self.expectStandards(Self.gradients)
    }

    @Test func `Shadows look alike everywhere, follow the standards and are opaque`() async throws {
      try await Self.expectAlike(Self.shadows)
      try await Self.expectStandards(Self.shadows)
    }

    @Test func `Lines of single sides look alike everywhere and follow the standards`() async throws {
      try await Self.expectAlike(Self.borders)
      try await Self.expectStandards(Self.borders)
    }

    /// Expects a page to be drawn by every program as by ours.
    private static func expectAlike(_ page: Page) async throws {
      try await TemporaryFolder.using { folder in
        let name = folder.file("page")
        try write(page, to: name + ".pdf")
        let renderer = Renderer()
        try Data(try renderer.svg(of: page)).write(to: URL(fileURLWithPath: name + ".svg"))
        let raster = try renderer.raster(of: page, dotsPerInch: 300, onWholePixels: true)
        try Data(try raster.png(dotsPerInch: 300)).write(to: URL(fileURLWithPath: name + ".png"))
        let ours = try await Readers.picture(ofPNG: name + ".png")
        for drawer in Pictures.Drawer.allCases {
          let theirs = try await Pictures.picture(of: name, by: drawer, dotsPerInch: 300, in: folder)
          let found = Pictures.difference(ours, theirs)
          #expect(found.mean < 1.2 && found.most < 20, "\(drawer): \(found)")
        }
      }
    }

    /// Expects the page's PDFs to break no rule, and greys and black to be printed with one ink.
    private static func expectStandards(_ page: Page) async throws {
      try await TemporaryFolder.using { folder in
        let files = ["office.pdf", "gray.pdf", "shop.pdf", "gray-shop.pdf"].map(folder.file)
        let profile = try Data(
          contentsOf: URL(fileURLWithPath: "/usr/share/color/icc/ghostscript/default_cmyk.icc"))
        let press = try PressProfile([UInt8](profile))
        try write(page, to: files[0])
        try write(page.gray, to: files[1])
        try write(page.forPrintShop(), press: press, to: files[2])
        try write(page.gray.forPrintShop(), press: press, to: files[3])
        #expect(try await Python.brokenRules(files) == [])
        for file in files { _ = try await read("qpdf", "--check", file) }
        let inks = try await read("gs", "-q", "-o", "-", "-sDEVICE=inkcov", files[1])
        #expect(
          try #require(inks.lines.first).split(separator: " ").prefix(3) == ["0.00000", "0.00000", "0.00000"])
        for file in files {
          let objects = try await read("qpdf", "--qdf", "--object-streams=disable", file, "-").output
          let text = String(decoding: objects, as: UTF8.self)
          #expect(!text.contains("/SMask") && !text.contains("/ExtGState"), "\(file) has transparency")
        }
      }
    }
  }
}

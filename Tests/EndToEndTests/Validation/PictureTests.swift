import Foundation
import Testing

extension EndToEnd {
  /// The formats show the same page, whoever draws it.
  @Suite(.sharesExample) struct `Pictures` {
    /// A program that draws a page.
    enum Drawer: String, CaseIterable {
      case poppler, muPDF, pdfium, svg
    }

    /// The page of a poster as a drawer shows it, in greys.
    static func picture(
      of poster: String, by drawer: Drawer, dotsPerInch: Int, in folder: TemporaryFolder
    ) async throws -> Pixmap {
      let target = folder.file(drawer.rawValue)
      let dots = String(dotsPerInch)
      switch drawer {
      case .poppler:
        _ = try await read("pdftoppm", "-gray", "-singlefile", "-r", dots, poster + ".pdf", target)
      case .muPDF:
        _ = try await read(
          "mutool", "draw", "-q", "-c", "gray", "-r", dots, "-F", "pgm", "-o", target + ".pgm",
          poster + ".pdf")
      case .pdfium:
        _ = try await Python.run("draw.py", [poster + ".pdf", dots, target + ".pgm"])
      case .svg:
        let size = ["-d", dots, "-p", dots, "-o", target + ".png", poster + ".svg"]
        _ = try await Invocation("rsvg-convert", size).run()
        return try await Readers.picture(ofPNG: target + ".png")
      }
      return try Pixmap(Data(contentsOf: URL(fileURLWithPath: target + ".pgm")))
    }

    /// The side of the squares that are compared, in pixels: 2 mm of a page at 300 dpi.
    private static let side = 24

    /// Mean greys of squares, in which the edges that programs draw differently disappear.
    private static func squares(of picture: Pixmap, across: Int, down: Int) -> [Double] {
      (0..<down).flatMap { row in
        (0..<across).map { column in
          var sum = 0
          for y in row * side..<(row + 1) * side {
            for x in column * side..<(column + 1) * side { sum += Int(picture.grey[y * picture.width + x]) }
          }
          return Double(sum) / Double(side * side)
        }
      }
    }

    /// How much two pictures differ: the mean of their squares, and the square that differs most.
    static func difference(_ first: Pixmap, _ second: Pixmap) -> (mean: Double, most: Double) {
      let across = min(first.width, second.width) / side
      let down = min(first.height, second.height) / side
      let pairs = zip(
        squares(of: first, across: across, down: down), squares(of: second, across: across, down: down))
      let differences = pairs.map { abs($0 - $1) }
      return (differences.reduce(0, +) / Double(differences.count), differences.max() ?? 0)
    }

    @Test func `PDF and SVG look like the PNG in poppler, MuPDF, PDFium and librsvg`() async throws {
      // Modules are whole dots of 1/300 inch, which the PNG needs no rounding for.
      let dotsPerInch = 300
      try await TemporaryFolder.using { folder in
        let board = ExampleCopy(offices: 1)
        let run = try await board.render(
          in: folder, "--format", "pdf,png,svg", "--dpi", String(dotsPerInch))
        #expect(run.code == 0, "\(run.errors)")
        let poster = folder.file("out/posters/\(try #require(try Example.offices().first).identifier)")
        let ours = try await Readers.picture(ofPNG: poster + ".png")
        for drawer in Drawer.allCases {
          let theirs = try await Self.picture(of: poster, by: drawer, dotsPerInch: dotsPerInch, in: folder)
          #expect(abs(theirs.width - ours.width) <= 1 && abs(theirs.height - ours.height) <= 1, "\(drawer)")
          let found = Self.difference(ours, theirs)
          #expect(found.mean < 1.2 && found.most < 20, "\(drawer): \(found)")
        }
        // A picture that is off by three pixels (a quarter of a millimetre) is told apart, so the bounds are not too wide.
        let shifted = Pixmap(
          width: ours.width, height: ours.height,
          grey: Array(ours.grey.dropFirst(3 * ours.width) + ours.grey.suffix(3 * ours.width)))
        let off = Self.difference(ours, shifted)
        #expect(off.mean > 1.2 || off.most > 20, "\(off)")
      }
    }

    @Test(arguments: [97, 131]) func `No viewer shows a seam inside dark modules`(
      _ dotsPerInch: Int
    ) async throws {
      try await TemporaryFolder.using { folder in
        let board = try TestBoard(codes: 1).write(to: folder)
        let run = try await Bangtin.run("render", board, "--out", folder.file("out"), "--format", "pdf")
        #expect(run.code == 0, "\(run.errors)")
        let poster = folder.file("out/posters/hiep-hoa")
        let square = try #require(try await Readers.links(ofPDF: poster + ".pdf").first { $0.isSquare })
        for drawer in Drawer.allCases where drawer != .svg {
          let page = try await Self.picture(of: poster, by: drawer, dotsPerInch: dotsPerInch, in: folder)
          let symbol = page.part(around: square, dotsPerInch: Double(dotsPerInch))
          #expect(Self.darkestBlock(of: symbol) >= 3 * dotsPerInch / 10, "\(drawer)")
        }
      }
    }

    /// The side of the largest square of pure black in a symbol, in pixels: the middle of a finder pattern, three
    /// modules wide, unless a seam cuts it.
    private static func darkestBlock(of picture: Pixmap) -> Int {
      var sides = [Int](repeating: 0, count: picture.width + 1)
      var largest = 0
      for row in 0..<picture.height {
        var corner = 0
        for column in 0..<picture.width {
          let above = sides[column + 1]
          let isBlack = picture.grey[row * picture.width + column] == 0
          sides[column + 1] = isBlack ? min(corner, above, sides[column]) + 1 : 0
          corner = above
          largest = max(largest, sides[column + 1])
        }
      }
      return largest
    }
  }
}

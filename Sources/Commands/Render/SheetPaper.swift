import ArgumentParser
import BoardSpec
import PageModel

/// The paper that posters are spread over: `a4`.
struct SheetPaper: ExpressibleByArgument, Sendable, Hashable {
  /// Its name in small letters.
  let name: String
  /// Its extent, upright.
  let size: Size

  init?(argument: String) {
    guard let paper = PaperSize.millimetres.first(where: { $0.name.lowercased() == argument.lowercased() })
    else { return nil }
    name = paper.name.lowercased()
    size = Size(width: Length.mm(paper.width).points, height: Length.mm(paper.height).points)
  }

  static var allValueStrings: [String] { PaperSize.names.map { $0.lowercased() } }

  /// The folder in which the sheets of each office lie.
  var folder: String { "sheets-\(name)" }
}

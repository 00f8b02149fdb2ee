import Diagnostics
import PageModel

@testable import Preview

/// Draws what a test says.
actor FixedSource: PreviewSource {
  private var drawing: PreviewDrawing

  init(_ drawing: PreviewDrawing) { self.drawing = drawing }

  func show(_ drawing: PreviewDrawing) { self.drawing = drawing }

  func reload() {}
  func watchedPaths() -> WatchedPaths { WatchedPaths() }
  func offices(matching query: String, limit: Int) -> OfficeList {
    OfficeList(offices: [PreviewOffice(identifier: "a", name: query)], count: 1)
  }
  func drawing(of selection: PreviewSelection) -> PreviewDrawing { drawing }
  func proof(of selection: PreviewSelection) -> PreviewProof { PreviewProof(contrasts: [], diagnostics: []) }
}

extension PreviewDrawing {
  /// A drawing with one page that holds this picture, or none, and the fault that is given.
  static func fixed(picture: String?, fault: String? = nil) -> PreviewDrawing {
    PreviewDrawing(
      office: nil, neighbours: .none, layout: "poster", layouts: ["poster"],
      pages: picture.map {
        [
          PreviewPage(
            size: Size(width: 10, height: 10), picture: Array($0.utf8), boxes: [], safeArea: nil, symbols: [],
            texts: [])
        ]
      } ?? [],
      diagnostics: fault.map {
        [Diagnostic("test.fault", .error, LocalizedText(vi: $0, en: $0))]
      } ?? [])
  }
}

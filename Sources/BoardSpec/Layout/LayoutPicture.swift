import Diagnostics

/// A picture of a layout: which file, and how it lies in its box.
public struct LayoutPicture: Sendable {
  /// How a picture fills a box of other proportions.
  public enum Fit: String, Sendable, CaseIterable {
    /// As large as the whole of it fits.
    case contain
    /// As small as it leaves no part of the box free; what reaches out is not drawn.
    case cover
  }

  /// The path of the file; columns of the roster may stand in it.
  public let path: Template
  /// How it fills its box.
  public let fit: Fit
  /// What is read aloud in its place; nothing where there is none.
  public let alternative: Template?
}

extension LayoutBox {
  /// The templates of what it shows.
  var templates: [Template] {
    switch content {
    case .text(let template, _): [template]
    case .picture(let picture): [picture.path, picture.alternative].compactMap { $0 }
    case .symbol(let symbol): [symbol.logo].compactMap { $0 }
    default: []
    }
  }

  /// The boxes that it holds.
  var children: [LayoutBox] {
    switch content {
    case .column(let boxes, _), .row(let boxes, _), .grid(let boxes, _), .flow(let boxes, _): boxes
    case .table(let table): table.head + table.rows
    case .codes(let grid): grid.tiles
    default: []
    }
  }

  /// The path of the picture that it shows.
  var picturePath: Template? {
    switch content {
    case .picture(let picture): picture.path
    case .symbol(let symbol): symbol.logo
    default: nil
    }
  }
}

extension BoxReader {
  /// The picture of a box; its path may name columns of the roster.
  func picture(
    _ box: MappingReader, in context: BoxContext, faults: inout DiagnosticCollection
  ) -> LayoutPicture? {
    let fit = box.choice("fit", default: LayoutPicture.Fit.contain, faults: &faults)
    let alternative = box.text("alt", faults: &faults).map {
      TemplateReader(scopes: context.scopes).read($0, faults: &faults)
    }
    guard let path = box.text("picture", faults: &faults) else { return nil }
    let template = TemplateReader(scopes: [.office]).read(path, faults: &faults)
    return LayoutPicture(path: template, fit: fit, alternative: alternative)
  }
}

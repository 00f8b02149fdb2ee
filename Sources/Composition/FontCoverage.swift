public import BoardSpec
public import Diagnostics
public import PageModel
import Typesetting

/// Which font file serves each style of a layout, and which characters of a board it lacks.
public final class FontCoverage {
  /// A character that the font of a style does not have.
  public struct Gap: Sendable {
    /// The character.
    public let character: Character
    /// The font that draws it instead; `nil` where none of the manifest does.
    public let drawnBy: FontFace?
    /// Where it stands in the user's files, each place once, in the order of the offices.
    public fileprivate(set) var places: [SourceRange]
  }

  /// A style and what its font lacks.
  public struct Style: Sendable {
    /// The style.
    public let style: TextStyle
    /// The font that serves it; `nil` where the manifest has none, which is a fault of the layout.
    public let face: FontFace?
    /// What that font lacks, in the order it is met.
    public fileprivate(set) var gaps: [Gap] = []
  }

  private let materials: PageMaterials
  /// The styles of the layout in the order of its file.
  public private(set) var styles: [Style]
  private var met: Set<Place> = []

  private struct Place: Hashable {
    let style: Int
    let character: Character
    let range: SourceRange?
  }

  /// Makes a coverage of no texts yet.
  public init(_ materials: PageMaterials) {
    self.materials = materials
    styles = materials.layout.styles.map { style in
      Style(
        style: style,
        face: materials.fonts.face(family: style.family, weight: style.weight, isItalic: style.isItalic))
    }
  }

  /// Looks at every text on the pages of an office, in every form that its tiles may take.
  public func add(_ board: OfficeBoard) throws {
    let layout = materials.layout
    let entries = layout.page.repetition == .codes ? board.entries.map(Optional.some) : [nil]
    for entry in entries {
      for page in 1...2 {
        // What stands on the first page alone, and what on the others.
        var builder = BoxBuilder(materials, symbols: [:])
        _ = try builder.box(
          layout.body, with: Filling(board, page: PageNumber(number: page, count: 2), entry: entry))
        for source in builder.sources { try add(source) }
      }
    }
  }

  private func add(_ source: TextSource) throws {
    guard case .text(_, let style) = source.box.content,
      let place = styles.firstIndex(where: { $0.style.name == style.name })
    else { return }
    let request = ShapingRequest(
      text: source.text.string.withFoldedWhitespace, family: style.family, weight: style.weight,
      isItalic: style.isItalic, tabularFigures: style.figures == .tabular)
    let shaped = try materials.fonts.shape(request)
    for character in shaped.missing { add(character, nil, source.text, to: place) }
    for cluster in shaped.clusters where !cluster.isSpace {
      let face = shaped.faces[cluster.face]
      guard face != styles[place].face else { continue }
      for character in cluster.text where !shaped.missing.contains(character) {
        add(character, face, source.text, to: place)
      }
    }
  }

  private func add(_ character: Character, _ face: FontFace?, _ text: SourcedText, to style: Int) {
    let ranges = text.ranges(of: character)
    let new = ranges.filter {
      met.insert(Place(style: style, character: character, range: $0)).inserted
    }
    if let gap = styles[style].gaps.firstIndex(where: { $0.character == character && $0.drawnBy == face }) {
      styles[style].gaps[gap].places += new
    } else {
      styles[style].gaps.append(Gap(character: character, drawnBy: face, places: new))
    }
  }
}

import BoardSpec
import Diagnostics
import PageModel

/// Text on a finished page that people will hardly read: too small for the distance, or too faint on its ground.
struct Legibility {
  let page: Page
  let sources: [TextSource]
  let faults: CompositionFaults

  /// From where a text is read.
  fileprivate enum Reader {
    /// By whoever passes: the headings.
    case passing
    /// By whoever looks for a code: its caption.
    case choosing
    /// By whoever has come up to scan: everything else.
    case scanning

    /// The distance on a page of A3, in centimetres.
    var centimetres: Double {
      switch self {
      case .passing: 100
      case .choosing: 80
      case .scanning: Legibility.nearest.centimetres
      }
    }
  }

  /// The warnings: one for each size that is too small, and for each colour that is too faint on another, at the lines
  /// where they are written.
  var diagnostics: [Diagnostic] {
    var readers: [Int: Reader] = [:]
    for element in page.structure { element.addReaders(to: &readers) }
    let styles = self.styles
    var small: [SourceRange: Worst<SmallText>] = [:]
    var faint: [FaintPlace: Worst<FaintText>] = [:]
    for (index, item) in page.items.enumerated() {
      guard case .text(let run) = item.content, run.ink != nil, let style = styles[item.origin] else {
        continue
      }
      let text = SmallText(run: run, needed: leastSize(for: readers[index] ?? .scanning))
      if text.isTooSmall { small[style.sizeRange, default: Worst()].add(text, item.origin, style) }
      for ground in page.grounds(ofText: index) ?? [] {
        let text = FaintText(run: run, ground: ground)
        guard text.isTooFaint else { continue }
        let place = FaintPlace(range: style.colorRange, ground: ground)
        faint[place, default: Worst()].add(text, item.origin, style)
      }
    }
    return
      (small.compactMap { range, texts in
        texts.found.map {
          faults.smallText($0, distance(of: $0.text.needed), at: range, others: texts.others)
        }
      }
      + faint.compactMap { place, texts in
        texts.found.map { faults.faintText($0, at: place.range, others: texts.others) }
      })
      .sorted {
        ($0.range?.bytes.lowerBound ?? 0, $0.identifier) < ($1.range?.bytes.lowerBound ?? 0, $1.identifier)
      }
  }

  /// A colour of text where it is written, and one that it lies on.
  private struct FaintPlace: Hashable {
    let range: SourceRange
    let ground: Color
  }

  /// The styles of the texts, by the box that shows them.
  private var styles: [LayoutOrigin: TextStyle] {
    var styles: [LayoutOrigin: TextStyle] = [:]
    for source in sources {
      switch source.box.content {
      case .text(_, let style), .icon(_, let style): styles[LayoutOrigin(source.box)] = style
      default: continue
      }
    }
    return styles
  }

  /// Seven points from forty centimetres; the distances are those of Layouts/README.md.
  fileprivate static let nearest = (size: 7.0, centimetres: 40.0)
  private static let a4 = Length.mm(297).points
  private static let a3 = Length.mm(420).points

  /// The least size of the em that is read from where the page is seen, in points.
  private func leastSize(for reader: Reader) -> Double {
    let side = max(page.size.width, page.size.height)
    // A page of A4 is held or lies near; a larger one hangs, and the larger it is the farther away one stands.
    guard side > Self.a4 + 1 else { return Self.nearest.size }
    let growth = side / Self.a3
    let centimetres = reader.centimetres * (reader == .scanning ? max(growth, 1) : growth)
    return Self.nearest.size * centimetres / Self.nearest.centimetres
  }

  /// From how far a text of so many points is read, in centimetres.
  private func distance(of size: Double) -> Double { size * Self.nearest.centimetres / Self.nearest.size }
}

/// How far a text is from what its readers need.
protocol HardToRead {
  /// Less is worse.
  var measure: Double { get }
}

/// The worst of the texts with one fault, and how many other boxes have it.
struct Worst<Text: HardToRead> {
  /// A text with the box and the style that made it.
  struct Found {
    let text: Text
    let box: LayoutOrigin
    let style: TextStyle
  }

  private(set) var found: Found?
  private var boxes: Set<LayoutOrigin> = []

  /// The number of boxes besides the worst.
  var others: Int { max(boxes.count - 1, 0) }

  mutating func add(_ text: Text, _ box: LayoutOrigin, _ style: TextStyle) {
    boxes.insert(box)
    if text.measure < found?.text.measure ?? .infinity { found = Found(text: text, box: box, style: style) }
  }
}

/// A text and the least size that is read from where it hangs.
struct SmallText: HardToRead {
  let run: GlyphRun
  /// The size, in points.
  let needed: Double

  var measure: Double { run.size / needed }

  /// Whether it is smaller than that, by more than sizes are rounded.
  var isTooSmall: Bool { run.size < needed - 0.005 }
}

/// A text and a colour that it lies on.
struct FaintText: HardToRead {
  let run: GlyphRun
  let ground: Color

  var measure: Double { contrast / needed }

  /// The contrast of the two.
  var contrast: Double { run.color.contrast(with: ground) }

  /// The least contrast: 4.5, and 3 for large text, which is 24 px, or 18.66 px where it is bold (WCAG 2.2, 1.4.3).
  var needed: Double {
    let pixels = run.size * 96 / 72
    let isLarge = pixels >= 24 - 0.01 || run.face.weight >= 700 && pixels >= 18.66 - 0.01
    return isLarge ? 3 : 4.5
  }

  /// Whether people will hardly tell the text from its ground.
  var isTooFaint: Bool { contrast < needed }
}

extension StructureElement {
  /// Notes who reads the items of headings and captions.
  fileprivate func addReaders(to readers: inout [Int: Legibility.Reader]) {
    switch role {
    case .heading: for index in itemIndices { readers[index] = .passing }
    case .caption: for index in itemIndices { readers[index] = .choosing }
    default:
      for case .element(let element) in children { element.addReaders(to: &readers) }
    }
  }
}

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

  /// The warnings, one for each line of the layout and what is wrong with it.
  var diagnostics: [Diagnostic] {
    var readers: [Int: Reader] = [:]
    for element in page.structure { element.addReaders(to: &readers) }
    var smallest: [LayoutOrigin: (run: GlyphRun, needed: Double)] = [:]
    var faintest: [LayoutOrigin: Faint] = [:]
    for (index, item) in page.items.enumerated() {
      guard case .text(let run) = item.content, run.ink != nil else { continue }
      let needed = leastSize(for: readers[index] ?? .scanning)
      if run.size < needed - 0.005, run.size < smallest[item.origin]?.run.size ?? .infinity {
        smallest[item.origin] = (run, needed)
      }
      for ground in page.grounds(ofText: index) ?? [] {
        let faint = Faint(run: run, ground: ground)
        if faint.isTooFaint, faint.contrast < faintest[item.origin]?.contrast ?? .infinity {
          faintest[item.origin] = faint
        }
      }
    }
    return
      (smallest.map {
        faults.smallText($1.run, needed: $1.needed, distance(of: $1.needed), $0, style(at: $0))
      }
      + faintest.map { faults.faintText($1, $0, style(at: $0)) })
      .sorted {
        ($0.range?.bytes.lowerBound ?? 0, $0.identifier) < ($1.range?.bytes.lowerBound ?? 0, $1.identifier)
      }
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

  /// The style of the text that a line of the layout made.
  private func style(at origin: LayoutOrigin) -> String? {
    for source in sources where LayoutOrigin(source.box) == origin {
      if case .text(_, let style) = source.box.content { return style.name }
    }
    return nil
  }
}

/// A text and a colour that it lies on.
struct Faint {
  let run: GlyphRun
  let ground: Color

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

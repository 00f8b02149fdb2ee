import BoardSpec
import Composition
import Diagnostics
import PageModel
import Rendering

/// What is known of all pages of a run before the first is drawn: every fault, and what documents of many pages need.
///
/// Pages themselves are kept for short runs alone; a long run composes them again, so that its memory stays flat.
struct RunSurvey: Sendable {
  /// The faults and warnings of all offices, each told once.
  private(set) var diagnostics = DiagnosticCollection()
  /// The styles whose text had to be set smaller.
  private(set) var shrunk = ShrunkTexts()
  /// The glyphs of all posters.
  private(set) var glyphs = GlyphUsage()
  /// The glyphs of all sheets.
  private(set) var sheetGlyphs = GlyphUsage()
  /// The symbol that becomes smallest first when pages are made smaller.
  private(set) var smallestSymbol: SmallestSymbol?
  /// The extent of the pages, in points.
  private(set) var pageSize: Size?
  /// How many codes a poster has.
  private(set) var codes = 0
  /// How many sheets a poster takes.
  private(set) var sheetsPerPoster = 0
  /// How many pages all posters have together.
  private(set) var pageCount = 0
  private var pages: [Int: ComposedPoster] = [:]

  /// The most pages that are kept, so that a commune's posters are composed once and a province's take no more memory.
  private static let mostPages = 256

  /// The page of the office at a place, where it was kept.
  func poster(_ index: Int) -> ComposedPoster? { pages[index] }

  /// The fonts of the pages of a document.
  func faces(_ kind: FileKind) -> [FontFace] { (kind.isOfSheets ? sheetGlyphs.union(glyphs) : glyphs).faces }

  /// Composes the offices at `indices`, `jobs` at once.
  static func survey(
    _ indices: [Int], of offices: OfficeSelection, _ loaded: LoadedBoard,
    _ options: RenderOptions, progress: Progress? = nil
  ) async throws -> RunSurvey {
    let count = max(min(options.jobs, indices.count), 1)
    let keepsPages = indices.count <= mostPages
    var parts = try await withThrowingTaskGroup(of: SurveyPart.self) { group in
      for job in 0..<count {
        group.addTask {
          let composing = try PageComposing(loaded, options.pages)
          var part = SurveyPart(job: job)
          for place in stride(from: job, to: indices.count, by: count) {
            let index = indices[place]
            part.add(try composing.compose(offices[index]), at: index, keepsPage: keepsPages)
            progress?.advance()
          }
          return part
        }
      }
      return try await group.reduce(into: [SurveyPart]()) { $0.append($1) }
    }
    progress?.end()
    parts.sort { $0.job < $1.job }
    return RunSurvey(parts)
  }

  private init(_ parts: [SurveyPart]) {
    var grouping = OfficeGrouping()
    for (_, diagnostics) in parts.flatMap(\.diagnostics).sorted(by: { $0.index < $1.index }) {
      grouping.add(diagnostics)
    }
    diagnostics.add(contentsOf: grouping.diagnostics)
    for part in parts {
      shrunk.formUnion(part.shrunk)
      glyphs.formUnion(part.glyphs)
      sheetGlyphs.formUnion(part.sheetGlyphs)
      smallestSymbol = SmallestSymbol.smaller(smallestSymbol, part.smallestSymbol)
      pages.merge(part.pages) { $1 }
      pageSize = pageSize ?? part.first?.pages[0].size
      codes = max(codes, part.first?.symbols.count ?? 0)
      pageCount += part.pageCount
      sheetsPerPoster = max(sheetsPerPoster, part.first?.sheets.count ?? 0)
    }
  }
}

/// What one worker found.
private struct SurveyPart: Sendable {
  let job: Int
  var diagnostics: [(index: Int, [Diagnostic])] = []
  var shrunk = ShrunkTexts()
  var glyphs = GlyphUsage()
  var sheetGlyphs = GlyphUsage()
  var smallestSymbol: SmallestSymbol?
  var pages: [Int: ComposedPoster] = [:]
  var first: ComposedPoster?
  var pageCount = 0

  mutating func add(_ made: PosterComposition, at index: Int, keepsPage: Bool) {
    if !made.diagnostics.isEmpty { diagnostics.append((index, made.diagnostics)) }
    shrunk.add(made.shrunk, at: index)
    guard let poster = made.poster else { return }
    if first == nil { first = poster }
    for page in poster.pages { glyphs.add(page) }
    pageCount += poster.pages.count
    for sheet in poster.sheets { sheetGlyphs.add(sheet) }
    for symbol in poster.symbols {
      smallestSymbol = SmallestSymbol.smaller(smallestSymbol, SmallestSymbol(symbol))
    }
    if keepsPage { pages[index] = poster }
  }
}

/// The least extents of the symbols of many pages, in points.
struct SmallestSymbol: Sendable, Hashable {
  /// The least width.
  let width: Double
  /// The least side of a module.
  let module: Double
  /// The code whose symbol is least wide.
  let code: String

  fileprivate init(_ symbol: SymbolShape) {
    width = symbol.frame.size.width
    module = symbol.moduleSize
    code = symbol.code
  }

  init(width: Double, module: Double, code: String) {
    self.width = width
    self.module = module
    self.code = code
  }

  /// The least of both, whichever comes first.
  fileprivate static func smaller(_ first: SmallestSymbol?, _ second: SmallestSymbol?) -> SmallestSymbol? {
    guard let first else { return second }
    guard let second else { return first }
    let isFirst = first.width < second.width || first.width == second.width && first.code <= second.code
    return SmallestSymbol(
      width: min(first.width, second.width), module: min(first.module, second.module),
      code: isFirst ? first.code : second.code)
  }
}

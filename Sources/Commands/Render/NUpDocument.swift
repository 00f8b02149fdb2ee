import Composition
import Diagnostics
import PageModel

/// The posters of a run, several on a sheet.
struct NUpDocument {
  private let set: PosterSet
  private let count: Int
  private let plan: SheetNUp
  /// The name of the file in the output folder, such as `sheets-a4-2up.pdf`.
  let fileName: String

  /// `nil` where it was not asked for or there is no poster.
  init?(_ set: PosterSet, _ options: PageOptions) {
    guard let count = options.pagesPerSheet, let page = set.posters.first?.page else { return nil }
    self.set = set
    self.count = count
    plan = SheetNUp(count, pagesOf: page.size, on: options.sheet?.size ?? page.size)
    fileName = "sheets-\(options.sheet.map { $0.name + "-" } ?? "")\(count)up.pdf"
  }

  /// The sheets, each with the offices that lie on it.
  var sheets: [(page: Page, offices: [ComposedPoster])] {
    stride(from: 0, to: set.posters.count, by: count).map { start in
      let posters = Array(set.posters[start..<min(start + count, set.posters.count)])
      return (plan.sheet(of: posters.map(\.page)), posters)
    }
  }

  /// The smallest width of a symbol that is read from a hand's distance.
  private static let smallestSymbol = Length.mm(15)
  /// Four dots of a printer of 300 dpi.
  private static let smallestModule = Length.pt(4 * 72 / 300)

  /// Why the sheets cannot be printed; `nil` where every symbol stays large enough.
  var fault: Failure? {
    let symbols = set.posters.flatMap(\.page.symbols)
    guard let smallest = symbols.min(by: { $0.frame.size.width < $1.frame.size.width }),
      let finest = symbols.min(by: { $0.moduleSize < $1.moduleSize })
    else { return nil }
    let width = smallest.frame.size.width * plan.scale
    guard width < Self.smallestSymbol.points || finest.moduleSize * plan.scale < Self.smallestModule.points
    else { return nil }
    let millimetres = Int(Length.pt(width).millimetres.rounded(.down))
    return Failure(
      "sheet.symbols-too-small",
      LocalizedText(
        vi:
          "Với \(count) bảng một tờ, mã `\(smallest.code)` chỉ còn rộng \(millimetres) mm: không chắc quét được",
        en:
          "With \(count) posters on a sheet, code `\(smallest.code)` is only \(millimetres) mm wide: it may not scan"
      ),
      remedy: LocalizedText(
        vi: "Đặt ít bảng hơn lên một tờ, hoặc dùng giấy lớn hơn (--sheet a3)",
        en: "Put fewer posters on a sheet, or use larger paper (--sheet a3)"),
      exitCode: .faults)
  }
}

import Composition
import Diagnostics
import PageModel

/// Whether several posters on a sheet can still be read.
enum NUpFault {
  /// The smallest width of a symbol that is read from a hand's distance.
  private static let smallestSymbol = Length.mm(15)
  /// Four dots of a printer of 300 dpi.
  private static let smallestModule = Length.pt(4 * 72 / 300)

  /// Why sheets of `count` posters cannot be printed; `nil` where every symbol stays large enough.
  static func of(_ plan: SheetNUp, count: Int, _ smallest: SmallestSymbol?) -> Failure? {
    guard let smallest else { return nil }
    let width = smallest.width * plan.scale
    guard width < smallestSymbol.points || smallest.module * plan.scale < smallestModule.points else {
      return nil
    }
    let millimetres = Int(Length.pt(width).millimetres.rounded(.down))
    return Failure(
      "sheet.symbols-too-small",
      LocalizedText(
        vi:
          "Với \(count) tờ bảng trên một tờ giấy, mã `\(smallest.code)` chỉ còn rộng \(millimetres) mm: không chắc quét được",
        en:
          "With \(count) posters on a sheet, code `\(smallest.code)` is only \(millimetres) mm wide: it may not scan"
      ),
      remedy: LocalizedText(
        vi: "Đặt ít tờ bảng hơn lên một tờ giấy, hoặc dùng giấy lớn hơn (--sheet a3)",
        en: "Put fewer posters on a sheet, or use larger paper (--sheet a3)"),
      exitCode: .faults)
  }
}

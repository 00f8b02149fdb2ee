import BoardSpec
import Diagnostics
import PageModel

/// What a person, or another program, is told of a layout.
struct LayoutRow: Encodable {
  var type = "layout"
  let name: String
  let path: String
  let title: String?
  let description: String?
  /// `A3`, or the extent in millimetres; `nil` for a broken layout.
  let paper: String?
  /// `portrait` or `landscape`; `nil` for a broken layout.
  let orientation: String?
  /// How many errors it has.
  let faults: Int

  init(_ entry: LayoutEntry) {
    name = entry.name
    path = entry.path
    title = entry.layout?.title
    description = entry.layout?.description
    faults = entry.diagnostics.count { $0.severity == .error }
    guard let size = entry.layout?.page.size else {
      paper = nil
      orientation = nil
      return
    }
    paper = PaperSize.name(of: size) ?? size.millimetres
    orientation = size.width > size.height ? "landscape" : "portrait"
  }

  /// The cells of a table for a person.
  func cells(_ language: Language) -> [String] {
    guard let paper, let orientation else {
      let words = LocalizedText(
        vi: "hỏng: \(faults) lỗi", en: "broken: \(faults.counted("error", "errors"))")
      return [name, "–", "–", words[language]]
    }
    let turned =
      orientation == "landscape"
      ? LocalizedText(vi: "ngang", en: "landscape") : LocalizedText(vi: "đứng", en: "portrait")
    return [name, paper, turned[language], description ?? title ?? ""]
  }
}

extension Size {
  /// A size in points as whole millimetres, width first.
  fileprivate var millimetres: String {
    "\(Int(Length.pt(width).millimetres.rounded())) × \(Int(Length.pt(height).millimetres.rounded())) mm"
  }
}

import Diagnostics

/// A layout, part or style that takes from another what cannot be taken.
enum InheritanceFault: Fault {
  case extendsItself(Located<String>)
  case unknownPart(Located<String>, known: [String])
  case partInItself(Located<String>)
  case styleLikeItself(Located<String>)
  case tooManyBoxes(SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .extendsItself(let name):
      Diagnostic(
        "layout.extends-itself",
        LocalizedText(
          vi: "Các mẫu trình bày kế thừa lẫn nhau thành vòng: `\(excerpt(name.value))`",
          en: "Layouts extend each other in a circle: `\(excerpt(name.value))`"),
        remedy: LocalizedText(
          vi: "Bỏ một dòng `extends`", en: "Remove one of the `extends` lines"),
        at: name.range)
    case .unknownPart(let name, let known):
      Diagnostic(
        "layout.unknown-part",
        LocalizedText(
          vi: "Không có phần `\(excerpt(name.value))`", en: "No part `\(excerpt(name.value))`"
        ).suggesting(NearestMatch.of(name.value, in: known)),
        remedy: known.isEmpty
          ? LocalizedText(
            vi: "Khai báo phần này trong `parts` của mẫu trình bày", en: "Declare it in the layout's `parts`")
          : LocalizedText(
            vi: "Khai báo phần này trong `parts`, hoặc dùng: \(quotedList(known))",
            en: "Declare it in `parts`, or use \(choice(.english, known))"),
        at: name.range)
    case .partInItself(let name):
      Diagnostic(
        "layout.part-in-itself",
        LocalizedText(
          vi: "Phần `\(excerpt(name.value))` chứa chính nó",
          en: "Part `\(excerpt(name.value))` holds itself"),
        remedy: LocalizedText(vi: "Bỏ dòng `part` này", en: "Remove this `part`"),
        at: name.range)
    case .styleLikeItself(let name):
      Diagnostic(
        "layout.style-like-itself",
        LocalizedText(
          vi: "Các kiểu chữ lấy theo nhau thành vòng: `\(excerpt(name.value))`",
          en: "Styles that are like each other in a circle: `\(excerpt(name.value))`"),
        remedy: LocalizedText(vi: "Bỏ một `like`", en: "Remove one `like`"),
        at: name.range)
    case .tooManyBoxes(let range):
      Diagnostic(
        "layout.too-many-boxes",
        LocalizedText(
          vi: "Quá nhiều khung: các phần nhân lên khi lồng nhau",
          en: "Too many boxes: the parts multiply as they hold each other"),
        remedy: LocalizedText(vi: "Dùng ít `part` lồng nhau hơn", en: "Nest fewer parts"),
        at: range)
    }
  }
}

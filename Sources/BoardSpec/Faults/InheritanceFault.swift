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
          vi: "Xóa dòng `extends` trong mẫu trình bày đã có đủ `page` và `body`",
          en: "Delete the line `extends` in the layout that has a `page` and a `body` of its own"),
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
        remedy: LocalizedText(
          vi: "Xóa khung `part` này; nếu danh sách chỉ có khung này thì ghi khung khác thay vào",
          en: "Delete this `part` box, or write another box in its place where the list has no others"),
        at: name.range)
    case .styleLikeItself(let name):
      Diagnostic(
        "layout.style-like-itself",
        LocalizedText(
          vi: "Các kiểu chữ lấy theo nhau thành vòng: `\(excerpt(name.value))`",
          en: "Styles that are like each other in a circle: `\(excerpt(name.value))`"),
        remedy: LocalizedText(
          vi: "Bỏ `like` ở một kiểu và ghi `family`, `weight`, `size`, `color` cho kiểu đó",
          en: "Remove `like` from one of them and give that style its `family`, `weight`, `size` and `color`"),
        at: name.range)
    case .tooManyBoxes(let range):
      Diagnostic(
        "layout.too-many-boxes",
        LocalizedText(
          vi: "Quá nhiều khung: các phần nhân lên khi lồng nhau",
          en: "Too many boxes: the parts multiply as they hold each other"),
        remedy: LocalizedText(
          vi: "Lồng ít phần vào nhau hơn, và xóa các phần không khung nào dùng",
          en: "Nest fewer parts, and delete parts that no box uses"),
        at: range)
    }
  }
}

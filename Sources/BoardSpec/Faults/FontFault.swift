import Diagnostics

/// A font that is named and cannot be used.
enum FontFault: Fault {
  case missingFile(Located<String>, package: String?, places: [String])
  case unknownFamily(Located<String>, known: [String])
  case familyOfIcons(Located<String>, known: [String])
  case unknownWeight(String, Int, SourceRange, known: [Int])
  case noItalic(Located<String>)
  case duplicateWeight(String, Int, SourceRange, first: SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .missingFile(let file, let package, let places):
      return Diagnostic(
        "font.file-missing",
        LocalizedText(
          vi: "Thiếu tệp phông chữ `\(excerpt(file.value))`", en: "No font file `\(excerpt(file.value))`"),
        remedy: package.map {
          LocalizedText(
            vi: "Chạy lệnh `sudo apt-get install \($0)`", en: "Run `sudo apt-get install \($0)`")
        }
          ?? LocalizedText(
            vi: "Đặt tệp vào `\(places.first ?? "")`", en: "Put the file at `\(places.first ?? "")`"),
        at: file.range,
        notes: [
          .init(
            LocalizedText(
              vi: "đã tìm ở: \(quotedList(places))", en: "looked for at \(quotedList(places))"))
        ])
    case .unknownFamily(let family, let known):
      return Diagnostic(
        "font.unknown-family",
        LocalizedText(
          vi: "Không có bộ phông `\(excerpt(family.value))` trong danh sách phông",
          en: "No family `\(excerpt(family.value))` in the font manifest"
        ).suggesting(NearestMatch.of(family.value, in: known)),
        remedy: LocalizedText(
          vi: "Dùng \(choice(.vietnamese, known)), hoặc thêm bộ phông vào `fonts.yaml`",
          en: "Use \(choice(.english, known)), or add the family to `fonts.yaml`"),
        at: family.range)
    case .familyOfIcons(let family, let known):
      return Diagnostic(
        "font.family-of-icons",
        LocalizedText(
          vi: "Bộ phông `\(excerpt(family.value))` chỉ có biểu tượng, không có chữ",
          en: "The family `\(excerpt(family.value))` holds icons and no letters"),
        remedy: LocalizedText(
          vi: "Dùng \(choice(.vietnamese, known)); biểu tượng chỉ lấy cỡ và màu của kiểu chữ",
          en: "Use \(choice(.english, known)); an icon takes only its size and colour from the style"),
        at: family.range)
    case .duplicateWeight(let family, let weight, let range, let first):
      return Diagnostic(
        "font.duplicate-weight",
        LocalizedText(
          vi: "Bộ phông `\(excerpt(family))` có hai tệp cho độ đậm \(weight)",
          en: "Two files of weight \(weight) in the family `\(excerpt(family))`"),
        remedy: LocalizedText(
          vi: "Xóa một tệp, hoặc sửa độ đậm", en: "Delete one of them, or correct its weight"),
        at: range,
        notes: [.init(LocalizedText(vi: "khai báo lần đầu ở đây", en: "first declared here"), at: first)])
    case .noItalic(let family):
      return Diagnostic(
        "font.no-italic",
        LocalizedText(
          vi: "Bộ phông `\(excerpt(family.value))` không có chữ nghiêng",
          en: "No italic of `\(excerpt(family.value))` in the font manifest"),
        remedy: LocalizedText(
          vi: "Bỏ `italic`, hoặc thêm tệp chữ nghiêng vào `fonts.yaml` với `italic: true`",
          en: "Drop `italic`, or add the italic's file to `fonts.yaml` with `italic: true`"),
        at: family.range)
    case .unknownWeight(let family, let weight, let range, let known):
      let weights = known.map(String.init).joined(separator: ", ")
      return Diagnostic(
        "font.unknown-weight",
        LocalizedText(
          vi: "Bộ phông `\(family)` không có độ đậm \(weight)",
          en: "No weight \(weight) of `\(family)` in the font manifest"),
        remedy: LocalizedText(
          vi: "Dùng một trong các độ đậm: \(weights)", en: "Use one of the weights \(weights)"),
        at: range)
    }
  }
}

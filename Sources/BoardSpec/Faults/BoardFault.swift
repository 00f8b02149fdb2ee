import Diagnostics

/// A board that says too little, or the wrong thing for one of its offices.
enum BoardFault: Fault {
  case noCodes(SourceRange)
  case noLinkBase(SourceRange, code: Located<String>)
  case emptyCell(column: String, office: Office, usedAt: SourceRange, what: String)
  case holeInText(column: String, office: Office, usedAt: SourceRange, what: String)
  case noMonth(Located<String>)
  case noTimeZone(Located<String>)
  case unknownLayout(Located<String>, known: [String])

  var diagnostic: Diagnostic {
    switch self {
    case .noCodes(let range):
      return Diagnostic(
        "board.no-codes", LocalizedText(vi: "Bảng mã QR chưa có mã nào", en: "The board has no codes"),
        remedy: LocalizedText(
          vi: "Xóa `[]` rồi thêm ít nhất một mục dưới `codes`, bắt đầu bằng `- id: …`",
          en: "Delete `[]` and add at least one entry under `codes`, beginning with `- id: …`"),
        at: range)
    case .noLinkBase(let range, let code):
      return Diagnostic(
        "links.no-base",
        LocalizedText(
          vi: "Thiếu `links: base`, địa chỉ gốc của các liên kết ngắn",
          en: "No `links: base` for the short links"),
        remedy: LocalizedText(
          vi:
            "Ghi dòng `links:`, dòng dưới thụt vào hai dấu cách ghi `base: https://…`, hoặc ghi `direct: true` cho mọi mã",
          en:
            "Write the line `links:` and below it, indented by two spaces, `base: https://…`, or write `direct: true` for every code"
        ),
        at: range,
        notes: [
          .init(
            LocalizedText(vi: "mã này cần liên kết ngắn", en: "this code needs a short link"), at: code.range)
        ])
    case .emptyCell(let column, let office, let usedAt, let what):
      return Diagnostic(
        "board.empty-cell",
        LocalizedText(
          vi:
            "Đơn vị `\(office.identifier.value)` để trống cột `\(excerpt(column))`, nên `\(what)` không có gì",
          en:
            "Office `\(office.identifier.value)` has nothing in `\(excerpt(column))`, which leaves `\(what)` empty"
        ),
        remedy: what == "picture"
          ? LocalizedText(
            vi:
              "Điền ô `\(excerpt(column))` sao cho đường dẫn ghi bên dưới dẫn tới hình của đơn vị này; chưa có hình thì ghi `when: office.\(excerpt(column))` ở dòng dưới `picture`",
            en:
              "Fill in the cell `\(excerpt(column))` so that the path below leads to the picture of this office; without a picture, write `when: office.\(excerpt(column))` below `picture`"
          )
          : LocalizedText(
            vi: "Điền ô `\(excerpt(column))` của đơn vị này",
            en: "Fill in the cell `\(excerpt(column))` of this office"),
        at: office.emptyCells[column] ?? office.identifier.range,
        notes: [.init(LocalizedText(vi: "cột được dùng ở đây", en: "the column is used here"), at: usedAt)])
    case .holeInText(let column, let office, let usedAt, let what):
      return Diagnostic(
        "board.hole-in-text", .warning,
        LocalizedText(
          vi:
            "Đơn vị `\(office.identifier.value)` để trống cột `\(excerpt(column))`, nên `\(what)` bị hụt chữ",
          en:
            "Office `\(office.identifier.value)` has nothing in `\(excerpt(column))`, which leaves a hole in `\(what)`"
        ),
        remedy: LocalizedText(
          vi: "Điền ô `\(excerpt(column))` của đơn vị này",
          en: "Fill in the cell `\(excerpt(column))` of this office"),
        at: office.emptyCells[column] ?? office.identifier.range,
        notes: [.init(LocalizedText(vi: "cột được dùng ở đây", en: "the column is used here"), at: usedAt)])
    case .noMonth(let found):
      return Diagnostic(
        "board.month",
        LocalizedText(
          vi: "`\(excerpt(found.value))` không phải là một tháng",
          en: "`\(excerpt(found.value))` is not a month"
        ),
        remedy: LocalizedText(
          vi: "Viết năm và tháng, ví dụ `2026-11`", en: "Write a year and a month, such as `2026-11`"),
        at: found.range)
    case .noTimeZone(let found):
      return Diagnostic(
        "board.timezone",
        LocalizedText(
          vi: "Không có múi giờ `\(excerpt(found.value))`",
          en: "Unknown time zone `\(excerpt(found.value))`"),
        remedy: LocalizedText(
          vi: "Bỏ dòng này, hoặc viết như `Asia/Ho_Chi_Minh`",
          en: "Delete the line, or write as `Asia/Ho_Chi_Minh`"),
        at: found.range)
    case .unknownLayout(let name, let known):
      return Diagnostic(
        "layout.unknown",
        LocalizedText(
          vi: "Không có mẫu trình bày `\(excerpt(name.value))`", en: "No layout `\(excerpt(name.value))`"
        ).suggesting(NearestMatch.of(name.value, in: known)),
        remedy: known.isEmpty
          ? LocalizedText(
            vi: "Cài lại bangtin: thư mục `Layouts` của chương trình không có mẫu trình bày nào",
            en: "Install bangtin again: its folder `Layouts` has no layouts")
          : LocalizedText(vi: "Chọn \(choice(.vietnamese, known))", en: "Choose \(choice(.english, known))"),
        // The default layout stands nowhere in the file.
        at: name.range.bytes.isEmpty ? nil : name.range, in: name.range.file.name)
    }
  }
}

import Diagnostics

/// A symbol that cannot be drawn as a layout says.
enum SymbolFault: Fault {
  case logoWithLevel(Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .logoWithLevel(let level):
      Diagnostic(
        "layout.logo-level",
        LocalizedText(
          vi: "Mã có `logo` phải có mức sửa lỗi `H`, không phải `\(excerpt(level.value))`",
          en: "A symbol with a `logo` needs level `H`, not `\(excerpt(level.value))`"),
        remedy: LocalizedText(
          vi: "Bỏ dòng `level`, hoặc bỏ `logo`: hình che mất một phần của mã",
          en: "Remove `level`, or remove the `logo`, which hides a part of the symbol"),
        at: level.range)
    }
  }
}

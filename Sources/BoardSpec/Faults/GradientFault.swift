import Diagnostics

/// A gradient that cannot be drawn as it is written.
enum GradientFault: Fault {
  case missingColors(SourceRange)
  case endsAndStops(SourceRange, stops: SourceRange)
  case badStop(Located<String>)
  case stopsOutOfOrder(SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .missingColors(let range):
      return Diagnostic(
        "layout.gradient-colors",
        LocalizedText(vi: "Dải màu cần ít nhất hai màu", en: "A gradient needs two colours or more"),
        remedy: LocalizedText(
          vi: "Viết `from` và `to`, ví dụ `{ from: red, to: gold }`, hoặc `stops: [red, gold 30 %, white]`",
          en: "Write `from` and `to`, such as `{ from: red, to: gold }`, or `stops: [red, gold 30 %, white]`"),
        at: range)
    case .endsAndStops(let range, let stops):
      return Diagnostic(
        "layout.gradient-ends",
        LocalizedText(
          vi: "Dải màu vừa có `from` hoặc `to`, vừa có `stops`",
          en: "Gradient with `from` or `to`, and with `stops`"),
        remedy: LocalizedText(
          vi: "Xóa `from` và `to`, hoặc xóa `stops`", en: "Delete `from` and `to`, or delete `stops`"),
        at: range,
        notes: [.init(LocalizedText(vi: "`stops` ở đây", en: "its `stops` are here"), at: stops)])
    case .badStop(let found):
      return Diagnostic(
        "layout.gradient-stop",
        LocalizedText(
          vi: "`\(excerpt(found.value))` không phải là một màu của dải",
          en: "`\(excerpt(found.value))` is not a colour of a gradient"),
        remedy: LocalizedText(
          vi: "Viết tên màu, và nếu cần thì thêm vị trí từ 0 % đến 100 %, ví dụ `gold 30 %`",
          en: "Write a colour and, if needed, a position from 0 % to 100 %, such as `gold 30 %`"),
        at: found.range)
    case .stopsOutOfOrder(let range):
      return Diagnostic(
        "layout.gradient-order",
        LocalizedText(
          vi: "Màu này của dải không nằm sau màu đứng trước nó",
          en: "Colour of a gradient that does not lie after the one before it"),
        remedy: LocalizedText(
          vi: "Ghi các vị trí tăng dần, ví dụ `[red, gold 30 %, white]`",
          en: "Write places that go up, such as `[red, gold 30 %, white]`"),
        at: range)
    }
  }
}

import Diagnostics

/// A shadow that cannot be drawn as it is written.
enum ShadowFault: Fault {
  case withoutGround(SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .withoutGround(let range):
      return Diagnostic(
        "layout.shadow-without-fill",
        LocalizedText(vi: "Khung có bóng nhưng không có nền", en: "Box with a shadow and without a ground"),
        remedy: LocalizedText(
          vi: "Thêm `fill` cho khung này; nếu không, bóng hiện ra sau chữ",
          en: "Give the box a `fill`; the shadow would be seen behind its words"),
        at: range)
    }
  }
}

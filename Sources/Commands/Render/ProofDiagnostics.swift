import BoardSpec
import Diagnostics
import Proof

extension ProofFault {
  /// The identifier of the code that the fault speaks of; `nil` for a symbol that should not be there.
  private var code: String? {
    switch self {
    case .unreadable(let code), .mismatch(let code, _, _), .mirrored(let code),
      .quietZoneDisturbed(let code, _), .lowContrast(let code, _):
      code
    case .unexpected: nil
    }
  }

  /// Whether the program drew something else than it was told to; the other faults come from layouts.
  var isOurs: Bool {
    switch self {
    case .mismatch, .mirrored, .unexpected: true
    case .unreadable, .quietZoneDisturbed, .lowContrast: false
    }
  }

  /// The fault in words, at the code and with the office whose page it was found on.
  func diagnostic(on board: OfficeBoard) -> Diagnostic {
    let origin = board.entries.first { $0.code == code }?.origin.range
    let office = board.office.identifier.value
    let place = LocalizedText(vi: "`\(code ?? "?")` của `\(office)`", en: "`\(code ?? "?")` of `\(office)`")
    let words = words(place)
    return Diagnostic(
      "proof.\(words.identifier)", .error, words.summary, remedy: words.remedy, at: origin,
      in: board.board.source.name,
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "chưa ghi tệp nào của «\(board.office.name.string)»",
            en: "no file of “\(board.office.name.string)” was written"))
      ])
  }

  private func words(
    _ place: LocalizedText
  ) -> (identifier: String, summary: LocalizedText, remedy: LocalizedText?) {
    let report = LocalizedText.reportFault
    switch self {
    case .unreadable:
      return (
        "unreadable",
        LocalizedText(
          vi: "Mã \(place.vietnamese) không quét được", en: "Code \(place.english) does not scan"),
        LocalizedText(
          vi: "Tăng cỡ mã hoặc --dpi, dùng mã đen trên nền trắng",
          en: "Make the symbols or --dpi larger, and use black on white")
      )
    case .mismatch(_, let expected, let found):
      return (
        "mismatch",
        LocalizedText(
          vi: "Mã \(place.vietnamese) đọc ra «\(found)», phải là «\(expected)»",
          en: "Code \(place.english) reads “\(found)” instead of “\(expected)”"), report
      )
    case .mirrored:
      return (
        "mirrored",
        LocalizedText(vi: "Mã \(place.vietnamese) bị lật ngược", en: "Code \(place.english) is mirrored"),
        report
      )
    case .quietZoneDisturbed:
      return (
        "quiet-zone",
        LocalizedText(
          vi: "Vùng trống quanh mã \(place.vietnamese) không đủ sáng",
          en: "The quiet zone around code \(place.english) is not clear"),
        LocalizedText(
          vi: "Cho mã một nền trắng (`fill`) và tăng `padding`",
          en: "Give the symbol a white `fill` and more `padding`")
      )
    case .lowContrast(_, let contrast):
      return (
        "contrast",
        LocalizedText(
          vi: "Mã \(place.vietnamese) quá nhạt: tương phản \(Int(contrast * 100)) %",
          en: "Code \(place.english) is too faint: contrast \(Int(contrast * 100)) %"),
        LocalizedText(vi: "Dùng mã gần đen trên nền trắng", en: "Use nearly black modules on white")
      )
    case .unexpected(let text, _):
      return (
        "unexpected",
        LocalizedText(
          vi: "Trang có một mã không nên có: «\(text)»",
          en: "The page shows a code that should not be there: “\(text)”"),
        report
      )
    }
  }
}

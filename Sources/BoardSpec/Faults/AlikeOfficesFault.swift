import Diagnostics

/// Offices that people may mistake for each other.
enum AlikeOfficesFault: Fault {
  case sameName([SourceRange], first: SourceRange)
  case leadingZeros(Located<String>, first: Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .sameName(let others, let first):
      let name = excerpt(String(first.text))
      let place = others.first ?? first
      let more = others.dropFirst()
      return Diagnostic(
        "roster.same-name", .warning,
        LocalizedText(
          vi: "\(others.count + 1) đơn vị cùng tên «\(name)»",
          en: "\(others.count + 1) offices are called “\(name)”"),
        remedy: LocalizedText(
          vi: "Thêm vào tên điều phân biệt, chẳng hạn tên ấp: trên tờ bảng chỉ thấy tên",
          en: "Add a distinction to the names, such as the hamlet: posters show the name alone"),
        at: place,
        notes: [.init(LocalizedText(vi: "đơn vị thứ nhất ở đây", en: "the first one is here"), at: first)]
          + more.prefix(3).map {
            .init(LocalizedText(vi: "một đơn vị nữa ở đây", en: "another one is here"), at: $0)
          })
    case .leadingZeros(let identifier, let first):
      return Diagnostic(
        "roster.similar-ids", .warning,
        LocalizedText(
          vi: "`id` `\(identifier.value)` và `\(first.value)` chỉ khác nhau ở số 0 đứng đầu",
          en: "The ids `\(identifier.value)` and `\(first.value)` differ by leading zeros only"),
        remedy: LocalizedText(
          vi:
            "Nếu là một đơn vị thì xóa một dòng; nếu là hai đơn vị chưa in thì đổi một `id`, vì Excel hay xóa số 0",
          en:
            "Delete one line if they are one office; change one `id` if they are two that were never printed, since Excel drops such zeros"
        ),
        at: identifier.range,
        notes: [
          .init(LocalizedText(vi: "`id` kia ở đây", en: "the other one is here"), at: first.range)
        ])
    }
  }
}

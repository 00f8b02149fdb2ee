import Diagnostics

/// A meeting that cannot be printed, or whose links another one has.
enum MeetingFault: Fault {
  case noSuchDay(Located<String>)
  case noName(SourceRange)
  case noPapers(SourceRange)
  case noPaperName(Located<String>)
  case duplicatePaper(Located<String>, first: SourceRange)
  case nameTaken(Located<String>, by: SourceRange, isOffice: Bool)
  case nameRetired(Located<String>, by: SourceRange)
  case noLinkBase(paper: Located<String>, board: String)

  var diagnostic: Diagnostic {
    switch self {
    case .noSuchDay(let found):
      return Diagnostic(
        "meeting.date",
        LocalizedText(
          vi: "Không có ngày giờ `\(excerpt(found.value))`",
          en: "Invalid date or time `\(excerpt(found.value))`"),
        remedy: LocalizedText(
          vi: "Viết năm-tháng-ngày và giờ, ví dụ `2026-11-30 14:00`",
          en: "Write year-month-day and the time, such as `2026-11-30 14:00`"),
        at: found.range)
    case .noName(let range):
      return Diagnostic(
        "meeting.no-id",
        LocalizedText(
          vi: "Thời gian viết bằng lời, nên chưa có tên cho liên kết ngắn của cuộc họp",
          en: "The time is written in words, so that the short links of the meeting have no name"),
        remedy: LocalizedText(
          vi: "Viết `2026-11-30 14:00`, hoặc thêm `id: hop-thang-11` chẳng hạn",
          en: "Write `2026-11-30 14:00`, or add a line such as `id: hop-thang-11`"),
        at: range)
    case .noPapers(let range):
      return Diagnostic(
        "meeting.no-papers",
        LocalizedText(vi: "Cuộc họp không có tài liệu nào", en: "No papers of the meeting"),
        remedy: LocalizedText(
          vi: "Xóa `[]` rồi thêm ít nhất một mục dưới `papers`, bắt đầu bằng `- title: …`",
          en: "Delete `[]` and add at least one entry under `papers`, beginning with `- title: …`"),
        at: range)
    case .noPaperName(let title):
      return Diagnostic(
        "meeting.no-paper-id",
        LocalizedText(
          vi: "Không đặt được tên liên kết từ `\(excerpt(title.value))`",
          en: "No name for links can be made of `\(excerpt(title.value))`"),
        remedy: LocalizedText(
          vi: "Thêm `id:` với chữ thường không dấu, chữ số và dấu `-`", en: "Add an `id:` of a–z, 0–9 and `-`"
        ),
        at: title.range)
    case .duplicatePaper(let identifier, let first):
      return Diagnostic(
        "meeting.duplicate-paper",
        LocalizedText(
          vi: "Hai tài liệu cùng có tên liên kết là `\(identifier.value)`",
          en: "The links of two papers have the name `\(identifier.value)`"),
        remedy: LocalizedText(
          vi: "Thêm cho một tài liệu `id:` khác", en: "Give one of them an `id:` of its own"),
        at: identifier.range,
        notes: [.init(LocalizedText(vi: "tài liệu thứ nhất ở đây", en: "the first is here"), at: first)])
    case .nameTaken(let identifier, let other, let isOffice):
      return Diagnostic(
        "meeting.id-taken",
        isOffice
          ? LocalizedText(
            vi: "Đã có đơn vị mang tên `\(identifier.value)`",
            en: "An office has the name `\(identifier.value)` already")
          : LocalizedText(
            vi: "Đã có cuộc họp khác mang tên `\(identifier.value)`",
            en: "Another meeting has the name `\(identifier.value)` already"),
        remedy: LocalizedText(
          vi: "Thêm vào cuộc họp này `id:` khác, ví dụ `\(identifier.value)-chieu`",
          en: "Give this meeting an `id:` of its own, such as `\(identifier.value)-2`"),
        at: identifier.range,
        notes: [.init(LocalizedText(vi: "tên kia ở đây", en: "the other is here"), at: other)])
    case .nameRetired(let identifier, let other):
      return Diagnostic(
        "meeting.id-retired",
        LocalizedText(
          vi: "Tên `\(identifier.value)` từng là của một đơn vị đã in tờ bảng",
          en: "The name `\(identifier.value)` was that of an office whose posters were printed"),
        remedy: LocalizedText(
          vi: "Đặt cho cuộc họp `id:` khác", en: "Give the meeting another `id:`"),
        at: identifier.range,
        notes: [.init(LocalizedText(vi: "ghi trong sổ ở đây", en: "registered here"), at: other)])
    case .noLinkBase(let paper, let board):
      return Diagnostic(
        "meeting.no-link-base",
        LocalizedText(
          vi: "\(board) không có `links: base`, nên tài liệu `\(paper.value)` không có liên kết ngắn",
          en: "\(board) has no `links: base` for the short link of paper `\(paper.value)`"),
        remedy: LocalizedText(
          vi:
            "Ghi vào \(board) dòng `links:`, dòng dưới thụt vào hai dấu cách ghi `base: https://…`, hoặc ghi `direct: true` cho mọi tài liệu",
          en:
            "Write the line `links:` into \(board) and below it, indented by two spaces, `base: https://…`, or write `direct: true` for every paper"
        ),
        at: paper.range)
    }
  }
}

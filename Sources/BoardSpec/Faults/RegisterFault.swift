import Diagnostics
import Links

/// A register of printed codes that cannot be read, or a printed code that would lead nowhere.
enum RegisterFault: Fault {
  case missingColumn(String, SourceRange)
  case badRow(SourceRange)
  case duplicate(Located<String>, first: SourceRange)
  case twoFates(SourceRange)
  case gone(PrintedRegister.Kind, Located<String>, near: String?)
  case reused(PrintedRegister.Kind, Located<String>)
  case unknownSuccessor(PrintedRegister.Kind, Located<String>, near: String?)
  case linksChanged(String, now: String, SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .missingColumn(let column, let range):
      return Diagnostic(
        "register.missing-column",
        LocalizedText(
          vi: "Sổ các mã đã in thiếu cột `\(column)`",
          en: "No column `\(column)` in the register of printed codes"),
        remedy: LocalizedText(
          vi: "Dòng đầu là `\(Self.header)`", en: "The first line is `\(Self.header)`"), at: range)
    case .badRow(let range):
      return Diagnostic(
        "register.bad-row",
        LocalizedText(
          vi: "Dòng này không phải đơn vị, mã, tài liệu họp hay dạng liên kết đã in",
          en: "This line is no printed office, code, paper of a meeting or form of links"),
        remedy: LocalizedText(
          vi:
            "`kind` là `office`, `code`, `paper` hoặc `links`; `id` của tài liệu là `cuộc-họp/tài-liệu` và chỉ có `page`",
          en:
            "`kind` is `office`, `code`, `paper` or `links`; the `id` of a paper is `meeting/paper`, and it has a `page` alone"
        ),
        at: range)
    case .duplicate(let identifier, let first):
      return Diagnostic(
        "register.duplicate",
        LocalizedText(
          vi: "`\(excerpt(identifier.value))` có hai dòng trong sổ",
          en: "Two lines for `\(excerpt(identifier.value))`"),
        remedy: LocalizedText(vi: "Xóa một dòng", en: "Delete one of them"), at: identifier.range,
        notes: [.init(LocalizedText(vi: "dòng thứ nhất ở đây", en: "the first is here"), at: first)])
    case .twoFates(let range):
      return Diagnostic(
        "register.two-fates",
        LocalizedText(
          vi: "Dòng này ghi cả `successor` và `page`", en: "This line has both `successor` and `page`"),
        remedy: LocalizedText(vi: "Xóa một trong hai", en: "Delete one of the two"), at: range)
    case .gone(.paper, let identifier, _):
      return Diagnostic(
        "register.paper-gone",
        LocalizedText(
          vi: "Tài liệu `\(excerpt(identifier.value))` đã in nhưng không còn trong cuộc họp nào",
          en: "Paper `\(excerpt(identifier.value))` was printed and is in no meeting any more"),
        remedy: LocalizedText(
          vi: "Trả lại tên cũ, hoặc ghi vào cột `page` của dòng này địa chỉ của tài liệu",
          en: "Bring the old name back, or write the address of the paper into `page` in this line"),
        at: identifier.range)
    case .gone(let kind, let identifier, let near):
      let name = excerpt(identifier.value)
      return Diagnostic(
        kind == .office ? "register.office-gone" : "register.code-gone",
        (kind == .office
          ? LocalizedText(
            vi: "Đơn vị `\(name)` đã in bảng nhưng không còn trong danh sách",
            en: "Office `\(name)` hangs on a wall and is no longer in the roster")
          : LocalizedText(
            vi: "Mã `\(name)` đã in nhưng không còn trong bảng",
            en: "Code `\(name)` hangs on a wall and is no longer on the board")),
        remedy: LocalizedText(
          vi:
            "Trả lại tên cũ; hoặc ở dòng này ghi \(near.map { "`\($0)`" } ?? "tên thay thế") vào cột `successor`, hay một địa chỉ vào cột `page`; chưa từng in thì xóa dòng này",
          en:
            "Bring the old name back; or write \(near.map { "`\($0)`" } ?? "what takes its place") into `successor`, or an address into `page`; if it was never printed, delete this line"
        ),
        at: identifier.range)
    case .reused(let kind, let identifier):
      let name = excerpt(identifier.value)
      return Diagnostic(
        "register.reused",
        (kind == .office
          ? LocalizedText(
            vi: "Đơn vị `\(name)` đã thôi dùng, không đặt lại tên này được",
            en: "Office `\(name)` was retired; its name cannot be used again")
          : LocalizedText(
            vi: "Mã `\(name)` đã thôi dùng, không đặt lại tên này được",
            en: "Code `\(name)` was retired; its name cannot be used again")),
        remedy: LocalizedText(
          vi: "Đặt tên khác; nếu vẫn là mã cũ thì xóa `successor` và `page` ở dòng này",
          en: "Use another name; if it is the same as before, delete `successor` and `page` in this line"),
        at: identifier.range)
    case .unknownSuccessor(let kind, let successor, let near):
      let name = excerpt(successor.value)
      return Diagnostic(
        "register.unknown-successor",
        (kind == .office
          ? LocalizedText(
            vi: "Đơn vị thay thế `\(name)` không có trong danh sách",
            en: "No office `\(name)` to take its place")
          : LocalizedText(
            vi: "Mã thay thế `\(name)` không có trong bảng", en: "No code `\(name)` to take its place"))
          .suggesting(near),
        remedy: LocalizedText(
          vi: "Ghi tên đang dùng vào `successor`, hoặc ghi một địa chỉ vào `page`",
          en: "Write a name that is in use into `successor`, or an address into `page`"),
        at: successor.range)
    case .linksChanged(let printed, let now, let range):
      return Diagnostic(
        "register.links-changed",
        LocalizedText(
          vi: "Các mã đã in dùng `\(excerpt(printed))`, bảng nay dùng `\(excerpt(now))`",
          en: "Printed codes hold `\(excerpt(printed))`, and the board now makes `\(excerpt(now))`"),
        remedy: LocalizedText(
          vi:
            "Trả lại `base` và `path` cũ; bảng này chép từ bảng khác và chưa từng in thì xóa tệp; đổi máy chủ thật thì cho máy chủ cũ chuyển tiếp rồi ghi địa chỉ của nó vào cột `page` ở dòng này",
          en:
            "Bring the old `base` and `path` back; if this board is a copy of another and was never printed, delete the file; if the server has really changed, let the old one send on, and write its address into `page` in this line"
        ),
        at: range)
    }
  }

  private static let header = PrintedRegister.columns.joined(separator: ",")
}

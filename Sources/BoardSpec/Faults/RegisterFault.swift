import Diagnostics
import Links

/// A register of printed codes that cannot be read, or a printed code that would lead nowhere.
enum RegisterFault: Fault {
  /// No line names the columns; the first line is an entry, or lacks the columns in `missing`.
  case noHeader([String], SourceRange, separator: Character, isEntry: Bool)
  case badRow(SourceRange)
  /// Two lines for one name; `other` is a free name where the lines may be those of two boards.
  case duplicate(PrintedRegister.Kind, Located<String>, first: SourceRange, other: String?)
  case twoFates(SourceRange)
  case gone(PrintedRegister.Kind, Located<String>, near: String?)
  /// A name whose leading zeros a spreadsheet took away.
  case spoilt(PrintedRegister.Kind, Located<String>, meant: String)
  /// An identifier of the roster without the zeros with which it was printed.
  case zerosLost(Located<String>, printed: Located<String>)
  /// A name that a spreadsheet made a date of; `meant` is the one that it may have been.
  case date(PrintedRegister.Kind, Located<String>, meant: String?)
  case reused(PrintedRegister.Kind, Located<String>)
  case unknownSuccessor(PrintedRegister.Kind, Located<String>, near: String?)
  case linksChanged(String, now: LinkForm?, SourceRange)
  /// A form of links that was printed before, with something else than the base of another one in `page`.
  case linksFate(String, now: LinkForm, SourceRange)
  /// Links of two forms that read one path in two ways.
  case linksClash(String, now: LinkForm, SourceRange)
  /// Offices whose ids the roster has given to one another since they were printed.
  case exchanged(OfficeExchange, at: SourceRange)
  /// A symbolic link to a file that is not there.
  case noTarget(String)

  var diagnostic: Diagnostic {
    switch self {
    case .noHeader(let missing, let range, let separator, let isEntry):
      let header = PrintedRegister.columns.joined(separator: String(separator))
      return Diagnostic(
        "register.missing-column",
        isEntry
          ? LocalizedText(
            vi: "Sổ mã đã in không có dòng đầu ghi tên các cột",
            en: "The register of printed codes has no line with the names of its columns")
          : LocalizedText(
            vi: "Sổ mã đã in thiếu cột \(quotedList(missing))",
            en: "No column \(quotedList(missing)) in the register of printed codes"),
        remedy: isEntry
          ? LocalizedText(
            vi: "Thêm dòng `\(header)` vào đầu tệp printed.csv",
            en: "Add the line `\(header)` at the beginning of printed.csv")
          : LocalizedText(
            vi:
              "Sửa dòng đầu của printed.csv thành `\(header)`, hoặc lấy lại bản printed.csv trước khi bị sửa",
            en:
              "Change the first line of printed.csv to `\(header)`, or bring back printed.csv as it was before"
          ),
        at: range)
    case .badRow(let range):
      return Diagnostic(
        "register.bad-row",
        LocalizedText(
          vi: "Dòng này không phải đơn vị, mã, tài liệu họp hay dạng liên kết đã in",
          en: "This line is no printed office, code, paper of a meeting or form of links"),
        remedy: LocalizedText(
          vi:
            "Lấy lại dòng này như bangtin đã ghi (`kind` là `office`, `code`, `paper` hoặc `links`; `id` của tài liệu là `cuộc-họp/tài-liệu` và chỉ có `page`); không phải dòng do bangtin ghi thì xóa khỏi printed.csv",
          en:
            "Bring the line back as bangtin wrote it (`kind` is `office`, `code`, `paper` or `links`; the `id` of a paper is `meeting/paper`, and it has a `page` alone); if bangtin did not write it, delete it from printed.csv"
        ),
        at: range)
    case .duplicate(let kind, let identifier, let first, let other):
      return duplicate(kind, identifier, first: first, other: other)
    case .twoFates(let range):
      return Diagnostic(
        "register.two-fates",
        LocalizedText(
          vi: "Dòng này ghi cả `successor` và `page`", en: "This line has both `successor` and `page`"),
        remedy: LocalizedText(
          vi: "Xóa một trong hai ô ở dòng này của printed.csv",
          en: "Delete one of the two cells in this line of printed.csv"), at: range)
    case .gone(.paper, let identifier, _):
      return Diagnostic(
        "register.paper-gone",
        LocalizedText(
          vi: "Tài liệu `\(excerpt(identifier.value))` đã in nhưng không còn trong cuộc họp nào",
          en: "Paper `\(excerpt(identifier.value))` was printed and is in no meeting any more"),
        remedy: LocalizedText(
          vi:
            "Ghi vào cột `page` của dòng này trong printed.csv địa chỉ của tài liệu; đổi nhầm `id` thì trả lại `id` cũ của cuộc họp và của tài liệu trong tệp cuộc họp",
          en:
            "Write the address of the paper into `page` in this line of printed.csv; if an `id` was changed by mistake, give the meeting and the paper their old `id` back in the file of the meeting"
        ),
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
        remedy: Self.remedyOfGone(kind, name, near: near),
        at: identifier.range)
    case .spoilt(let kind, let identifier, let meant):
      let name = excerpt(identifier.value)
      return Diagnostic(
        "register.spoilt-name",
        (kind == .office
          ? LocalizedText(
            vi: "Đơn vị `\(name)` trong printed.csv là `\(meant)` bị phần mềm bảng tính bỏ số 0 ở đầu",
            en: "Office `\(name)` in printed.csv is `\(meant)` without the zeros that a spreadsheet took away"
          )
          : LocalizedText(
            vi: "Mã `\(name)` trong printed.csv là `\(meant)` bị phần mềm bảng tính bỏ số 0 ở đầu",
            en: "Code `\(name)` in printed.csv is `\(meant)` without the zeros that a spreadsheet took away")),
        remedy: LocalizedText(
          vi: "Ghi lại `\(meant)` vào cột `id` ở dòng này bằng trình soạn thảo văn bản",
          en: "Write `\(meant)` into `id` in this line again, with a text editor"),
        at: identifier.range)
    case .zerosLost(let identifier, let printed):
      return Diagnostic(
        "roster.lost-zero",
        LocalizedText(
          vi: "`id` `\(identifier.value)` đã in là `\(printed.value)`: phần mềm bảng tính bỏ số 0 ở đầu",
          en: "The id `\(identifier.value)` was printed as `\(printed.value)`: a spreadsheet dropped the zero"
        ),
        remedy: LocalizedText(
          vi:
            "Viết `\(printed.value)`; trong bảng tính, định dạng cột `id` là Văn bản (Excel: Format Cells → Text) trước khi gõ",
          en:
            "Write `\(printed.value)`; in the spreadsheet, first format the column `id` as text (Excel: Format Cells → Text)"
        ),
        at: identifier.range,
        notes: [.init(LocalizedText(vi: "đã in ở đây", en: "it was printed here"), at: printed.range)])
    case .date(let kind, let identifier, let meant):
      let name = excerpt(identifier.value)
      let like = meant ?? "1-2"
      return Diagnostic(
        "register.spoilt-name",
        (kind == .office
          ? LocalizedText(
            vi:
              "Đơn vị `\(name)` trong printed.csv là ngày tháng mà phần mềm bảng tính đã đổi từ một `id` như `\(like)`",
            en: "Office `\(name)` in printed.csv is a date that a spreadsheet made of an id such as `\(like)`"
          )
          : LocalizedText(
            vi:
              "Mã `\(name)` trong printed.csv là ngày tháng mà phần mềm bảng tính đã đổi từ một `id` như `\(like)`",
            en: "Code `\(name)` in printed.csv is a date that a spreadsheet made of an id such as `\(like)`")),
        remedy: LocalizedText(
          vi:
            "Ghi lại \(meant.map { "`\($0)`" } ?? "`id` đã in") vào cột `id` ở dòng này bằng trình soạn thảo văn bản",
          en:
            "Write \(meant.map { "`\($0)`" } ?? "the printed id") into `id` in this line again, with a text editor"
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
          vi: kind == .office
            ? "Đặt `id` khác cho đơn vị này trong danh sách; nếu vẫn là đơn vị cũ thì xóa ô `successor` và `page` ở dòng này của printed.csv"
            : "Đặt `id` khác cho mã này trong board.yaml; nếu vẫn là mã cũ thì xóa ô `successor` và `page` ở dòng này của printed.csv",
          en: kind == .office
            ? "Give the office another `id` in the roster; if it is the same office as before, empty `successor` and `page` in this line of printed.csv"
            : "Give the code another `id` in board.yaml; if it is the same code as before, empty `successor` and `page` in this line of printed.csv"
        ),
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
          vi:
            "Ghi \(near.map { "`\($0)`" } ?? (kind == .office ? "`id` của một đơn vị trong danh sách" : "`id` của một mã trong board.yaml")) vào `successor`; hoặc xóa `successor` và ghi một địa chỉ vào `page`",
          en:
            "Write \(near.map { "`\($0)`" } ?? (kind == .office ? "the `id` of an office in the roster" : "the `id` of a code in board.yaml")) into `successor`; or empty `successor` and write an address into `page`"
        ),
        at: successor.range)
    case .linksChanged(let printed, let now, let range):
      let base = now?.base ?? ""
      return Diagnostic(
        "register.links-changed",
        LocalizedText(
          vi: "Các mã đã in dùng `\(printed)`, bảng nay dùng `\(now?.registered ?? "")`",
          en: "Printed codes hold `\(printed)`, and the board now makes `\(now?.registered ?? "")`"),
        remedy: LocalizedText(
          vi:
            "Chưa treo tờ nào (chỉ in thử, hoặc chép từ bảng khác) thì xóa tệp printed.csv, lần sau in thử thì thêm `--draft`; đổi nhầm thì trả lại `base` và `path` cũ trong board.yaml; đổi máy chủ thật thì cho máy chủ cũ chuyển tiếp, rồi ghi `\(base)` vào cột `page` ở dòng này (Documentation/Links.md)",
          en:
            "If nothing was hung (a trial, or a copy of another board), delete printed.csv, and make trials with `--draft`; if it is a slip, bring the old `base` and `path` back in board.yaml; if the server has really changed, let the old one send on, and write `\(base)` into `page` in this line (Documentation/Links.md)"
        ),
        at: range)
    case .linksFate(let printed, let now, let range):
      return Diagnostic(
        "register.links-fate",
        LocalizedText(
          vi: "Dòng của các liên kết cũ `\(printed)` không ghi `base` của liên kết nào",
          en: "The line of the former links `\(printed)` names the `base` of no links"),
        remedy: LocalizedText(
          vi: "Ghi `\(now.base)` vào cột `page` ở dòng này của printed.csv và để trống cột `successor`",
          en: "Write `\(now.base)` into `page` in this line of printed.csv, and leave `successor` empty"),
        at: range)
    case .exchanged(let exchange, let range): return exchange.diagnostic(at: range)
    case .linksClash(let printed, let now, let range):
      return Diagnostic(
        "register.links-clash",
        LocalizedText(
          vi: "Một đường dẫn đọc theo `\(printed)` đã in và theo `\(now.registered)` ra hai mã khác nhau",
          en: "One path is a code by the printed `\(printed)` and another one by `\(now.registered)`"),
        remedy: LocalizedText(
          vi:
            "Giữ dạng đã in: trong board.yaml, dưới `links`, ghi `path: \"\(Self.path(of: printed, root: now.root))\"`",
          en:
            "Keep the printed form: under `links` in board.yaml, write `path: \"\(Self.path(of: printed, root: now.root))\"`"
        ),
        at: range)
    case .noTarget(let path):
      return Diagnostic(
        "register.no-target",
        LocalizedText(
          vi: "\(path) là liên kết tới một tệp không còn ở đó",
          en: "\(path) is a link to a file that is not there"),
        remedy: LocalizedText(
          vi: "Nối lại ổ đĩa hoặc đưa tệp về chỗ cũ; chưa in gì thì xóa liên kết printed.csv",
          en: "Bring the disk or the file back; if nothing was printed, delete the link printed.csv"),
        in: path)
    }
  }

  /// What to do about a printed name that leads nowhere; `near` is a new name that may be the same thing.
  private static func remedyOfGone(
    _ kind: PrintedRegister.Kind, _ name: String, near: String?
  ) -> LocalizedText {
    let isOffice = kind == .office
    let (back, successor): (LocalizedText, LocalizedText)
    if let near {
      back = LocalizedText(
        vi:
          "Đổi `id` của `\(near)` trong \(isOffice ? "danh sách đơn vị" : "board.yaml") lại thành `\(name)`",
        en: "Change the `id` of `\(near)` in \(isOffice ? "the roster" : "board.yaml") back to `\(name)`")
      successor = LocalizedText(vi: "`\(near)`", en: "`\(near)`")
    } else {
      back = LocalizedText(
        vi: isOffice
          ? "Đưa đơn vị trở lại danh sách với `id` là `\(name)`"
          : "Đưa mã trở lại board.yaml với `id: \(name)`",
        en: isOffice
          ? "Bring the office back into the roster with the `id` `\(name)`"
          : "Bring the code back into board.yaml with `id: \(name)`")
      successor = LocalizedText(
        vi: "`id` của \(isOffice ? "đơn vị" : "mã") thay thế",
        en: "the `id` of the \(isOffice ? "office" : "code") that takes its place")
    }
    return LocalizedText(
      vi:
        "\(back.vietnamese); hoặc ở dòng này của printed.csv ghi \(successor.vietnamese) vào cột `successor`, hay một địa chỉ vào cột `page`; chỉ mới in thử, chưa treo thì xóa dòng này (lần sau in thử thì thêm `--draft`)",
      en:
        "\(back.english); or write \(successor.english) into `successor`, or an address into `page`, in this line of printed.csv; if it was a trial that nobody hung, delete this line (and make trials with `--draft`)"
    )
  }

  /// The path in a registered form of links, as `path` in board.yaml takes it: what follows the host and the `root` of both.
  private static func path(of printed: String, root: String) -> String {
    guard let scheme = printed.firstRange(of: "://") else { return printed }
    let path = printed[scheme.upperBound...].drop { $0 != "/" }
    return String(path.hasPrefix(root) ? path.dropFirst(root.count) : path.dropFirst())
  }

  /// The words for two lines of one name, with both places.
  private func duplicate(
    _ kind: PrintedRegister.Kind, _ identifier: Located<String>, first: SourceRange, other: String?
  ) -> Diagnostic {
    let name = excerpt(identifier.value)
    let summary = LocalizedText(
      vi: "`\(name)` có hai dòng khác nhau trong printed.csv",
      en: "Two different lines for `\(name)` in printed.csv")
    let remedy: LocalizedText
    if let other, kind == .office {
      remedy = LocalizedText(
        vi:
          "Là một đơn vị thì xóa dòng này; là hai đơn vị của hai bảng được nhập lại thì đổi `id` ở dòng này thành `\(other)`, cho đơn vị thứ hai `id` ấy trong danh sách (chưa có thì thêm một dòng), và cho máy chủ cũ của bảng ấy chuyển `/\(name)/` sang `/\(other)/` (Documentation/Links.md)",
        en:
          "If it is one office, delete this line; if two boards became one and these are two offices, change `id` to `\(other)` in this line, give the second office that `id` in the roster (add it if it is not there), and let the old server of that board send `/\(name)/` to `/\(other)/` (Documentation/Links.md)"
      )
    } else if let other {
      remedy = LocalizedText(
        vi:
          "Cùng một tài liệu thì xóa dòng này; hai tài liệu khác nhau thì đổi `id` ở dòng này thành `\(other)`, cho mã thứ hai `id` ấy trong board.yaml (chưa có thì thêm mã), và cho máy chủ cũ của bảng ấy chuyển `/\(name)` sang `/\(other)` (Documentation/Links.md)",
        en:
          "If both lead to one thing, delete this line; if not, change `id` to `\(other)` in this line, give the second code that `id` in board.yaml (add it if it is not there), and let the old server of that board send `/\(name)` to `/\(other)` (Documentation/Links.md)"
      )
    } else {
      remedy = LocalizedText(
        vi: "Xóa dòng sai; `\(name)` còn dùng thì giữ dòng để trống cả `successor` và `page`",
        en:
          "Delete the line that is wrong; if `\(name)` is still in use, keep the line whose `successor` and `page` are empty"
      )
    }
    return Diagnostic(
      "register.duplicate", summary, remedy: remedy, at: identifier.range,
      notes: [.init(LocalizedText(vi: "dòng thứ nhất ở đây", en: "the first is here"), at: first)])
  }
}

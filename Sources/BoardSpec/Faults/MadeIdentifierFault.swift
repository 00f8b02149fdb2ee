import Diagnostics

/// A fault of offices that have no identifier in the roster, and one made from their name.
enum MadeIdentifierFault: Fault {
  /// How many offices there are, of all; `board` is the file to name in the command that writes them.
  case made(Int, hasColumn: Bool, first: Located<String>, board: String, roster: String)
  case impossible(Located<String>)
  /// Two offices with one identifier; `other` is a free one for the second.
  case same(String, SourceRange, first: SourceRange, other: String)
  /// Several offices whose names make an identifier that was printed for one of them; `others` are free ones.
  case whichIsPrinted(Located<String>, name: String, makers: [Located<String>], others: [String])
  /// Printed offices that are all in the roster by their names, without their identifiers.
  case lostColumn(
    count: Int, example: Located<String>, office: Located<String>, hasColumn: Bool, heading: String?)
  case renamed(gone: Located<String>, name: String, candidates: [Located<String>])

  /// The identifiers of the faults that writing identifiers into the roster removes.
  static let removedByWriting: Set<String> = ["roster.same-made-id", "roster.no-id-from-name"]

  var diagnostic: Diagnostic {
    switch self {
    case .made(let count, let hasColumn, let first, let board, let roster):
      let (ids, offices) = count == 1 ? ("id", "1 office") : ("ids", "\(count) offices")
      let are = count == 1 ? "is" : "are"
      return Diagnostic(
        "roster.made-ids", .warning,
        hasColumn
          ? LocalizedText(
            vi: "\(count) đơn vị để trống `id`: `id` được tạo từ tên, như `\(first.value)`",
            en:
              "\(offices) without an `id`: \(count == 1 ? "it is" : "they are") made from the name, as `\(first.value)`"
          )
          : LocalizedText(
            vi: "Danh sách không có cột `id`: `id` của \(count) đơn vị được tạo từ tên, như `\(first.value)`",
            en: "No column `id`: the \(ids) of \(offices) \(are) made from the name, as `\(first.value)`"),
        remedy: LocalizedText(
          vi:
            "Chạy `bangtin render \(board) --write-ids` để ghi chúng vào `\(roster)`: sau đó đổi tên đơn vị không làm đổi liên kết đã in",
          en:
            "Run `bangtin render \(board) --write-ids` to write them into `\(roster)`: a changed name then changes no printed link"
        ),
        at: first.range)
    case .impossible(let name):
      return Diagnostic(
        "roster.no-id-from-name",
        LocalizedText(
          vi: "Không tạo được `id` từ tên «\(excerpt(name.value))»",
          en: "No `id` can be made from the name “\(excerpt(name.value))”"),
        remedy: LocalizedText(
          vi:
            "Ghi vào cột `id` của dòng này một mã gồm chữ thường không dấu, chữ số và dấu `-`; chưa có cột `id` thì thêm cột, các dòng khác có thể để trống",
          en:
            "Write one of a–z, 0–9 and `-` into the column `id` of this line; add the column if there is none, other lines may leave it empty"
        ),
        at: name.range)
    case .same(let identifier, let range, let first, let other):
      return Diagnostic(
        "roster.same-made-id",
        LocalizedText(
          vi: "Hai đơn vị sẽ cùng có `id` là `\(identifier)`, được tạo từ tên",
          en: "Two offices would have the id `\(identifier)`, made from the name"),
        remedy: LocalizedText(
          vi:
            "Ghi `\(other)` vào cột `id` của dòng này; chưa có cột `id` thì thêm cột, các dòng khác có thể để trống",
          en:
            "Write `\(other)` into the column `id` of this line; add the column if there is none, other lines may leave it empty"
        ),
        at: range,
        notes: [.init(LocalizedText(vi: "đơn vị thứ nhất ở đây", en: "the first one is here"), at: first)])
    case .whichIsPrinted(let printed, let name, let makers, let others):
      return Self.whichIsPrinted(printed, name, makers, others)
    case .lostColumn(let count, let example, let office, let hasColumn, let heading):
      return Self.lostColumn(count, example, office, hasColumn: hasColumn, heading: heading)
    case .renamed(let gone, let name, let candidates):
      return Self.renamed(gone, name, candidates)
    }
  }

  /// An identifier for a further office.
  static func other(_ identifier: String, _ number: Int) -> String {
    Identifier.shortened(identifier, to: Identifier.lengthLimit - 6) + "-\(number)"
  }

  private static func whichIsPrinted(
    _ printed: Located<String>, _ name: String, _ makers: [Located<String>], _ others: [String]
  ) -> Diagnostic {
    let shown = excerpt(name.isEmpty ? printed.value : name)
    let free = others.prefix(3).map { "`\($0)`" }.joined(separator: ", ") + (others.count > 3 ? ", …" : "")
    let place = makers.first?.range ?? printed.range
    return Diagnostic(
      "roster.printed-id-unclear",
      LocalizedText(
        vi:
          "\(makers.count) đơn vị có tên tạo ra `id` `\(printed.value)`, đã in cho «\(shown)»: đơn vị nào là đơn vị đó?",
        en:
          "The names of \(makers.count) offices make the id `\(printed.value)`, which was printed for “\(shown)”: which one is it?"
      ),
      remedy: LocalizedText(
        vi:
          "Ghi `\(printed.value)` vào cột `id` của đơn vị đó và \(free) vào cột `id` của \(others.count == 1 ? "đơn vị kia" : "các đơn vị kia"); chưa có cột `id` thì thêm cột, các dòng khác có thể để trống",
        en:
          "Write `\(printed.value)` into the column `id` of that office, and \(free) into that of the \(others.count == 1 ? "other one" : "other ones"); add the column if there is none, other lines may leave it empty"
      ),
      at: place,
      notes: makers.dropFirst().prefix(3).map {
        .init(LocalizedText(vi: "một đơn vị nữa ở đây", en: "another one is here"), at: $0.range)
      } + [.init(LocalizedText(vi: "đã in ở đây", en: "it was printed here"), at: printed.range)])
  }

  private static func lostColumn(
    _ count: Int, _ example: Located<String>, _ office: Located<String>, hasColumn: Bool, heading: String?
  ) -> Diagnostic {
    let register = example.range.file.name
    let remedy =
      if let heading {
        LocalizedText(
          vi: "Đổi tên cột `\(excerpt(heading))` thành `id`",
          en: "Rename the column `\(excerpt(heading))` to `id`")
      } else {
        LocalizedText(
          vi:
            "Lấy lại cột `id` từ bản danh sách cũ, hoặc ghi vào cột `id` mã đã in của từng đơn vị theo cột `id` của `\(register)`: `\(example.value)` cho «\(excerpt(office.value))»",
          en:
            "Bring the column `id` back from an earlier roster, or write the printed id of each office into it, as the column `id` of `\(register)` has it: `\(example.value)` for “\(excerpt(office.value))”"
        )
      }
    return Diagnostic(
      "roster.lost-ids",
      hasColumn
        ? LocalizedText(
          vi: "Cột `id` của danh sách để trống ở \(count) đơn vị đã in",
          en: "The column `id` of the roster is empty for \(count) printed offices")
        : LocalizedText(
          vi: "Danh sách mất cột `id`, hoặc cột ấy đã đổi tên: \(count) đơn vị đã in chỉ còn tên",
          en:
            "The column `id` of the roster is missing or was renamed: \(count) printed offices are there by name alone"
        ),
      remedy: remedy, at: office.range,
      notes: [.init(LocalizedText(vi: "đã in ở đây", en: "it was printed here"), at: example.range)])
  }

  private static func renamed(
    _ gone: Located<String>, _ name: String, _ candidates: [Located<String>]
  ) -> Diagnostic {
    let shown = name.isEmpty ? gone.value : name
    let register = gone.range.file.name
    let isOne = candidates.count == 1
    if isOne, candidates[0].value == name { return Self.printedByName(gone, candidates[0]) }
    let place = isOne ? candidates[0].range : gone.range
    let names = candidates.prefix(3).map { "«\(excerpt($0.value))»" }.joined(separator: ", ")
    let englishNames = candidates.prefix(3).map { "“\(excerpt($0.value))”" }.joined(separator: ", ")
    return Diagnostic(
      "roster.renamed-office",
      isOne
        ? LocalizedText(
          vi:
            "Đơn vị «\(excerpt(shown))» đã in không còn trong danh sách; «\(excerpt(candidates[0].value))» có phải là đơn vị đó đổi tên?",
          en:
            "The printed office “\(excerpt(shown))” is gone from the roster; is “\(excerpt(candidates[0].value))” its new name?"
        )
        : LocalizedText(
          vi:
            "Đơn vị «\(excerpt(shown))» đã in không còn trong danh sách; một trong \(names) có phải là đơn vị đó đổi tên?",
          en: "The printed office “\(excerpt(shown))” is gone from the roster; is it one of \(englishNames)?"),
      remedy: isOne
        ? LocalizedText(
          vi:
            "Nếu phải, ghi `\(gone.value)` vào cột `id` của dòng này (chưa có cột `id` thì thêm cột, các dòng khác có thể để trống); nếu là đơn vị khác, ghi một địa chỉ vào cột `page` của dòng `\(gone.value)` trong `\(register)`, hoặc xóa dòng đó nếu chưa từng treo",
          en:
            "If it is, write `\(gone.value)` into the column `id` of this line (add the column if there is none, other lines may leave it empty); if it is another office, write an address into the column `page` of the line `\(gone.value)` in `\(register)`, or delete that line if it never hung on a wall"
        )
        : LocalizedText(
          vi:
            "Nếu phải, ghi `\(gone.value)` vào cột `id` của đơn vị ấy trong danh sách (chưa có cột `id` thì thêm cột, các dòng khác có thể để trống); nếu không, ghi một địa chỉ vào cột `page` của dòng này, hoặc xóa dòng này nếu chưa từng treo",
          en:
            "If it is, write `\(gone.value)` into the column `id` of that office in the roster (add the column if there is none, other lines may leave it empty); if not, write an address into the column `page` of this line, or delete this line if it never hung on a wall"
        ),
      at: place,
      notes: isOne
        ? [.init(LocalizedText(vi: "đã in ở đây", en: "it was printed here"), at: gone.range)]
        : candidates.prefix(3).map {
          .init(LocalizedText(vi: "đơn vị mới ở đây", en: "a new office is here"), at: $0.range)
        })
  }

  /// The fault of a printed office that is in the roster by its name and without its identifier.
  private static func printedByName(_ printed: Located<String>, _ office: Located<String>) -> Diagnostic {
    Diagnostic(
      "roster.renamed-office",
      LocalizedText(
        vi:
          "Đơn vị «\(excerpt(office.value))» đã in với `id` `\(printed.value)`, nay dòng này không có `id` đó",
        en:
          "The office “\(excerpt(office.value))” was printed with the id `\(printed.value)`, which this line lacks"
      ),
      remedy: LocalizedText(
        vi:
          "Ghi `\(printed.value)` vào cột `id` của dòng này; chưa có cột `id` thì thêm cột, các dòng khác có thể để trống",
        en:
          "Write `\(printed.value)` into the column `id` of this line; add the column if there is none, other lines may leave it empty"
      ),
      at: office.range,
      notes: [.init(LocalizedText(vi: "đã in ở đây", en: "it was printed here"), at: printed.range)])
  }
}

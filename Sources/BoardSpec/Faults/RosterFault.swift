import Diagnostics

/// A fault in the list of offices.
enum RosterFault: Fault {
  case empty(SourceFile)
  case noOffices(SourceFile)
  case unclosedQuote(SourceRange)
  /// Text after a closing quote; `cell` is the whole cell.
  case textAfterQuote(SourceRange, cell: SourceRange)
  case cellCount(found: Int, wanted: Int, SourceRange, separator: CellSeparator)
  case unnamedColumn(SourceRange)
  case unnamedColumns([Int], SourceRange)
  case duplicateColumn(String, SourceRange, first: SourceRange)
  case alikeColumns(CSVCell, CSVCell, name: String)
  case ambiguousColumn(String, CSVCell, CSVCell)
  case missingColumn(String, near: String?, SourceRange, separator: CellSeparator)
  case emptyName(SourceRange, office: String?)
  case noOffice(OtherRow, SourceRange)

  var diagnostic: Diagnostic {
    switch self {
    case .empty(let file):
      return Diagnostic(
        "roster.empty", LocalizedText(vi: "Danh sách đơn vị trống", en: "Empty roster"),
        remedy: LocalizedText(
          vi:
            "Viết dòng tiêu đề `id,name`, thêm các cột mà bảng dùng trong `{office.…}`, rồi mỗi đơn vị một dòng",
          en:
            "Write the header `id,name`, with the columns that the board uses in `{office.…}`, and one line for each office"
        ),
        in: file.name)
    case .noOffices(let file):
      return Diagnostic(
        "roster.empty", LocalizedText(vi: "Danh sách không có đơn vị nào", en: "No office in the roster"),
        remedy: LocalizedText(
          vi: "Viết mỗi đơn vị một dòng dưới dòng tiêu đề",
          en: "Write one line for each office below the header"),
        in: file.name)
    case .unclosedQuote(let range):
      return Diagnostic(
        "roster.unclosed-quote",
        LocalizedText(vi: "Dấu ngoặc kép mở ở đây chưa đóng", en: "Quote opened here and never closed"),
        remedy: LocalizedText(
          vi: "Thêm dấu `\"` ở cuối ô; dấu ngoặc kép bên trong ô viết thành `\"\"`",
          en: "Add `\"` at the end of the cell; write a quote inside a cell as `\"\"`"),
        at: range)
    case .textAfterQuote(let range, let cell):
      let whole = cell.text.replacing("\"", with: "")
      return Diagnostic(
        "roster.text-after-quote",
        LocalizedText(
          vi: "Chữ `\(excerpt(String(range.text)))` đứng sau dấu ngoặc kép đóng",
          en: "`\(excerpt(String(range.text)))` follows the closing quote"),
        remedy: LocalizedText(
          vi:
            "Đặt cả ô trong một cặp dấu ngoặc kép: `\"\(whole)\"`; muốn in dấu ngoặc kép thì viết hai dấu `\"\"`",
          en: "Put the whole cell in one pair of quotes: `\"\(whole)\"`; write `\"\"` for each quote to print"
        ),
        at: range)
    case .cellCount(let found, let wanted, let range, let separator):
      return cellCount(found, wanted, range, separator)
    case .unnamedColumn(let range):
      return Diagnostic(
        "roster.unnamed-column",
        LocalizedText(vi: "Cột không có tên", en: "Column without a name"),
        remedy: LocalizedText(
          vi: "Ghi tên cột ở dòng tiêu đề, hoặc xóa cột này",
          en: "Name it in the header, or delete the column"),
        at: range)
    case .unnamedColumns(let numbers, let range):
      let isOne = numbers.count == 1
      return Diagnostic(
        "roster.unnamed-column",
        LocalizedText(
          vi: isOne ? "Cột \(numbers[0]) không có tên" : "Các cột \(Self.list(numbers, "và")) không có tên",
          en: isOne ? "Column \(numbers[0]) has no name" : "Columns \(Self.list(numbers, "and")) have no name"
        ),
        remedy: LocalizedText(
          vi:
            "Xóa những gì ở \(isOne ? "cột đó" : "các cột đó"), hoặc đặt tên cho mọi cột đến cột \(numbers.last ?? 0) ở dòng tiêu đề",
          en:
            "Delete what \(isOne ? "it holds" : "they hold"), or name all columns up to column \(numbers.last ?? 0) in the header"
        ),
        at: range)
    case .duplicateColumn(let name, let range, let first):
      return Diagnostic(
        "roster.duplicate-column",
        LocalizedText(
          vi: "Cột `\(excerpt(name))` bị lặp lại", en: "Column `\(excerpt(name))` declared twice"),
        remedy: LocalizedText(vi: "Đổi tên một trong hai cột", en: "Rename one of the two"),
        at: range,
        notes: [.init(LocalizedText(vi: "cột thứ nhất ở đây", en: "first declared here"), at: first)])
    case .alikeColumns(let first, let second, let name):
      return Diagnostic(
        "roster.alike-columns",
        LocalizedText(
          vi:
            "Hai cột `\(excerpt(first.text))` và `\(excerpt(second.text))` cùng có tên viết không dấu là `\(name)`",
          en:
            "The columns `\(excerpt(first.text))` and `\(excerpt(second.text))` are both `\(name)` in placeholders"
        ),
        remedy: LocalizedText(
          vi: "Đổi tên một trong hai cột sao cho khác cả khi bỏ dấu và chữ hoa",
          en: "Rename one of the two so that they differ without marks and capitals too"),
        at: second.range,
        notes: [.init(LocalizedText(vi: "cột thứ nhất ở đây", en: "the first one is here"), at: first.range)])
    case .ambiguousColumn(let name, let second, let first):
      return Diagnostic(
        "roster.ambiguous-column",
        LocalizedText(
          vi:
            "Cả hai cột `\(excerpt(first.text))` và `\(excerpt(second.text))` đều có thể là cột `\(name)`",
          en: "Both `\(excerpt(first.text))` and `\(excerpt(second.text))` may be the column `\(name)`"),
        remedy: LocalizedText(
          vi: "Đổi tên cột đúng thành `\(name)`; cột kia giữ nguyên",
          en: "Rename the right one to `\(name)`; do not change the other one"),
        at: second.range,
        notes: [.init(LocalizedText(vi: "cột thứ nhất ở đây", en: "the first one is here"), at: first.range)])
    case .missingColumn(let name, let near, let range, let separator):
      let hint =
        near.map {
          LocalizedText(
            vi: "Đổi tên cột `\($0)` thành `\(name)`", en: "Rename the column `\($0)` to `\(name)`")
        }
        ?? LocalizedText(
          vi:
            "Dòng tiêu đề phải là dòng đầu của tệp: xóa các dòng ở trên nó; trong đó ghi `\(name)` hoặc `Tên đơn vị` trên cột tên và đặt tên cho các cột khác, cách nhau bằng \(Self.name(separator).vietnamese)",
          en:
            "The header must be the first line of the file: delete the lines above it; in it, write `\(name)` or `Tên đơn vị` above the column of names, and name the other columns, with \(Self.name(separator).english) between them"
        )
      return Diagnostic(
        "roster.missing-column",
        LocalizedText(
          vi: "Dòng đầu của danh sách không có cột `\(name)`",
          en: "No column `\(name)` in the first line of the roster"),
        remedy: hint, at: range)
    case .noOffice(let kind, let range):
      let what =
        switch kind {
        case .total: LocalizedText(vi: "dòng tổng cộng", en: "totals")
        case .columnNumbers: LocalizedText(vi: "dòng đánh số cột", en: "the numbers of columns")
        case .header: LocalizedText(vi: "dòng tiêu đề lặp lại", en: "the header once more")
        case .group: LocalizedText(vi: "tên của một nhóm đơn vị", en: "the name of a group of offices")
        case .signature: LocalizedText(vi: "phần ký tên dưới danh sách", en: "a signature below the list")
        }
      return Diagnostic(
        "roster.no-office",
        LocalizedText(
          vi: "Dòng này là \(what.vietnamese), không phải đơn vị",
          en: "This line holds \(what.english), not an office"),
        remedy: LocalizedText(vi: "Xóa dòng này", en: "Delete the line"), at: range)
    case .emptyName(let range, let office):
      return Diagnostic(
        "roster.empty-name",
        office.map {
          LocalizedText(
            vi: "Đơn vị `\(excerpt($0))` chưa có tên", en: "Office `\(excerpt($0))` has no name")
        } ?? LocalizedText(vi: "Đơn vị này chưa có tên", en: "This office has no name"),
        remedy: LocalizedText(
          vi: "Ghi tên đơn vị vào cột tên, hoặc xóa dòng này",
          en: "Write its name in the column of names, or delete the line"),
        at: range)
    }
  }

  private func cellCount(
    _ found: Int, _ wanted: Int, _ range: SourceRange, _ separator: CellSeparator
  ) -> Diagnostic {
    let sign = Self.name(separator)
    return Diagnostic(
      "roster.cell-count",
      LocalizedText(
        vi: "Dòng có \(found) ô, trong khi tiêu đề có \(wanted) cột",
        en: "\(found) cells in a row where the header has \(wanted) columns"),
      remedy: found > wanted
        ? LocalizedText(
          vi: "Nếu trong ô có \(sign.vietnamese), hãy đặt cả ô trong dấu ngoặc kép",
          en: "Put a cell that holds \(sign.english) in double quotes")
        : LocalizedText(
          vi: "Thêm \(sign.vietnamese) cho mỗi ô còn thiếu, kể cả ô để trống",
          en: "Add \(sign.english) for each missing cell, also for an empty one"),
      at: range)
  }

  private static func list(_ numbers: [Int], _ and: String) -> String {
    let words = numbers.map(String.init)
    return words.dropLast().joined(separator: ", ") + " \(and) " + (words.last ?? "")
  }

  private static func name(_ separator: CellSeparator) -> LocalizedText {
    switch separator.character {
    case ",": LocalizedText(vi: "dấu phẩy", en: "a comma")
    case ";": LocalizedText(vi: "dấu chấm phẩy", en: "a semicolon")
    case "\t": LocalizedText(vi: "dấu Tab", en: "a tab")
    case " ": LocalizedText(vi: "dấu cách", en: "a space")
    default: LocalizedText(vi: "dấu `\(separator.character)`", en: "`\(separator.character)`")
    }
  }
}

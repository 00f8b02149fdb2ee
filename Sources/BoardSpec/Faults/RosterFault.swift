import Diagnostics

/// A fault in the list of offices.
enum RosterFault: Fault {
  case empty(SourceFile)
  case noOffices(SourceFile)
  case unclosedQuote(SourceRange)
  case textAfterQuote(SourceRange)
  case cellCount(found: Int, wanted: Int, SourceRange, separator: Character)
  case unnamedColumn(SourceRange)
  case unnamedColumns([Int], SourceRange)
  case excelError(String, SourceRange)
  case damagedText(SourceRange)
  case duplicateColumn(String, SourceRange, first: SourceRange)
  case missingColumn(String, near: String?, SourceRange, separator: Character)
  case emptyName(SourceRange, office: String)

  var diagnostic: Diagnostic {
    switch self {
    case .empty(let file):
      return Diagnostic(
        "roster.empty", LocalizedText(vi: "Danh sách đơn vị trống", en: "Empty roster"),
        remedy: LocalizedText(
          vi: "Viết dòng tiêu đề `id,name` rồi mỗi đơn vị một dòng",
          en: "Write the header `id,name` and one line for each office"),
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
    case .textAfterQuote(let range):
      return Diagnostic(
        "roster.text-after-quote",
        LocalizedText(
          vi: "Chữ `\(excerpt(String(range.text)))` đứng sau dấu ngoặc kép đóng",
          en: "`\(excerpt(String(range.text)))` follows the closing quote"),
        remedy: LocalizedText(
          vi: "Viết dấu ngoặc kép bên trong ô thành `\"\"`, hoặc xóa phần thừa",
          en: "Write a quote inside a cell as `\"\"`, or delete the rest"),
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
          vi: "Ghi tên cột ở dòng tiêu đề, hoặc xóa những gì ở cột đó",
          en: "Name it in the header, or delete what it holds"),
        at: range)
    case .excelError(let text, let range):
      return Diagnostic(
        "roster.excel-error",
        LocalizedText(
          vi: "`\(text)` là lỗi của Excel, không phải giá trị",
          en: "`\(text)` is an error of Excel, not a value"),
        remedy: LocalizedText(
          vi: "Sửa công thức của ô này trong Excel, hoặc gõ thẳng giá trị, rồi lưu lại",
          en: "Mend the formula of the cell in Excel, or type the value, and save it again"),
        at: range)
    case .damagedText(let range):
      return Diagnostic(
        "roster.damaged-text",
        LocalizedText(
          vi: "Chữ tiếng Việt đã hỏng khi lưu tệp",
          en: "The Vietnamese letters were lost when the file was saved"),
        remedy: LocalizedText(
          vi: "Mở lại bảng gốc rồi lưu bằng “CSV UTF-8”",
          en: "Open the original table again and save it as “CSV UTF-8”"),
        at: range)
    case .duplicateColumn(let name, let range, let first):
      return Diagnostic(
        "roster.duplicate-column",
        LocalizedText(
          vi: "Cột `\(excerpt(name))` bị lặp lại", en: "Column `\(excerpt(name))` declared twice"),
        remedy: LocalizedText(vi: "Đổi tên một trong hai cột", en: "Rename one of the two"),
        at: range,
        notes: [.init(LocalizedText(vi: "cột thứ nhất ở đây", en: "first declared here"), at: first)])
    case .missingColumn(let name, let near, let range, let separator):
      let hint =
        near.map {
          LocalizedText(
            vi: "Đổi tên cột `\($0)` thành `\(name)`", en: "Rename the column `\($0)` to `\(name)`")
        }
        ?? LocalizedText(
          vi:
            "Thêm cột `\(name)` vào dòng tiêu đề, các cột cách nhau bằng dấu \(Self.name(separator).vietnamese)",
          en:
            "Add the column `\(name)` to the header; columns are separated by \(Self.name(separator).english)"
        )
      return Diagnostic(
        "roster.missing-column",
        LocalizedText(vi: "Thiếu cột `\(name)`", en: "No column `\(name)`"), remedy: hint, at: range)
    case .emptyName(let range, let office):
      return Diagnostic(
        "roster.empty-name",
        LocalizedText(
          vi: "Đơn vị `\(excerpt(office))` chưa có tên", en: "Office `\(excerpt(office))` has no name"),
        remedy: LocalizedText(vi: "Ghi tên đơn vị vào cột `name`", en: "Write its name in the column `name`"),
        at: range)
    }
  }

  private func cellCount(
    _ found: Int, _ wanted: Int, _ range: SourceRange, _ separator: Character
  ) -> Diagnostic {
    let sign = Self.name(separator)
    return Diagnostic(
      "roster.cell-count",
      LocalizedText(
        vi: "Dòng có \(found) ô, trong khi tiêu đề có \(wanted) cột",
        en: "\(found) cells in a row where the header has \(wanted) columns"),
      remedy: found > wanted
        ? LocalizedText(
          vi: "Nếu trong ô có dấu \(sign.vietnamese), hãy đặt cả ô trong dấu ngoặc kép",
          en: "Put a cell that holds \(sign.english) in double quotes")
        : LocalizedText(
          vi: "Thêm dấu \(sign.vietnamese) cho mỗi ô còn thiếu, kể cả ô để trống",
          en: "Add \(sign.english) for each missing cell, also for an empty one"),
      at: range)
  }

  private static func list(_ numbers: [Int], _ and: String) -> String {
    let words = numbers.map(String.init)
    return words.dropLast().joined(separator: ", ") + " \(and) " + (words.last ?? "")
  }

  private static func name(_ separator: Character) -> LocalizedText {
    switch separator {
    case ";": LocalizedText(vi: "chấm phẩy", en: "a semicolon")
    case "\t": LocalizedText(vi: "Tab", en: "a tab")
    default: LocalizedText(vi: "phẩy", en: "a comma")
    }
  }
}

import Diagnostics

/// Cells that a spreadsheet has changed into something that nobody typed.
enum SpreadsheetFault: Fault {
  case damagedCells(DamageTally.Found, isWarning: Bool)
  case leadingZero(CSVCell, String, Int)
  /// A number with its country code and without the `+` before it.
  case lostPlus(CSVCell, String, Int)
  case lostLetters(SourceRange, LostLetters.Kind)
  /// A sign as web pages write it, the text that it stands for, and in how many further cells such signs stand.
  case htmlLeftover(SourceRange, String, text: String, more: Int)

  var diagnostic: Diagnostic {
    switch self {
    case .damagedCells(let found, let isWarning):
      func diagnostic(_ identifier: String, _ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(
          identifier, severity, Self.summary(found), remedy: Self.remedy(found), at: found.cell.range,
          notes: Self.others(found))
      }
      let severity: Diagnostic.Severity = isWarning ? .warning : .error
      switch found.damage {
      case .error: return diagnostic("roster.excel-error", severity)
      case .scientific, .decimals, .grouped, .hidden: return diagnostic("roster.spoilt-number", severity)
      case .quotedFormula, .formula: return diagnostic("roster.formula", severity)
      case .apostrophe: return diagnostic("roster.apostrophe", severity)
      case .date: return diagnostic("roster.date-as-id", severity)
      }
    case .leadingZero(let cell, let column, let count):
      let whole = DamagedText.withLeadingZero(cell.text) ?? cell.text
      return Diagnostic(
        "roster.leading-zero", .warning,
        count == 1
          ? LocalizedText(
            vi: "Số điện thoại `\(cell.text)` mất số 0 đứng đầu",
            en: "The telephone number `\(cell.text)` has lost its leading zero")
          : LocalizedText(
            vi: "\(count) số điện thoại của cột `\(excerpt(column))` mất số 0 đứng đầu, như `\(cell.text)`",
            en:
              "\(count) telephone numbers in the column `\(excerpt(column))` have lost their leading zero, such as `\(cell.text)`"
          ),
        remedy: LocalizedText(
          vi: "Viết `\(whole)`; \(Self.asText.vietnamese) trước khi gõ",
          en: "Write `\(whole)`; first \(Self.asText.english)"),
        at: cell.range)
    case .lostPlus(let cell, let column, let count):
      let whole = DamagedText.withPlus(cell.text) ?? cell.text
      return Diagnostic(
        "roster.lost-plus", .warning,
        count == 1
          ? LocalizedText(
            vi: "Số điện thoại `\(cell.text)` mất dấu `+` đứng đầu",
            en: "The telephone number `\(cell.text)` has lost its leading `+`")
          : LocalizedText(
            vi:
              "\(count) số điện thoại của cột `\(excerpt(column))` mất dấu `+` đứng đầu, như `\(cell.text)`",
            en:
              "\(count) telephone numbers in the column `\(excerpt(column))` have lost their leading `+`, such as `\(cell.text)`"
          ),
        remedy: LocalizedText(
          vi: "Viết `\(whole)`; \(Self.asText.vietnamese) trước khi gõ",
          en: "Write `\(whole)`; first \(Self.asText.english)"),
        at: cell.range)
    case .lostLetters(let range, let kind):
      return Self.lostLetters(range, kind)
    case .htmlLeftover(let range, let sign, let text, let more):
      let others = more == 1 ? "1 more cell has" : "\(more) more cells have"
      return Diagnostic(
        "roster.html-sign", .warning,
        LocalizedText(
          vi: "`\(sign)` là cách trang web ghi `\(text)`", en: "`\(sign)` is how web pages write `\(text)`"),
        remedy: LocalizedText(
          vi: "Gõ `\(text)` thay cho `\(sign)`" + (more > 0 ? "; còn \(more) ô nữa có ký hiệu như vậy" : ""),
          en: "Type `\(text)` in place of `\(sign)`" + (more > 0 ? "; \(others) such signs" : "")),
        at: range)
    }
  }

  private static func lostLetters(_ range: SourceRange, _ kind: LostLetters.Kind) -> Diagnostic {
    let meant: LocalizedText? =
      kind == .certain
      ? nil
      : LocalizedText(
        vi: "; nếu thật sự muốn viết dấu hỏi thì thêm dấu cách sau nó, trong tên đơn vị thì viết `(?)`",
        en: "; if a question mark is meant, put a space behind it, and write `(?)` in the name of an office")
    return Diagnostic(
      "roster.damaged-text", kind == .doubtful ? .warning : .error,
      kind == .doubtful
        ? LocalizedText(
          vi: "Dấu hỏi trong từ: chữ tiếng Việt có thể đã hỏng khi lưu tệp",
          en: "A question mark inside a word: Vietnamese letters may have been lost when the file was saved")
        : LocalizedText(
          vi: "Chữ tiếng Việt đã hỏng khi lưu tệp",
          en: "The Vietnamese letters were lost when the file was saved"),
      remedy: LocalizedText(
        vi:
          "Mở lại bảng gốc rồi lưu bằng “CSV UTF-8” (LibreOffice: bảng mã Unicode (UTF-8); Google Trang tính: Tệp → Tải xuống → CSV)\(meant?.vietnamese ?? "")",
        en:
          "Open the original table again and save it as “CSV UTF-8” (LibreOffice: character set Unicode (UTF-8); Google Sheets: File → Download → CSV)\(meant?.english ?? "")"
      ),
      at: range)
  }

  private static let asText = LocalizedText(
    vi:
      "định dạng cột là Văn bản (Excel: Format Cells → Text; Google Trang tính: Định dạng → Số → Văn bản thuần túy)",
    en: "format the column as text (Excel: Format Cells → Text; Google Sheets: Format → Number → Plain text)")

  private static func summary(_ found: DamageTally.Found) -> LocalizedText {
    let text = excerpt(found.cell.text)
    switch found.damage {
    case .error:
      return LocalizedText(
        vi: "`\(text)` là lỗi của bảng tính, không phải giá trị",
        en: "`\(text)` is an error of a spreadsheet, not a value")
    case .scientific where whole(found) != nil:
      return LocalizedText(
        vi: "`\(text)` là số mà bảng tính đã viết lại, chẳng hạn số điện thoại",
        en: "`\(text)` is what a spreadsheet makes of a long number such as a telephone number")
    case .scientific:
      return LocalizedText(
        vi: "`\(text)` là số mà bảng tính đã rút gọn, chẳng hạn số điện thoại: các chữ số cuối đã mất",
        en:
          "`\(text)` is what a spreadsheet makes of a long number such as a telephone number: its last digits are lost"
      )
    case .decimals where found.isTelephone:
      return LocalizedText(
        vi: "`\(text)` là số mà bảng tính đã thêm phần thập phân, và bỏ số 0 đứng đầu nếu có",
        en: "`\(text)` is a number to which a spreadsheet added decimals; a leading zero may be lost")
    case .decimals:
      return LocalizedText(
        vi: "`\(text)` là số mà bảng tính đã thêm phần thập phân",
        en: "`\(text)` is a number to which a spreadsheet added decimals")
    case .grouped:
      return LocalizedText(
        vi: "`\(text)` là số điện thoại mà bảng tính đã viết như số tiền",
        en: "`\(text)` is a telephone number that a spreadsheet wrote as an amount")
    case .hidden:
      return LocalizedText(
        vi: "`\(text)` là số bị che vì cột trong bảng tính quá hẹp",
        en: "`\(text)` is what a spreadsheet shows where a column is too narrow for its number")
    case .quotedFormula:
      return LocalizedText(
        vi: "`\(text)` là công thức của bảng tính bọc ngoài một giá trị",
        en: "`\(text)` is a spreadsheet's formula around a value")
    case .formula:
      return LocalizedText(
        vi: "`\(text)` là công thức của bảng tính, không phải giá trị",
        en: "`\(text)` is a formula of a spreadsheet, not a value")
    case .apostrophe:
      return LocalizedText(
        vi: "`\(text)` còn dấu nháy mà bảng tính dùng để đánh dấu văn bản",
        en: "`\(text)` still has the apostrophe by which spreadsheets mark text")
    case .date:
      return LocalizedText(
        vi: "`\(text)` là ngày tháng mà bảng tính đã đổi từ một `id` như `1-2`",
        en: "`\(text)` is a date that a spreadsheet made of an `id` such as `1-2`")
    }
  }

  private static func whole(_ found: DamageTally.Found) -> String? {
    DamagedText.original(of: found.cell.text, found.damage, isTelephone: found.isTelephone)
  }

  private static func remedy(_ found: DamageTally.Found) -> LocalizedText {
    let whole = whole(found)
    switch found.damage {
    case .error(let text) where text.lowercased().hasPrefix("loading") || text.lowercased().hasPrefix("đang"):
      return LocalizedText(
        vi: "Đợi Google Trang tính tải xong rồi tải tệp CSV xuống lại",
        en: "Wait until Google Sheets has loaded the cell, and download the CSV file again")
    case .error:
      return LocalizedText(
        vi: "Sửa công thức của ô này trong bảng tính, hoặc gõ thẳng giá trị, rồi lưu lại",
        en: "Correct the formula of the cell in the spreadsheet, or type the value, and save it again")
    case .scientific where whole == nil, .date:
      return LocalizedText(
        vi: "Trong bảng tính, \(asText.vietnamese), gõ lại giá trị đầy đủ rồi lưu lại",
        en: "In the spreadsheet, \(asText.english), type the whole value again, and save it")
    case .decimals, .grouped, .scientific:
      return LocalizedText(
        vi: "Viết `\(whole ?? "")`; trong bảng tính, \(asText.vietnamese) trước khi gõ",
        en: "Write `\(whole ?? "")`; in the spreadsheet, first \(asText.english)")
    case .hidden:
      return LocalizedText(
        vi: "Trong bảng tính, kéo rộng cột cho đến khi thấy số, rồi lưu lại CSV",
        en: "Widen the column in the spreadsheet until the number is seen, and save the CSV file again")
    case .quotedFormula, .apostrophe:
      return LocalizedText(
        vi: "Viết `\(whole ?? "")`; trong bảng tính, \(asText.vietnamese) trước khi gõ",
        en: "Write `\(whole ?? "")`; in the spreadsheet, first \(asText.english)")
    case .formula:
      return LocalizedText(
        vi: "Trong bảng tính, chép cột này rồi dán giá trị (Ctrl+Shift+V), và lưu lại",
        en: "In the spreadsheet, copy the column and paste its values (Ctrl+Shift+V), and save it again")
    }
  }

  private static func others(_ found: DamageTally.Found) -> [Diagnostic.Note] {
    guard found.count > 1 else { return [] }
    let more = found.count - 1
    return [
      Diagnostic.Note(
        LocalizedText(
          vi: "còn \(more) ô như vậy trong cột `\(excerpt(found.column))`, ô cuối ở đây",
          en:
            "\(more) more such \(more == 1 ? "cell" : "cells") in the column `\(excerpt(found.column))`, the last one here"
        ),
        at: found.last)
    ]
  }
}

import Diagnostics

/// The words of help pages that belong to no single command.
enum HelpWords {
  static let usage = LocalizedText(vi: "CÁCH DÙNG", en: "USAGE")
  static let arguments = LocalizedText(vi: "THAM SỐ", en: "ARGUMENTS")
  static let options = LocalizedText(vi: "TÙY CHỌN", en: "OPTIONS")
  static let commands = LocalizedText(vi: "CÁC LỆNH", en: "COMMANDS")
  static let examples = LocalizedText(vi: "VÍ DỤ", en: "EXAMPLES")
  static let command = LocalizedText(vi: "lệnh", en: "command")
  static let anyOptions = LocalizedText(vi: "[tùy chọn]", en: "[options]")
  static let byDefault = LocalizedText(vi: "mặc định", en: "default")
  static let values = LocalizedText(vi: "giá trị", en: "values")

  /// The last line of a page that lists commands.
  static func more(_ program: String) -> LocalizedText {
    LocalizedText(
      vi: "Xem hướng dẫn của từng lệnh: \(program) help <lệnh>",
      en: "Help for each command: \(program) help <command>")
  }

  /// What the parser adds to every command by itself, by the option's main name.
  static let addedOptions: [String: LocalizedText] = [
    "--help": LocalizedText(vi: "Hiện trang hướng dẫn này.", en: "Show this help."),
    "--version": LocalizedText(vi: "Hiện số phiên bản.", en: "Show the version."),
  ]

  /// What the command `help` does.
  static let help = LocalizedText(vi: "Hiện hướng dẫn của một lệnh.", en: "Show the help of a command.")

  /// The options whose default is a fact of the machine, which their text explains.
  static let optionsWithoutDefault: Set<String> = ["--jobs", "--lang"]

  /// The words for values, by the names that the commands give them.
  static let valueNames: [String: LocalizedText] = [
    "board": LocalizedText(vi: "board.yaml", en: "board.yaml"),
    "count": LocalizedText(vi: "số", en: "count"),
    "dir": LocalizedText(vi: "thư mục", en: "folder"),
    "dpi": LocalizedText(vi: "số", en: "number"),
    "file": LocalizedText(vi: "tệp", en: "file"),
    "id": LocalizedText(vi: "id", en: "id"),
    "id|name": LocalizedText(vi: "id|tên đơn vị", en: "id|name"),
    "jobs": LocalizedText(vi: "số", en: "number"),
    "list": LocalizedText(vi: "danh sách", en: "list"),
    "log": LocalizedText(vi: "nhật ký", en: "log"),
    "name": LocalizedText(vi: "tên", en: "name"),
    "paper": LocalizedText(vi: "khổ giấy", en: "paper"),
    "server": LocalizedText(vi: "máy chủ", en: "server"),
    "subject": LocalizedText(vi: "loại tệp", en: "kind"),
    "yyyy-mm": LocalizedText(vi: "năm-tháng", en: "yyyy-mm"),
    "yyyy-mm|last": LocalizedText(vi: "năm-tháng|last", en: "yyyy-mm|last"),
    "yyyy-Qn|last": LocalizedText(vi: "năm-Qquý|last", en: "yyyy-Qn|last"),
    "yyyy|last": LocalizedText(vi: "năm|last", en: "yyyy|last"),
    "yyyy-mm-dd": LocalizedText(vi: "năm-tháng-ngày", en: "yyyy-mm-dd"),
  ]

  /// How a value is written that cannot be listed, by the name that the commands give it.
  static let forms: [String: LocalizedText] = [
    "count": LocalizedText(vi: "Viết một số nguyên, như 2", en: "Write a whole number, such as 2"),
    "dpi": LocalizedText(
      vi: "Viết một số từ 10 đến 2400, như 300", en: "Write a number from 10 to 2400, such as 300"),
    "jobs": LocalizedText(vi: "Viết một số nguyên từ 1 trở lên", en: "Write a whole number of 1 or more"),
    "N": LocalizedText(
      vi: "Viết một số nguyên từ 1 đến 65535, như 4750",
      en: "Write a whole number from 1 to 65535, such as 4750"),
    "board": LocalizedText(
      vi: "Viết tên tệp của bảng mã QR, như board.yaml",
      en: "Write the name of the board's file, such as board.yaml"),
    "K/N": LocalizedText(
      vi: "Viết phần thứ mấy trên tổng số phần, như 2/7", en: "Write which part of how many, such as 2/7"),
    "yyyy-mm": LocalizedText(
      vi: "Viết năm và tháng, như 2026-10", en: "Write the year and the month, such as 2026-10"),
    "yyyy-mm|last": LocalizedText(
      vi: "Viết năm và tháng, như 2026-10, hoặc last",
      en: "Write the year and the month, such as 2026-10, or last"),
    "yyyy-Qn|last": LocalizedText(
      vi: "Viết năm và quý, như 2026-Q4, hoặc last",
      en: "Write the year and the quarter, such as 2026-Q4, or last"),
    "yyyy|last": LocalizedText(
      vi: "Viết năm, như 2026, hoặc last", en: "Write the year, such as 2026, or last"),
    "yyyy-mm-dd": LocalizedText(
      vi: "Viết năm, tháng và ngày, như 2026-10-31",
      en: "Write the year, the month and the day, such as 2026-10-31"),
  ]

  /// The word for a value in `language`; a name that is the same in both languages stands for itself.
  static func value(_ name: String, _ language: Language) -> String { valueNames[name]?[language] ?? name }
}

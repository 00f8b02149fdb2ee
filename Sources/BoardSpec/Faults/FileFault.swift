import Diagnostics

/// A file that cannot be used at all.
enum FileFault: Fault {
  case unreadable(String, FileAccess.Failure, declaredAt: SourceRange?, near: String? = nil)
  case excel(String)
  case damagedUTF16(String, String)
  case notUTF8(String, byte: UInt8, line: Int, shown: String)
  case legacyEncoding(LegacyEncoding, SourceRange)
  case leavesFolder(Located<String>)

  private static func saveAsUTF8(_ name: String) -> LocalizedText {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return LocalizedText(
        vi: "Mở tệp bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8 (Notepad: Save as, Encoding: UTF-8)",
        en: "Open the file in a text editor and save it as UTF-8 (Notepad: Save as, Encoding: UTF-8)")
    }
    return LocalizedText(
      vi: "Mở tệp rồi lưu lại với bảng mã UTF-8 (trong Excel: chọn “CSV UTF-8”)",
      en: "Open the file and save it as UTF-8 (in Excel: choose “CSV UTF-8”)")
  }

  var diagnostic: Diagnostic {
    switch self {
    case .unreadable(let path, let failure, let declared, let near):
      return unreadable(path, failure, declared, near: near)
    case .excel(let name):
      return Diagnostic(
        "file.excel",
        LocalizedText(
          vi: "`\(name)` là tệp Excel, không phải tệp văn bản", en: "`\(name)` is an Excel file, not text"),
        remedy: LocalizedText(
          vi: "Trong Excel chọn Save As → CSV UTF-8, rồi dùng tệp mới",
          en: "In Excel choose Save As → CSV UTF-8, and use the new file"),
        in: name)
    case .damagedUTF16(let name, let kind):
      return Diagnostic(
        "file.damaged-utf16",
        LocalizedText(
          vi: "Tệp `\(name)` dùng bảng mã \(kind) nhưng bị hỏng hoặc bị cắt cụt",
          en: "`\(name)` is \(kind), and damaged or cut short"),
        remedy: Self.saveAsUTF8(name), in: name)
    case .notUTF8(let name, let byte, let line, let shown):
      let hexadecimal = "0x" + String(byte, radix: 16, uppercase: true)
      let file = SourceFile(name: name, text: shown)
      let start = file.start(ofLine: line)
      let before = file.text(ofLine: line).prefix { $0 != "\u{FFFD}" }.utf8.count
      return Diagnostic(
        "file.not-utf8",
        LocalizedText(
          vi: "Byte \(hexadecimal) ở dòng \(line) không thuộc bảng mã UTF-8",
          en: "Byte \(hexadecimal) in line \(line) is not UTF-8"),
        remedy: Self.saveAsUTF8(name), at: SourceRange(file, (start + before)..<(start + before + 3)))
    case .legacyEncoding(let kind, let range):
      return Diagnostic(
        "file.legacy-encoding",
        LocalizedText(
          vi: "Văn bản gõ bằng bảng mã cũ \(kind.rawValue), không phải Unicode",
          en: "Text in the old encoding \(kind.rawValue) instead of Unicode"),
        remedy: LocalizedText(
          vi: "Chuyển văn bản sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu lại",
          en: "Convert the text to Unicode (UniKey: Ctrl+Shift+F6) and save it again"),
        at: range)
    case .leavesFolder(let path):
      return Diagnostic(
        "file.outside-folder",
        LocalizedText(
          vi: "Đường dẫn `\(excerpt(path.value))` ra ngoài thư mục chứa tệp này",
          en: "`\(excerpt(path.value))` leads out of the folder of this file"),
        remedy: LocalizedText(
          vi: "Chép tệp vào cùng thư mục rồi ghi tên tệp ở đây",
          en: "Copy the file into the same folder and name it here"),
        at: path.range)
    }
  }

  private func unreadable(
    _ path: String, _ failure: FileAccess.Failure, _ declared: SourceRange?, near: String?
  ) -> Diagnostic {
    switch failure {
    case .missing:
      Diagnostic(
        "file.missing",
        LocalizedText(vi: "Không tìm thấy tệp `\(path)`", en: "No file `\(path)`").suggesting(near),
        remedy: near.map {
          LocalizedText(
            vi: "Đổi thành `\($0)`, hoặc đặt tệp vào đúng chỗ này",
            en: "Write `\($0)`, or put the file in this place")
        }
          ?? LocalizedText(
            vi: "Kiểm tra lại tên tệp, hoặc đặt tệp vào đúng chỗ này",
            en: "Check the name, or put the file in this place"),
        at: declared, in: declared == nil ? path : nil)
    case .folder:
      Diagnostic(
        "file.is-folder",
        LocalizedText(vi: "`\(path)` là thư mục, không phải tệp", en: "`\(path)` is a folder, not a file"),
        // Nothing names a register, which lies beside its board.
        remedy: declared == nil && path.hasSuffix("printed.csv")
          ? LocalizedText(
            vi: "Đổi tên thư mục ấy hoặc chuyển nó đi chỗ khác", en: "Rename the folder or move it elsewhere")
          : LocalizedText(vi: "Ghi tên một tệp", en: "Name a file"),
        at: declared, in: declared == nil ? path : nil)
    case .special:
      Diagnostic(
        "file.special",
        LocalizedText(vi: "`\(path)` không phải tệp thường", en: "`\(path)` is not a regular file"),
        remedy: LocalizedText(vi: "Ghi tên một tệp", en: "Name a file"),
        at: declared, in: declared == nil ? path : nil)
    case .tooLarge(let limit):
      Diagnostic(
        "file.too-large",
        LocalizedText(
          vi: "Tệp `\(path)` lớn hơn \(limit / 1_048_576) MB",
          en: "`\(path)` is larger than \(limit / 1_048_576) MB"),
        remedy: LocalizedText(
          vi: "Kiểm tra xem có nhầm tệp không", en: "Check whether this is the right file"),
        at: declared, in: declared == nil ? path : nil)
    case .refused(let code):
      Diagnostic(
        "file.unreadable",
        LocalizedText(
          vi: "Không đọc được tệp `\(path)`: \(LocalizedText.systemFault(code).vietnamese)",
          en: "Cannot read `\(path)`: \(LocalizedText.systemFault(code).english)"),
        remedy: LocalizedText(
          vi: "Kiểm tra quyền đọc tệp", en: "Check that you may read the file"),
        at: declared, in: declared == nil ? path : nil)
    }
  }
}

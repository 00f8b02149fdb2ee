import Diagnostics
import PageModel

/// A picture that cannot be drawn, or not as a person expects.
enum PictureFault: Fault {
  case missing(Located<String>, office: String, usedAt: SourceRange)
  /// `place` is a path for the picture that works, and `cell` what the office's cell holds for it.
  case leavesFolder(Located<String>, place: String, cell: String)
  case problem(PictureProblem, Located<String>)
  case remark(Picture.Remark, Located<String>)

  var diagnostic: Diagnostic {
    switch self {
    case .missing(let path, let office, let usedAt):
      return Diagnostic(
        "picture.missing",
        LocalizedText(
          vi: "Đơn vị `\(office)` không có tệp hình `\(path.value)`",
          en: "No picture `\(path.value)` for office `\(office)`"),
        remedy: LocalizedText(
          vi: "Đặt tệp vào chỗ này, sửa ô này, hoặc để trống ô và ghi `when:` cho khung hình",
          en: "Put the file there, correct the cell, or leave it empty and give the picture a `when:`"),
        at: path.range,
        notes: [.init(LocalizedText(vi: "hình được dùng ở đây", en: "the picture is used here"), at: usedAt)])
    case .leavesFolder(let path, let place, let cell):
      // The same fault as of any other path; what helps is to change the cell, which is a part of the path.
      let fault = FileFault.leavesFolder(path).diagnostic
      return Diagnostic(
        fault.identifier, fault.summary,
        remedy: LocalizedText(
          vi: "Chép hình vào thư mục của bảng mã QR, đặt tên `\(place)`, rồi ghi `\(cell)` vào ô này",
          en: "Copy the picture to `\(place)` in the folder of the board, and write `\(cell)` into this cell"),
        at: path.range)
    case .problem(let problem, let path):
      let (identifier, summary, remedy) = words(of: problem, excerpt(path.value))
      return Diagnostic(identifier, summary, remedy: remedy, at: path.range)
    case .remark(.text, let path):
      return Diagnostic(
        "picture.text", .warning,
        LocalizedText(
          vi: "Hình `\(excerpt(path.value))` có chữ, mà phông chữ thì mỗi máy một khác",
          en: "`\(excerpt(path.value))` holds text, in fonts that differ from machine to machine"),
        remedy: LocalizedText(
          vi: "Đổi chữ thành nét vẽ trong chương trình đồ họa (Inkscape: Path > Object to Path)",
          en: "Turn the text into outlines (Inkscape: Path > Object to Path)"),
        at: path.range)
    case .remark(.script, let path):
      return Diagnostic(
        "picture.script", .warning,
        LocalizedText(
          vi: "Hình `\(excerpt(path.value))` có mã lệnh, sẽ không được chạy",
          en: "`\(excerpt(path.value))` holds a script, which is not run"),
        remedy: LocalizedText(
          vi: "Lưu lại hình thành SVG thường (Inkscape: Plain SVG)",
          en: "Save it as plain SVG (Inkscape: Plain SVG)"),
        at: path.range)
    }
  }

  private func words(
    of problem: PictureProblem, _ name: String
  ) -> (String, LocalizedText, LocalizedText) {
    switch problem {
    case .noPicture:
      (
        "picture.unknown-kind",
        LocalizedText(
          vi: "`\(name)` không phải là hình SVG, PNG hay JPEG", en: "`\(name)` is neither SVG, PNG nor JPEG"),
        LocalizedText(
          vi: "Lưu hình thành SVG, PNG hoặc JPEG; đổi tên tệp thôi thì chưa đủ",
          en: "Save the picture as SVG, PNG or JPEG; another file name is not enough")
      )
    case .damaged(let format):
      (
        "picture.damaged",
        LocalizedText(
          vi: "Không đọc hết được hình \(format.words) `\(name)`: tệp bị hỏng hoặc thiếu",
          en: "`\(name)` cannot be read to its end as \(format.words): it is damaged or cut off"),
        LocalizedText(
          vi: "Chép lại tệp gốc, hoặc lưu lại hình từ chương trình đồ họa",
          en: "Copy the original again, or save it again from a graphics program")
      )
    case .tooManyPixels(let width, let height, let most):
      (
        "picture.too-many-pixels",
        LocalizedText(
          vi: "Hình `\(name)` có \(width) × \(height) điểm ảnh, quá lớn",
          en: "`\(name)` has \(width) × \(height) pixels, which is too many"),
        LocalizedText(
          vi:
            "Thu nhỏ hình: nhiều nhất \(most / 1_000_000) triệu điểm ảnh, khổ A2 ở 300 dpi chỉ cần 35 triệu",
          en:
            "Make it smaller: \(most / 1_000_000) million pixels at the most; A2 at 300 dpi takes 35 million")
      )
    case .noSize:
      (
        "picture.no-size",
        LocalizedText(
          vi: "Hình SVG `\(name)` không cho biết kích thước", en: "The SVG `\(name)` does not say its size"),
        LocalizedText(
          vi: "Thêm `width` và `height`, hoặc `viewBox`, vào thẻ `<svg>`",
          en: "Give its tag `<svg>` a `width` and a `height`, or a `viewBox`")
      )
    case .tooComplex(let what):
      (
        "picture.too-complex",
        LocalizedText(
          vi: "Hình SVG `\(name)` quá phức tạp để vẽ: `\(what)`",
          en: "The SVG `\(name)` is too complex to be drawn: `\(what)`"),
        LocalizedText(
          vi: "Bỏ hiệu ứng đó, hoặc xuất hình thành PNG 300 dpi rồi ghi tên tệp đó ở đây",
          en: "Remove that effect, or export the picture as a PNG of 300 dpi and name that file here")
      )
    case .asksForFile(let address):
      (
        "picture.outside-file",
        LocalizedText(
          vi: "Hình SVG `\(name)` cần một tệp khác: `\(excerpt(address))`",
          en: "The SVG `\(name)` asks for another file: `\(excerpt(address))`"),
        LocalizedText(
          vi:
            "Nhúng tệp đó vào trong SVG (Inkscape: Extensions > Images > Embed), hoặc xuất hình thành PNG 300 dpi rồi ghi tên tệp đó ở đây",
          en:
            "Embed that file into the SVG (Inkscape: Extensions > Images > Embed), or export the picture as a PNG of 300 dpi and name that file here"
        )
      )
    }
  }
}

extension Picture.Format {
  fileprivate var words: String {
    switch self {
    case .svg: "SVG"
    case .png: "PNG"
    case .jpeg: "JPEG"
    }
  }
}

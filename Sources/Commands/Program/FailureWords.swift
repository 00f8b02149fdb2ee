import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Proof
import Rendering
import Typesetting

extension Failure {
  /// Runs `body`; a typed fault of a part becomes a failure with words and an exit code.
  static func wrap<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw Failure(error) ?? error }
  }

  /// The words for a fault of a part; `nil` for what is no fault of a part.
  init?(_ error: any Error) {
    switch error {
    case let error as OutputError: self.init(error, in: .outOption)
    case let error as FontLibraryError: self.init(error)
    case let error as RenderingError: self.init(error)
    case let error as ReadingError:
      self.init(
        "proof.reader-failed",
        LocalizedText(
          vi: "Bộ đọc mã QR bị lỗi",
          en: "The reader of QR codes failed: \(String(describing: error))"),
        remedy: .reportFault, exitCode: .ourFault)
    case WordWriterError.archive(let doing, let reason):
      self.init(
        "report.not-packed",
        LocalizedText(
          vi: "Không đóng gói được tệp Word",
          en: "Cannot pack the Word file (\(doing)): \(reason)"),
        remedy: .reportFault, exitCode: .ourFault)
    default: return nil
    }
  }

  /// The words for a machine that has no memory or no open files left for anybody; `nil` for other reasons.
  init?(exhausted code: Int32) {
    guard [EMFILE, ENFILE, ENOMEM].contains(code) else { return nil }
    let reason = LocalizedText.systemFault(code)
    self.init(
      "system.exhausted",
      LocalizedText(
        vi: "Máy không cho bangtin chạy tiếp: \(reason.vietnamese)",
        en: "The system does not let bangtin go on: \(reason.english)"),
      remedy: code == ENOMEM
        ? LocalizedText(
          vi: "Đóng bớt chương trình, giảm `--jobs`, rồi chạy lại",
          en: "Close other programs, lower `--jobs`, and run again")
        : LocalizedText(
          vi: "Đóng bớt chương trình, hoặc nâng giới hạn bằng `ulimit -n 4096`, rồi chạy lại",
          en: "Close other programs, or raise the limit with `ulimit -n 4096`, and run again"),
      exitCode: .system)
  }

  private init(_ error: FontLibraryError) {
    switch error {
    case .unreadable(let path):
      self.init(
        "font.unreadable",
        LocalizedText(vi: "Không đọc được phông chữ \(path)", en: "The font \(path) cannot be read"),
        remedy: LocalizedText(vi: "Cài lại gói phông chữ", en: "Install the font package again"),
        exitCode: .inputOutput)
    case .mislabelled(let path, let wanted, let found):
      self.init(
        "font.mislabelled",
        LocalizedText(
          vi: "Fonts/fonts.yaml ghi \(path) là \(wanted), nhưng tệp là \(found)",
          en: "Fonts/fonts.yaml lists \(path) as \(wanted), but the file is \(found)"),
        remedy: LocalizedText(vi: "Sửa fonts.yaml theo tệp", en: "Correct fonts.yaml"), exitCode: .faults)
    case .noFace(let family, let weight):
      self.init(
        "font.no-face",
        LocalizedText(
          vi: "Fonts/fonts.yaml không có phông \(family) độ đậm \(weight)",
          en: "Fonts/fonts.yaml has no \(family) of weight \(weight)"),
        exitCode: .faults)
    case .unavailable(let library):
      self.init(
        "font.library-unavailable",
        LocalizedText(vi: "Không khởi động được \(library)", en: "\(library) could not be started"),
        exitCode: .ourFault)
    }
  }

  private init(_ error: RenderingError) {
    switch error {
    case .tooLarge(let width, let height):
      self.init(
        "raster.too-large",
        LocalizedText(
          vi: "Hình \(width) × \(height) điểm ảnh là quá lớn",
          en: "A picture of \(width) × \(height) pixels is too large"),
        remedy: LocalizedText(vi: "Giảm --dpi", en: "Lower --dpi"), exitCode: .wrongArguments)
    case .cairo(let action, let reason):
      self.init(
        "drawing.failed",
        LocalizedText(
          vi: "Thư viện Cairo không vẽ được", en: "Cairo failed while \(action): \(reason)"),
        remedy: .reportFault, exitCode: .ourFault)
    case .packing(let reason):
      self.init(
        "output.not-packed",
        LocalizedText(vi: "Không nén được tệp", en: "Cannot compress a file: \(reason)"),
        remedy: .reportFault, exitCode: .ourFault)
    case .font(let path, let action):
      self.init(
        "font.not-embedded",
        LocalizedText(
          vi: "Không nhúng được phông chữ \(path) vào PDF",
          en: "Cannot embed the font \(path) in a PDF (\(action))"),
        remedy: LocalizedText(
          vi: "Dùng phông OpenType (.otf) hoặc TrueType (.ttf)",
          en: "Use an OpenType (.otf) or TrueType (.ttf) font"),
        exitCode: .faults)
    case .picture(let name, let action):
      self.init(
        "picture.not-drawn",
        LocalizedText(
          vi: "Không vẽ được hình \(name)",
          en: "Cannot draw the picture \(name) (\(action))"),
        remedy: LocalizedText(
          vi: "Xuất lại hình từ chương trình vẽ, đơn giản hơn nếu được",
          en: "Save the picture again from its program, simpler where possible"),
        exitCode: .faults)
    case .profile(let action):
      self.init(
        "color.profile-failed",
        LocalizedText(
          vi: "Thư viện Little CMS không tạo được hồ sơ màu",
          en: "Little CMS failed while \(action)"),
        remedy: .reportFault, exitCode: .ourFault)
    }
  }
}

extension LocalizedText {
  /// What to do about a fault of ours.
  ///
  /// The details are the words of libraries, which come in English.
  static let reportFault = LocalizedText(
    vi: "Đây là lỗi của bangtin: chạy lại với `--lang en` rồi gửi thông báo cho người làm ra nó",
    en: "This is a fault of bangtin: please report it with this message")
}

import ArgumentParser
import BoardSpec
import Composition
import Diagnostics
import Foundation

/// What is drawn, how and where to: the options that `render` and `plan` share, so that a plan is of the same run.
struct DrawingOptions: ParsableArguments {
  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(text(vi: "Thư mục kết quả.", en: "The folder for the results."), valueName: "dir"))
  var outputFolder = "out"

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      text(
        vi: "Các định dạng, cách nhau bằng dấu phẩy; mặc định pdf,png.",
        en: "Formats, separated by commas; pdf,png by default.")))
  var formats: PosterFormats?

  @Option(
    name: .customLong("office"),
    help: ArgumentHelp(
      text(
        vi: "Chỉ vẽ đơn vị có mã hay tên này (lặp lại được); posters.pdf không đổi.",
        en: "Draw the office with this identifier or name alone (repeatable); posters.pdf stays as it is."),
      valueName: "id|name"))
  var offices: [String] = []

  @Option(
    name: .customLong("dpi"),
    help: ArgumentHelp(text(vi: "Độ phân giải của PNG.", en: "The resolution of PNG files.")))
  var dotsPerInch = 300.0

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Số việc làm song song; mặc định bằng số lõi.",
        en: "Posters drawn at once; as many as cores by default.")))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(
    name: .customLong("no-proof"),
    help: ArgumentHelp(
      text(
        vi: "Không đọc thử lại mã trước khi ghi tệp.",
        en: "Do not read the codes back before files take their names.")))
  var skipsProof = false

  @Flag(
    name: [.customLong("gray"), .customLong("grey")],
    help: ArgumentHelp(
      text(
        vi: "Vẽ bằng các sắc xám, độ tương phản giữ nguyên, cho máy in một màu.",
        en: "Draw in greys of the same contrast, for printers of one ink.")))
  var isGray = false

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Chia mỗi bảng ra nhiều tờ giấy nhỏ để in ở văn phòng rồi dán lại: a4, a3…",
        en: "Spread each poster over smaller sheets to print in the office and glue together: a4, a3…"),
      valueName: "paper"))
  var sheet: SheetPaper?

  @Option(
    name: .customLong("n-up"),
    help: ArgumentHelp(
      text(
        vi: "Thu nhỏ nhiều bảng lên một tờ (2, 4, 6, 8, 9 hoặc 16), khổ giấy theo --sheet.",
        en: "Several posters made smaller on one sheet (2, 4, 6, 8, 9 or 16) of the paper of --sheet."),
      valueName: "count"))
  var pagesPerSheet: Int?

  @Option(
    name: .customLong("print"),
    help: ArgumentHelp(
      text(
        vi: "Ai in: office (văn phòng) hoặc shop (nhà in: tràn lề, dấu cắt, màu CMYK); mặc định theo bố cục.",
        en: "Who prints: office, or shop (bleed, crop marks, CMYK); as the layout says by default.")))
  var printProfile: PrintProfile?

  @Option(
    name: .customLong("press-profile"),
    help: ArgumentHelp(
      text(vi: "Tệp ICC của nhà in.", en: "The print shop's ICC file."), valueName: "file"))
  var pressProfile: String?

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Chỉ vẽ phần K trong N phần; sau đó chạy lại không có --shard để gộp.",
        en: "Draw part K of N alone; run without --shard afterwards to put the parts together."),
      valueName: "K/N"))
  var shard: Shard?

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(
      text(vi: "Vẽ lại cả những gì không đổi.", en: "Draw what has not changed too.")))
  var isForced = false

  func validate() throws {
    guard (10...2400).contains(dotsPerInch) else {
      throw ValidationError(
        text(vi: "--dpi phải từ 10 đến 2400.", en: "--dpi must lie between 10 and 2400."))
    }
    if let pagesPerSheet, !SheetNUp.counts.contains(pagesPerSheet) {
      throw ValidationError(
        text(
          vi: "--n-up phải là 2, 4, 6, 8, 9 hoặc 16.", en: "--n-up must be one of 2, 4, 6, 8, 9 and 16."))
    }
    if shard != nil, !offices.isEmpty || pagesPerSheet != nil {
      throw ValidationError(
        text(
          vi: "--shard không đi cùng --office hay --n-up.",
          en: "--shard does not go with --office or --n-up."))
    }
    guard jobs >= 1 else {
      throw ValidationError(text(vi: "--jobs phải từ 1 trở lên.", en: "--jobs must be 1 or more."))
    }
  }

  /// The options as a run takes them, with the profile of a press where a print shop gets the PDFs.
  ///
  /// Where no format was asked for, `formats` are made.
  func renderOptions(
    for layout: Layout, formats defaults: [PosterFormat] = [.pdf, .png]
  ) throws(Failure) -> RenderOptions {
    let printing = PrintProfileChoice(wanted: printProfile, profilePath: pressProfile)
    return RenderOptions(
      formats: formats?.formats ?? defaults, dotsPerInch: dotsPerInch, jobs: min(jobs, 256),
      isProven: !skipsProof,
      writesDocument: offices.isEmpty && shard == nil,
      pages: PageOptions(isGray: isGray, sheet: sheet, pagesPerSheet: pagesPerSheet),
      pressProfile: try printing.pressProfile(for: layout))
  }
}

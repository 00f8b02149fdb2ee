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
        vi: "Các định dạng, cách nhau bằng dấu phẩy; không ghi thì là pdf,png.",
        en: "Formats, separated by commas; pdf,png by default."),
      valueName: "list"))
  var formats: PosterFormats?

  @Option(
    name: .customLong("office"),
    help: ArgumentHelp(
      text(
        vi: "Chỉ vẽ đơn vị có id hay tên này (lặp lại được); posters.pdf không đổi.",
        en: "Draw only the office with this id or name (repeatable); posters.pdf stays unchanged."),
      valueName: "id|name"))
  var offices: [String] = []

  @Option(
    name: .customLong("dpi"),
    help: ArgumentHelp(
      text(
        vi: "Độ phân giải của PNG; không ghi thì là 300.",
        en: "The resolution of PNG files; 300 if it is not given.")))
  var dotsPerInch: Double?

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Số việc làm song song; không ghi thì bằng số lõi của máy.",
        en: "Posters drawn at the same time; as many as cores by default.")))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(
    name: .customLong("no-proof"),
    help: ArgumentHelp(
      text(
        vi: "Không kiểm tra quét mã trước khi ghi tệp.",
        en: "Do not verify the codes before files are written.")))
  var skipsProof = false

  @Flag(
    name: [.customLong("gray"), .customLong("grey")],
    help: ArgumentHelp(
      text(
        vi: "Vẽ bằng các sắc xám, giữ độ tương phản, cho máy in một màu.",
        en: "Draw in greys of the same contrast, for printers with one ink.")))
  var isGray = false

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Chia mỗi tờ bảng ra nhiều tờ giấy nhỏ để in ở văn phòng rồi dán lại.",
        en: "Spread each poster over smaller sheets to print in the office and glue together."),
      valueName: "paper"))
  var sheet: SheetPaper?

  @Option(
    name: .customLong("n-up"),
    help: ArgumentHelp(
      text(
        vi: "Thu nhỏ nhiều tờ bảng lên một tờ giấy (2, 4, 6, 8, 9 hoặc 16), khổ giấy theo --sheet.",
        en: "Put several posters on one sheet (2, 4, 6, 8, 9 or 16), of the paper of --sheet."),
      valueName: "count"))
  var pagesPerSheet: Int?

  @Option(
    name: .customLong("print"),
    help: ArgumentHelp(
      text(
        vi:
          "Ai in: office là văn phòng, shop là nhà in (tràn lề, dấu cắt, màu CMYK); không ghi thì theo mẫu trình bày.",
        en:
          "Who prints: office, or shop for a print shop (bleed, crop marks, CMYK); the layout decides by default."
      ),
      valueName: "office|shop"))
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
        en: "Draw part K of N only; run without --shard afterwards to put the parts together."),
      valueName: "K/N"))
  var shard: Shard?

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(
      text(vi: "Vẽ lại cả những tờ bảng không đổi.", en: "Redraw unchanged posters as well.")))
  var isForced = false

  func validate() throws {
    guard (10...2400).contains(dotsPerInch ?? Self.usualResolution) else {
      throw Failure(
        arguments: "invalid-value",
        LocalizedText(vi: "`--dpi` phải từ 10 đến 2400", en: "`--dpi` must be from 10 to 2400"),
        remedy: LocalizedText(vi: "Viết `--dpi 300`", en: "Write `--dpi 300`"))
    }
    if let pagesPerSheet, !SheetNUp.counts.contains(pagesPerSheet) {
      throw Failure(
        arguments: "invalid-value",
        LocalizedText(
          vi: "`--n-up` không thể là \(pagesPerSheet)", en: "`--n-up` cannot be \(pagesPerSheet)"),
        remedy: LocalizedText(
          vi: "Viết một trong: 2, 4, 6, 8, 9, 16", en: "Write one of: 2, 4, 6, 8, 9, 16"))
    }
    if shard != nil, !offices.isEmpty || pagesPerSheet != nil {
      throw Failure(
        arguments: "conflict",
        LocalizedText(
          vi: "`--shard` không đi cùng `--office` hay `--n-up`",
          en: "`--shard` does not go with `--office` or `--n-up`"),
        remedy: LocalizedText(vi: "Bỏ `--shard`", en: "Leave `--shard` out"))
    }
    guard jobs >= 1 else {
      throw Failure(
        arguments: "invalid-value",
        LocalizedText(vi: "`--jobs` phải từ 1 trở lên", en: "`--jobs` must be 1 or more"),
        remedy: LocalizedText(
          vi: "Bỏ `--jobs` để dùng mọi lõi của máy", en: "Leave `--jobs` out to use every core"))
    }
  }

  /// The resolution of PNG files where none is asked for, in dots an inch: that of office printers.
  private static let usualResolution = 300.0

  /// The options of the last run that a plan without them is about.
  var unspecified: Set<Part> {
    var parts: Set<Part> = []
    if dotsPerInch == nil { parts.insert(.resolution) }
    if !isGray { parts.insert(.greys) }
    if printProfile == nil, pressProfile == nil { parts.insert(.printing) }
    return parts
  }

  /// The options as a run takes them, with the profile of a press where a print shop gets the PDFs.
  ///
  /// Where no format was asked for, `formats` are made.
  func renderOptions(
    for layout: Layout, formats defaults: [PosterFormat] = [.pdf, .png]
  ) throws(Failure) -> RenderOptions {
    let printing = PrintProfileChoice(wanted: printProfile, profilePath: pressProfile)
    return RenderOptions(
      formats: formats?.formats ?? defaults, dotsPerInch: dotsPerInch ?? Self.usualResolution,
      jobs: min(jobs, 256),
      isProven: !skipsProof,
      writesDocument: offices.isEmpty && shard == nil,
      pages: PageOptions(isGray: isGray, sheet: sheet, pagesPerSheet: pagesPerSheet),
      pressProfile: try printing.pressProfile(for: layout))
  }
}

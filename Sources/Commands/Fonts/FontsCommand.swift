import ArgumentParser
import BoardSpec
import Composition
import Diagnostics
import Typesetting

/// `bangtin fonts`: which font files serve which text, and which characters they lack.
struct FontsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fonts",
      abstract: text(
        vi:
          "Cho biết tệp phông nào vẽ chữ nào của bảng mã QR và thiếu ký tự nào; không ghi tệp board.yaml thì liệt kê các bộ phông.",
        en:
          "Show which font file draws which text of a board and which characters it lacks; without a board, list the families."
      ))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file."), valueName: "board"),
    transform: BoardPath.read)
  var board: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    if let board {
      try showCoverage(of: BoardSource(path: board, console: shared.console).load())
    } else {
      try showFamilies()
    }
  }

  private func showFamilies() throws {
    let console = shared.console
    var faults = DiagnosticCollection()
    let families = try Installation.current().loader.fontFamilies(faults: &faults)
    if console.json {
      for family in families { try console.output(FontFamilyRow(family)) }
    } else {
      let head = [
        LocalizedText(vi: "BỘ PHÔNG", en: "FAMILY"), LocalizedText(vi: "GIẤY PHÉP", en: "LICENCE"),
        LocalizedText(vi: "GÓI", en: "PACKAGE"), LocalizedText(vi: "ĐỘ ĐẬM", en: "WEIGHT"),
        LocalizedText(vi: "ĐÃ CÓ", en: "INSTALLED"), LocalizedText(vi: "TỆP", en: "FILE"),
      ].map { $0[console.language] }
      let rows = families.flatMap { FontFamilyRow($0).cells(console.language) }
      console.print(TextTable(rows: [head] + rows))
    }
    console.show(faults)
    if faults.hasErrors { throw ExitCode.faults }
  }

  private func showCoverage(of loaded: LoadedBoard) throws {
    let console = shared.console
    let styles = try Failure.wrap {
      let coverage = FontCoverage(try PageMaterials(of: loaded))
      for office in loaded.board.roster.offices {
        // The faults of filling in were all shown when the board was loaded.
        var faults = DiagnosticCollection()
        try coverage.add(loaded.board.resolved(for: office, faults: &faults))
      }
      return coverage.styles
    }
    let missing = styles.flatMap(\.gaps).count { $0.drawnBy == nil }
    if console.json {
      for style in styles { try console.output(FontStyleRow(style)) }
    } else {
      let head = [
        LocalizedText(vi: "KIỂU CHỮ", en: "STYLE"), LocalizedText(vi: "PHÔNG", en: "FONT"),
        LocalizedText(vi: "THIẾU", en: "MISSING"), LocalizedText(vi: "TỆP", en: "FILE"),
      ].map { $0[console.language] }
      console.print(TextTable(rows: [head] + styles.map { FontStyleRow($0).cells }))
      for line in FontGapLines(styles).lines(console.language) { console.print(line) }
      console.say(
        missing == 0
          ? LocalizedText(
            vi: "Phông chữ có đủ mọi ký tự của bảng mã QR", en: "The fonts have every character of the board")
          : LocalizedText(
            vi: "Thiếu ký tự: bỏ hoặc thay chúng, hoặc thêm phông chữ có chúng vào Fonts/fonts.yaml",
            en:
              "Characters are missing: remove or replace them, or add a font that has them to Fonts/fonts.yaml"
          ))
    }
    if missing > 0 { throw ExitCode.faults }
  }
}

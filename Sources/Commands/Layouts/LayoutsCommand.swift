import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation

/// `bangtin layouts`: which layouts there are, and a sheet with their pictures.
struct LayoutsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "layouts",
      abstract: text(
        vi: "Liệt kê các mẫu trình bày; --gallery vẽ ảnh của chúng lên một tờ.",
        en: "List the layouts; --gallery draws a sheet with a picture of each."))
  }

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Vẽ mỗi mẫu trình bày với mười mã lên một tờ A3 (.pdf hoặc .png).",
        en: "Draw each layout with ten sample codes on an A3 sheet (.pdf or .png)."),
      valueName: "file"))
  var gallery: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let gallery, LayoutGallery.format(of: gallery) == nil {
      throw Failure(
        arguments: "invalid-value",
        LocalizedText(
          vi: "`--gallery` cần tên tệp kết thúc bằng .pdf hoặc .png",
          en: "`--gallery` needs a file name that ends in .pdf or .png"),
        remedy: LocalizedText(vi: "Viết `--gallery mau.pdf`", en: "Write `--gallery layouts.pdf`"))
    }
  }

  func run() throws {
    let console = shared.console
    let loader = try Installation.current().loader
    var faults = DiagnosticCollection()
    let entries = loader.layoutCatalog(faults: &faults)
    var places: Set<String> = []
    for diagnostic in entries.flatMap(\.diagnostics) {
      // A fault of a layout that others extend is theirs too, and is shown once.
      let place = diagnostic.range.map { "\($0.bytes)" } ?? ""
      let isNew = places.insert("\(diagnostic.identifier) \(diagnostic.fileName ?? "") \(place)").inserted
      if isNew { faults.add(contentsOf: [diagnostic]) }
    }
    let rows = entries.map(LayoutRow.init)
    if console.json {
      for row in rows { try console.output(row) }
    } else {
      let head = [
        LocalizedText(vi: "TÊN", en: "NAME"), LocalizedText(vi: "GIẤY", en: "PAPER"),
        LocalizedText(vi: "HƯỚNG", en: "ORIENTATION"), LocalizedText(vi: "DÙNG ĐỂ", en: "FOR"),
      ].map { $0[console.language] }
      console.print(TextTable(rows: [head] + rows.map { $0.cells(console.language) }))
    }
    if let gallery {
      try LayoutGallery(loader: loader).write(entries, to: gallery, faults: &faults)
    }
    console.show(faults)
    if faults.hasErrors { throw ExitCode.faults }
    if let gallery, !console.json {
      console.say(
        LocalizedText(vi: "Đã vẽ ảnh các mẫu trình bày: \(gallery)", en: "Drew the gallery: \(gallery)"))
    }
  }
}

import BoardSpec
import Composition
import Documents
import Foundation
import PageModel
import Rendering
import UsageReport

/// Writes the files of a report, each whole or not at all.
struct ReportFiles {
  let board: Board
  let figures: MonthReport
  let tables: ReportTables
  /// The date that documents carry.
  let date: String

  /// Dots an inch of the pictures: a page of A4 is read on a telephone and stays under a megabyte.
  private static let dotsPerInch = 150.0

  /// What documents are called where programs show it.
  var title: String {
    "Báo cáo tháng \(figures.month)/\(figures.year) – \((board.report.body ?? board.organization).string)"
  }

  /// A file that is made and not written.
  private typealias MadeFile = (name: String, bytes: [UInt8])

  /// Makes all files, and only then writes them; their names in order.
  func write(
    _ formats: Set<ReportFormat>, _ whole: Composition, _ offices: [OfficeSheet], document: Document,
    to path: String
  ) throws -> [String] {
    let renderer = Renderer()
    let made = try Failure.wrap {
      try ReportFormat.allCases.filter(formats.contains).flatMap { format -> [MadeFile] in
        let name = "report." + format.rawValue
        switch format {
        case .pdf:
          let report = (name, try pdf(whole.pages.map { ($0, nil) }, title, renderer))
          return try [report] + sheets(of: offices, renderer)
        case .png: return try pictures(of: whole.pages, renderer)
        case .html: return [(name, Array(HTMLWriter.html(document).utf8))]
        case .docx: return [(name, try WordWriter.archive(of: document, created: date))]
        case .csv:
          return [(name, Array(tables.reportCSV)), ("daily." + format.rawValue, Array(tables.dailyCSV))]
        case .json: return [(name, Array(try tables.reportJSON()))]
        }
      }
    }
    let folders = formats.contains(.pdf) ? ["offices"] : []
    let folder = try Failure.wrap { try OutputFolder(path, folders: folders) }
    let lock = try RunLock(folder, shard: nil)
    defer { withExtendedLifetime(lock) {} }
    folder.removeRemains()
    try Failure.wrap {
      try write(made, to: folder)
      try removeFormer(in: folder, formats, Set(made.map(\.name)))
      try folder.confirmNames()
    }
    return made.map(\.name)
  }

  /// Writes all files before the disk confirms the first of them, which it does faster together.
  private func write(_ made: [MadeFile], to folder: OutputFolder) throws(OutputError) {
    var waiting: [UnconfirmedFile] = []
    do throws(OutputError) {
      for file in made { waiting.append(try folder.write(file.bytes, to: file.name)) }
      while !waiting.isEmpty { _ = try waiting.removeFirst().confirm() }
    } catch {
      for file in waiting { file.abandon() }
      throw error
    }
  }

  private func pictures(of pages: [Page], _ renderer: Renderer) throws -> [MadeFile] {
    try pages.enumerated().map { index, page in
      let raster = try renderer.raster(of: page, dotsPerInch: Self.dotsPerInch, onWholePixels: false)
      return (Self.picture(index + 1), try raster.png(dotsPerInch: Self.dotsPerInch))
    }
  }

  /// A sheet for each office, and all of them for one print job.
  private func sheets(of offices: [OfficeSheet], _ renderer: Renderer) throws -> [MadeFile] {
    guard !offices.isEmpty else { return [] }
    let own = try offices.map { sheet -> MadeFile in
      let title = "\(sheet.office.name.string) – tháng \(figures.month)/\(figures.year)"
      return (
        "offices/\(sheet.office.identifier.value).pdf",
        try pdf(sheet.composition.pages.map { ($0, nil) }, title, renderer)
      )
    }
    let all = offices.flatMap { sheet in
      sheet.composition.pages.enumerated().map {
        (page: $1, bookmark: $0 == 0 ? sheet.office.name.string : nil)
      }
    }
    return own + [("offices.pdf", try pdf(all, title, renderer))]
  }

  /// Pages as one document, each with its bookmark.
  private func pdf(
    _ pages: [(page: Page, bookmark: String?)], _ title: String, _ renderer: Renderer
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let information = DocumentInformation(
      title: title, author: (board.report.body ?? board.organization).string, language: SpokenWords.language,
      date: date)
    let writer = try renderer.pdf(information, showing: pages.map(\.page)) { bytes.append(contentsOf: $0) }
    for (index, (page, bookmark)) in pages.enumerated() {
      try writer.add(page, bookmark: bookmark, label: "\(index + 1)")
    }
    try writer.finish()
    return bytes
  }

  /// The name of the picture of a page, from 1.
  private static func picture(_ page: Int) -> String { page == 1 ? "report.png" : "report.\(page).png" }

  /// Removes pictures of pages and sheets of offices that an earlier run wrote and this one did not, so that nobody sends them.
  private func removeFormer(
    in folder: OutputFolder, _ formats: Set<ReportFormat>, _ names: Set<String>
  ) throws(OutputError) {
    if formats.contains(.png) {
      for name in Self.files(in: folder.path)
      where name.wholeMatch(of: /report\.[0-9]+\.png/) != nil && !names.contains(name) {
        try folder.remove(name)
      }
    }
    if formats.contains(.pdf) {
      for name in Self.files(in: folder.path + "/offices").map({ "offices/" + $0 })
      where name.hasSuffix(".pdf") && !names.contains(name) && Self.isOurs(folder.path + "/" + name) {
        try folder.remove(name)
      }
    }
  }

  /// Whether the program has written a PDF, as its metadata say, which are not packed; files of others are left alone.
  private static func isOurs(_ path: String) -> Bool {
    guard let bytes = FileManager.default.contents(atPath: path) else { return false }
    return bytes.range(of: Data("pdf:Producer=\"bangtin\"".utf8)) != nil
  }

  /// The files of other formats that an earlier run left, which may be of another month.
  static func former(in folder: String, besides names: [String]) -> [String] {
    let all = ReportFormat.allCases.map { "report." + $0.rawValue } + ["daily.csv", "offices.pdf"]
    let found = Set(files(in: folder))
    return all.filter { found.contains($0) && !names.contains($0) }
  }

  private static func files(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}

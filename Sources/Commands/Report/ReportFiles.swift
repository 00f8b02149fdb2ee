import BoardSpec
import Composition
import Documents
import Foundation
import PageModel
import Rendering
import ReportWords
import UsageReport

/// Makes the files of a report.
struct ReportFiles {
  let board: Board
  let figures: PeriodReport
  let tables: ReportTables
  /// The date that documents carry.
  let date: String
  /// Asks the run to end between two files.
  let interruption: Interruption

  /// Dots an inch of the pictures: a page of A4 is read on a telephone and stays under a megabyte.
  private static let dotsPerInch = 150.0

  /// What documents are called where programs show it.
  var title: String {
    "Báo cáo \(figures.period.shortTitle) – \((board.report.body ?? board.organization).string)"
  }

  /// What the files are made from; absent where no format needs it, or where it has faults.
  struct Contents {
    /// The pages of the whole report.
    var pages: [Page]?
    /// The sheets of the offices.
    var sheets: [OfficeSheet]?
    /// The report without pages.
    var document: Document?

    /// Whether a part can be made of them.
    func suffice(for part: ReportPart) -> Bool {
      switch part {
      case .pages, .pictures: pages != nil
      case .sheets: sheets != nil
      case .html, .docx: document != nil
      case .csv, .json: true
      }
    }
  }

  /// Makes the parts in these formats for which there are contents, in a fixed order.
  func make(_ formats: Set<ReportFormat>, _ contents: Contents) throws -> MadeReport {
    let renderer = Renderer()
    let wanted = ReportPart.allCases.filter { formats.contains($0.format) }
    let faulty = wanted.filter { !contents.suffice(for: $0) }
    let parts = wanted.filter { !faulty.contains($0) }
    let files = try Failure.wrap {
      try parts.flatMap { part in
        try make(part, contents, renderer).map { ReportFile(name: $0, part: part, bytes: $1) }
      }
    }
    return MadeReport(
      files: files, parts: Set(parts), faulty: Set(faulty), figures: try figuresDigest())
  }

  /// The name and the bytes of a file.
  private typealias MadeFile = (name: String, bytes: [UInt8])

  private func make(
    _ part: ReportPart, _ contents: Contents, _ renderer: Renderer
  ) throws -> [MadeFile] {
    let name = part.format.reportName
    switch part {
    case .pages:
      return try contents.pages.map { [(name, try pdf($0.map { ($0, nil) }, title, renderer))] } ?? []
    case .sheets: return try contents.sheets.map { try sheets(of: $0, renderer) } ?? []
    case .pictures: return try contents.pages.map { try pictures(of: $0, renderer) } ?? []
    case .html: return contents.document.map { [(name, Array(HTMLWriter.html($0).utf8))] } ?? []
    case .docx:
      return try contents.document.map { [(name, try WordWriter.archive(of: $0, created: date))] } ?? []
    case .csv:
      return [(name, Array(tables.reportCSV)), ("daily.csv", Array(tables.dailyCSV))]
    case .json: return [(name, Array(try tables.reportJSON()))]
    }
  }

  /// The SHA-256 of the figures: files of two runs agree where it is the same.
  private func figuresDigest() throws -> String {
    FileDigest(Array(try tables.figures() + tables.dailyCSV)).sha256
  }

  private func pictures(of pages: [Page], _ renderer: Renderer) throws -> [MadeFile] {
    try pages.enumerated().map { index, page in
      if interruption.isRequested { throw Failure.reportStopped }
      let raster = try renderer.raster(of: page, dotsPerInch: Self.dotsPerInch, onWholePixels: false)
      return (Self.picture(index + 1), try raster.png(dotsPerInch: Self.dotsPerInch))
    }
  }

  /// A sheet for each office, and all of them for one print job.
  private func sheets(of offices: [OfficeSheet], _ renderer: Renderer) throws -> [MadeFile] {
    guard !offices.isEmpty else { return [] }
    let own = try offices.map { sheet -> MadeFile in
      if interruption.isRequested { throw Failure.reportStopped }
      let title = "\(sheet.office.name.string) – \(figures.period.shortTitle)"
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
}

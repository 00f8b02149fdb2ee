/// What is to be drawn of every office, and how.
struct RenderOptions: Sendable {
  /// The formats in a fixed order.
  let formats: [PosterFormat]
  /// The resolution of PNG files, in dots an inch.
  let dotsPerInch: Double
  /// How many posters are drawn at once.
  let jobs: Int
  /// Whether codes are read back before a file takes its name.
  var isProven: Bool
  /// Whether the document with all posters is written, which is a PDF whatever the formats are.
  var writesDocument = false
  /// What becomes of each page before it is drawn.
  var pages = PageOptions()
  /// The kinds of files that are made for every office.
  var kinds: [FileKind] { formats.map(FileKind.poster) + (pages.sheetFolders.isEmpty ? [] : [.sheets]) }
  /// The folders below the output folder that files will lie in.
  var folders: [String] { ["posters"] + pages.sheetFolders }
  /// The colour profile of a press, where PDFs are made for a print shop.
  var pressProfile: [UInt8]?
}

/// What becomes of a page before it is drawn.
struct PageOptions: Sendable {
  /// Whether it is turned into greys.
  var isGray = false
  /// The paper of an office printer that it is spread over; `nil` where it is not.
  var sheet: SheetPaper?
  /// How many pages lie on one sheet; `nil` leaves each on its own.
  var pagesPerSheet: Int?

  /// The folders for the sheets of single posters.
  var sheetFolders: [String] {
    guard let sheet, pagesPerSheet == nil else { return [] }
    return [sheet.folder]
  }
}

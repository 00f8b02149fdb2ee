import Diagnostics

/// The kinds of files that are made of pages.
enum FileKind: Sendable, Hashable {
  /// A poster in a format.
  case poster(PosterFormat)
  /// The sheets of one poster.
  case sheets
  /// The document with all posters.
  case document
  /// The document with the sheets of all posters, or with several posters on a sheet.
  case sheetDocument

  /// What people call it.
  var words: LocalizedText {
    switch self {
    case .poster(let format):
      LocalizedText(vi: format.rawValue.uppercased(), en: format.rawValue.uppercased())
    case .sheets, .sheetDocument: LocalizedText(vi: "bản chia tờ nhỏ", en: "sheets")
    case .document: LocalizedText(vi: "tệp in chung", en: "document")
    }
  }

  /// Whether it is a PDF that a print shop may get.
  var isForPrintShop: Bool { self == .poster(.pdf) || self == .document }
  /// Whether it consists of sheets of an office printer.
  var isOfSheets: Bool { self == .sheets || self == .sheetDocument }
}

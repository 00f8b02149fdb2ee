import BoardSpec

/// What is to be done for each office of a run, in their order.
///
/// Most offices of a run share what is to be done and why: each takes two bytes, whatever the length of its reasons.
struct PlannedPosters: RandomAccessCollection, Sendable {
  private var distinct: [PlannedPoster] = []
  private var numbers: [PlannedPoster: Int] = [:]
  private var places: [UInt16] = []
  /// What came when there were no numbers left: a run whose offices all have reasons of their own.
  private var others: [Int: PlannedPoster] = [:]

  /// Makes room for as many offices.
  init(capacity: Int) { places.reserveCapacity(capacity) }

  /// Adds the next office.
  mutating func append(_ poster: PlannedPoster) {
    if let number = numbers[poster] {
      places.append(UInt16(number))
    } else if distinct.count < Int(UInt16.max) {
      numbers[poster] = distinct.count
      places.append(UInt16(distinct.count))
      distinct.append(poster)
    } else {
      others[places.count] = poster
      places.append(UInt16.max)
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }
  subscript(place: Int) -> PlannedPoster { others[place] ?? distinct[Int(places[place])] }
}

/// What is to be done for one office.
struct PlannedPoster: Sendable, Hashable {
  /// The kinds of files that have to be made.
  let kinds: [FileKind]
  /// Why, each reason once.
  let changes: [Change]
  /// The kinds of files that stay as they are although what draws them has changed: a run notes what they are made from now.
  var renewed: [FileKind] = []

  /// Whether nothing was made for the office yet.
  var isNew: Bool { changes.contains(.new) }

  /// Whether all that is missing is files of further kinds, whose pages are those of the files that are there.
  var needsFurtherFormats: Bool {
    !changes.isEmpty
      && changes.allSatisfy {
        if case .further = $0 { true } else { false }
      }
  }

  /// Whether nothing has to be made.
  var isUnchanged: Bool { kinds.isEmpty }
}

extension FileKind {
  /// The path of an office's file of this kind inside the output folder; `nil` for documents.
  func path(of office: String, _ options: RenderOptions) -> String? {
    switch self {
    case .poster: path(of: office, options, page: 1)
    case .sheets: options.pages.sheet.map { "\($0.folder)/\(office).pdf" }
    case .document, .sheetDocument: nil
    }
  }

  /// The path of a page of an office: PNG and SVG files hold one page, and those of further pages have its number in their
  /// names, as in `an-binh.2.png`; a dot is in the identifier of no office.
  func path(of office: String, _ options: RenderOptions, page: Int) -> String? {
    guard case .poster(let format) = self else { return path(of: office, options) }
    return "posters/\(office)\(page == 1 ? "" : ".\(page)").\(format.rawValue)"
  }
}

import BoardSpec
import Foundation
import Preview

/// The offices of a roster as they are searched for and stepped through.
struct OfficeSearch: Sendable {
  private let offices: [PreviewOffice]
  /// What each office is found by: identifier and name without marks and capitals.
  private let words: [String]
  private let places: [String: Int]

  init(_ roster: Roster) {
    offices = roster.offices.map {
      PreviewOffice(identifier: $0.identifier.value, name: $0.name.string)
    }
    words = offices.map { Self.folded($0.identifier + " " + $0.name) }
    places = Dictionary(
      offices.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of the office with an identifier; of the first one where there is none.
  func place(of identifier: String?) -> Int { identifier.flatMap { places[$0] } ?? 0 }

  /// The office at a place.
  func office(at place: Int) -> PreviewOffice? { offices.indices.contains(place) ? offices[place] : nil }

  /// The offices around a place.
  func neighbours(of place: Int) -> PreviewDrawing.Neighbours {
    PreviewDrawing.Neighbours(
      place: offices.isEmpty ? 0 : place + 1, count: offices.count,
      previous: office(at: place - 1)?.identifier, next: office(at: place + 1)?.identifier)
  }

  /// The offices that hold every word of `query`, with or without its marks.
  func offices(matching query: String, limit: Int) -> OfficeList {
    let wanted = Self.folded(query).split(separator: " ")
    guard !wanted.isEmpty else {
      return OfficeList(offices: Array(offices.prefix(limit)), count: offices.count)
    }
    var found: [PreviewOffice] = []
    var count = 0
    for (place, text) in words.enumerated() where wanted.allSatisfy({ text.contains($0) }) {
      count += 1
      if found.count < limit { found.append(offices[place]) }
    }
    return OfficeList(offices: found, count: count)
  }

  /// A text as people type it in haste: "Ấp Cái Đôi" and "ap cai doi" are the same.
  static func folded(_ text: String) -> String {
    text.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !$0.properties.generalCategory.isMark }
      .reduce(into: "") { result, scalar in
        result.unicodeScalars.append(scalar == "đ" || scalar == "Đ" ? "d" : scalar)
      }
      .lowercased()
  }
}

extension Unicode.GeneralCategory {
  /// Whether it holds marks that are put on letters.
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .enclosingMark || self == .spacingMark }
}

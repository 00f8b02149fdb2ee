import Foundation

/// The date that documents carry: given, so that the same input gives the same bytes.
enum DocumentDate {
  /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is a number of seconds, else the date of the
  /// board file, as `2026-10-31T07:00:00Z`.
  static func text(board path: String, environment: [String: String]) -> String {
    let given = environment["SOURCE_DATE_EPOCH"].flatMap(Int.init).map {
      Date(timeIntervalSince1970: TimeInterval($0))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = given ?? attributes?[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0)
    return date.formatted(.iso8601)
  }
}

import ArgumentParser
import Foundation

/// A format that a poster can be written in.
enum PosterFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case pdf
  case png
  case svg
}

/// A list of formats as it is given on the command line: `pdf,png`; capitals and spaces around a name do not count.
struct PosterFormats: ExpressibleByArgument, Sendable {
  /// The formats, each once, in the order of `PosterFormat`.
  let formats: [PosterFormat]

  init(_ formats: [PosterFormat]) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
    let chosen = names.compactMap(PosterFormat.init(rawValue:))
    guard chosen.count == names.count, !chosen.isEmpty else { return nil }
    formats = PosterFormat.allCases.filter(chosen.contains)
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
  static var allValueStrings: [String] { PosterFormat.allCases.map(\.rawValue) }
}

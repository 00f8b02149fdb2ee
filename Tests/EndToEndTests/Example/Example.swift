import Foundation

/// The example of the project, read plainly: what its boards must say is taken from its files.
enum Example {
  /// An office of the roster.
  struct Office: Sendable, CustomStringConvertible {
    let identifier: String
    let name: String
    var description: String { identifier }
  }

  /// The folder of the example.
  static let folder = Bangtin.root + "/Examples/vinh-binh"
  /// The board.
  static let board = folder + "/board.yaml"

  /// The offices in the order of the roster.
  static func offices() throws -> [Office] {
    let rows = try String(contentsOfFile: folder + "/offices.csv", encoding: .utf8).split(separator: "\n")
    return rows.dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return Office(identifier: String(cells[0]), name: String(cells[1]))
    }
  }

  /// The captions of the codes in their order.
  static func captions() throws -> [String] {
    try text().matches(of: /caption: (.+)/).map { String($0.1) }
  }

  /// The title of the board.
  static func title() throws -> String {
    try text().firstMatch(of: /(?m)^title: (.+)$/).map { String($0.1) } ?? ""
  }

  /// What the symbols of an office say, in their order.
  static func payloads(of office: Office) throws -> [String] {
    let text = try text()
    let base = text.firstMatch(of: /base: (\S+)/).map { String($0.1) } ?? ""
    return text.matches(of: /- id: (\S+)/).map { "\(base)/\(office.identifier)/\($0.1)" }
  }

  private static func text() throws -> String { try String(contentsOfFile: board, encoding: .utf8) }
}

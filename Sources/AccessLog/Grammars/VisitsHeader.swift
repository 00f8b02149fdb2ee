/// The first row of a table of visits as Shlink exports it, which names the columns.
///
/// Names are compared by their letters alone, so that `visitedUrl`, `visited_url` and `Visited URL` are one.
struct VisitsHeader: Sendable {
  /// The columns that are read.
  enum Column: Int, CaseIterable {
    case date, visitedURL, shortURL, shortCode, agent, isBot, address, country, city

    fileprivate var names: [String] {
      switch self {
      case .date: ["date"]
      case .visitedURL: ["visitedurl"]
      case .shortURL: ["shorturl"]
      case .shortCode: ["shortcode"]
      case .agent: ["useragent"]
      case .isBot: ["potentialbot"]
      case .address: ["remoteaddr", "remoteaddress", "ipaddress", "ip"]
      case .country: ["country", "countryname"]
      case .city: ["city", "cityname"]
      }
    }
  }

  /// What stands between cells: a comma, or what spreadsheets write.
  let separator: UInt8
  /// The column of each place in a row; `nil` for what is not read.
  let columns: [Column?]
  /// The row itself, which stands there again where tables were put together.
  private let row: [UInt8]

  /// Reads the first row of a stream; `nil` where it is no such table.
  init?(_ line: ByteView) {
    let line = Self.withoutMark(line)
    // No other format begins with letters and such separators; a long line is none of column names.
    guard line.count < 4096 else { return nil }
    var bytes: [UInt8] = []
    line.append(to: &bytes)
    row = bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let separators: [Character] = [",", ";", "\t"]
    guard let separator = separators.first(where: { text.contains($0) }), let code = separator.asciiValue
    else {
      return nil
    }
    self.separator = code
    columns = text.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let name = cell.lowercased().filter { $0.isLetter }
      return Column.allCases.first { $0.names.contains(name) }
    }
    let known = Set(columns.compactMap { $0 })
    guard known.contains(.date), !known.isDisjoint(with: [.visitedURL, .shortURL, .shortCode]) else {
      return nil
    }
  }

  /// Whether a line is this row.
  func isRow(_ line: ByteView) -> Bool {
    let line = Self.withoutMark(line)
    return unsafe row.withUnsafeBufferPointer { buffer in unsafe ByteView(buffer).equals(line) }
  }

  /// The line without the mark of its encoding that Excel writes.
  private static func withoutMark(_ line: ByteView) -> ByteView {
    line.has("\u{FEFF}", at: 0) ? line[3..<line.count] : line
  }
}

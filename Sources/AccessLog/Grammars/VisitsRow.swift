/// The rows of a table of visits (RFC 4180): each is a `GET` that was answered 302.
///
/// Shlink writes no addresses, so that a client is told by agent, country and city; a column with an address is taken
/// where there is one.
struct VisitsRow: ~Copyable {
  private var target = ScratchBytes()

  /// Reads a row; `false` where its time or its link is missing.
  mutating func read(_ line: ByteView, _ header: VisitsHeader, _ request: inout LogRequest) -> Bool {
    var (visited, short, code) = (ByteView.empty, ByteView.empty, ByteView.empty)
    var (country, city, address) = (ByteView.empty, ByteView.empty, ByteView.empty)
    var (start, place) = (0, 0)
    var isAtEnd = false
    while !isAtEnd {
      guard let cell = Self.cell(line, from: start, header.separator) else { return false }
      if place < header.columns.count, let column = header.columns[place] {
        switch column {
        case .date:
          guard let second = WrittenTime.second(ofISO: cell.content) else { return false }
          request.second = second
        case .visitedURL: visited = cell.content
        case .shortURL: short = cell.content
        case .shortCode: code = cell.content
        case .agent:
          request.agent = cell.content
          request.agentForm = .escapedForCSV
        case .isBot:
          request.isMarkedRobot =
            cell.content.equalsFoldingCase("true") || cell.content.equalsFoldingCase("yes")
            || cell.content.equals("1")
        case .address: address = cell.content
        case .country: country = cell.content
        case .city: city = cell.content
        }
      }
      isAtEnd = cell.end == line.count
      start = cell.end + 1
      place += 1
    }
    guard request.second != 0, readTarget(visited, short, code, &request) else { return false }
    request.method = .get
    request.status = 302
    (request.client, request.furtherClient) = address.isEmpty ? (country, city) : (address, .empty)
    return true
  }

  private mutating func readTarget(
    _ visited: ByteView, _ short: ByteView, _ code: ByteView, _ request: inout LogRequest
  ) -> Bool {
    if !visited.isEmpty || !short.isEmpty {
      request.target = visited.isEmpty ? short : visited
      return true
    }
    guard !code.isEmpty else { return false }
    target.clear()
    target.append(.slash)
    for index in 0..<code.count where index > 0 || code[index] != .slash { target.append(code[index]) }
    request.target = target.view
    return true
  }

  /// A cell without the quotes around it, and where it ends; `nil` for quotes that do not close or that something follows.
  private static func cell(
    _ line: ByteView, from start: Int, _ separator: UInt8
  ) -> (content: ByteView, end: Int)? {
    guard start < line.count, line[start] == .quote else {
      let end = line.firstIndex(of: separator, from: start) ?? line.count
      return (line[min(start, line.count)..<end], end)
    }
    var search = start + 1
    while let quote = line.firstIndex(of: .quote, from: search) {
      guard quote + 1 < line.count, line[quote + 1] != separator else {
        return (line[(start + 1)..<quote], quote + 1)
      }
      guard line[quote + 1] == .quote else { return nil }
      search = quote + 2
    }
    return nil
  }
}

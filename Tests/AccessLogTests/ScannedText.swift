import AccessLog
import Links

/// The records and the summary of a text, as the program gets them.
struct ScannedText {
  /// Made once, as it takes longer than most texts.
  private static let standard = Result { try AgentRules.standard() }

  var records: [LogRecord] = []
  var summary = ScanSummary()

  /// Scans bytes; `piece` is how many of them a reading gives at most.
  init(
    _ bytes: [UInt8], links: KnownLinks? = nil, workers: Int = 1, blockSize: Int = 1 << 20,
    piece: Int = .max, lineSeed: UInt64 = 1
  ) throws {
    let rules = ScanRules(
      links: try links ?? .example, agents: try Self.standard.get(), lineSeed: lineSeed, clientSeed: 2)
    var place = 0
    var records: [LogRecord] = []
    summary = unsafe LogScan(rules: rules, workers: workers, blockSize: blockSize).run(
      read: { room in
        let count = min(room.count, bytes.count - place, piece)
        unsafe room.copyBytes(from: bytes[place..<(place + count)])
        place += count
        return count
      },
      digest: { $0.records }, consume: { records += $0 })
    self.records = records
  }

  init(_ text: String, links: KnownLinks? = nil) throws {
    try self.init(Array(text.utf8), links: links)
  }

  /// The classes of the lines.
  var classes: [LineClass] { records.map(\.lineClass) }

  /// The links of the lines, as `office/code`.
  func names(in links: KnownLinks? = nil) throws -> [String?] {
    let links = try links ?? .example
    return records.map { record in links.names(of: record.link).map { "\($0.office)/\($0.code)" } }
  }
}

extension KnownLinks {
  /// The links of the generated logs, 33 offices with ten codes, and one office with a code of its own.
  static var example: KnownLinks {
    get throws {
      let numbers = (1...33).map { ($0 < 10 ? "0" : "") + String($0) }
      return try KnownLinks(
        form: LinkForm(base: "https://q.example"), offices: numbers + ["hiep-hoa"],
        sharedCodes: Array(numbers.prefix(10)), ownLinks: [("hiep-hoa", "nhom-zalo")])
    }
  }
}

/// An agent of a telephone.
let phone =
  "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"

/// A combined line with one thing changed.
func line(
  _ request: String = "GET /01/02 HTTP/1.1", status: String = "302",
  time: String = "01/Oct/2026:00:00:09 +0700",
  head: String = "27.64.0.1 - - ", agent: String = phone, after: String = ""
) -> String {
  "\(head)[\(time)] \"\(request)\" \(status) 145 \"-\" \"\(agent)\"\(after)"
}

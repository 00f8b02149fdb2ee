/// Turns whole lines into records; one for each worker.
///
/// The format is told by each line: `{` begins JSON, everything else is read as nginx and Apache write. A table of visits is
/// told by the first line of its stream. Nothing is allocated for a line.
struct LogScanner: ~Copyable {
  private let rules: ScanRules
  private var time = CommonLogTime()
  private var json = JSONLine()
  private var row = VisitsRow()
  private var path = RequestPath()
  private var agentText = ScratchBytes()
  private var agents = AgentCache()
  private(set) var review = ReviewTexts()

  init(_ rules: ScanRules) { self.rules = rules }

  /// Adds the records of the lines of a block; the last one may lack its end.
  mutating func scan(_ bytes: ByteView, header: VisitsHeader?, into buffer: inout RecordBuffer) {
    let cutter = LineCutter(isTable: header != nil)
    var start = 0
    while start < bytes.count {
      let end = cutter.end(of: bytes, from: start) ?? Self.endOfOpenLine(bytes)
      scanLine(bytes[start..<end], header, &buffer)
      start = end &+ 1
    }
  }

  /// Where the last line of a stream ends that has no end: before the newline in quotes that a row may end with.
  private static func endOfOpenLine(_ bytes: ByteView) -> Int {
    bytes[bytes.count &- 1] == .newline ? bytes.count &- 1 : bytes.count
  }

  @inline(__always)
  private mutating func scanLine(_ line: ByteView, _ header: VisitsHeader?, _ buffer: inout RecordBuffer) {
    if header != nil { buffer.continuedLines += line.occurrences(of: .newline) }
    guard line.count <= LineCutter.longestLine else {
      let hash = rules.lineKey.hash(line[0..<LineCutter.longestLine])
      buffer.records.append(Self.record(hash, LogRequest(), .malformed))
      return
    }
    let hasReturn = line.count > 0 && line[line.count &- 1] == .carriageReturn
    let line = hasReturn ? line[0..<(line.count &- 1)] : line
    if let header, header.isRow(line) {
      buffer.headerLines += 1
      return
    }
    let hash = rules.lineKey.hash(line)
    var request = LogRequest()
    guard read(line, header, &request) else {
      buffer.records.append(Self.record(hash, request, .malformed))
      return
    }
    buffer.records.append(classify(request, hash))
  }

  @inline(__always)
  private mutating func read(_ line: ByteView, _ header: VisitsHeader?, _ request: inout LogRequest) -> Bool {
    if let header { return row.read(line, header, &request) }
    if line.count > 0, line[0] == UInt8(ascii: "{") { return json.read(line, &request) }
    return CombinedLine.read(line, &time, &request)
  }

  /// The class of a line that holds a request, in the order of ``LineClass``.
  @inline(__always)
  private mutating func classify(_ request: LogRequest, _ hash: UInt64) -> LogRecord {
    let answer = rules.links.answer(request.target, isEscaped: request.isTargetEscaped, &path)
    if case .foreign = answer {
      review.paths.add(Self.withoutQuery(request.target), key: rules.clientKey)
      return Self.record(hash, request, .foreignPath)
    }
    switch request.method {
    case .head: return Self.record(hash, request, .head, answer)
    case .other: return Self.record(hash, request, .otherMethod, answer)
    case .get: break
    }
    guard case .known(let link, let mark) = answer else {
      review.links.add(Self.withoutQuery(request.target), key: rules.clientKey)
      return Self.record(hash, request, .unknownLink)
    }
    guard request.isRedirect else { return Self.record(hash, request, .notARedirect, answer) }
    var agentHash: UInt64 = 0
    if request.agentForm != .notLogged {
      agentHash = rules.clientKey.hash(request.agent)
      let verdict = verdict(on: request, agentHash)
      switch verdict.kind {
      case .previewer: return Self.record(hash, request, .previewer, answer)
      case .robot: return Self.record(hash, request, .robot, answer)
      case .person where request.isMarkedRobot: return Self.record(hash, request, .robot, answer)
      case .person: if verdict.isStrange { review.agents.add(request.agent, key: rules.clientKey) }
      }
    } else if request.isMarkedRobot {
      return Self.record(hash, request, .robot, answer)
    }
    return LogRecord(
      lineHash: hash, clientHash: clientHash(request, agentHash), second: request.second, link: link,
      lineClass: .candidate, mark: mark)
  }

  private func clientHash(_ request: LogRequest, _ agentHash: UInt64) -> UInt64 {
    let key = rules.clientKey
    var client = key.hash(request.client)
    if !request.furtherClient.isEmpty { client = key.hash(client, key.hash(request.furtherClient)) }
    return key.hash(client, agentHash)
  }

  @inline(__always)
  private mutating func verdict(on request: LogRequest, _ hash: UInt64) -> AgentVerdict {
    // Equal bytes of two formats are two agents, whichever was met first.
    agents.verdict(on: request.agent, hash: hash &+ UInt64(request.agentForm.rawValue)) {
      switch request.agentForm {
      case .escapedForLog: Escapes.undoLog(request.agent, into: &agentText)
      case .escapedForJSON: Escapes.undoJSON(request.agent, into: &agentText)
      case .escapedForCSV: Escapes.undoCSV(request.agent, into: &agentText)
      case .plain, .notLogged: return rules.agents.verdict(on: request.agent)
      }
      return rules.agents.verdict(on: agentText.view)
    }
  }

  /// The path alone, as queries may name people; of a whole address too.
  private static func withoutQuery(_ target: ByteView) -> ByteView {
    var end = target.firstIndex(of: UInt8(ascii: "?")) ?? target.count
    if let fragment = target[0..<end].firstIndex(of: UInt8(ascii: "#")) { end = fragment }
    return target[0..<end]
  }

  @inline(__always)
  private static func record(
    _ hash: UInt64, _ request: LogRequest, _ lineClass: LineClass, _ answer: KnownLinks.Answer = .foreign
  ) -> LogRecord {
    var (link, mark) = (LogRecord.noLink, LinkMark.scanned)
    if case .known(let number, let itsMark) = answer { (link, mark) = (number, itsMark) }
    return LogRecord(
      lineHash: hash, clientHash: 0, second: request.second, link: link, lineClass: lineClass, mark: mark)
  }
}

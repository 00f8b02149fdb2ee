/// The records of some whole lines, in their order.
public struct RecordBuffer: Sendable {
  /// A record for every line.
  public internal(set) var records: [LogRecord] = []
  /// Lines that name the columns of a table, which are of no class.
  public internal(set) var headerLines = 0
  /// Line breaks in quotes, which end no row of a table: the lines that belong to the row before.
  public internal(set) var continuedLines = 0

  /// Makes an empty buffer.
  public init() {}

  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    headerLines = 0
    continuedLines = 0
  }
}

/// How many lines a buffer has.
struct LineCounts: Sendable {
  var records = 0
  var headerLines = 0
  var continuedLines = 0

  init() {}

  init(_ buffer: RecordBuffer) {
    records = buffer.records.count
    headerLines = buffer.headerLines
    continuedLines = buffer.continuedLines
  }
}

/// What is known of a stream when all of it was read.
public struct ScanSummary: Sendable, Hashable {
  /// The records that were handed over; with the next two, the lines of the stream.
  public internal(set) var records = 0
  /// Lines that name the columns of a table.
  public internal(set) var headerLines = 0
  /// Line breaks in quotes of a table.
  public internal(set) var continuedLines = 0
  /// Bytes that were read.
  public internal(set) var bytes = 0
  /// Whether the last line has no end: it may still be written to.
  public internal(set) var isLastLineOpen = false
  /// Agents of candidates that no rule speaks of and that do not look like a browser.
  public internal(set) var strangeAgents = ReviewList()
  /// Paths that are no links.
  public internal(set) var foreignPaths = ReviewList()
  /// Paths of offices or codes that are not known.
  public internal(set) var unknownLinks = ReviewList()

  /// Makes the summary of nothing.
  public init() {}

  mutating func add(_ lines: LineCounts) {
    records += lines.records
    headerLines += lines.headerLines
    continuedLines += lines.continuedLines
  }

  /// The lists of one worker.
  init(review: ReviewTexts) {
    strangeAgents = ReviewList(review.agents)
    foreignPaths = ReviewList(review.paths)
    unknownLinks = ReviewList(review.links)
  }

  /// Adds the lists for review of another worker, or of another log.
  public mutating func merge(_ review: ScanSummary) {
    strangeAgents = strangeAgents.merged(with: review.strangeAgents)
    foreignPaths = foreignPaths.merged(with: review.foreignPaths)
    unknownLinks = unknownLinks.merged(with: review.unknownLinks)
  }

  mutating func finish(_ blocks: LineBlocks) {
    bytes = blocks.bytesRead
    isLastLineOpen = blocks.isLastLineOpen
  }
}

/// What one worker met that somebody should look at.
struct ReviewTexts {
  var agents = FrequentTexts()
  var paths = FrequentTexts()
  var links = FrequentTexts()
}

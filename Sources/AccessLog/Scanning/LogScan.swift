import Dispatch

/// Reads a stream of log lines and hands their records over in order.
///
///     let summary = try LogScan(rules: rules, workers: 2).run(
///       read: { room in try file.read(into: room) },
///       digest: { buffer in buffer.records.count { $0.lineClass == .candidate } },
///       consume: { count in candidates += count })
///
/// The calling thread reads and consumes, so that neither has to be safe for threads; the workers have threads of their
/// own, and make of the records what is wanted of them. There are sixteen blocks of a quarter of a megabyte for each worker and one more, each with room for a long line:
/// 5 MB for each worker, whatever the stream.
public struct LogScan: Sendable {
  /// Blocks that are read ahead for each worker: where another program takes one core for some milliseconds, the others have
  /// that much to do until the oldest block is finished.
  private static let blocksPerWorker = 16

  /// What decides the classes of lines.
  public let rules: ScanRules
  /// How many blocks are scanned at once.
  public let workers: Int
  /// The bytes of a block.
  public let blockSize: Int

  /// Makes a scan; with one worker everything happens on the calling thread.
  public init(rules: ScanRules, workers: Int, blockSize: Int = 1 << 18) {
    self.rules = rules
    self.workers = max(workers, 1)
    self.blockSize = max(blockSize, 1)
  }

  /// Reads a stream to its end.
  ///
  /// The records depend on the bytes alone, not on the size of blocks or the number of workers. So does the summary, but for
  /// lists of more than 1,000 different texts.
  ///
  /// - Parameters:
  ///   - read: Puts bytes into the room that it is given, and says how many; zero is the end.
  ///   - digest: Makes what is wanted of the records of some lines, on the worker that found them.
  ///   - consume: Takes what was made, in the order of the stream.
  /// - Throws: What one of them throws; the scan ends with it.
  public func run<Digest: Sendable, Failure: Error>(
    read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int,
    digest: @escaping @Sendable (RecordBuffer) -> Digest,
    consume: (Digest) throws(Failure) -> Void
  ) throws(Failure) -> ScanSummary {
    var blocks = LineBlocks(blockSize: blockSize)
    var block = LogBlock<Digest>(capacity: blocks.capacity)
    guard try unsafe blocks.fill(&block, read: read) else { return ScanSummary() }
    // What fits into one block is scanned sooner than a thread begins.
    if workers == 1 || (blocks.bytesRead < blockSize) {
      return try unsafe runAlone(&blocks, &block, read, digest, consume)
    }
    let exchange = BlockExchange<Digest>()
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "access log", attributes: .concurrent)
    for _ in 0..<workers {
      let rules = rules
      queue.async(group: group) { Self.work(rules, exchange, digest) }
    }
    let result: Result<ScanSummary, Failure>
    do throws(Failure) {
      result = .success(try unsafe feed(exchange, &blocks, block, read, consume))
    } catch {
      result = .failure(error)
    }
    exchange.close(workers: workers)
    group.wait()
    var summary = try result.get()
    for review in exchange.reviews { summary.merge(review) }
    return summary
  }

  private func runAlone<Digest, Failure: Error>(
    _ blocks: inout LineBlocks, _ block: inout LogBlock<Digest>,
    _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int, _ digest: (RecordBuffer) -> Digest,
    _ consume: (Digest) throws(Failure) -> Void
  ) throws(Failure) -> ScanSummary {
    var scanner = LogScanner(rules)
    var buffer = RecordBuffer()
    var summary = ScanSummary()
    repeat {
      block.scan(with: &scanner, &buffer, digest)
      summary.add(block.lines)
      if let digest = block.digest.take() { try consume(digest) }
    } while try unsafe blocks.fill(&block, read: read)
    summary.finish(blocks)
    summary.merge(ScanSummary(review: scanner.review))
    return summary
  }

  /// Keeps the workers busy: reads ahead as far as there are blocks, and consumes the oldest.
  private func feed<Digest, Failure: Error>(
    _ exchange: BlockExchange<Digest>, _ blocks: inout LineBlocks, _ first: LogBlock<Digest>,
    _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int,
    _ consume: (Digest) throws(Failure) -> Void
  ) throws(Failure) -> ScanSummary {
    var summary = ScanSummary()
    exchange.submit(first)
    var free: [LogBlock<Digest>] = []
    var (unmade, inFlight, oldest) = (workers * Self.blocksPerWorker, 1, 0)
    var isAtEnd = false
    while inFlight > 0 {
      while !isAtEnd, !free.isEmpty || unmade > 0 {
        if free.isEmpty {
          free.append(LogBlock(capacity: blocks.capacity))
          unmade -= 1
        }
        var block = free.removeLast()
        guard try unsafe blocks.fill(&block, read: read) else {
          isAtEnd = true
          break
        }
        exchange.submit(block)
        inFlight += 1
      }
      var block = exchange.finished(oldest)
      oldest += 1
      inFlight -= 1
      summary.add(block.lines)
      if let digest = block.digest.take() { try consume(digest) }
      free.append(block)
    }
    summary.finish(blocks)
    return summary
  }

  private static func work<Digest>(
    _ rules: ScanRules, _ exchange: BlockExchange<Digest>, _ digest: (RecordBuffer) -> Digest
  ) {
    var scanner = LogScanner(rules)
    var buffer = RecordBuffer()
    while var block = exchange.next() {
      block.scan(with: &scanner, &buffer, digest)
      exchange.finish(block)
    }
    exchange.add(ScanSummary(review: scanner.review))
  }
}

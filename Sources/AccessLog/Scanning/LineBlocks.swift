/// Cuts a stream into blocks of whole lines.
///
/// What it holds does not grow with the stream or with a line: of a line over ``LineCutter/longestLine`` a block has one byte
/// more than that, by which it is known, and a newline; the rest is read over.
struct LineBlocks {
  private let blockSize: Int
  /// The beginning of a line whose end was not read yet.
  private var rest: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false
  private var isFormatKnown = false
  private var header: VisitsHeader?
  private var number = 0
  /// The bytes that were read.
  private(set) var bytesRead = 0
  /// Whether the last line has no end.
  private(set) var isLastLineOpen = false

  init(blockSize: Int) { self.blockSize = max(blockSize, 1) }

  /// The bytes that a block has room for: a block, a line that is not whole, and the newline that one may be given.
  var capacity: Int { blockSize + LineCutter.longestLine + 4 }

  /// Fills a block; `false` at the end of the stream.
  ///
  /// `read` puts bytes into the room that it is given, and says how many;
  /// none at the end.
  mutating func fill<Digest, Failure: Error>(
    _ block: inout LogBlock<Digest>, read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Bool {
    if isAtEnd { return false }
    var count = rest.count
    block.bytes.replaceSubrange(0..<count, with: rest)
    rest.removeAll(keepingCapacity: true)
    while true {
      while !isAtEnd, count < blockSize { count += try unsafe readMore(&block.bytes, from: count, read) }
      let isWhole = unsafe block.bytes.withUnsafeMutableBufferPointer { bytes in
        unsafe endBlock(bytes, &count)
      }
      if isWhole { break }
      count += try unsafe readMore(&block.bytes, from: count, read)
    }
    block.count = count
    block.header = header
    block.number = number
    number += 1
    return count > 0
  }

  /// Reads once, over what belongs to a line that is too long, and says how many bytes were added.
  private mutating func readMore<Failure: Error>(
    _ bytes: inout [UInt8], from start: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    var failure: Failure?
    let added = unsafe bytes.withUnsafeMutableBufferPointer { bytes -> Int in
      let room = unsafe UnsafeMutableBufferPointer(rebasing: bytes[start..<(bytes.count - 1)])
      var number = 0
      do throws(Failure) {
        number = try unsafe read(UnsafeMutableRawBufferPointer(room))
      } catch {
        failure = error
      }
      // A reader that says more than there was room for is not believed.
      number = min(max(number, 0), room.count)
      isAtEnd = number == 0
      bytesRead += number
      guard isSkipping else { return number }
      let view = unsafe ByteView(UnsafeBufferPointer(room))[0..<number]
      guard let newline = view.firstIndex(of: .newline) else { return 0 }
      isSkipping = false
      isLastLineOpen = false
      let kept = number - newline - 1
      for index in 0..<kept { unsafe room[index] = room[newline + 1 + index] }
      return kept
    }
    if let failure { throw failure }
    return added
  }

  /// Ends a block after its last whole line; `false` where it has none and more must be read.
  private mutating func endBlock(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) -> Bool {
    let view = unsafe ByteView(UnsafeBufferPointer(rebasing: bytes[0..<count]))
    if !isFormatKnown {
      let firstEnd = view.firstIndex(of: .newline)
      guard firstEnd != nil || isAtEnd || count > LineCutter.longestLine + 1 else { return false }
      isFormatKnown = true
      let end = firstEnd ?? count
      let hasReturn = end > 0 && view[end - 1] == .carriageReturn
      header = VisitsHeader(view[0..<(hasReturn ? end - 1 : end)])
    }
    let end = LineCutter(isTable: header != nil).endOfLastLine(view)
    let open = count - end
    // One byte more may be the end of a row at the end of the stream, which is not known yet.
    if open > LineCutter.longestLine + 1 {
      count = end + LineCutter.longestLine + 1
      unsafe bytes[count] = .newline
      count += 1
      isSkipping = true
      isLastLineOpen = true
      return true
    }
    if isAtEnd {
      // Where nothing is left, the block before said how its last line ends.
      if count > 0 { isLastLineOpen = open > 0 }
      return true
    }
    guard end > 0 else { return false }
    view[end..<count].append(to: &rest)
    count = end
    return true
  }
}

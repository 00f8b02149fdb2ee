import FlyingSocks

/// Events as the body of a response that does not end by itself.
struct EventBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<PreviewEvent>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  /// Gives every event whole.
  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<PreviewEvent>.AsyncIterator
    private var rest: ArraySlice<UInt8> = []

    init(events: AsyncStream<PreviewEvent>.AsyncIterator) { self.events = events }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      if !rest.isEmpty {
        defer { rest = [] }
        return Array(rest)
      }
      return await events.next(isolation: #isolation)?.bytes
    }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await events.next(isolation: #isolation)?.bytes[...] ?? [] }
      return rest.popFirst()
    }
  }
}

import CCairo

/// Takes the bytes that Cairo writes and hands them on in order.
final class ByteSink {
  /// Where the bytes go.
  private let take: ([UInt8]) throws -> Void
  /// The first fault of `take`; Cairo itself can only be told that there was one.
  private(set) var failure: (any Error)?

  init(_ take: @escaping ([UInt8]) throws -> Void) {
    self.take = take
  }

  /// The function by which Cairo calls the sink that its closure points to.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    do {
      try sink.take(unsafe Array(UnsafeBufferPointer(start: data, count: Int(length))))
      return CAIRO_STATUS_SUCCESS
    } catch {
      sink.failure = sink.failure ?? error
      return CAIRO_STATUS_WRITE_ERROR
    }
  }

  /// What Cairo is given to find the sink again; the sink must outlive the surface.
  var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// Runs `body`, and throws the fault of `take` rather than Cairo's summary of it.
  func reporting(_ body: () throws -> Void) throws {
    do { try body() } catch { throw failure ?? error }
  }
}

import CCurl
import Foundation

/// One question to one server, at addresses that were checked before.
struct WebRequest: Sendable {
  /// How a server is asked.
  enum Method: Sendable {
    /// For the head of an answer.
    case head
    /// For a page, of which nothing but the head is read: some servers refuse the other.
    case get
  }

  /// What came of it.
  struct Answer: Sendable {
    /// `CURLE_OK`, or why there is no answer.
    let code: CURLcode
    /// The status of HTTP.
    let status: Int
    /// Whether there was a connection.
    let isConnected: Bool
    /// The value of the Location header, where there is one; cut off where it is too long for an address.
    let location: String?
  }

  let address: WebAddress
  let addresses: [NetworkAddress]
  let method: Method
  let connectLimit: Duration
  let totalLimit: Duration
  /// A file of certificate authorities in place of the machine's own.
  let authorities: String?

  /// Headers of more bytes than this are no answer.
  private static let mostHeaderBytes = 65_536
  /// A Location of more bytes than this is cut off.
  private static let mostLocationBytes = 4_096

  /// The library is made ready once, before the first thread asks.
  private static let isReady = ccurl_begin() == CURLE_OK

  /// Asks on a thread of its own, so that tasks have theirs meanwhile; `stop` ends it.
  func answer(stop: StopFlag) async -> Answer {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: answerBlocking(stop)) }
    }
  }

  private func answerBlocking(_ stop: StopFlag) -> Answer {
    guard Self.isReady else {
      return Answer(code: CURLE_FAILED_INIT, status: 0, isConnected: false, location: nil)
    }
    let sixteens = addresses.flatMap(\.sixteenBytes)
    var location = [UInt8](repeating: 0, count: Self.mostLocationBytes)
    let answer = unsafe address.text.withCString { url in
      unsafe withOptionalCString(pinned) { pinned in
        unsafe withOptionalCString(authorities) { authorities in
          unsafe sixteens.withUnsafeBufferPointer { sixteens in
            unsafe location.withUnsafeMutableBytes { room in
              unsafe ask(url, pinned, sixteens, authorities, stop, room)
            }
          }
        }
      }
    }
    let value = location.prefix(answer.location_length)
    return Answer(
      code: answer.code, status: Int(answer.status), isConnected: answer.is_connected,
      location: value.isEmpty ? nil : String(decoding: value, as: UTF8.self))
  }

  private func ask(
    _ url: UnsafePointer<CChar>, _ pinned: UnsafePointer<CChar>?, _ sixteens: UnsafeBufferPointer<UInt8>,
    _ authorities: UnsafePointer<CChar>?, _ stop: StopFlag, _ room: UnsafeMutableRawBufferPointer
  ) -> ccurl_answer {
    guard let first = sixteens.baseAddress,
      let location = unsafe room.bindMemory(to: CChar.self).baseAddress
    else {
      return ccurl_answer(
        code: CURLE_COULDNT_RESOLVE_HOST, status: 0, is_connected: false, location_length: 0)
    }
    return withExtendedLifetime(stop) {
      var request = unsafe ccurl_request(
        url: url, pinned: pinned, addresses: first, address_count: addresses.count, is_head: method == .head,
        connect_limit: Self.milliseconds(connectLimit), total_limit: Self.milliseconds(totalLimit),
        most_header_bytes: Self.mostHeaderBytes, authorities: authorities,
        is_stopped: { context in
          guard let context = unsafe context else { return false }
          return unsafe Unmanaged<StopFlag>.fromOpaque(context).takeUnretainedValue().isSet
        }, context: UnsafeRawPointer(Unmanaged.passUnretained(stop).toOpaque()))
      return unsafe ccurl_ask(&request, location, room.count)
    }
  }

  /// Where the host is, as curl takes it in place of looking it up; `nil` for a host in numbers, which says so itself.
  private var pinned: String? {
    guard NetworkAddress(address.host) == nil else { return nil }
    return "\(address.host):\(address.port):" + addresses.map(\.description).joined(separator: ",")
  }

  /// At least one, since curl takes 0 for no limit.
  private static func milliseconds(_ duration: Duration) -> Int64 {
    max(Int64(duration / .milliseconds(1)), 1)
  }
}

/// Runs `body` with the bytes of a text for C, or without any.
private func withOptionalCString<Result>(
  _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return body(nil) }
  return unsafe text.withCString { unsafe body($0) }
}

import Foundation
import Synchronization

/// A server of a test on 127.0.0.1, which answers what a web server would not.
final class LoopbackServer: Sendable {
  /// What was asked.
  struct Request: Sendable, Hashable {
    let method: String
    let path: String
    let host: String
    let head: String
  }

  /// What is answered.
  enum Reply: Sendable {
    /// A status with headers and an empty body.
    case status(Int, headers: [String] = [])
    /// These bytes, whatever they are.
    case bytes(String)
    /// The same bytes without an end, after others.
    case endless(String, after: String)
    /// These bytes, and then nothing until the other side has enough.
    case stalled(String)
    /// Nothing, until the other side has enough.
    case silence
    /// The end of the connection.
    case close

    /// A redirect.
    static func redirect(_ status: Int, to location: String) -> Reply {
      .status(status, headers: ["Location: \(location)"])
    }
  }

  private struct State {
    var requests: [Request] = []
    var connections = 0
    var inside: [String: Int] = [:]
    var mostInside: [String: Int] = [:]
    var mostTogether = 0
  }

  let port: Int
  private let listener: Int32
  private let state = Mutex(State())
  private let reply: @Sendable (Request) -> Reply

  /// Starts a server on a free port.
  init(_ reply: @escaping @Sendable (Request) -> Reply) throws {
    self.reply = reply
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(listener, address, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    Thread.detachNewThread { [self] in acceptAll() }
  }

  /// Takes no further connection.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// What was asked so far.
  var requests: [Request] { state.withLock(\.requests) }
  /// How many connections were made, those without a request among them.
  var connections: Int { state.withLock(\.connections) }
  /// The most requests that were open at one time, all together.
  var mostTogether: Int { state.withLock(\.mostTogether) }
  /// The most requests that were open at one time, by their Host header.
  var mostByHost: [String: Int] { state.withLock(\.mostInside) }

  private func acceptAll() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { break }
      state.withLock { $0.connections += 1 }
      Thread.detachNewThread { [self] in
        serve(connection)
        close(connection)
      }
    }
    close(listener)
  }

  private func serve(_ connection: Int32) {
    guard let request = read(connection) else { return }
    state.withLock { state in
      state.requests.append(request)
      state.inside[request.host, default: 0] += 1
      state.mostInside[request.host] = max(
        state.mostInside[request.host] ?? 0, state.inside[request.host] ?? 0)
      state.mostTogether = max(state.mostTogether, state.inside.values.reduce(0, +))
    }
    let reply = reply(request)
    // Before the other side can know of it.
    state.withLock { $0.inside[request.host, default: 1] -= 1 }
    switch reply {
    case .status(let status, let headers):
      let lines = ["HTTP/1.1 \(status) Status"] + headers + ["Content-Length: 0", "Connection: close"]
      write(lines.joined(separator: "\r\n") + "\r\n\r\n", to: connection)
    case .bytes(let bytes): write(bytes, to: connection)
    case .endless(let bytes, let first):
      guard write(first, to: connection) else { return }
      while write(bytes, to: connection) {}
    case .stalled(let bytes):
      write(bytes, to: connection)
      waitForEnd(connection)
    case .silence: waitForEnd(connection)
    case .close: return
    }
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = unsafe recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
    }
    let head = String(decoding: bytes, as: UTF8.self)
    let words = head.split(separator: " ", maxSplits: 2)
    let host = head.split(separator: "\r\n").first { $0.hasPrefix("Host: ") }?.dropFirst(6) ?? ""
    return Request(
      method: String(words[0]), path: String(words[1]), host: String(host.prefix { $0 != ":" }), head: head)
  }

  @discardableResult
  private func write(_ text: String, to connection: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func waitForEnd(_ connection: Int32) {
    var byte: UInt8 = 0
    while unsafe recv(connection, &byte, 1, 0) > 0 {}
  }
}

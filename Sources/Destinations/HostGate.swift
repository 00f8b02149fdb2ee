/// Lets few at once to each host, and the others wait in order.
actor HostGate {
  private let limit: Int
  private var inside: [String: Int] = [:]
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  /// A gate for this many at once to one host.
  init(limit: Int) { self.limit = max(limit, 1) }

  /// Returns once there is room; each time `leave` has to follow.
  func enter(_ host: String) async {
    guard inside[host, default: 0] >= limit else {
      inside[host, default: 0] += 1
      return
    }
    await withCheckedContinuation { waiting[host, default: []].append($0) }
  }

  /// Makes room for the next.
  func leave(_ host: String) {
    if waiting[host]?.isEmpty == false, let next = waiting[host]?.removeFirst() {
      // The place goes on to it, so that nobody slips in between.
      next.resume()
    } else {
      inside[host, default: 1] -= 1
      if inside[host] == 0 { inside[host] = nil }
    }
  }
}

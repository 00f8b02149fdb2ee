@testable import Preview

/// Draws, and searches, until it is released; tells when it was asked.
actor BusySource: PreviewSource {
  let asked: AsyncStream<String>
  private let asking: AsyncStream<String>.Continuation
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isReleased = false

  init() { (asked, asking) = AsyncStream<String>.makeStream() }

  func release() {
    isReleased = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  func reload() {}
  func watchedPaths() -> WatchedPaths { WatchedPaths() }
  func drawing(of selection: PreviewSelection) async -> PreviewDrawing {
    await wait("drawing")
    return .fixed(picture: nil)
  }
  func proof(of selection: PreviewSelection) async -> PreviewProof {
    PreviewProof(contrasts: [], diagnostics: [])
  }
  func offices(matching query: String, limit: Int) async -> OfficeList {
    await wait("offices")
    return OfficeList(offices: [], count: 0)
  }

  /// As drawing does, it does not see that its task is cancelled.
  private func wait(_ name: String) async {
    asking.yield(name)
    if !isReleased { await withCheckedContinuation { waiting.append($0) } }
  }
}

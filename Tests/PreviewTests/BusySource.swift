@testable import Preview

/// Draws, and searches, for ever; tells when it was asked.
actor BusySource: PreviewSource {
  let asked: AsyncStream<String>
  private let asking: AsyncStream<String>.Continuation

  init() { (asked, asking) = AsyncStream<String>.makeStream() }

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

  /// Waits for what never comes; as synchronous drawing does, it does not see that its task is cancelled.
  private func wait(_ name: String) async {
    asking.yield(name)
    let (answers, answer) = AsyncStream<Void>.makeStream()
    await Task { for await _ in answers {} }.value
    answer.finish()
  }
}

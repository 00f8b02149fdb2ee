import Diagnostics

/// Draws for every viewer what it selected, again whenever files change; the newest state wins.
///
/// A drawing of files that have changed meanwhile is dropped. Pages that could be drawn stay with their viewers under
/// the faults of those that cannot.
public actor LivePreview {
  private let source: any PreviewSource
  /// Tells the watcher which files matter; whether there was one that it had not watched.
  private let watch: @Sendable (WatchedPaths) -> Bool
  private var viewers: [Viewer] = []
  /// The last pages that could be drawn of a selection, the latest used last.
  private var lastPages: [(selection: PreviewSelection, pages: EncodedPages)] = []
  /// Counts the states of the files.
  private var generation = 0
  /// The state that the source has read.
  private var readGeneration: Int?
  private var isDrawing = false
  private var lastNumber = 0

  /// More viewers than people open; the oldest leaves for the next.
  private static let mostViewers = 16
  private static let mostLastPages = 8

  /// Makes a preview; `watch` is told which files matter after each drawing, and answers whether one of them was not
  /// watched before.
  public init(source: any PreviewSource, watch: @escaping @Sendable (WatchedPaths) -> Bool) {
    self.source = source
    self.watch = watch
  }

  /// One open page.
  private struct Viewer {
    /// The name that the page gave itself.
    let name: String
    /// Tells this connection from an earlier one of the same page.
    let number: Int
    let selection: PreviewSelection
    let language: Language
    let events: AsyncStream<PreviewEvent>.Continuation
    /// The state of the files whose drawing it was told last.
    var drawn: Int?
    /// The state of the files whose proof it was told last.
    var proven: Int?
    var lastDrawing: PreviewEvent?
  }

  /// The events of a page that shows `selection`; a page that asks again has left its earlier events.
  func events(
    for selection: PreviewSelection, language: Language, viewer name: String
  ) -> AsyncStream<PreviewEvent> {
    // A slow browser gets the newest drawing and the proof of it, not every one in between.
    let (stream, events) = AsyncStream<PreviewEvent>.makeStream(bufferingPolicy: .bufferingNewest(8))
    for viewer in viewers where viewer.name == name { viewer.events.finish() }
    viewers.removeAll { $0.name == name }
    if viewers.count >= Self.mostViewers { viewers.removeFirst().events.finish() }
    lastNumber += 1
    let number = lastNumber
    events.onTermination = { [weak self] _ in
      Task { await self?.leave(number) }
    }
    viewers.append(
      Viewer(name: name, number: number, selection: selection, language: language, events: events))
    draw()
    return stream
  }

  private func leave(_ number: Int) { viewers.removeAll { $0.number == number } }

  /// How many pages are open.
  var viewerCount: Int { viewers.count }

  /// The offices that a search finds; `nil` for a task that is cancelled before the source has time for it.
  ///
  /// A source that draws answers when it is done; a server that ends does not wait for that.
  func offices(matching query: String, limit: Int) async -> OfficeList? {
    let (answers, answer) = AsyncStream<OfficeList>.makeStream()
    let source = source
    Task {
      answer.yield(await source.offices(matching: query, limit: limit))
      answer.finish()
    }
    return await answers.first { _ in true }
  }

  /// Draws anew whenever `changes` tells of one, until it ends.
  public func follow(_ changes: some AsyncSequence<Void, Never> & Sendable) async {
    for await _ in changes { filesChanged() }
  }

  /// Notes that files have changed.
  func filesChanged() {
    generation += 1
    draw()
  }

  /// Lets every page find out at times whether its browser is still there, until the task is cancelled.
  public func beat(every interval: Duration = .seconds(10)) async {
    while (try? await Task.sleep(for: interval)) != nil {
      for viewer in viewers { viewer.events.yield(.heartbeat) }
    }
  }

  /// Ends every page's events.
  public func close() {
    for viewer in viewers { viewer.events.finish() }
    viewers.removeAll()
  }

  /// Starts drawing unless that goes on already, in which case it will see what is new by itself.
  private func draw() {
    guard !isDrawing else { return }
    isDrawing = true
    Task {
      while await drawNext() {}
    }
  }

  /// Draws for one page that has not seen the newest state of the files, or reads back what it shows; whether there was
  /// anything to do.
  private func drawNext() async -> Bool {
    let started = generation
    // The page that was opened last is the one that a person looks at.
    if let viewer = viewers.last(where: { $0.drawn != started }) {
      await draw(viewer.selection, started)
    } else if let viewer = viewers.last(where: { $0.proven != started }) {
      let proof = await source.proof(of: viewer.selection)
      if started == generation { tell(proof, of: viewer.selection) }
    } else {
      isDrawing = false
      return false
    }
    return true
  }

  private func draw(_ selection: PreviewSelection, _ started: Int) async {
    if readGeneration != started {
      await source.reload()
      readGeneration = started
    }
    let drawing = await source.drawing(of: selection)
    let hasUnwatched = watch(await source.watchedPaths())
    guard started == generation else { return }
    tell(drawing, of: selection)
    // A file may have changed after it was read and before it was watched.
    if hasUnwatched { generation += 1 }
  }

  private func tell(_ drawing: PreviewDrawing, of selection: PreviewSelection) {
    let pages = pages(of: drawing, selection)
    for index in viewers.indices where viewers[index].selection == selection {
      viewers[index].drawn = generation
      let event = PreviewEvent.drawing(drawing, pages: pages, language: viewers[index].language)
      // A save that changes nothing does not move the page.
      guard event != viewers[index].lastDrawing else { continue }
      viewers[index].lastDrawing = event
      viewers[index].events.yield(event)
    }
  }

  private func tell(_ proof: PreviewProof, of selection: PreviewSelection) {
    for index in viewers.indices where viewers[index].selection == selection {
      viewers[index].proven = generation
      viewers[index].events.yield(.proof(proof, language: viewers[index].language))
    }
  }

  /// The pages of a drawing; where it has none the last ones of its selection, else the last ones of all.
  private func pages(of drawing: PreviewDrawing, _ selection: PreviewSelection) -> EncodedPages {
    let known = lastPages.lastIndex { $0.selection == selection }
    guard drawing.pages.isEmpty else {
      if let known { lastPages.remove(at: known) }
      lastPages.append((selection, EncodedPages(drawing.pages)))
      if lastPages.count > Self.mostLastPages { lastPages.removeFirst() }
      return lastPages[lastPages.count - 1].pages
    }
    return known.map { lastPages[$0].pages } ?? lastPages.last?.pages ?? .none
  }
}

import Diagnostics
import Testing

@testable import Preview

@Suite("What the open pages of a preview are told")
struct LivePreviewTests {
  @Test("The last page stays under a fault, and the fault goes with its cause")
  func lastPage() async throws {
    let source = FixedSource(.fixed(picture: "<svg>first</svg>"))
    let preview = LivePreview(source: source) { _ in false }
    var events = await preview.events(for: PreviewSelection(), language: .english, viewer: "one")
      .makeAsyncIterator()

    func nextDrawing() async throws -> String {
      while let event = await events.next(isolation: #isolation) {
        let text = String(decoding: event.bytes, as: UTF8.self)
        if text.hasPrefix("event: drawing\n") { return text }
      }
      throw Ended()
    }

    let first = try await nextDrawing()
    #expect(first.contains("first"))
    #expect(first.contains("\"isStale\":false"))

    await source.show(.fixed(picture: nil, fault: "Broken <img src=x onerror=alert(1)>"))
    await preview.filesChanged()
    let broken = try await nextDrawing()
    #expect(broken.contains("first"))
    #expect(broken.contains("\"isStale\":true"))
    #expect(broken.contains("Broken &lt;img src=x"))
    #expect(!broken.contains("<img"))

    await source.show(.fixed(picture: "<svg>second</svg>"))
    await preview.filesChanged()
    let mended = try await nextDrawing()
    #expect(mended.contains("second"))
    #expect(!mended.contains("Broken"))
    await preview.close()
  }

  @Test("An event is one line of data")
  func oneLine() async {
    let preview = LivePreview(source: FixedSource(.fixed(picture: "<svg>\n\r\n</svg>"))) { _ in false }
    var events = await preview.events(for: PreviewSelection(), language: .english, viewer: "one")
      .makeAsyncIterator()
    let text =
      await events.next(isolation: #isolation).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
    #expect(!text.unicodeScalars.contains("\r"))
    await preview.close()
  }

  @Test("A page that asks again takes the place of its earlier connection")
  func sameViewer() async {
    let preview = LivePreview(source: FixedSource(.fixed(picture: "<svg/>"))) { _ in false }
    let first = await preview.events(for: PreviewSelection(), language: .english, viewer: "one")
    let second = await preview.events(for: PreviewSelection(office: "b"), language: .english, viewer: "one")
    // It ends; were it still open, this would wait for ever.
    for await _ in first {}
    #expect(await preview.viewerCount == 1)
    withExtendedLifetime(second) {}
    await preview.close()
  }

  private struct Ended: Error {}
}

import Diagnostics
import Testing

@Suite("Near misses")
struct NearestMatchTests {
  @Test("One slip is forgiven", arguments: ["titel", "tilte", "tite", "ttitle", "title", "Title"])
  func oneSlip(word: String) {
    #expect(NearestMatch.of(word, in: ["links", "title", "tile-x"]) == "title")
  }

  @Test(
    "A word that is too far off has no match",
    arguments: ["", "printer", "t", String(repeating: "a", count: 5000)])
  func tooFar(word: String) {
    #expect(NearestMatch.of(word, in: ["title", "links", "codes"]) == nil)
  }
}

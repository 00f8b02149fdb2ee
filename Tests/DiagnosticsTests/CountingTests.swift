import Testing

@testable import Diagnostics

@Suite("Numbers with nouns")
struct CountingTests {
  @Test(
    "one is singular, every other number plural",
    arguments: [(0, "0 offices"), (1, "1 office"), (2, "2 offices")])
  func agrees(count: Int, text: String) {
    #expect(count.counted("office", "offices") == text)
    #expect(count.agreeing("stays", "stay") == (count == 1 ? "stays" : "stay"))
  }

  @Test("the last line of messages agrees too")
  func countsFaults() {
    func last(_ count: Int) -> String? {
      let faults = (0..<count).map {
        Diagnostic("a.b", .error, LocalizedText(vi: "sai \($0)", en: "wrong \($0)"))
      }
      return HumanDiagnosticWriter(language: .english, color: false).write(faults).split(separator: "\n").last
        .map(String.init)
    }
    #expect([0, 1, 2].map(last) == [nil, "1 error", "2 errors"])
  }
}

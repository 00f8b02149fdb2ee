import Diagnostics
import Testing

@testable import BoardSpec

/// A province's worth of offices is read in one go.
@Suite("Large rosters")
struct ScaleTests {
  @Test("A roster of 20,000 offices is read in time", .timeLimit(.minutes(1)))
  func largeRoster() {
    var workspace = Workspace()
    let rows = (0..<20_000).map { "don-vi-\($0),Đơn vị số \($0),https://zalo.me/g/\($0)" }
    workspace["offices.csv"] = "id,name,zalo\n" + rows.joined(separator: "\n")
    let result = workspace.load()
    #expect(result.diagnostics.isEmpty)
    #expect(result.board?.board.roster.offices.count == 20_000)
  }

  /// All addresses of a roster pass here; the two times are of one machine at one time, the best of five rounds each.
  @Test("Whether a telephone number is a file is known sooner than a pattern is built")
  func telephoneNumbers() {
    let numbers = (0..<500).map { "tel:+842973\(100_000 + $0)" }
    func best(_ look: (String) -> Bool) -> Duration {
      (0..<5).map { _ in
        ContinuousClock().measure { #expect(numbers.count(where: look) == 0) }
      }.min() ?? .zero
    }
    let pattern = best {
      $0.prefixMatch(of: /[A-Za-z]:[\\\/]|file:|~[\/\\]|\.{1,2}[\/\\]/.ignoresCase()) != nil
    }
    #expect(best(Address.isLocalFile) < pattern)
  }
}

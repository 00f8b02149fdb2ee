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

  /// A pattern that is built for each address takes longer than this test may.
  @Test("The telephone numbers of 100,000 offices are checked in time", .timeLimit(.minutes(1)))
  func telephoneNumbers() {
    for number in 0..<100_000 {
      let address = "tel:+842973\(100_000 + number)"
      #expect(Address.problem(in: address) == nil && !Address.printed(address).isEmpty)
    }
  }
}

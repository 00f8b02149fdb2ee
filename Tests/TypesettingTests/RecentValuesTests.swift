import Testing

@testable import Typesetting

@Suite("Recent values")
struct RecentValuesTests {
  @Test("what is asked for again and again stays, and what is not goes")
  func keepsWhatIsUsed() {
    var values = RecentValues<Int, Int>(capacity: 8)
    values[0] = 100
    for key in 1...1000 {
      #expect(values[0] == 100, "after \(key) others")
      values[key] = key
    }
    #expect(values[1000] == 1000 && values[999] == 999)
    #expect(values[1] == nil && values[500] == nil)
  }

  @Test("no more than twice the capacity is kept", arguments: [1, 8, 100])
  func staysSmall(_ capacity: Int) {
    var values = RecentValues<Int, Int>(capacity: capacity)
    for key in 0..<capacity * 10 { values[key] = key }
    let kept = (0..<capacity * 10).count { values[$0] != nil }
    #expect(kept <= 2 * capacity && kept > 0)
  }
}

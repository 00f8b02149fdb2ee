import Testing

@testable import UsageReport

@Suite("Changes and fractions")
struct ChangeTests {
  @Test("a change is told in number and tenths of a per cent, rounded half away from zero")
  func changes() {
    #expect(Change(from: nil, to: 5) == .unknown)
    #expect(Change(from: 0, to: 0) == .none)
    #expect(Change(from: 7, to: 7) == .none)
    #expect(Change(from: 0, to: 3) == .new)
    #expect(Change(from: 3, to: 0) == .by(-3, percentTenths: -1000))
    #expect(Change(from: 8, to: 9) == .by(1, percentTenths: 125))
    // 6.25 and -6.25 per cent.
    #expect(Change(from: 16, to: 17) == .by(1, percentTenths: 63))
    #expect(Change(from: 16, to: 15) == .by(-1, percentTenths: -63))
    // 0.049… per cent is none to the tenth, and a change all the same.
    #expect(Change(from: 2_001, to: 2_002) == .by(1, percentTenths: 0))
    #expect(
      Change(from: 1, to: 10_000_000) == .by(9_999_999, percentTenths: 9_999_999_000))
  }

  @Test("fractions are in lowest terms, the sign above")
  func fractions() {
    let fraction = ExactFraction(6, over: -4)
    #expect(fraction.numerator == -3 && fraction.denominator == 2)
    #expect(fraction.parts(1) == -2 && fraction.parts(10) == -15)
    #expect(ExactFraction(0, over: 9) == ExactFraction(0, over: 1))
    #expect(ExactFraction(7, over: 4).parts(10) == 18)
    #expect(ExactFraction(1, over: 3).parts(100) == 33)
  }
}

import Testing
import UsageReport
import UsageStore

@testable import ReportWords

@Suite("Words of reports")
struct ReportWordsTests {
  @Test(
    "numbers have a point between thousands and a comma before decimals",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (12_345, "12.345"), (10_000_000, "10.000.000"),
      (-1234, "−1.234"),
    ])
  func whole(_ number: Int, _ text: String) { #expect(VietnameseNumbers.whole(number) == text) }

  @Test("tenths have one decimal, signs stand before")
  func tenths() {
    #expect(VietnameseNumbers.tenths(541) == "54,1" && VietnameseNumbers.tenths(270) == "27,0")
    #expect(VietnameseNumbers.tenths(-5) == "−0,5" && VietnameseNumbers.tenths(12_345_678) == "1.234.567,8")
    #expect(VietnameseNumbers.shortTenths(370) == "37" && VietnameseNumbers.shortTenths(375) == "37,5")
    #expect(VietnameseNumbers.signed(4) == "+4" && VietnameseNumbers.signed(0) == "0")
    #expect(VietnameseNumbers.signedPercent(-333) == "−33,3%")
  }

  @Test("days under 10 and months 1 and 2 have a zero before them, other months have none")
  func dates() {
    #expect(VietnameseDates.day(.day("2026-10-05")) == "ngày 05 tháng 10 năm 2026")
    #expect(VietnameseDates.day(.day("2027-02-28")) == "ngày 28 tháng 02 năm 2027")
    #expect(VietnameseDates.day(.day("2027-03-01")) == "ngày 01 tháng 3 năm 2027")
    let month = Period.named("2026-10")
    #expect(month.short(.days("2026-10-09", "2026-10-11")) == "09/10–11/10")
    #expect(month.short(.days("2026-10-09", "2026-10-09")) == "09/10")
    #expect(Period.named("2026-12-30--2027-01-02").short(.day("2027-01-01")) == "01/01/2027")
    #expect(VietnameseDates.month(of: CalendarMonth(year: 2027, month: 1)) == "tháng 01 năm 2027")
  }

  @Test("a change is a sentence, and a number or a word in cells")
  func changes() {
    #expect(Change(from: 756, to: 1165).sentence == "tăng 409 lượt (54,1%)")
    #expect(Change(from: 3, to: 2).sentence == "giảm 1 lượt (33,3%)")
    #expect(
      Change(from: 0, to: 2).sentence == "mới có" && Change(from: 2, to: 2).sentence == "không thay đổi")
    #expect(Change(from: nil, to: 2).sentence == nil)
    #expect(Change(from: 3, to: 2).number == "−1" && Change(from: 3, to: 2).percent == "−33,3%")
    #expect(Change(from: nil, to: 2).number == "–" && Change(from: 0, to: 0).number == "0")
    #expect(Change(from: 0, to: 2).number == "mới có" && Change(from: 0, to: 2).percent.isEmpty)
  }

  @Test("many names are counted after the first eight, and one more is named")
  func lists() {
    #expect(
      PeriodValues.list([], others: "mục khác") == nil && PeriodValues.list(["a"], others: "mục khác") == "a")
    #expect(PeriodValues.list((1...9).map(String.init), others: "mục khác") == "1; 2; 3; 4; 5; 6; 7; 8; 9")
    #expect(
      PeriodValues.list((1...10).map(String.init), others: "mục khác")
        == "1; 2; 3; 4; 5; 6; 7; 8; và 2 mục khác")
  }
}

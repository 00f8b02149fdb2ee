import Testing

@testable import Commands

@Suite("Telephone numbers of pages")
struct PhoneNumbersTests {
  @Test(
    "a number is called by a tap however it is written, and shown as it is",
    arguments: [
      ("Bí thư: 0900 000 001", "Bí thư: <a href=\"tel:0900000001\">0900 000 001</a>"),
      ("(0297) 3000.000 & 113", "<a href=\"tel:02973000000\">(0297) 3000.000</a> &amp; 113"),
      ("+84 (0)297 3000 000.", "<a href=\"tel:+842973000000\">+84 (0)297 3000 000</a>."),
      ("Tổng đài 1900 1234", "Tổng đài <a href=\"tel:19001234\">1900 1234</a>"),
      ("Ngày 25/11/2026", "Ngày 25/11/2026"),
    ])
  func linked(text: String, html: String) { #expect(PhoneNumbers.linked(text) == html) }
}

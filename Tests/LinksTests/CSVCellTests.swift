import Testing

@testable import Links

@Suite("Cells of CSV")
struct CSVCellTests {
  @Test(
    "a cell stands in quotes where a reader would end it or begin another",
    arguments: [
      ("Chi bộ ấp Cái Nứa", "Chi bộ ấp Cái Nứa"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
      ("a\tb", "\"a\tb\""), ("nói \"vâng\"", "\"nói \"\"vâng\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("", ""),
    ])
  func quotes(_ text: String, _ cell: String) { #expect(text.csvCell == cell) }
}

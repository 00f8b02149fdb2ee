import Testing

@testable import BoardSpec

@Suite("Addresses")
struct AddressTests {
  @Test(
    "Addresses that telephones open",
    arguments: [
      "https://example.org", "HTTP://example.org/a?b=c#d", "https://example.org:8443/%C4%91",
      "https://192.168.1.1/",
      "https://[::1]/", "https://user@example.org/", "tel:+84-297-300.0000", "tel:113",
      "mailto:a@b.vn?subject=x",
      "sms:+84297300?body=x", "geo:10.37,105.43", "geo:10.37,105.43,5;u=35", "zalo://chat",
      "https://đảng.vn/tài-liệu",
    ])
  func good(address: String) {
    #expect(Address.problem(in: address) == nil)
  }

  @Test(
    "What is printed has no scheme",
    arguments: [
      ("https://q.example/a/b", "q.example/a/b"), ("HTTP://q.example", "q.example"), ("tel:+84", "+84"),
      ("mailto:a@b.vn", "a@b.vn"), ("geo:1,2", "geo:1,2"),
    ])
  func printed(address: String, shown: String) {
    #expect(Address.printed(address) == shown)
  }

  @Test(
    "What was meant is suggested",
    arguments: [
      ("example.org:8080/x", "https://example.org:8080/x"), ("//example.org", "https://example.org"),
      ("a@b.vn", "mailto:a@b.vn"), ("0297300000", "tel:0297300000"),
    ])
  func suggestion(text: String, address: String) {
    #expect(Address.problem(in: text) == .noScheme(suggestion: address))
  }
}

import TestRuns
import Testing

@testable import BoardSpec

@Suite("Addresses")
struct AddressTests {
  @Test(
    "Addresses that telephones open",
    arguments: [
      "https://example.org", "HTTP://example.org/a?b=c#d", "https://example.org:8443/%C4%91",
      "https://113.160.92.1/", "https://172.32.0.1/", "https://[2405:4800::1]/", "https://user@example.org/",
      "tel:+84-297-300.0000", "tel:113",
      "mailto:a@b.vn?subject=x",
      "sms:+84297300?body=x", "geo:10.37,105.43", "geo:10.37,105.43,5;u=35", "zalo://chat",
      "https://đảng.vn/tài-liệu", "HTTPS://VINHBINH.GOV.VN/X",
      "https://vi.wikipedia.org/wiki/An_Giang_(tỉnh)",
      "tel:0297 3000 000", "tel: (0297) 3000 000", "TEL:+84 (0)297 3000 000", "mailto: x@y.vn",
      "geo:10.37, 105.43", "https://web.archive.org/web/2026/https://example.org/",
    ])
  func good(address: String) {
    #expect(Address.problem(in: address) == nil)
    #expect(Address.doubt(in: address) == nil)
  }

  @Test(
    "What is printed has no scheme, and numbers stand in groups",
    arguments: [
      ("https://q.example/a/b", "q.example/a/b"), ("HTTP://q.example", "q.example"), ("tel:+84", "+84"),
      ("mailto:a@b.vn", "a@b.vn"), ("mailto:a@b.vn?subject=x", "a@b.vn"), ("geo:1,2", "1,2"),
      ("geo:10.37,105.43;u=35?q=x", "10.37,105.43"), ("tel:+842973000000", "0297 3000 000"),
      ("tel:0297-300.0000", "0297 3000 000"), ("tel:02838254321", "028 3825 4321"),
      ("tel:0901234567", "0901 234 567"),
      ("sms:+84901234567?body=x", "0901 234 567"), ("tel:19001234", "1900 1234"),
      ("tel:1800545415", "1800 545 415"),
      ("tel:113", "113"), ("tel:+12025550123", "+1 202 555 0123"), ("tel:+85523721234", "+855 2372 1234"),
      ("tel:02973000000;ext=12", "0297 3000 000 (máy lẻ 12)"),
      ("WIFI:T:WPA;S:Nhà văn hóa;P:mật\\;khẩu;;", "Wi-Fi: Nhà văn hóa, mật\u{A0}khẩu: mật;khẩu"),
      ("WIFI:S:Hội trường;;", "Wi-Fi: Hội trường"),
      ("MECARD:N:Lê Mẫu;TEL:0901234567;;", "Lê Mẫu, 0901 234 567"),
      ("BEGIN:VCARD\nFN:Lê Mẫu\nTEL;TYPE=work:0901234567\nEND:VCARD", "Lê Mẫu, 0901 234 567"),
      ("SMSTO:0901 234 567:Xin chào", "0901 234 567"),
    ])
  func printed(address: String, shown: String) {
    #expect(Address.printed(address) == shown)
  }

  @Test(
    "What was meant is suggested",
    arguments: [
      ("example.org:8080/x", "https://example.org:8080/x"), ("//example.org", "https://example.org"),
      ("a@b.vn", "mailto:a@b.vn"), ("0297300000", "tel:0297300000"), ("0297 3000 000", "tel:02973000000"),
      ("+84 297 3000 000", "tel:+842973000000"), ("0297.3000.000", "tel:02973000000"),
      ("(0297) 3000 000", "tel:02973000000"), ("www.vinhbinh.gov.vn", "https://www.vinhbinh.gov.vn"),
      ("vinhbinh.gov.vn/x", "https://vinhbinh.gov.vn/x"), ("https//example.org/x", "https://example.org/x"),
      ("<https://example.org/x>", "https://example.org/x"), ("10.37, 105.43", "geo:10.37,105.43"),
    ])
  func suggestion(text: String, address: String) {
    #expect(Address.problem(in: text) == .noScheme(suggestion: address))
  }

  @Test(
    "Of a damaged address the whole one is suggested",
    arguments: [
      ("http:/example.org/x", "http://example.org/x"), ("htps://example.org/x", "https://example.org/x"),
      ("https:example.org/x", "https://example.org/x"), ("https:///example.org/x", "https://example.org/x"),
      ("https://https://example.org/x", "https://example.org/x"),
      ("https ://example.org/x", "https://example.org/x"),
      ("https://example.org.", "https://example.org"), ("https:\\\\example.org\\x", "https://example.org/x"),
      ("Xem tại https://example.org/x.", "https://example.org/x"),
      ("“https://example.org/x”", "https://example.org/x"),
      ("Tải ở vinhbinh.gov.vn/tep.pdf", "https://vinhbinh.gov.vn/tep.pdf"),
      ("https://example.org/x (bản mới)", "https://example.org/x"),
      ("https://example.org/a https://example.org/b", "https://example.org/a"),
      ("https://example.org/nghị quyết.pdf", "https://example.org/nghị%20quyết.pdf"),
      ("https://drive.google.com/file/d/1aB cD/view", "https://drive.google.com/file/d/1aBcD/view"),
      ("https://example.org/100%", "https://example.org/100%25"), ("ĐT: 0297 3000 000", "tel:02973000000"),
      ("Zalo: 0901 234 567", "https://zalo.me/0901234567"),
      ("Email: vp@vinhbinh.gov.vn", "mailto:vp@vinhbinh.gov.vn"),
      ("tel:0297 3000 000 (anh Mẫu)", "tel:02973000000"),
      ("tel:0297-3000-000 máy lẻ 12", "tel:02973000000;ext=12"),
      ("0297 3000 000 (máy nhánh: 7)", "tel:02973000000;ext=7"),
      ("ĐT: 0297.3000.000 - Ext. 105", "tel:02973000000;ext=105"),
      ("https://vinhbinh .gov.vn/x", "https://vinhbinh.gov.vn/x"),
      ("geo:10.37,105.43?q=Trụ sở", "geo:10.37,105.43?q=Trụ%20sở"),
      ("wifi:S:Hội trường;T:WPA;P:abc", "WIFI:S:Hội trường;T:WPA;P:abc;;"),
    ])
  func repaired(text: String, address: String) {
    #expect(Address.problem(in: text) != nil)
    #expect(Address.suggestion(for: text) == address)
  }

  @Test(
    "Where a host or a number begins and ends nobody can tell, nothing is suggested",
    arguments: [
      "https://trang của xã.vn", "trang của xã.vn", "https://trang tin/x y", "192.168.1.10",
      "192.168.1.10/trang",
      "http://trang thông tin.xã.vn/x",
    ])
  func unknown(text: String) {
    #expect(Address.problem(in: text) != nil)
    #expect(Address.suggestion(for: text) == nil)
  }

  @Test(
    "Hosts that no telephone finds from outside are a doubt",
    arguments: [
      "https://localhost/a", "http://LOCALHOST:8080", "https://trangxa/b", "http://10.0.0.1/",
      "http://172.16.0.1/x",
      "http://172.31.255.1", "https://192.168.1.10:8080/x", "http://127.0.0.1", "https://[::1]/",
      "http://[fd00::1]/",
      "http://[fe80::1]/", "http://[::ffff:10.0.0.1]/", "http://2130706433/", "https://may-chu.local/x",
    ])
  func unreachable(address: String) {
    #expect(Address.problem(in: address) == nil)
    guard case .unreachableHost = Address.doubt(in: address) else {
      Issue.record("\(address): \(String(describing: Address.doubt(in: address)))")
      return
    }
  }

  @Test(
    "Files of a computer and the machine itself have no suggestion",
    arguments: [
      "C:\\tài liệu\\tệp.pdf", "D:/tệp.docx", "\\\\may-chu\\thu-muc", "file:///C:/x.pdf", "nghị quyết 12.pdf",
      "thu-muc/tệp.xlsx", "/van-phong/x", "~/x",
    ])
  func localFiles(text: String) {
    #expect(Address.problem(in: text) == .localFile)
    #expect(Address.suggestion(for: text) == nil)
  }

  @Test(
    "Localhost is nobody's page",
    arguments: ["localhost", "localhost:8080/x", "localhost/x"])
  func thisMachine(text: String) {
    guard case .thisMachine = Address.problem(in: text) else {
      Issue.record("\(text): \(String(describing: Address.problem(in: text)))")
      return
    }
  }

  @Test(
    "What no redirect leads to is right in a symbol, as it is typed",
    arguments: [
      ("WIFI:S:Nhà văn hóa;T:WPA;P:mật khẩu;;", DirectFormat.wifi),
      ("MECARD:N:Lê Mẫu;TEL:0901 234 567;;", .person),
      ("BEGIN:VCARD\nVERSION:3.0\nFN:Lê Mẫu\nEND:VCARD", .card), ("SMSTO:0901 234 567:Xin chào", .message),
      ("MATMSG:TO:a@b.vn;SUB:Góp ý;BODY:;;", .mail), ("BEGIN:VEVENT\nSUMMARY:Họp\nEND:VEVENT", .event),
    ])
  func directFormats(text: String, format: DirectFormat) {
    #expect(Address.problem(in: text) == .needsDirect(format))
    #expect(Address.problem(in: text, isDirect: true) == nil)
    #expect(Address.payload(text) == text)
  }

  @Test("A symbol holds an address beyond ASCII as a redirect sends it, and one of ASCII as it is typed")
  func payload() {
    #expect(
      Address.payload("https://example.org/tài-liệu?a=%20")
        == "https://example.org/t%C3%A0i-li%E1%BB%87u?a=%20")
    #expect(Address.payload("https://example.org/a|b") == "https://example.org/a|b")
    #expect(Address.normalized("tel: +84 (0)297 3000 000;ext=1") == "tel:+842973000000;ext=1")
    #expect(Address.normalized("tel:+84-297.300") == "tel:+84-297.300")
  }

  /// Addresses that are right, each damaged in ways that people damage them: the suggestion is free of faults, and it is the
  /// address where the damage took nothing away.
  @Test("Whatever people do to an address, the suggestion has no fault")
  func anyDamage() throws {
    let good = [
      "https://vinhbinh.gov.vn/x", "http://vinhbinh.gov.vn",
      "https://drive.google.com/drive/folders/1aBcD?usp=sharing",
      "https://zalo.me/g/abc123", "https://example.org:8443/a/b?c=d&e=f#g",
      "https://xã-vĩnh-bình.vn/tài-liệu",
      "https://example.org/nghi-quyet.pdf",
    ]
    let ofAddress: [@Sendable (String) -> String] = [
      { $0.replacing("://", with: ":/", maxReplacements: 1) },
      { $0.replacing("://", with: "//", maxReplacements: 1) },
      { $0.replacing("tt", with: "t", maxReplacements: 1) }, { "https://" + $0 },
      { $0.replacing("/", with: "\\") },
      { $0.replacing("://", with: " :// ", maxReplacements: 1) }, { $0 },
    ]
    let around: [@Sendable (String) -> String] = [
      { "<\($0)>" }, { "“\($0)”" }, { "Xem tại \($0)" }, { "\($0)." }, { "(\($0))" }, { " \($0) " }, { $0 },
      { "\u{200B}" + $0 }, { $0 + " (bản mới)" }, { $0 + ", https://example.org/khac" }, { "Tải về: \($0)!" },
      { "Tải về:\n\($0)" }, { "'\($0)'," },
    ]
    try forEachSeed(1000) { numbers in
      let address = good[Int.random(in: good.indices, using: &numbers)]
      let damaged = ofAddress[Int.random(in: ofAddress.indices, using: &numbers)](address)
      let text = around[Int.random(in: around.indices, using: &numbers)](damaged)
      guard Address.problem(in: text) ?? Address.doubt(in: text) != nil else { return }
      let meant = Address.suggestion(for: text)
      #expect(meant != nil, "\(text)")
      if let meant {
        #expect(
          Address.problem(in: meant) == nil && Address.doubt(in: meant) == nil,
          "\(text) → \(meant)")
        // Whether `htp` was `http` or `https` nobody knows.
        let (found, wanted) = (meant.drop { $0 != "/" }, address.drop { $0 != "/" })
        #expect(found == wanted, "\(text) → \(meant)")
      }
    }
  }

  @Test("Numbers in every way of writing are dialed alike and stand in groups")
  func telephoneNumbers() {
    for text in [
      "02973000000", "0297 3000 000", "0297.3000.000", "(0297) 3000-000", "+84 297 3000 000",
      "+84 (0)297 3000 000",
      "(+84) 297\u{A0}3000\u{A0}000", "0084 297 3000 000", "０２９７ ３０００ ０００",
    ] {
      #expect(TelephoneNumber(text)?.grouped == "0297 3000 000", "\(text)")
    }
    for text in ["", "12", "0297 3000 000 a", "1+2345", "1234567890123456"] {
      #expect(TelephoneNumber(text) == nil, "\(text)")
    }
    // Groups never lose or move a digit.
    for digits in [
      "+66812345678", "+4930901820", "+85620222222", "12345", "0297300000", "+1", "+84123", "+999123456789",
    ] {
      let number = TelephoneNumber(digits)
      if let number, !number.dialed.hasPrefix("+84") {
        #expect(number.grouped.filter { $0 != " " } == number.dialed)
      }
    }
  }
}

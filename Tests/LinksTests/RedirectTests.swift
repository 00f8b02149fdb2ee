import Links
import Testing

@Suite("Redirect maps")
struct RedirectTests {
  /// A board of two offices, two codes that lead all to one place, and one that leads each elsewhere.
  private static func map(
    zalo: String = "https://zalo.me/g/a", report: String = "https://example.org/a"
  )
    -> RedirectMap
  {
    RedirectMap(
      form: LinkForm(base: "https://q.example"), organization: "Đảng ủy xã", contact: "0297 3000 000",
      offices: [
        .init(identifier: "hiep-hoa", name: "Chi bộ ấp Hiệp Hòa", contact: nil),
        .init(identifier: "cai-nua", name: "Chi bộ ấp Cái Nứa", contact: "Bí thư \"Tư\" {office} $5 · 0900"),
      ],
      shared: [
        .init(code: "nghi-quyet", destination: report),
        .init(code: "so-tay", destination: "https://b.example"),
      ],
      own: [
        .init(office: "hiep-hoa", code: "nhom-zalo", destination: zalo),
        .init(office: "cai-nua", code: "nhom-zalo", destination: "https://zalo.me/g/b"),
      ])
  }

  /// A map in the syntax of each server.
  private static let writers: [@Sendable (RedirectMap) -> String] = [
    { NginxRedirects($0).maps + NginxRedirects($0).server }, { CaddyRedirects($0).site },
    { ApacheRedirects($0).text + ApacheRedirects($0).server(mapFile: "links.map") },
  ]

  @Test(
    "a changed destination is one changed line, whether it is that of all offices or of one", arguments: 0..<3
  )
  func changesOneLine(_ server: Int) {
    let write = Self.writers[server]
    let before = write(Self.map()).split(separator: "\n", omittingEmptySubsequences: false)
    for changed in [Self.map(zalo: "https://zalo.me/g/new"), Self.map(report: "https://example.org/new")] {
      let after = write(changed).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(before.count == after.count)
      #expect(zip(before, after).count { $0 != $1 } == 1)
    }
  }

  @Test(
    "a destination is turned into what a header may hold, and into nothing else",
    arguments: [
      ("https://a.example/x?y=1&z=%20#t", "https://a.example/x?y=1&z=%20#t"),
      ("https://a.example/Đ", "https://a.example/%C4%90"),
      ("https://a.example/a b", "https://a.example/a%20b"),
      ("https://a.example/\r\nSet-Cookie: a", "https://a.example/%0D%0ASet-Cookie:%20a"),
      ("https://a.example/\"{x}\\`|^<>", "https://a.example/%22%7Bx%7D%5C%60%7C%5E%3C%3E"),
      ("https://a.example/100%", "https://a.example/100%25"),
      ("https://a.example/%zz%4", "https://a.example/%25zz%254"),
      ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
      ("https://a.example/$;'()*", "https://a.example/$;'()*"), ("\u{0}", "%00"),
    ])
  func escapes(_ destination: String, _ wanted: String) {
    #expect(LocationValue.escaped(destination) == wanted)
    #expect(LocationValue.escaped(wanted) == wanted, "what is escaped stays")
  }

  @Test(
    "a destination is refused where it is too long for a word of nginx's configuration, signs counted as they are written"
  )
  func hasRoom() {
    #expect(RedirectMap.hasRoom(for: "https://a.example/" + String(repeating: "a", count: 3900)))
    #expect(!RedirectMap.hasRoom(for: "https://a.example/" + String(repeating: "a", count: 4000)))
    #expect(RedirectMap.hasRoom(for: "https://a.example/" + String(repeating: "$", count: 230)))
    #expect(!RedirectMap.hasRoom(for: "https://a.example/" + String(repeating: "$", count: 240)))
    #expect(!RedirectMap.hasRoom(for: "https://a.example/" + String(repeating: "Đ", count: 700)))
  }

  @Test("nginx's variables, quotes and its own words are taken for what they are")
  func quotesForNginx() {
    let text = NginxRedirects(
      RedirectMap(
        form: LinkForm(base: "https://q.example"), organization: "x\ny", contact: nil,
        offices: [.init(identifier: "default", name: "$a", contact: nil)],
        shared: [.init(code: "include", destination: "https://a.example/$b")], own: [])
    ).maps
    #expect(text.contains(#""\\default" "<p><b>&#36;a</b></p>";"#))
    #expect(text.contains(#""\\include" "https://a.example/${bangtin_dollar}b";"#))
    #expect(text.hasPrefix("# Redirects of the links printed for: x y\n"))
  }

  @Test("a page in a server's configuration holds nothing that the server would expand", arguments: 0..<3)
  func quotesPages(_ server: Int) {
    let text = Self.writers[server](Self.map())
    #expect(
      text.contains("&#34;T&#432;&#34; &#123;office&#125; &#36;5")
        || text.contains("&#123;office&#125;&#32;&#36;5"))
    #expect(
      text.unicodeScalars.filter { $0.value > 126 }.allSatisfy { "Đảng ủy xã…".unicodeScalars.contains($0) })
  }

  @Test("the table has a row for every link, and quotes what holds commas")
  func table() {
    let table = RedirectTable(Self.map(zalo: "https://zalo.me/g/a,\"b\""))
    #expect(
      table.rows.map(\.office) == ["hiep-hoa", "hiep-hoa", "hiep-hoa", "cai-nua", "cai-nua", "cai-nua"])
    #expect(table.csv.split(separator: "\n").count == 7)
    #expect(
      table.csv.hasPrefix(
        "office,code,scanned,typed,destination\nhiep-hoa,nghi-quyet,https://q.example/hiep-hoa/nghi-quyet,https://q.example/go/hiep-hoa/nghi-quyet,https://example.org/a\n"
      ))
    #expect(table.csv.contains(#","https://zalo.me/g/a,""b""""#))
  }
}

import AccessLog
import Links
import TestRuns
import Testing

@Suite("Paths of links")
struct LinkPathTests {
  private func answer(_ target: String, links: KnownLinks? = nil) throws -> String {
    let scanned = try ScannedText(line("GET \(target) HTTP/1.1"), links: links)
    let record = try #require(scanned.records.first)
    guard record.lineClass == .candidate else { return "\(record.lineClass)" }
    let name = try #require(try scanned.names(in: links).first ?? nil)
    return (record.mark == .typed ? "typed " : "") + name
  }

  @Test(
    "a path is read as the redirect servers read it",
    arguments: [
      ("/01/02", "01/02"), ("/01/02/", "01/02"), ("/01/02?utm=zalo", "01/02"), ("/01/02/?a=/b//c", "01/02"),
      ("/01/02#top", "01/02"), ("/HIEP-HOA/NHOM-ZALO", "hiep-hoa/nhom-zalo"), ("/hiep-hoa/01", "hiep-hoa/01"),
      ("/01/nhom-zalo", "unknownLink"), ("/go/01/02", "typed 01/02"),
      ("/GO/hiep-hoa/Nhom-Zalo/", "typed hiep-hoa/nhom-zalo"),
      ("/%30%31/02", "01/02"), ("/hiep%2Dhoa/nhom%2dzalo", "hiep-hoa/nhom-zalo"), ("//01/02", "01/02"),
      ("/01//02", "01/02"), ("/./01/02", "01/02"), ("/x/../01/02", "01/02"), ("/01/02/.", "01/02"),
      ("/../01/02", "01/02"), ("http://q.example/01/02", "01/02"),
      ("HTTPS://q.example:443/go/01/02?a", "typed 01/02"),
      ("/\\x301/02", "01/02"), ("/01/02/03", "foreignPath"), ("/01", "foreignPath"), ("/01/", "foreignPath"),
      ("/01/02//", "01/02"), ("/01/02.", "foreignPath"), ("/01/02%3Fa", "foreignPath"),
      ("/01/0_2", "foreignPath"),
      ("/01/02%00", "foreignPath"), ("/01/02%", "foreignPath"), ("/01/02%4", "foreignPath"),
      ("/01/0%zz2", "foreignPath"),
      ("/01/02 x", "foreignPath"), ("/%C3%A1/02", "foreignPath"), ("/wp-admin/setup", "unknownLink"),
      ("http://q.example", "foreignPath"), ("*", "foreignPath"), ("01/02", "foreignPath"),
      ("/go/01", "unknownLink"),
    ])
  func paths(_ target: String, _ expected: String) throws {
    #expect(try answer(target) == expected)
  }

  @Test("a base with a path and patterns of one's own")
  func patterns() throws {
    let form = LinkForm(
      base: "https://angiang.example/Q", path: try LinkPattern("s.1/{code}/x/{office}/end"), typedPath: nil)
    let links = try KnownLinks(form: form, offices: ["a", "b"], sharedCodes: ["c"])
    #expect(try answer("/q/s.1/c/x/b/end", links: links) == "b/c")
    #expect(try answer("/q/S.1/C/X/B/END/", links: links) == "b/c")
    #expect(try answer("/q/s.1/b/x/c/end", links: links) == "unknownLink")
    #expect(try answer("/q/s-1/c/x/b/end", links: links) == "foreignPath")
    #expect(try answer("/s.1/c/x/b/end", links: links) == "foreignPath")
    #expect(try answer("/q/s.1/c/x/b", links: links) == "foreignPath")
  }

  @Test("a path is a link where the regular expression of the redirect maps says so")
  func regularExpression() throws {
    let form = LinkForm(base: "https://q.example/k")
    let links = try KnownLinks(form: form, offices: ["a", "go"], sharedCodes: ["b", "a"])
    let expressions = try form.paths.map { try Regex(form.regularExpression(of: $0)).ignoresCase() }
    let letters = ["/", "/", "a", "b", "go", "k", "A", "-", ".", "_", "x"]
    try forEachSeed(50) { random in
      for _ in 0..<100 {
        let path =
          "/k"
          + (0..<Int.random(in: 0...7, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? ""
          }.joined()
        // What the servers fold before they ask is shown above.
        guard !path.contains("//"), !path.contains("/.") else { continue }
        let isLink = try expressions.contains { try $0.wholeMatch(in: path) != nil }
        #expect((try answer(path, links: links) != "foreignPath") == isLink, "\(path)")
      }
    }
  }

  @Test("a hundred thousand offices are found, each with its codes")
  func many() throws {
    let offices = (0..<100_000).map { "xa-\($0)" }
    let codes = (0..<10).map { "ma-\($0)" }
    let links = try KnownLinks(
      form: LinkForm(base: "https://q.example"), offices: offices, sharedCodes: codes,
      ownLinks: offices.indices.filter { $0 % 7 == 0 }.map { (offices[$0], "rieng") })
    #expect(links.officeCount == 100_000 && links.codeCount == 11)
    let text = stride(from: 0, to: 100_000, by: 97).map {
      line("GET /xa-\($0)/ma-\($0 % 10) HTTP/1.1") + "\n"
    }.joined()
    let names = try ScannedText(text, links: links).names(in: links)
    #expect(names == stride(from: 0, to: 100_000, by: 97).map { "xa-\($0)/ma-\($0 % 10)" })
    #expect(try answer("/xa-7/rieng", links: links) == "xa-7/rieng")
    #expect(try answer("/xa-8/rieng", links: links) == "unknownLink")
  }

  @Test("a board without offices or codes has no links")
  func empty() throws {
    let links = try KnownLinks(form: LinkForm(base: "https://q.example"), offices: [], sharedCodes: [])
    #expect(try answer("/01/02", links: links) == "unknownLink")
    #expect(links.names(of: 0) == nil && links.names(of: LogRecord.noLink) == nil)
  }

  @Test("more links than can be numbered are refused")
  func tooMany() throws {
    let numbers = (0..<70_000).map(String.init)
    #expect(throws: KnownLinks.Problem.tooMany(offices: 70_000, codes: 70_000)) {
      try KnownLinks(form: LinkForm(base: "https://q.example"), offices: numbers, sharedCodes: numbers)
    }
  }
}

import Links
import Testing

@Suite("Short links")
struct LinkFormTests {
  @Test("a symbol holds base, office and code, as every printed symbol has it")
  func scanned() {
    let form = LinkForm(base: "https://q.vinhbinh.example")
    #expect(
      form.scanned(office: "hiep-hoa", code: "nhom-zalo") == "https://q.vinhbinh.example/hiep-hoa/nhom-zalo")
  }

  @Test("the link that is typed has a mark before the office")
  func typed() {
    let form = LinkForm(base: "https://q.vinhbinh.example")
    #expect(form.typed(office: "hiep-hoa", code: "a") == "https://q.vinhbinh.example/go/hiep-hoa/a")
    let unmarked = LinkForm(base: "https://q.example", path: .standard, typedPath: nil)
    #expect(unmarked.typed(office: "hiep-hoa", code: "a") == "https://q.example/hiep-hoa/a")
  }

  @Test("a base may have a path")
  func path() {
    let form = LinkForm(base: "https://angiang.example:8443/q")
    #expect(form.scanned(office: "a", code: "b") == "https://angiang.example:8443/q/a/b")
    #expect(form.root == "/q/" && form.host == "angiang.example:8443" && form.isSecure)
    #expect(LinkForm(base: "http://Q.example").root == "/")
    #expect(LinkForm(base: "http://Q.example").host == "q.example")
    #expect(!LinkForm(base: "http://Q.example").isSecure)
  }

  @Test("in capitals every letter of the symbol is one, and those of the typed link are small")
  func capitals() throws {
    let form = LinkForm(
      base: "https://q.example", path: try LinkPattern("x/{code}/{office}"), typedPath: nil,
      isUppercase: true)
    #expect(form.scanned(office: "hiep-hoa", code: "a1") == "HTTPS://Q.EXAMPLE/X/A1/HIEP-HOA")
    #expect(form.typed(office: "hiep-hoa", code: "a1") == "https://q.example/x/a1/hiep-hoa")
  }

  @Test(
    "a pattern holds both parts once, each between slashes",
    arguments: [
      ("{office}", LinkPattern.Problem.count(of: "{code}", 0)),
      ("{office}/{code}/{code}", .count(of: "{code}", 2)), ("/{office}/{code}", .slash),
      ("{office}//{code}", .slash), ("{office}/{code}/", .slash), ("", .slash),
      ("{office}-{code}", .notASegment("{office}")), ("{xa}/{office}/{code}", .unknown("{xa}")),
      ("xã/{office}/{code}", .character("ã")), ("a b/{office}/{code}", .character(" ")),
      ("../{office}/{code}", .dots),
    ])
  func refuses(_ text: String, _ problem: LinkPattern.Problem) {
    #expect(throws: problem) { try LinkPattern(text) }
  }

  @Test("two patterns meet when some path is one of both")
  func meets() throws {
    func meets(_ one: String, _ two: String) throws -> Bool {
      let (one, two) = (try LinkPattern(one), try LinkPattern(two))
      #expect(one.meets(two) == two.meets(one))
      return one.meets(two)
    }
    #expect(try meets("{office}/{code}", "{code}/{office}"))
    #expect(try !meets("{office}/{code}", "go/{office}/{code}"))
    #expect(try meets("go/{office}/{code}", "{office}/{code}/x"), "an office may be called go, and a code x")
    #expect(try !meets("g_o/{office}/{code}", "{office}/{code}/x"), "no office is called g_o")
    #expect(try meets("GO/{office}/{code}", "go/{office}/{code}"), "servers fold case")
    #expect(try !meets("a/{office}/{code}", "b/{office}/{code}"))
  }

  @Test("the form of links that were printed before is read from the register")
  func former() throws {
    let now = LinkForm(base: "https://q.moi.example")
    let old = try #require(LinkForm(registered: "https://q.cu.example/{office}/{code}", now: now))
    #expect(old == LinkForm(base: "https://q.cu.example") && !old.contradicts(now))
    #expect(old.registered == "https://q.cu.example/{office}/{code}")
    // Typed links are those of today where nothing but the server has changed.
    let scanned = LinkForm(base: "https://q.moi.example/x", path: .standard, typedPath: nil)
    #expect(LinkForm(registered: "http://cu.example:8080/x/{office}/{code}", now: scanned)?.typedPath == nil)
    let deeper = try #require(LinkForm(registered: "https://cu.example/q/{office}/{code}", now: now))
    #expect(deeper.base == "https://cu.example/q" && deeper.root == "/q/")
    #expect(deeper.typed(office: "a", code: "b") == "https://cu.example/q/go/a/b")
    let reversed = try #require(LinkForm(registered: "https://cu.example/{code}/{office}", now: now))
    #expect(reversed.contradicts(now))
    for text in ["", "https://cu.example", "cu.example/{office}/{code}", "https://{office}/{code}"] {
      #expect(LinkForm(registered: text, now: now) == nil, "\(text)")
    }
  }
}

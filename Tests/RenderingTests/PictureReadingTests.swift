import Foundation
import PageModel
import Rendering
import Testing

/// What is known of a picture file before it is drawn, and what is refused.
@Suite struct `Reading pictures` {
  private static func problem(_ bytes: [UInt8]) -> PictureProblem? {
    if case .failure(let problem) = PictureReading.standard.read(bytes, "p") { return problem }
    return nil
  }

  @Test func `A PNG is as large as its resolution says, and at 96 an inch without one`() throws {
    let bytes = try TestPictures.png(width: 300, height: 150) { _, _ in 0xFF0000 }
    let picture = try TestPictures.read(bytes)
    #expect(picture.format == .png && picture.pixels == Picture.Pixels(width: 300, height: 150))
    #expect(abs(picture.size.width - 72) < 0.01 && abs(picture.size.height - 36) < 0.01)
    // The chunk of the resolution under a name that nobody knows.
    let place = try #require(bytes.firstRange(of: Array("pHYs".utf8)))
    let without = Array(bytes[..<(place.lowerBound - 4)] + bytes[(place.upperBound + 9 + 4)...])
    #expect(try TestPictures.read(without).size == Size(width: 225, height: 112.5))
  }

  @Test func `An SVG says its size in width and height, or in its view box`() throws {
    #expect(try TestPictures.read(TestPictures.svg()).size == Size(width: 75, height: 37.5))
    let box = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"/>".utf8)
    #expect(try TestPictures.read(box).size == Size(width: 150, height: 75))
    let none = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    #expect(Self.problem(none) == .noSize)
  }

  @Test func `A photo that was taken upright is upright`() throws {
    #expect(try TestPictures.read(TestPictures.jpeg(orientation: 1)).aspect == 2)
    for orientation in UInt8(5)...8 {
      #expect(try TestPictures.read(TestPictures.jpeg(orientation: orientation)).aspect == 0.5)
    }
  }

  @Test func `What is no picture, or not all of one, is refused`() throws {
    #expect(Self.problem([]) == .noPicture)
    #expect(Self.problem(Array("GIF89a".utf8)) == .noPicture)
    #expect(Self.problem(Array("<html></html>".utf8)) == .noPicture)
    let png = try TestPictures.png(width: 60, height: 60) { UInt32($0 * $1) }
    let jpeg = try TestPictures.jpeg(orientation: 1)
    for length in stride(from: 8, to: png.count, by: 7) {
      #expect(Self.problem(Array(png.prefix(length))) == .damaged(.png), "\(length) bytes")
    }
    for length in stride(from: 3, to: jpeg.count, by: 7) {
      #expect(Self.problem(Array(jpeg.prefix(length))) == .damaged(.jpeg), "\(length) bytes")
    }
    let svg = TestPictures.svg()
    for length in stride(from: 20, to: svg.count - 1, by: 7) {
      #expect(Self.problem(Array(svg.prefix(length))) != nil, "\(length) bytes")
    }
  }

  @Test func `Whatever a byte is changed to, a picture is read or refused`() throws {
    let files = [
      try TestPictures.png(width: 20, height: 20) { UInt32($0 * $1) }, try TestPictures.jpeg(orientation: 6),
      TestPictures.svg(),
    ]
    for file in files {
      for place in file.indices {
        var changed = file
        changed[place] ^= 0xFF
        // Either answer is right; a file that ends the program fails the test by ending it.
        _ = Self.problem(changed)
      }
    }
  }

  @Test func `A claim of a thousand million pixels is refused before any memory is taken`() throws {
    let claimed = try TestPictures.png(claiming: 32_000, 32_000)
    #expect(Self.problem(claimed) == .tooManyPixels(width: 32_000, height: 32_000, most: 50_000_000))
    let most = UInt32(Int32.max)
    #expect(
      Self.problem(try TestPictures.png(claiming: most, most))
        == .tooManyPixels(width: Int(most), height: Int(most), most: 50_000_000))
    let inside = Data(claimed).base64EncodedString()
    let svg = TestPictures.svg("<image width=\"9\" height=\"9\" href=\"data:image/png;base64,\(inside)\"/>")
    #expect(Self.problem(svg) == .tooManyPixels(width: 32_000, height: 32_000, most: 50_000_000))
  }

  @Test(
    arguments: [
      ("<image href=\"../secret.png\"/>", "../secret.png"),
      ("<image xlink:href='http://example.org/a.png'/>", "http://example.org/a.png"),
      ("<use href=\"other.svg#a\"/>", "other.svg#a"),
      ("<style>@import \"a.css\";</style>", "a.css"),
      ("<rect fill=\"url(other.svg#a)\" width=\"9\" height=\"9\"/>", "other.svg#a"),
    ])
  func `An SVG that asks for another file is refused`(_ content: String, _ address: String) {
    #expect(Self.problem(TestPictures.svg(content)) == .asksForFile(address))
  }

  @Test func `An external entity is never opened`() throws {
    let head = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
    let svg = Array(head.utf8) + TestPictures.svg("<text>&x;</text>")
    #expect(Self.problem(svg) == .asksForFile("file:///etc/passwd"))
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n"
    #expect(Self.problem(Array(bomb.utf8) + TestPictures.svg("<text>&b;</text>")) == .tooComplex("<!ENTITY>"))
  }

  /// Ten elements that each refer ten times to the next one.
  private static func bomb(_ tag: String, _ content: (Int) -> String) -> [UInt8] {
    let parts = (0..<10).map { level in
      "<\(tag) id=\"a\(level)\">\(String(repeating: content(level + 1), count: 10))</\(tag)>"
    }
    return TestPictures.svg("<defs>\(parts.joined())</defs>\(content(0))")
  }

  @Test func `What would take hours to draw is refused`() {
    let bombs = [
      Self.bomb("g") { "<use href=\"#a\($0)\"/>" },
      Self.bomb("mask") { "<rect width=\"9\" height=\"9\" mask=\"url(#a\($0))\"/>" },
      Self.bomb("mask") { "<rect width=\"9\" height=\"9\" style=\"mask: url('#a\($0)')\"/>" },
      Self.bomb("pattern") { "<rect width=\"9\" height=\"9\" fill=\"url(#a\($0))\"/>" },
      TestPictures.svg("<filter id=\"f\"><feTurbulence numOctaves=\"100000000\"/></filter>"),
      TestPictures.svg(String(repeating: "<g>", count: 100_000) + String(repeating: "</g>", count: 100_000)),
      TestPictures.svg(String(repeating: "<rect/>", count: 60_000)),
    ]
    for (place, bomb) in bombs.enumerated() {
      guard case .tooComplex? = Self.problem(bomb) else {
        Issue.record("bomb \(place): \(String(describing: Self.problem(bomb)))")
        continue
      }
    }
    // What refers to itself draws nothing, and costs nothing.
    #expect(Self.problem(TestPictures.svg("<g id=\"a\"><use href=\"#a\"/></g>")) == nil)
    let circle =
      "<pattern id=\"p\" width=\"5\" height=\"5\"><rect width=\"9\" height=\"9\" fill=\"url(#p)\"/></pattern>"
    #expect(
      Self.problem(TestPictures.svg(circle + "<rect width=\"9\" height=\"9\" fill=\"url(#p)\"/>")) == nil)
  }

  @Test func `Text and scripts are told of`() throws {
    #expect(try TestPictures.read(TestPictures.svg("<text>Chữ</text>")).remarks == [.text])
    #expect(try TestPictures.read(TestPictures.svg("<script>for (;;) {}</script>")).remarks == [.script])
    #expect(try TestPictures.read(TestPictures.svg("<rect onclick=\"a()\"/>")).remarks == [.script])
    #expect(try TestPictures.read(TestPictures.svg("<!-- <text> --><rect/>")).remarks == [])
    // The address of a link draws nothing.
    #expect(
      try TestPictures.read(TestPictures.svg("<a href=\"https://example.org\"><rect/></a>")).remarks == [])
  }
}

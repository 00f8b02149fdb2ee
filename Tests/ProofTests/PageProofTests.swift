import PageModel
import Proof
import QRCode
import Testing

/// Reading a page back; each test that damages a page shows that the proof can fail.
@Suite struct PageProofTests {
  @Test func aGoodPageHasNoFaults() throws {
    var page = DrawnPage(width: 400, height: 220)
    try page.add("left", says: "https://q.example/left", x: 40, y: 40)
    try page.add("right", says: "https://q.example/phải", x: 220, y: 40)
    #expect(try page.faults() == [])
  }

  @Test func aPageWithoutSymbolsIsGood() throws {
    #expect(try DrawnPage(width: 300, height: 300).faults() == [])
  }

  @Test func twoSymbolsWithTheSameTextAreBothFound() throws {
    var page = DrawnPage(width: 400, height: 220)
    try page.add("left", says: "https://q.example/same", x: 40, y: 40)
    try page.add("right", says: "https://q.example/same", x: 220, y: 40)
    #expect(try page.faults() == [])
    page.fill(x: 220, y: 40, width: 100, height: 100, grey: 255)
    #expect(try page.faults().contains(.unreadable(code: "right")))
    #expect(try !page.faults().contains(.unreadable(code: "left")))
  }

  @Test func aWrongTextIsAMismatch() throws {
    var page = DrawnPage(width: 220, height: 220)
    try page.add("a", says: "https://q.example/wrong", expecting: "https://q.example/right", x: 40, y: 40)
    #expect(
      try page.faults() == [
        .mismatch(code: "a", expected: "https://q.example/right", found: "https://q.example/wrong")
      ])
  }

  @Test func swappedSymbolsAreTwoMismatches() throws {
    var page = DrawnPage(width: 400, height: 220)
    try page.add("a", says: "https://q.example/b", expecting: "https://q.example/a", x: 40, y: 40)
    try page.add("b", says: "https://q.example/a", expecting: "https://q.example/b", x: 220, y: 40)
    #expect(
      try page.faults() == [
        .mismatch(code: "a", expected: "https://q.example/a", found: "https://q.example/b"),
        .mismatch(code: "b", expected: "https://q.example/b", found: "https://q.example/a"),
      ])
  }

  @Test func aSymbolPaintedOverIsUnreadable() throws {
    var page = DrawnPage(width: 220, height: 220)
    try page.add("a", says: "https://q.example/a", x: 40, y: 40)
    page.fill(x: 60, y: 40, width: 30, height: 100, grey: 255)
    #expect(try page.faults().first == .unreadable(code: "a"))
  }

  @Test func aSymbolThatIsNotDrawnIsUnreadable() throws {
    var page = DrawnPage(width: 220, height: 220)
    try page.add("a", says: "https://q.example/a", x: 40, y: 40)
    page.fill(x: 0, y: 0, width: 220, height: 220, grey: 255)
    #expect(try page.faults() == [.unreadable(code: "a"), .lowContrast(code: "a", contrast: 0)])
  }

  @Test(arguments: [1, 3])
  func blackGroundInTheQuietZoneIsSeen(freeModules: Int) throws {
    var page = DrawnPage(width: 260, height: 260, ground: 0)
    let free = freeModules * 4
    page.fill(x: 60 - free, y: 60 - free, width: 116 + 2 * free, height: 116 + 2 * free, grey: 255)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 60, y: 60)
    #expect(page.symbols.first?.modules.side == 29)
    #expect(try page.faults().contains { isQuietZoneFault($0, code: "a") })
  }

  @Test func blackRightUpToTheSymbolIsSeen() throws {
    var page = DrawnPage(width: 260, height: 260, ground: 0)
    page.fill(x: 60, y: 60, width: 116, height: 116, grey: 255)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 60, y: 60)
    let faults = try page.faults()
    #expect(faults.contains(.unreadable(code: "a")))
    #expect(faults.contains { isQuietZoneFault($0, code: "a") })
  }

  @Test func aSpeckInTheQuietZoneIsSeenWhereItLies() throws {
    var page = DrawnPage(width: 260, height: 260)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 60, y: 60)
    page.fill(x: 185, y: 100, width: 1, height: 1, grey: 90)
    #expect(try page.faults() == [.quietZoneDisturbed(code: "a", at: Point(x: 185.5, y: 100.5))])
  }

  @Test func aFrameAroundTheWholeQuietZoneDisturbsNothing() throws {
    var page = DrawnPage(width: 260, height: 260, ground: 0)
    page.fill(x: 44, y: 44, width: 148, height: 148, grey: 255)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 60, y: 60)
    #expect(try page.faults() == [])
  }

  @Test func paperThatEndsInTheQuietZoneIsSeen() throws {
    var page = DrawnPage(width: 260, height: 260)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 8, y: 60)
    #expect(try page.faults() == [.quietZoneDisturbed(code: "a", at: Point(x: -8, y: 44))])
  }

  @Test func greyPaperHasLowContrastEvenWhereTheSymbolCanBeRead() throws {
    var page = DrawnPage(width: 260, height: 260, ground: 180)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 60, y: 60)
    let faults = try page.faults()
    guard case .lowContrast("a", let contrast)? = faults.first, faults.count == 1 else {
      Issue.record("\(faults)")
      return
    }
    #expect((0.45...0.46).contains(contrast))
  }

  @Test func paleModulesAreNotAccepted() throws {
    var page = DrawnPage(width: 260, height: 260)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 60, y: 60, dark: 190)
    #expect(try !page.faults().isEmpty)
  }

  @Test func aMirroredSymbolIsAFault() throws {
    var page = DrawnPage(width: 260, height: 260)
    try page.add("a", says: "https://q.example/cai-nua/ho", x: 60, y: 60, isMirrored: true)
    #expect(try page.faults().contains(.mirrored(code: "a")))
  }

  @Test func aSymbolThatNobodyAskedForIsUnexpected() throws {
    var page = DrawnPage(width: 400, height: 220)
    try page.add("a", says: "https://q.example/a", x: 40, y: 40)
    try page.add("stray", says: "https://q.example/stray", x: 220, y: 40)
    let last = page.symbols.popLast()
    let stray = try #require(last)
    let faults = try page.faults()
    guard case .unexpected("https://q.example/stray", let place)? = faults.first, faults.count == 1 else {
      Issue.record("\(faults)")
      return
    }
    #expect(abs(place.x - (stray.frame.minX + stray.frame.maxX) / 2) < 4)
    #expect(abs(place.y - (stray.frame.minY + stray.frame.maxY) / 2) < 4)
  }

  @Test(arguments: [24, 40, 96])
  func everySymbolOfACrowdedPageIsFound(count: Int) throws {
    let columns = 8
    var page = DrawnPage(width: columns * 110 + 20, height: (count / columns) * 130 + 20)
    for index in 0..<count {
      try page.add(
        "\(index)", says: "https://q.vinhbinh.example/chi-bo-\(index)/chuyen-bac-ho",
        x: 20 + index % columns * 110, y: 20 + index / columns * 130, module: 2)
    }
    #expect(try page.faults() == [])
    page.fill(x: 20, y: 20, width: 40, height: 40, grey: 255)
    #expect(try page.faults().first == .unreadable(code: "0"))
  }

  private func isQuietZoneFault(_ fault: ProofFault, code: String) -> Bool {
    if case .quietZoneDisturbed(code, _) = fault { true } else { false }
  }
}

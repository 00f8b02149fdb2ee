import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Testing
import Typesetting

@testable import Composition

@Suite("Composer")
struct ComposerTests {
  /// The page of the first office of a board with these codes, written to a folder of its own.
  private func compose(
    codes: String, offices: String = "id,name\ncai-nua,Chi bộ ấp Cái Nứa\n"
  ) throws -> Composition {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let board = """
      title: Tài liệu chuyển đổi số về công tác xây dựng Đảng
      organization: Đảng ủy xã Vĩnh Bình
      links: { base: https://q.vinhbinh.example }
      offices: offices.csv
      codes:
      \(codes)
      """
    try Data(board.utf8).write(to: folder.appendingPathComponent("board.yaml"))
    try Data(offices.utf8).write(to: folder.appendingPathComponent("offices.csv"))
    return try #require(try TestBoard(folder).compose().first)
  }

  private func codes(_ captions: [String]) -> String {
    captions.enumerated().map { index, caption in
      "  - { id: ma-\(index + 1), caption: \"\(caption)\", url: https://example.org/\(index + 1) }"
    }.joined(separator: "\n")
  }

  private func texts(of page: Page) -> [String] {
    page.items.compactMap { item in
      if case .text(let run) = item.content { return run.text }
      return nil
    }
  }

  @Test("every number of codes from 1 to 24 gives a page with each code and its words", arguments: 1...24)
  func composesAnyNumber(_ count: Int) throws {
    let captions = (1...count).map { ["Nghị quyết, chỉ thị mới nhất số \($0)", "Sổ tay \($0)"][$0 % 2] }
    let page = try #require(try compose(codes: codes(captions)).page)
    #expect(page.symbols.map(\.code) == (1...count).map { "ma-\($0)" })
    #expect(Set(page.symbols.map { ($0.frame.size.width * 100).rounded() }).count == 1)
    let words = texts(of: page).joined(separator: " ").replacing("  ", with: " ")
    for caption in captions { #expect(words.contains(caption)) }
    for symbol in page.symbols {
      let margin = ModuleMatrix.quietZone
      #expect(
        symbol.plate.size.width >= symbol.frame.size.width + Double(2 * margin) * symbol.moduleSize - 0.01)
      #expect(symbol.frame.size.width >= Length.mm(20).points)
    }
  }

  @Test("ten codes are 44 mm wide or more on A3")
  func keepsTenLarge() throws {
    let captions = (1...10).map { "Tài liệu sinh hoạt chi bộ \($0)" }
    let page = try #require(try compose(codes: codes(captions)).page)
    for symbol in page.symbols { #expect(symbol.frame.size.width >= Length.mm(44).points - 0.01) }
  }

  @Test("a caption of 200 characters is set whole")
  func setsLongCaptions() throws {
    let words =
      "Nghị quyết, chỉ thị mới nhất của Trung ương, của Tỉnh ủy và của Đảng ủy xã về công tác xây dựng Đảng "
    let long = String((words + words).prefix(200)).trimmingCharacters(in: .whitespaces)
    let composed = try compose(codes: codes([long, "Điều lệ Đảng", "Sổ tay đảng viên"]))
    let page = try #require(composed.page)
    #expect(texts(of: page).joined(separator: " ").replacing("  ", with: " ").contains(long))
  }

  @Test("decomposed and composed text give the same page")
  func normalizesText() throws {
    let composed = "Nghị quyết của Đảng ủy"
    let first = try compose(codes: codes([composed.precomposedStringWithCanonicalMapping])).page
    let second = try compose(codes: codes([composed.decomposedStringWithCanonicalMapping])).page
    #expect(first != nil)
    #expect(first?.items.map(\.content) == second?.items.map(\.content))
  }

  @Test("an office's page is the same whatever was composed before it")
  func keepsOfficesApart() throws {
    let board = try TestBoard(TestBoard.root.appendingPathComponent("Examples/vinh-binh"))
    let offices = board.loaded.board.roster.offices.prefix(6).map { office in
      var faults = DiagnosticCollection()
      return board.loaded.board.resolved(for: office, faults: &faults)
    }
    let busy = Composer(try PageMaterials(of: board.loaded))
    for office in offices { _ = try busy.compose(office) }
    for office in offices.reversed() {
      let alone = Composer(try PageMaterials(of: board.loaded))
      let page = try #require(try alone.compose(office).page)
      #expect(try busy.compose(office).page == page)
    }
  }

  @Test(
    "each symbol holds the short link of its office, and symbol and printed link open the one that is typed")
  func linksSymbols() throws {
    let page = try #require(try compose(codes: codes(["Một", "Hai"])).page)
    let expected = ["https://q.vinhbinh.example/cai-nua/ma-1", "https://q.vinhbinh.example/cai-nua/ma-2"]
    #expect(page.symbols.map(\.payload) == expected)
    let typed = ["https://q.vinhbinh.example/go/cai-nua/ma-1", "https://q.vinhbinh.example/go/cai-nua/ma-2"]
    for (symbol, address) in zip(page.symbols, typed) {
      let areas = page.links.filter { $0.address == address }.map(\.frame)
      #expect(areas.count == 2)
      #expect(areas.contains(symbol.plate))
    }
  }

  @Test("names with quotes, brackets and signs are printed as they are")
  func printsOddNames() throws {
    let page = try #require(
      try compose(codes: codes(["Một"]), offices: "id,name\na,\"Ấp \"\"Số 1\"\" <&> (50%) \\ 'x'\"\n").page)
    #expect(texts(of: page).contains("Ấp \"Số 1\" <&> (50%) \\ 'x'"))
  }

  @Test("every item knows the file and the line of the layout that made it")
  func remembersOrigins() throws {
    let page = try #require(try compose(codes: codes(["Một"])).page)
    for item in page.items {
      guard case .symbol = item.content else { continue }
      #expect(item.origin.file.hasSuffix("Layouts/base.yaml"))
      let layout = try String(contentsOf: URL(fileURLWithPath: item.origin.file), encoding: .utf8)
      let lines = layout.split(separator: "\n", omittingEmptySubsequences: false)
      try #require(lines.count >= item.origin.line)
      #expect(lines[item.origin.line - 1].contains("symbol: "))
    }
  }

  @Test(
    "symbols of nearly equal length have modules of one size; one far longer address does not make them finer"
  )
  func makesModulesAlike() throws {
    let long = String(repeating: "x", count: 400)
    let list = """
        - { id: m, caption: Một, url: https://example.org }
        - { id: ma-dai-hon-nhieu-lan, caption: Hai, url: https://example.org }
        - { id: dai, caption: Ba, url: "https://example.org/\(long)", direct: true }
      """
    let sides = try #require(try compose(codes: list).page).symbols.map(\.modules.side)
    #expect(sides[0] == sides[1])
    #expect(sides[2] > sides[0] + 12)
  }
}

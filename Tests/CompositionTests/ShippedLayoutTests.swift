import Composition
import Diagnostics
import Foundation
import PageModel
import Recording
import Rendering
import Testing

/// The layouts in `Layouts/`: each is fit to be printed and hung as it is.
@Suite("Shipped layouts")
struct ShippedLayoutTests {
  private static let captions = [
    "117 câu chuyện về Bác Hồ", "Video lời Bác dạy", "Nghị quyết, chỉ thị mới nhất",
    "Trang thông tin nội bộ của tỉnh", "Điều lệ Đảng Cộng sản Việt Nam", "Tài liệu sinh hoạt chi bộ",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "NHÓM ZALO CỦA ẤP CÁI NỨA",
    "Góp ý với Đảng ủy xã", "Gọi văn phòng Đảng ủy",
  ]

  static let names: [String] = {
    let folder = TestBoard.root.appendingPathComponent("Layouts")
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { $0.hasSuffix(".yaml") && $0 != "base.yaml" && !$0.hasPrefix("report-") }.map {
      String($0.dropLast(5))
    }.sorted()
  }()

  private func compose(_ name: String, codes count: Int, title: String? = nil) throws -> Composition {
    // Every second code has a note, as on a board that somebody has written.
    let codes = (0..<count).map { index in
      """
        - id: ma-\(index + 1)
          caption: \(Self.captions[index % Self.captions.count])
          \(index.isMultiple(of: 2) ? "note: Kể một câu chuyện trong mỗi buổi sinh hoạt" : "")
          url: https://example.org/\(index + 1)
      """
    }
    let more = """
      parent: Đảng bộ tỉnh An Giang
      meeting:
        date: 14 giờ 00, thứ Năm ngày 3 tháng 12 năm 2026
        place: Hội trường Đảng ủy xã Vĩnh Bình
        agenda: [Thông qua chương trình, Thảo luận dự thảo nghị quyết về chuyển đổi số, Kết nạp đảng viên mới]
      """
    let made = try TemporaryBoard.compose(
      codes: codes.joined(separator: "\n"), layout: name,
      offices: "id,name,contact\ncai-nua,Chi bộ ấp Cái Nứa,Bí thư chi bộ · 0900 000 002\n", title: title,
      more: more)
    return try #require(made.first)
  }

  @Test("There are the eight of the set, table tents, and two of a second family")
  func set() {
    #expect(
      Self.names == [
        "calm-a3", "calm-a4", "cards", "poster-a2", "poster-a3", "poster-a3-landscape", "poster-a4",
        "share-board",
        "share-code", "sheet-a4", "table-tent",
      ])
  }

  @Test(
    "every layout draws boards of 1 to 24 codes, each code once and in order", arguments: names,
    [1, 3, 10, 12, 24])
  func draws(_ name: String, _ count: Int) throws {
    let made = try compose(name, codes: count)
    #expect(made.diagnostics.filter { $0.severity == .error }.isEmpty)
    let codes = made.pages.map { $0.symbols.map(\.code) }
    if name == "table-tent" {
      // Both sides of a tent show the same.
      for page in codes { #expect(page.prefix(page.count / 2) == page.suffix(page.count / 2)) }
    }
    let shown = name == "table-tent" ? codes.map { Array($0.prefix($0.count / 2)) } : codes
    #expect(shown.flatMap(\.self) == (1...count).map { "ma-\($0)" })
  }

  @Test(
    "every layout has room for a title in capitals with marks above and below, on every page",
    arguments: names, [1, 12])
  func drawsCapitals(_ name: String, _ count: Int) throws {
    let made = try compose(name, codes: count, title: "TỔ CHỨC ĐẢNG, ẨM THỰC, CỘNG ĐỒNG: TÀI LIỆU HỌC TẬP")
    #expect(made.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(!made.pages.isEmpty)
  }

  /// Names as committees write them: short and long, in capitals, with each capital of stacked marks in first place.
  private static let organizations =
    "ẤẨẪẲẴỂỄỐỔỖỞỨỬỮỶỸỦ".map { "\($0)n Minh, ĐẢNG ỦY XÃ ẤP \($0)NG" }
    + [
      "Ủy ban nhân dân xã Vĩnh Bình", "ĐẢNG ỦY XÃ VĨNH BÌNH BẮC",
      "BAN CHẤP HÀNH ĐẢNG BỘ XÃ VĨNH BÌNH BẮC NHIỆM KỲ 2025–2030",
      "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ VĨNH HÒA HƯNG BẮC",
    ]

  @Test(
    "every layout has room for the name of a committee in capitals, with and without the body above it",
    arguments: names)
  func drawsCommittees(_ name: String) throws {
    for (turn, organization) in Self.organizations.enumerated() {
      let parents = [nil, "Đảng bộ tỉnh An Giang", "ỦY BAN NHÂN DÂN TỈNH AN GIANG"]
      let parent = parents[turn % parents.count]
      let made = try TemporaryBoard.compose(
        codes: TemporaryBoard.codes(["Nghị quyết, chỉ thị mới nhất"]), layout: name,
        organization: organization, parent: parent,
        more: "meeting: { date: 2026-12-03 07:30, place: Hội trường, agenda: [Một việc] }")
      let faults = made.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.summary.english)
      #expect(faults == [], "\(organization), \(parent ?? "without parent")")
    }
  }

  @Test("nothing of a layout with ten codes is too small or too faint", arguments: names)
  func isLegible(_ name: String) throws {
    #expect(try compose(name, codes: 10).diagnostics.map(\.identifier) == [])
  }

  @Test("a layout looks as it was recorded", arguments: names)
  func looks(_ name: String) throws {
    let page = try #require(try compose(name, codes: 10).page)
    let raster = try Renderer().raster(of: page, dotsPerInch: 36, onWholePixels: true)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "ShippedLayouts")
    try RecordedPicture.expect(
      try raster.png(dotsPerInch: 36), recordedAt: folder.appendingPathComponent("\(name).png"))
  }
}

import BoardSpec
import Diagnostics

/// A board of ten codes that shows what a layout looks like; it lies in memory, beside no files of the user's.
struct SampleBoard {
  /// The folder in memory, whose name no folder of the disk has.
  private static let folder = "(sample)"

  /// Loads the board in a layout; `nil` with faults where the layout cannot show it.
  static func load(
    _ layout: Layout, _ loader: BoardLoader, faults: inout DiagnosticCollection
  ) -> LoadedBoard? {
    let disk = loader.files
    let memory = FileAccess.memory(texts: [
      "\(folder)/board.yaml": board(layout.name), "\(folder)/offices.csv": offices(for: layout),
    ])
    // What lies in the folder is in memory, all else on the disk: layouts and fonts.
    let files = FileAccess(
      bytes: { path, limit in (path.hasPrefix(folder) ? memory : disk).bytes(path, limit) },
      canonical: { path in (path.hasPrefix(folder) ? memory : disk).canonical(path) },
      exists: { path in (path.hasPrefix(folder) ? memory : disk).exists(path) },
      names: { path in (path.hasPrefix(folder) ? memory : disk).names(path) })
    let sampleLoader = BoardLoader(
      files: files, layoutFolders: loader.layoutFolders, fontManifest: loader.fontManifest,
      systemFontFolder: loader.systemFontFolder,
      pictures: loader.pictures)
    return sampleLoader.load("\(folder)/board.yaml", faults: &faults)
  }

  /// The captions and notes of the codes.
  private static let codes = [
    ("117 câu chuyện về Bác Hồ", "Kể một câu chuyện trong mỗi buổi sinh hoạt"),
    ("Video lời Bác dạy", "Cùng xem vài phút trước giờ sinh hoạt"), ("Nghị quyết, chỉ thị mới nhất", ""),
    ("Trang thông tin nội bộ của tỉnh", "Tin tức và tài liệu trong tháng"),
    ("Điều lệ Đảng Cộng sản Việt Nam", ""),
    ("Tài liệu sinh hoạt chi bộ", "Đọc trước ở nhà, đến họp cùng thảo luận"),
    ("Học tập và làm theo Bác", "Chuyên đề của năm"), ("Sổ tay đảng viên điện tử", ""),
    ("Nhóm Zalo của chi bộ", "Nhận tài liệu trước buổi họp"),
    ("Kênh phản ánh của Nhân dân", "Gửi ý kiến đến chính quyền xã"),
  ]

  private static func board(_ layout: String) -> String {
    let head = """
      title: Tài liệu chuyển đổi số về công tác xây dựng Đảng
      organization: Đảng ủy xã Vĩnh Bình
      parent: Đảng bộ tỉnh An Giang
      contact: Văn phòng Đảng ủy · 0297 3000 000
      layout: "\(layout)"
      month: 2026-11
      meeting:
        date: 7 giờ 30, ngày 3 tháng 12 năm 2026
        place: Nhà văn hóa ấp
        agenda: [Sinh hoạt chuyên đề, Kiểm điểm công tác tháng 11, Phương hướng tháng 12]
      links: { base: "https://q.vinhbinh.example" }
      offices: offices.csv
      codes:

      """
    return head
      + codes.enumerated().map { index, code in
        var text =
          "  - id: ma-\(index + 1)\n    caption: \"\(code.0)\"\n    url: https://example.org/\(index + 1)\n"
        if !code.1.isEmpty { text += "    note: \"\(code.1)\"\n" }
        return text
      }.joined()
  }

  /// Three offices with whatever columns the layout asks for.
  private static func offices(for layout: Layout) -> String {
    let asked = Set(layout.shownPlaceholders.filter { $0.scope == .office }.map(\.name))
    let others = asked.subtracting(["id", "name"]).sorted()
    let names = ["Chi bộ ấp Cái Nứa", "Chi bộ ấp Hiệp Hòa", "Chi bộ Trường THPT"]
    let rows = names.enumerated().map { index, name in
      (["don-vi-\(index + 1)", name] + others.map { _ in "0297 3000 00\(index + 1)" }).joined(separator: ",")
    }
    return ((["id", "name"] + others).joined(separator: ",") + "\n") + rows.joined(separator: "\n") + "\n"
  }
}

import Composition
import Foundation

/// A board, its roster and its layout in a folder of their own.
enum TemporaryBoard {
  /// The codes `ma-1` and so on, with these captions.
  static func codes(_ captions: [String]) -> String {
    captions.enumerated().map { index, caption in
      "  - { id: ma-\(index + 1), caption: \"\(caption)\", url: https://example.org/\(index + 1) }"
    }.joined(separator: "\n")
  }

  /// What becomes of each office; `layout` is a layout's text, or the name of a shipped one.
  static func compose(
    codes: String, layout: String, offices: String = "id,name\ncai-nua,Chi bộ ấp Cái Nứa\n",
    title: String? = nil, organization: String = "Đảng ủy xã Vĩnh Bình", parent: String? = nil,
    more: String = ""
  ) throws -> [Composition] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let isText = layout.contains("\n")
    let board = """
      title: "\(title ?? "Tài liệu chuyển đổi số về công tác xây dựng Đảng")"
      organization: "\(organization)"
      \(parent.map { "parent: \"\($0)\"" } ?? "")
      layout: \(isText ? "layout.yaml" : layout)
      links: { base: https://q.vinhbinh.example }
      \(more)
      offices: offices.csv
      codes:
      \(codes)
      """
    try Data(board.utf8).write(to: folder.appendingPathComponent("board.yaml"))
    try Data(offices.utf8).write(to: folder.appendingPathComponent("offices.csv"))
    if isText { try Data(layout.utf8).write(to: folder.appendingPathComponent("layout.yaml")) }
    return try TestBoard(folder).compose()
  }
}

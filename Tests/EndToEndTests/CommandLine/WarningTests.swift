import Foundation
import Testing

extension EndToEnd {
  /// Warnings of every kind, each shown once by each command.
  @Suite struct `Warnings` {
    private static let board = """
      title: Tài liệu chuyển đổi số
      organization: Đảng ủy xã Vĩnh Bình
      parent: Đảng bộ tỉnh An Giang # số 2
      layout: mine.yaml
      links:
        base: https://q.vinhbinh.example
      offices: offices.csv
      codes:
        - id: dieu-le
          caption: Điều lệ\u{200B} Đảng
          note: Gọi {office.phone}
          url: https://example.org/dieu-le
        - id: nhom
          caption: Nhóm của {office.name}
          url: https://example.org/nhom

      """

    private static let layout = """
      extends: poster-a3
      styles:
        note: { size: 6 pt, minimum: 6 pt, color: "#CCCCCC" }

      """

    private static let meeting = """
      title: Hội nghị\u{200B} Ban Chấp hành
      date: 2026-12-03 07:30
      place: Hội trường # lớn
      agenda:
        - Kiểm điểm
      papers:
        - title: Dự thảo Nghị quyết
          url: https://example.org/hop/du-thao

      """

    @Test func `Each command shows each of them once`() async throws {
      try await TemporaryFolder.using { folder in
        try folder.write(Self.board, to: "board.yaml")
        try folder.write(Self.layout, to: "mine.yaml")
        try folder.write(Self.meeting, to: "meeting.yaml")
        try folder.write(
          "id,name,phone\ncai-nua,Chi bộ ấp Cái Nứa,\nhiep-hoa,Chi bộ ấp Hiệp Hòa,0297 3000 000\n",
          to: "offices.csv")
        try folder.write("", to: "access.log")
        var met: Set<String> = []
        for arguments in [
          ["check", "board.yaml"], ["check", "meeting.yaml"], ["plan", "board.yaml"],
          ["plan", "meeting.yaml"],
          ["render", "board.yaml", "--format", "pdf", "--draft"],
          ["render", "meeting.yaml", "--format", "pdf", "--draft"], ["share", "board.yaml"],
          ["share", "meeting.yaml"], ["site", "board.yaml"], ["site", "meeting.yaml"],
          ["links", "board.yaml", "--server", "csv"], ["usage", "import", "board.yaml", "access.log"],
          ["report", "board.yaml", "--month", "2026-10"],
        ] {
          var invocation = try Bangtin.invocation(arguments)
          invocation.folder = folder.path
          let run = try await invocation.run()
          let warnings = run.errors.split(separator: "\n").map(String.init).filter {
            $0.contains(" warning: ")
          }
          #expect(!warnings.isEmpty, "\(arguments): \(run.errors)")
          #expect(Set(warnings).count == warnings.count, "\(arguments): \(run.errors)")
          met.formUnion(warnings.compactMap { $0.firstMatch(of: /\[([a-z.-]+)\]$/).map { String($0.1) } })
        }
        #expect(
          met.isSuperset(of: [
            "text.invisible-character", "yaml.comment-in-value", "board.hole-in-text",
            "layout.low-contrast",
          ]), "\(met.sorted())")
      }
    }
  }
}

import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Rendering

/// A folder in memory with a small good board, in which a test changes what it is about.
struct Workspace {
  /// The files by their paths.
  var files: [String: [UInt8]]
  /// Paths that lead to others.
  var symlinks: [String: String] = [:]

  /// The good board.
  init() {
    files = [
      "board.yaml": Self.board, "offices.csv": Self.offices, "Layouts/poster-a3.yaml": Self.layout,
      "Fonts/fonts.yaml": Self.fonts, "/fonts/inter/Inter-Regular.otf": "", "/fonts/inter/Inter-Bold.otf": "",
    ].mapValues { Array($0.utf8) }
  }

  /// The text of a file.
  subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  /// Deletes a file or a link.
  mutating func remove(_ path: String) {
    files[path] = nil
    symlinks[path] = nil
  }

  /// What reads the board.
  var loader: BoardLoader {
    BoardLoader(
      files: .memory(files, symlinks: symlinks), layoutFolders: ["Layouts"],
      fontManifest: "Fonts/fonts.yaml", systemFontFolder: "/fonts", pictures: .standard)
  }

  /// Reads the board.
  func load() -> (board: LoadedBoard?, diagnostics: DiagnosticCollection) {
    var faults = DiagnosticCollection()
    let board = loader.load(
      files["meeting.yaml"] == nil ? "board.yaml" : "meeting.yaml", withMeetings: true, faults: &faults)
    return (board, faults)
  }

  static let board = """
    title: Tài liệu chuyển đổi số
    organization: Đảng ủy xã Vĩnh Bình
    links:
      base: https://q.vinhbinh.example
    offices: offices.csv
    codes:
      - id: chuyen-bac-ho
        caption: 117 câu chuyện về Bác Hồ
        note: Kể một câu chuyện trong mỗi buổi sinh hoạt
        url: https://example.org/117-cau-chuyen
      - id: nhom-zalo
        caption: Nhóm Zalo của {office.name}
        url: "{office.zalo}"

    """

  static let offices = """
    id,name,zalo
    hiep-hoa,Ấp Hiệp Hòa,https://zalo.me/g/hiephoa
    cai-nua,Ấp Cái Nứa,https://zalo.me/g/cainua

    """

  static let layout = """
    page:
      paper: A3
      margins: 10 mm
      background: paper
    colors:
      paper: "#FDFBF7"
      ink: "#1B1B1B"
      line: "#D9D2C7"
    styles:
      title: { family: Inter, weight: 700, size: 50 pt, minimum: 36 pt, lines: 2, color: ink }
      note: { family: Inter, weight: 400, size: 12 pt, color: ink }
    body:
      column:
        - text: "{board.title}"
          style: title
        - codes:
            - row:
                - symbol: ink
                  fill: paper
                  border: 0.25 mm line
                - text: "{code.caption}"
                  style: note
          height: 1fr
        - text: "{office.contact}"
          style: note
          when: office.contact

    """

  static let fonts = """
    families:
      - family: Inter
        licence: SIL Open Font License 1.1
        package: fonts-inter
        files:
          - { weight: 400, file: inter/Inter-Regular.otf }
          - { weight: 700, file: inter/Inter-Bold.otf }

    """
}

extension Board {
  /// The board of one office; `nil` where it has a fault.
  func filled(for office: Office) -> OfficeBoard? {
    var faults = DiagnosticCollection()
    let filled = resolved(for: office, faults: &faults)
    return faults.isEmpty ? filled : nil
  }
}

extension DiagnosticCollection {
  /// Identifier, file and place of each, as `yaml.unknown-key board.yaml:3:5`.
  var outline: [String] {
    sorted.map { diagnostic in
      let place = diagnostic.range.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.identifier) \(diagnostic.fileName ?? "")\(place)"
    }
  }
}

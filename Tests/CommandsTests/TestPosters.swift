import BoardSpec
import Diagnostics
import Foundation
import PageModel
import Rendering

@testable import Commands

/// A small board in memory on the project's own fonts.
enum TestPosters {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL.path

  /// The board with the symbols' colour, the colour under them and further attributes of theirs as its layout wants
  /// them; of codes and a roster of its own, or of this many offices; with a register of what was printed.
  static func board(
    symbol: String = "#000000", plate: String = "#FFFFFF", look: [String] = [], offices: Int = 2,
    codes: String? = nil, roster: String? = nil, register: String? = nil
  ) throws -> LoadedBoard {
    let layout = """
      page: { paper: [220 pt, 300 pt], safe: 8 pt, background: "#FFFFFF" }
      styles:
        plain: { family: Inter, weight: 400, size: 10 pt, minimum: 6 pt, lines: 3, color: "#000000" }
      body:
        column:
          - text: "{office.name}"
            style: plain
          - codes:
              - column:
                  - symbol: "\(symbol)"
                    \(look.isEmpty ? "fill: \"\(plate)\"" : look.joined(separator: "\n              "))
                  - text: "{code.caption}"
                    style: plain
            symbols: { minimum: 20 mm, wanted: 20 mm, maximum: 20 mm }
            height: 1fr
        padding: 12 pt
      """
    let board = """
      title: Tài liệu
      organization: Đảng ủy xã
      layout: layout.yaml
      links: { base: https://q.example }
      offices: offices.csv
      codes:

      """ + (codes ?? ownCodes)
    let names = (1...offices).map { "noi-\($0),Chi bộ \($0)\n" }.joined()
    var files = ["board.yaml": board, "layout.yaml": layout, "offices.csv": roster ?? "id,name\n" + names]
      .mapValues { Array($0.utf8) }
    files["printed.csv"] = register.map { Array($0.utf8) }
    files["Fonts/fonts.yaml"] = [UInt8](
      FileManager.default.contents(atPath: root + "/Fonts/fonts.yaml") ?? Data())
    for style in ["Regular", "SemiBold", "ExtraBold"] {
      files["/usr/share/fonts/opentype/inter/Inter-\(style).otf"] = []
    }
    for style in ["Regular", "Italic", "Bold", "BoldItalic"] {
      files["/usr/share/fonts/truetype/liberation2/LiberationSerif-\(style).ttf"] = []
    }
    files["/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"] = []
    var faults = DiagnosticCollection()
    let loaded = BoardLoader(
      files: .memory(files), layoutFolders: ["Layouts"], fontManifest: "Fonts/fonts.yaml",
      systemFontFolder: "/usr/share/fonts", pictures: .standard
    ).load("board.yaml", faults: &faults)
    guard let loaded else {
      throw Failure(
        "test.board",
        LocalizedText(
          vi: "", en: HumanDiagnosticWriter(language: .english, color: false).write(faults.sorted)),
        exitCode: .faults)
    }
    return loaded
  }

  private static let ownCodes = """
      - id: nghi-quyet
        caption: Nghị quyết
        url: https://example.org/nghi-quyet
      - id: dieu-le
        caption: Điều lệ
        url: https://example.org/dieu-le
    """

  /// The board of the first office.
  static func officeBoard() throws -> OfficeBoard {
    let loaded = try board()
    var faults = DiagnosticCollection()
    return loaded.board.resolved(for: loaded.board.roster.offices[0], faults: &faults)
  }
}

import Foundation
import PageModel
import Rendering
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Reading a good board")
struct BoardReadingTests {
  @Test("The good board of the tests has no fault")
  func good() throws {
    let result = Workspace().load()
    #expect(result.diagnostics.outline.isEmpty)
    let loaded = try #require(result.board)
    #expect(loaded.board.title.string == "Tài liệu chuyển đổi số")
    #expect(loaded.board.links != nil)
    #expect(loaded.board.roster.columns == ["id", "name", "zalo"])
    #expect(loaded.board.roster.offices.map(\.identifier.value) == ["hiep-hoa", "cai-nua"])
    #expect(loaded.layout.name == "poster-a3")
    #expect(
      loaded.fontFaces == [
        FontFace(family: "Inter", weight: 400, path: "/fonts/inter/Inter-Regular.otf"),
        FontFace(family: "Inter", weight: 700, path: "/fonts/inter/Inter-Bold.otf"),
      ])
  }

  @Test("The example, the layouts and the manifest of the project have no fault that files can have")
  func example() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
      .standardized.path
    let disk = FileAccess.disk
    // Whether the machine has the font packages is not the matter of this test.
    let files = FileAccess(
      bytes: disk.bytes, canonical: disk.canonical,
      exists: { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") || disk.exists($0) }, names: disk.names)
    let loader = BoardLoader(
      files: files, layoutFolders: [root + "/Layouts"], fontManifest: root + "/Fonts/fonts.yaml",
      systemFontFolder: "/usr/share/fonts", pictures: .standard)
    var diagnostics = DiagnosticCollection()
    let board = loader.load(root + "/Examples/vinh-binh/board.yaml", faults: &diagnostics)
    #expect(diagnostics.outline.isEmpty)
    let loaded = try #require(board)
    #expect(loaded.board.roster.offices.count == 33)
    #expect(loaded.board.codes.count == 10)
    for office in loaded.board.roster.offices {
      #expect(loaded.board.filled(for: office)?.entries.count == 10)
    }
  }

  @Test("An office gets its own texts, links and destinations")
  func resolved() throws {
    let board = try #require(Workspace().load().board).board
    let filled = try #require(board.filled(for: board.roster.offices[1]))
    let entry = filled.entries[1]
    #expect(entry.number == 2)
    #expect(entry.caption.string == "Nhóm Zalo của Ấp Cái Nứa")
    #expect(entry.caption.segments.map(\.range?.file.name) == ["board.yaml", "offices.csv"])
    #expect(entry.caption.segments.map(\.range?.text) == ["Nhóm Zalo của ", "Ấp Cái Nứa"])
    #expect(entry.payload == "https://q.vinhbinh.example/cai-nua/nhom-zalo")
    #expect(entry.printedLink == "q.vinhbinh.example/go/cai-nua/nhom-zalo")
    #expect(entry.destination == "https://zalo.me/g/cainua")
    #expect(filled.entries[0].note?.string == "Kể một câu chuyện trong mỗi buổi sinh hoạt")
  }

  @Test("A direct code holds its destination, and a board of such codes needs no base")
  func direct() throws {
    var workspace = Workspace()
    workspace["board.yaml"] = """
      title: 012
      organization: no
      offices: offices.csv
      codes:
        - id: "1"
          caption: "{{office.name}} {board.title}"
          url: "tel:+842973000000"
          direct: true
      """
    let result = workspace.load()
    #expect(result.diagnostics.outline.isEmpty)
    let board = try #require(result.board).board
    #expect(board.title.string == "012")
    #expect(board.organization.string == "no")
    let entry = try #require(board.filled(for: board.roster.offices[0])).entries[0]
    #expect(entry.caption.string == "{office.name} 012")
    #expect(entry.payload == "tel:+842973000000")
    #expect(entry.printedLink == "0297 3000 000")
  }

  @Test("Block and folded texts, anchors and aliases are read")
  func yamlForms() throws {
    var workspace = Workspace()
    workspace["board.yaml"] = """
      title: &t >-
        Tài liệu
        chuyển đổi số * và
      organization: *t
      contact: 'Ông ''Ba'' # số 1'
      parent: "Đảng bộ\\u0020tỉnh"   # chú thích với dấu *
      links: { base: https://q.example }
      offices: offices.csv
      codes: [{ id: a, caption: |-
            Hai
            dòng
          , url: https://example.org }]
      """
    workspace["board.yaml"] = workspace["board.yaml"].replacing(
      "[{ id: a, caption: |-\n      Hai\n      dòng\n    , url: https://example.org }]",
      with: "\n  - id: a\n    caption: |-\n      Hai\n      dòng\n    url: https://example.org")
    let result = workspace.load()
    #expect(result.diagnostics.outline.isEmpty)
    let board = try #require(result.board).board
    #expect(board.title.string == "Tài liệu chuyển đổi số * và")
    #expect(board.organization.string == board.title.string)
    #expect(board.contact?.string == "Ông 'Ba' # số 1")
    #expect(board.parent?.string == "Đảng bộ tỉnh")
    #expect(board.title.range?.line == 1)
    #expect(board.title.range(of: "đ")?.line == 3)
    let caption = board.filled(for: board.roster.offices[0])?.entries[0].caption
    #expect(caption?.string == "Hai\ndòng")
  }

  @Test("Files as Windows programs write them are read, and their faults are at the right place")
  func windowsFiles() {
    var workspace = Workspace()
    for path in ["board.yaml", "offices.csv", "Layouts/poster-a3.yaml", "Fonts/fonts.yaml"] {
      workspace[path] = "\u{FEFF}" + workspace[path].replacing("\n", with: "\r\n")
    }
    #expect(workspace.load().diagnostics.outline.isEmpty)
    workspace["board.yaml"] = workspace["board.yaml"].replacing("caption: Nhóm", with: "captoin: Nhóm")
    #expect(workspace.load().diagnostics.outline == ["yaml.unknown-key board.yaml:12:5"])
  }

  @Test("A roster that is a link out of the board's folder is refused on a real disk")
  func linkOnDisk() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { _ = try? files.removeItem(at: folder) }
    for (name, text) in [
      ("board/board.yaml", Workspace.board), ("board/inside.csv", Workspace.offices),
      ("outside.csv", Workspace.offices), ("Layouts/poster-a3.yaml", Workspace.layout),
      ("Fonts/fonts.yaml", Workspace.fonts), ("Fonts/inter/Inter-Regular.otf", ""),
      ("Fonts/inter/Inter-Bold.otf", ""),
    ] {
      let file = folder.appendingPathComponent(name)
      try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let loader = BoardLoader(
      files: .disk, layoutFolders: [folder.path + "/Layouts"],
      fontManifest: folder.path + "/Fonts/fonts.yaml",
      systemFontFolder: "/nowhere", pictures: .standard)
    let roster = folder.path + "/board/offices.csv"
    for (target, expected) in [("inside.csv", []), ("../outside.csv", ["file.outside-folder"])] {
      try files.createSymbolicLink(atPath: roster, withDestinationPath: target)
      var faults = DiagnosticCollection()
      _ = loader.load(folder.path + "/board/board.yaml", faults: &faults)
      #expect(faults.sorted.map(\.identifier) == expected)
      try files.removeItem(atPath: roster)
    }
  }

  @Test("A layout beside the board is found by its path")
  func ownLayout() throws {
    var workspace = Workspace()
    workspace["mau/rieng.yaml"] = Workspace.layout
    workspace["board.yaml"] = "layout: mau/rieng.yaml\n" + Workspace.board
    #expect(try #require(workspace.load().board).layout.sources[0].name == "mau/rieng.yaml")
  }

  @Test("Blank lines, used anchors and text that looks like a slip are no faults")
  func oddButGood() {
    var workspace = Workspace()
    workspace["board.yaml"] =
      "title: &tin Tin tức xã\r\n \t\u{A0}\r\norganization: *tin\r\nlinks:\r\n  base: https://q.example\r\n"
      + "offices: offices.csv\r\ncodes:\r\n  - id: a\r\n    caption: |\r\n      -id: x\r\n      note:abc\r\n\t\r\n"
      + "    url: https://web.archive.org/web/https://x.example/?a=1,2;3\r\n"
    workspace["offices.csv"] = "sep=;\r\nid;name;;\r\nx;Có gì? Hay không;;\r\n"
    let result = workspace.load()
    #expect(result.diagnostics.outline == [])
    #expect(result.board?.board.organization.string == "Tin tức xã")
    #expect(result.board?.board.roster.columns == ["id", "name"])
  }
}

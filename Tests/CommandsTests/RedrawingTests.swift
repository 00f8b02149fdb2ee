import Diagnostics
import Foundation
import Testing

@testable import Commands
@testable import Preview

@Suite("What a preview redraws", .timeLimit(.minutes(2)))
struct RedrawingTests {
  /// A file that a page depends on, changed in one way, and what the next drawing then holds.
  enum Change: CaseIterable {
    case picture, logo, roster, removedPicture, fontManifest, fontFile

    /// Whether the page is still drawn.
    var isDrawn: Bool { self == .picture || self == .logo || self == .roster }
  }

  private static let layout = """
    page: { paper: [120 mm, 120 mm], margins: 6 mm, background: "#FFFFFF" }
    styles:
      name: { family: Inter, weight: 400, size: 20 pt, color: "#000000" }
    body:
      column:
        - { text: "{office.name}", style: name }
        - { picture: Pictures/emblem.svg, width: 25 mm, alt: Biểu trưng }
        - { symbol: "#1A1A1A", size: 88.8 pt, logo: logo.svg, repeat: codes }
      padding: 10 mm

    """
  private static let board = """
    title: Tài liệu
    organization: Đảng ủy xã
    layout: layout.yaml
    links: { base: https://q.example }
    offices: offices.csv
    codes:
      - { id: nghi-quyet, caption: Nghị quyết, url: https://example.org/nghi-quyet }

    """
  private static let fonts = """
    families:
      - family: Inter
        licence: SIL Open Font License 1.1
        package: fonts-inter
        files:
          - { weight: 400, file: Inter-Regular.otf }

    """

  private static func picture(_ color: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="\(color)"/></svg>

    """
  }

  /// The folder with the board, the pictures and the one font.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Layouts", "Fonts", "SystemFonts", "Pictures"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + name, withIntermediateDirectories: false)
    }
    try folder.write(layout, to: "layout.yaml")
    try folder.write(board, to: "board.yaml")
    try folder.write("id,name\nhiep-hoa,Ấp Hiệp Hòa\n", to: "offices.csv")
    try folder.write(picture("#9E1B16"), to: "Pictures/emblem.svg")
    try folder.write(picture("#5E0B0E"), to: "logo.svg")
    try folder.write(fonts, to: "Fonts/fonts.yaml")
    try copyFont("Inter-Regular.otf", to: folder)
    return folder
  }

  private static func copyFont(_ name: String, to folder: TemporaryFolder) throws {
    let font = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/fonts/opentype/inter/\(name)"))
    try font.write(
      to: URL(fileURLWithPath: folder.path + "/SystemFonts/Inter-Regular.otf"), options: .atomic)
  }

  private static func make(_ change: Change, in folder: TemporaryFolder) throws {
    switch change {
    case .picture: try folder.write(picture("#E5B93F"), to: "Pictures/emblem.svg")
    case .logo: try folder.write(picture("#E5B93F"), to: "logo.svg")
    case .roster: try folder.write("id,name\nhiep-hoa,Ấp Cái Nứa\n", to: "offices.csv")
    case .removedPicture:
      try FileManager.default.removeItem(atPath: folder.path + "/Pictures/emblem.svg")
    case .fontManifest:
      try folder.write(fonts.replacing("weight: 400", with: "weight: 700"), to: "Fonts/fonts.yaml")
    case .fontFile: try copyFont("Inter-Bold.otf", to: folder)
    }
  }

  @Test("A change of any file that a page is made of is shown", arguments: Change.allCases)
  func redraws(change: Change) async throws {
    let folder = try Self.folder()
    let source = BoardPreview(
      path: folder.path + "/board.yaml",
      installation: Installation(
        layouts: folder.path + "/Layouts", fontManifest: folder.path + "/Fonts/fonts.yaml",
        systemFonts: folder.path + "/SystemFonts"))
    let watcher = try FileWatcher()
    let preview = LivePreview(source: source) { watcher.watch($0) }
    let following = Task { await preview.follow(watcher.changes) }
    defer { following.cancel() }
    var events = await preview.events(for: PreviewSelection(), language: .english, viewer: "one")
      .makeAsyncIterator()

    func next(_ isWanted: (String) -> Bool) async throws -> String {
      while let event = await events.next(isolation: #isolation) {
        let text = String(decoding: event.bytes, as: UTF8.self)
        if isWanted(text) { return text }
      }
      throw Ended()
    }

    let first = try await next { $0.hasPrefix("event: drawing\n") }
    #expect(first.contains("\"isStale\":false"), "\(first.prefix(600))")
    // When the symbols were read back, the files are watched and nothing is left to be drawn.
    _ = try await next { $0.hasPrefix("event: proof\n") }

    try Self.make(change, in: folder)
    let second = try await next {
      $0.hasPrefix("event: drawing\n") && $0.contains("\"isStale\":\(!change.isDrawn)")
    }
    #expect(second != first)
    await preview.close()
    withExtendedLifetime((folder, watcher)) {}
  }

  private struct Ended: Error {}
}

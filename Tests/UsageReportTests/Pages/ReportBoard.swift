import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import Rendering
import ReportWords
import Typesetting
import UsageReport

/// A board in a folder of its own with what a report is made of: its layout, a store and the words of a month.
struct ReportBoard {
  let offices: [(identifier: String, name: String)]
  let codes: [(identifier: String, caption: String, isDirect: Bool)]
  var layout = "report-dang"
  /// A layout's text, which extends a shipped one.
  var layoutText: String?

  /// The root of the checkout.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL

  /// Offices and codes of which every one is counted.
  init(offices: Int, codes: Int = 3) {
    self.offices = (1...max(offices, 1)).map { ("noi-\($0)", "Chi bộ ấp \($0)") }
    self.codes = (1...codes).map { ("ma-\($0)", "Tài liệu số \($0)", false) }
  }

  init(
    offices: [(identifier: String, name: String)],
    codes: [(identifier: String, caption: String, isDirect: Bool)]
  ) {
    self.offices = offices
    self.codes = codes
  }

  /// The same in another layout.
  func with(layout: String) -> ReportBoard {
    var other = self
    other.layout = layout
    return other
  }

  /// The same in a layout of its own.
  func with(layoutText: String) -> ReportBoard {
    var other = self
    other.layoutText = layoutText
    return other
  }

  var subjects: ReportSubjects {
    ReportSubjects(
      offices: offices.map { ReportSubjects.Office(identifier: $0.identifier, name: $0.name) },
      codes: codes.map {
        ReportSubjects.Code(identifier: $0.identifier, caption: $0.caption, isCounted: !$0.isDirect)
      })
  }

  private var text: String {
    """
    title: Tài liệu chuyển đổi số
    organization: Đảng ủy xã Vĩnh Bình
    parent: Đảng bộ tỉnh An Giang
    links: { base: https://q.example }
    offices: offices.csv
    report:
      symbol: BC/ĐU
      place: Vĩnh Bình
      authority: T/M BAN THƯỜNG VỤ
      position: PHÓ BÍ THƯ
      signer: Nguyễn Văn Mẫu
      recipients: [Tỉnh ủy, Các chi bộ, Lưu Văn phòng Đảng ủy]
    codes:

    """
      + codes.map { code in
        "  - { id: \(code.identifier), caption: \(Self.quoted(code.caption)), "
          + "url: https://example.org/\(code.identifier), direct: \(code.isDirect) }\n"
      }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The board as it is read.
  func load() throws -> LoadedBoard {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try write(text, "board.yaml")
    let rows = offices.map { "\($0.identifier),\"\($0.name.replacing("\"", with: "\"\""))\"\n" }
    try write("id,name\n" + rows.joined(), "offices.csv")
    if let layoutText { try write(layoutText, "layout.yaml") }
    var faults = DiagnosticCollection()
    let loaded = BoardLoader(
      files: .disk, layoutFolders: [Self.root.path + "/Layouts"],
      fontManifest: Self.root.path + "/Fonts/fonts.yaml", systemFontFolder: "/usr/share/fonts",
      pictures: .standard
    ).load(
      folder.path + "/board.yaml", layoutNamed: layoutText == nil ? layout : "layout.yaml", faults: &faults)
    guard let loaded else {
      throw Unreadable(text: HumanDiagnosticWriter(language: .english, color: false).write(faults.sorted))
    }
    return loaded
  }

  /// Why a board of a test cannot be used.
  struct Unreadable: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  /// The pages of a month: of the whole report, or of an office's sheet where one is named.
  func compose(_ report: PeriodReport, office: String? = nil) throws -> Composition {
    let loaded = try load()
    let values = PeriodValues(report, of: loaded.board)
    let composer = Composer(
      try PageMaterials(of: loaded, fonts: FontLibrary(faces: loaded.fontFaces)))
    guard let office else { return try composer.compose(loaded.board.ofReport(), report: values.whole) }
    let found = loaded.board.roster.offices.first { $0.identifier.value == office }
    guard let own = values.office(office) else { throw Unreadable(text: "no office \(office)") }
    return try composer.compose(loaded.board.ofReport(for: found), report: own)
  }

  /// The document of a month.
  func document(_ report: PeriodReport) throws -> Document {
    let loaded = try load()
    return DocumentBuilder(loaded.layout).document(
      title: "Báo cáo", loaded.board.ofReport(), PeriodValues(report, of: loaded.board).whole)
  }
}

extension Composition {
  /// The words of all pages in the order in which they are read, with a space between texts.
  var words: String {
    pages.map { page in
      page.items.compactMap { item in
        guard case .text(let run) = item.content else { return nil }
        return run.text
      }.joined(separator: " ")
    }.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

import Diagnostics

/// What a board says of its monthly report: its head and its foot, which no figure decides.
public struct ReportBlock: Sendable {
  /// How the letters of `uỷ` are written where the program has words of its own.
  public enum Spelling: String, Sendable, CaseIterable {
    /// The mark stands on the last vowel.
    case last = "uỷ"
    /// The mark stands on the first vowel.
    case first = "ủy"
  }

  /// The layout of the report: a name in `Layouts/`, or a path beside the board.
  public var layout: Located<String>
  /// The layout of the sheets of the offices.
  public var officesLayout: Located<String>
  /// The body above, at the top left; the board's own where it is not given.
  public var parent: SourcedText?
  /// The body that reports, below it.
  public var body: SourcedText?
  /// What follows the number that the clerk's register gives, such as `BC/ĐU`.
  public var symbol: SourcedText?
  /// Where it is signed.
  public var place: SourcedText?
  /// What it is about.
  public var subject: SourcedText?
  /// In whose name it is signed, such as `T/M BAN THƯỜNG VỤ`.
  public var authority: SourcedText?
  /// The position of who signs.
  public var position: SourcedText?
  /// Who signs.
  public var signer: SourcedText?
  /// To whom it goes.
  public var recipients: [SourcedText] = []
  /// How `uỷ` is written.
  public var spelling: Spelling

  /// What a board says that has no `report`.
  init(of source: SourceFile, spelling: Spelling) {
    layout = Located(ReportShape.defaultLayout, at: SourceRange(source, 0..<0))
    officesLayout = Located(ReportShape.defaultOfficesLayout, at: SourceRange(source, 0..<0))
    self.spelling = spelling
  }
}

/// The keys of `report` in `board.yaml`.
enum ReportShape {
  static let report = MappingShape(
    name: "report", title: LocalizedText(vi: "mục `report`", en: "`report`"),
    keys: [
      .optional("layout", .text), .optional("offices-layout", .text), .optional("parent", .text),
      .optional("body", .text), .optional("symbol", .text), .optional("place", .text),
      .optional("subject", .text), .optional("authority", .text), .optional("position", .text),
      .optional("signer", .text), .optional("recipients", .list(.text)),
      .optional("spelling", .choice(ReportBlock.Spelling.allCases.map(\.rawValue))),
    ])

  static let defaultLayout = "report-dang"
  static let defaultOfficesLayout = "report-office"
}

extension BoardReader {
  /// What `report` says; what it leaves out is as without it.
  static func report(
    _ board: MappingReader, of file: SourceFile, faults: inout DiagnosticCollection
  ) -> ReportBlock {
    // Who writes `Đảng uỷ` in the name of the organization writes so everywhere.
    let organization = board.scalar("organization")?.text.lowercased() ?? ""
    var block = ReportBlock(of: file, spelling: organization.contains("uỷ") ? .last : .first)
    guard let node = board.node("report"),
      let report = MappingReader(node, ReportShape.report, faults: &faults)
    else { return block }
    if let layout = report.text("layout", faults: &faults) { block.layout = layout.located }
    if let layout = report.text("offices-layout", faults: &faults) { block.officesLayout = layout.located }
    block.parent = report.sourcedText("parent", faults: &faults)
    block.body = report.sourcedText("body", faults: &faults)
    block.symbol = report.sourcedText("symbol", faults: &faults)
    block.place = report.sourcedText("place", faults: &faults)
    block.subject = report.sourcedText("subject", faults: &faults)
    block.authority = report.sourcedText("authority", faults: &faults)
    block.position = report.sourcedText("position", faults: &faults)
    block.signer = report.sourcedText("signer", faults: &faults)
    block.recipients = report.sourcedTexts("recipients", faults: &faults)
    block.spelling = report.choice("spelling", default: block.spelling, faults: &faults)
    return block
  }
}

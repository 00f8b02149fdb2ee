import Diagnostics

/// A JSON Schema for editors of one kind of the user's files, made of the shapes by which these files are read.
///
/// Its dialect is that of 2020-12. Of its keywords those alone are used that draft 7 has with the same meaning, since
/// yaml-language-server, which serves VS Code, Neovim and others, knows no later ones; `$defs` is no more than a place
/// that references name.
public enum SchemaDocument: String, Sendable, CaseIterable {
  /// `board.yaml`.
  case board
  /// `meeting.yaml`.
  case meeting
  /// A layout file.
  case layout

  /// The name of the schema's file, wherever it lies.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The line that tells editors where the schema of a YAML file lies, seen from that file.
  public static func modeline(_ path: String) -> String { "# yaml-language-server: $schema=\(path)" }

  /// The whole schema with a line end after its last line; always the same bytes.
  public var text: String {
    let schema = SchemaBuilder.schema(rootShape, among: shapes)
    let head: [(String, JSONValue)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:bangtin:schema:\(rawValue)")), ("title", .string(title)),
      ("description", .string(description)),
    ]
    return JSONValue.object(head + schema).indented() + "\n"
  }

  private var title: String {
    switch self {
    case .board: "bangtin: board.yaml"
    case .meeting: "bangtin: meeting.yaml"
    case .layout: "bangtin: Layouts/*.yaml"
    }
  }

  private var description: String {
    switch self {
    case .board: "Bảng mã QR: chữ, mã và danh sách đơn vị.\n\nA board: its words, codes and offices."
    case .meeting:
      "Cuộc họp không giấy: nội dung và tài liệu.\n\nA meeting without paper: its agenda and papers."
    case .layout: "Mẫu trình bày: bảng được vẽ ra sao.\n\nA layout: how a board is drawn."
    }
  }

  /// The shape of the file itself.
  var rootShape: MappingShape {
    switch self {
    case .board: BoardShape.board
    case .meeting: MeetingShape.meeting
    case .layout: LayoutShape.layout
    }
  }

  /// Every shape that may be named in the file.
  var shapes: [MappingShape] {
    switch self {
    case .board: BoardShape.all
    case .meeting: MeetingShape.all
    case .layout: LayoutShape.all
    }
  }
}

extension BoardShape {
  /// Every shape of `board.yaml`.
  static let all = [board, links, meeting, ReportShape.report, code]
}

extension MeetingShape {
  /// Every shape of `meeting.yaml`.
  static let all = [meeting, paper]
}

extension LayoutShape {
  /// Every shape of a layout.
  static let all =
    [layout, page, color, gradient, hatch, shade, borders, shadow, style, symbols, tableRow]
    + BoxKind.allCases.map(box)
}

import Diagnostics

/// The keys of `meeting.yaml`.
enum MeetingShape {
  /// The file itself.
  static let meeting = MappingShape(
    name: "meeting-file", title: LocalizedText(vi: "tệp cuộc họp", en: "the meeting"),
    keys: [
      .required("title", .text), .required("date", .text), .optional("place", .text),
      .optional("agenda", .list(.text)), .required("papers", .list(.mapping("paper"), .from(1))),
      .optional("id", .identifier), .optional("board", .text), .optional("organization", .text),
      .optional("contact", .text), .optional("layouts", .list(.text, .from(1))),
    ])

  /// One paper.
  static let paper = MappingShape(
    name: "paper", title: LocalizedText(vi: "một tài liệu", en: "a paper"),
    keys: [
      .required("title", .text), .required("url", .text), .optional("note", .text),
      .optional("id", .identifier), .optional("direct", .boolean),
    ])

  /// The board that a meeting belongs to, where it names none.
  static let defaultBoard = "board.yaml"

  /// What is printed of a meeting that says nothing else: a sheet for the door, and table tents.
  static let defaultLayouts = ["sheet-a4", "table-tent"]
}

import Diagnostics
import Foundation

/// The keys of `board.yaml`.
enum BoardShape {
  /// The file itself.
  static let board = MappingShape(
    name: "board", title: LocalizedText(vi: "tệp board.yaml", en: "the board"),
    keys: [
      .required("title", .text), .required("organization", .text), .optional("parent", .text),
      .optional("contact", .text), .optional("layout", .text),
      .usual(
        "links", .mapping("links"),
        first: LocalizedText(
          vi: "`links:` và dòng dưới, thụt vào, `base: https://…`",
          en: "`links:` and below it, indented, `base: https://…`")),
      .optional("month", .month), .optional("timezone", .text), .optional("meeting", .mapping("meeting")),
      .optional("report", .mapping("report")),
      .required("offices", .text),
      .required("codes", .list(.mapping("code"), .from(1))),
    ])

  /// Where the short links live.
  static let links = MappingShape(
    name: "links", title: LocalizedText(vi: "mục `links`", en: "`links`"),
    keys: [
      .required("base", .text), .optional("path", .text), .optional("typed", .either([.boolean, .text])),
      .optional("uppercase", .boolean),
    ])

  /// The meeting that the board is for.
  static let meeting = MappingShape(
    name: "meeting", title: LocalizedText(vi: "mục `meeting`", en: "`meeting`"),
    keys: [.optional("date", .text), .optional("place", .text), .optional("agenda", .list(.text))])

  /// One code.
  static let code = MappingShape(
    name: "code", title: LocalizedText(vi: "một mã QR", en: "a code"),
    keys: [
      .required("id", .identifier), .required("caption", .boardTemplate), .optional("note", .boardTemplate),
      .required("url", .boardTemplate), .optional("direct", .boolean),
    ])

  /// The time zone of a board that names none; it has no summer time.
  static let defaultTimeZone =
    TimeZone(identifier: "Asia/Ho_Chi_Minh") ?? TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt

  /// The layout of a board that names none.
  static let defaultLayout = "poster-a3"
}

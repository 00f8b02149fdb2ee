import Diagnostics
import Foundation
import Links

/// A board as its own file describes it, before the roster is read.
struct BoardDraft {
  let source: SourceFile
  let title: SourcedText?
  let organization: SourcedText?
  let parent: SourcedText?
  let contact: SourcedText?
  let layout: Located<String>
  let links: LinkForm?
  let meeting: Meeting?
  let month: BoardMonth?
  let report: ReportBlock
  let timeZone: TimeZone
  /// The path of the roster beside the board.
  let offices: Located<String>?
  let codes: [Code]

  /// The board with its roster; `nil` where a fault left out what it cannot do without.
  func board(with roster: Roster) -> Board? {
    guard let title, let organization else { return nil }
    return Board(
      source: source, title: title, organization: organization, parent: parent, contact: contact,
      layout: layout, furtherLayouts: [], links: links, codes: codes, meeting: meeting, isMeeting: false,
      month: month, report: report, timeZone: timeZone, roster: roster)
  }
}

/// Reads `board.yaml`.
struct BoardReader {
  private static let template = TemplateReader(scopes: [.office, .board])

  /// The board under the root of `file`; `nil` where it is no mapping at all.
  static func read(_ root: YAMLNode, of file: SourceFile, faults: inout DiagnosticCollection) -> BoardDraft? {
    guard let board = MappingReader(root, BoardShape.board, faults: &faults) else { return nil }
    let codes = codes(board, faults: &faults)
    let links = links(board, codes, faults: &faults)
    return BoardDraft(
      source: file, title: board.sourcedText("title", faults: &faults),
      organization: board.sourcedText("organization", faults: &faults),
      parent: board.sourcedText("parent", faults: &faults),
      contact: board.sourcedText("contact", faults: &faults),
      layout: board.text("layout", faults: &faults)?.located
        ?? Located(BoardShape.defaultLayout, at: SourceRange(file, 0..<0)),
      links: links, meeting: meeting(board, faults: &faults), month: month(board, faults: &faults),
      report: report(board, of: file, faults: &faults),
      timeZone: timeZone(board, faults: &faults),
      offices: board.text("offices", faults: &faults)?.located, codes: codes)
  }

  private static func meeting(_ board: MappingReader, faults: inout DiagnosticCollection) -> Meeting? {
    guard let node = board.node("meeting"),
      let meeting = MappingReader(node, BoardShape.meeting, faults: &faults)
    else { return nil }
    return Meeting(
      date: meeting.text("date", faults: &faults).flatMap { MeetingReader.date($0, faults: &faults)?.text },
      place: meeting.sourcedText("place", faults: &faults),
      agenda: MeetingReader.agenda(of: meeting, faults: &faults))
  }

  private static func month(_ board: MappingReader, faults: inout DiagnosticCollection) -> BoardMonth? {
    guard let scalar = board.text("month", faults: &faults) else { return nil }
    guard let month = BoardMonth(scalar.text) else {
      faults.add(BoardFault.noMonth(scalar.located))
      return nil
    }
    return month
  }

  private static func timeZone(_ board: MappingReader, faults: inout DiagnosticCollection) -> TimeZone {
    if let scalar = board.text("timezone", faults: &faults) {
      // Foundation knows abbreviations too, which say different things in different countries.
      if scalar.text.contains("/") || scalar.text == "UTC", let zone = TimeZone(identifier: scalar.text) {
        return zone
      }
      faults.add(BoardFault.noTimeZone(scalar.located))
    }
    return BoardShape.defaultTimeZone
  }

  private static func links(
    _ board: MappingReader, _ codes: [Code], faults: inout DiagnosticCollection
  ) -> LinkForm? {
    if let node = board.node("links") { return LinkFormReader.read(node, faults: &faults) }
    let empty = board.emptyKeys["links"]
    if !board.keys.contains("links") || empty != nil, let first = codes.first(where: { !$0.isDirect }) {
      faults.add(BoardFault.noLinkBase(empty ?? board.range, code: first.identifier))
    }
    return nil
  }

  private static func codes(_ board: MappingReader, faults: inout DiagnosticCollection) -> [Code] {
    guard let node = board.node("codes") else { return [] }
    let items = board.items("codes")
    if items.isEmpty { faults.add(BoardFault.noCodes(node.range)) }
    var first: [String: SourceRange] = [:]
    return items.compactMap { item in
      guard let code = code(item, faults: &faults) else { return nil }
      let identifier = code.identifier
      if let earlier = first[identifier.value] {
        faults.add(IdentifierFault.duplicateCode(identifier.value, identifier.range, first: earlier))
        return nil
      }
      first[identifier.value] = identifier.range
      return code
    }
  }

  private static func code(_ node: YAMLNode, faults: inout DiagnosticCollection) -> Code? {
    guard let code = MappingReader(node, BoardShape.code, faults: &faults) else { return nil }
    let identifier = code.scalar("id")
    let caption = code.printedText("caption", faults: &faults)
    if let identifier, !Identifier.isValid(identifier.text) {
      let source = identifier.text.isEmpty ? caption?.text ?? "" : identifier.text
      faults.add(
        IdentifierFault.invalid(identifier.text, identifier.range, suggestion: Identifier.cleaned(source)))
    }
    let captionTemplate = caption.map { template.read($0, faults: &faults) }
    let note = code.printedText("note", faults: &faults).map { template.read($0, faults: &faults) }
    let url = code.scalar("url").map { template.read($0, faults: &faults) }
    let isDirect = code.flag("direct", faults: &faults)
    if let scalar = code.scalar("url") { check(scalar, isDirect: isDirect, faults: &faults) }
    guard let identifier, Identifier.isValid(identifier.text), let captionTemplate, let url else {
      return nil
    }
    return Code(
      identifier: identifier.located, caption: captionTemplate, note: note, url: url, isDirect: isDirect)
  }

  /// Checks an address that is the same for every office; one with placeholders is checked when it is filled.
  private static func check(_ url: YAMLScalar, isDirect: Bool, faults: inout DiagnosticCollection) {
    guard !url.text.contains("{"), !url.text.contains("}"),
      let fault = AddressFault.found(in: url.text, at: url.range, isDirect: isDirect)
    else { return }
    faults.add(fault)
  }
}

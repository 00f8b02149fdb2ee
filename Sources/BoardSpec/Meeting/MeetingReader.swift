import Diagnostics

/// A meeting as its own file describes it, before the board that it belongs to is known.
struct MeetingDraft {
  let source: SourceFile
  /// The name in short links; `nil` where a fault left it out.
  let identifier: Located<String>?
  /// What is said in one line of the meeting, such as "Họp ngày 30/11/2026".
  let name: SourcedText
  let title: SourcedText?
  let meeting: Meeting
  /// The path of the board beside it.
  let board: Located<String>
  let organization: SourcedText?
  let contact: SourcedText?
  let layouts: [Located<String>]
  let papers: [Code]
}

/// Reads `meeting.yaml`.
enum MeetingReader {
  /// How many letters a name that is made of a title has: a longer one makes its symbol larger.
  private static let longestName = 24

  /// Whether a file is one of a meeting by its name, such as `meeting-2026-11.yaml`.
  static func isMeeting(_ path: String) -> Bool {
    path.wholeMatch(of: /(.*\/)?meeting(-[^\/]*)?\.ya?ml/) != nil
  }

  /// Whether a file with these keys describes a meeting, and no board.
  static func describes(_ root: YAMLNode) -> Bool {
    guard case .mapping(let pairs) = root.content else { return false }
    let keys = Set(pairs.map(\.key.value))
    return keys.contains("papers")
      || (!keys.contains("codes") && !keys.contains("offices") && keys.contains("agenda"))
  }

  /// The meeting under `root`; `nil` where it is no mapping at all.
  static func read(_ root: YAMLNode, of file: SourceFile, faults: inout DiagnosticCollection) -> MeetingDraft?
  {
    guard let meeting = MappingReader(root, MeetingShape.meeting, faults: &faults) else { return nil }
    let title = meeting.sourcedText("title", faults: &faults)
    let scalar = meeting.text("date", faults: &faults)
    let date = scalar.flatMap { self.date($0, faults: &faults) }
    let nowhere = SourceRange(file, 0..<0)
    if let node = meeting.node("layouts"), meeting.items("layouts").isEmpty {
      faults.add(MappingFault.emptyList(Located("layouts", at: node.range)))
    }
    let layouts = meeting.texts("layouts", faults: &faults).map(\.located)
    return MeetingDraft(
      source: file, identifier: identifier(of: meeting, date, faults: &faults),
      name: date?.day.map { SourcedText("Họp ngày \($0.shortDay)", at: scalar?.range) } ?? title
        ?? SourcedText([]),
      title: title,
      meeting: Meeting(
        date: date?.text, place: meeting.sourcedText("place", faults: &faults),
        agenda: agenda(of: meeting, faults: &faults)),
      board: meeting.text("board", faults: &faults)?.located
        ?? Located(MeetingShape.defaultBoard, at: nowhere),
      organization: meeting.sourcedText("organization", faults: &faults),
      contact: meeting.sourcedText("contact", faults: &faults),
      layouts: layouts.isEmpty ? MeetingShape.defaultLayouts.map { Located($0, at: nowhere) } : layouts,
      papers: papers(of: meeting, faults: &faults))
  }

  /// A date in figures as it is printed, and one in words as it is; `nil` with a fault where there is no such day.
  static func date(
    _ scalar: YAMLScalar, faults: inout DiagnosticCollection
  ) -> (text: SourcedText, day: MeetingDate?)? {
    do throws(MeetingDate.Problem) {
      let day = try MeetingDate(scalar.text)
      return (SourcedText(day.words, at: scalar.range), day)
    } catch {
      guard error == .words else {
        faults.add(MeetingFault.noSuchDay(scalar.located))
        return nil
      }
      return (SourcedText(scalar.text, at: scalar.range), nil)
    }
  }

  /// The items of an agenda.
  static func agenda(of meeting: MappingReader, faults: inout DiagnosticCollection) -> [SourcedText] {
    meeting.sourcedTexts("agenda", faults: &faults)
  }

  /// The name that the file gives the meeting, or one made of its day.
  private static func identifier(
    of meeting: MappingReader, _ date: (text: SourcedText, day: MeetingDate?)?,
    faults: inout DiagnosticCollection
  ) -> Located<String>? {
    if let scalar = meeting.scalar("id") { return valid(scalar, faults: &faults) }
    guard !meeting.keys.contains("id"), let date, let place = date.text.range else { return nil }
    guard let day = date.day else {
      faults.add(MeetingFault.noName(place))
      return nil
    }
    return Located("hop-\(day.identifier)", at: place)
  }

  private static func valid(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) -> Located<String>? {
    guard Identifier.isValid(scalar.text) else {
      faults.add(
        IdentifierFault.invalid(scalar.text, scalar.range, suggestion: Identifier.cleaned(scalar.text)))
      return nil
    }
    return scalar.located
  }

  private static func papers(of meeting: MappingReader, faults: inout DiagnosticCollection) -> [Code] {
    guard let node = meeting.node("papers") else { return [] }
    let items = meeting.items("papers")
    if items.isEmpty { faults.add(MeetingFault.noPapers(node.range)) }
    var first: [String: SourceRange] = [:]
    return items.compactMap { item in
      guard let paper = paper(item, faults: &faults) else { return nil }
      let identifier = paper.identifier
      if let earlier = first[identifier.value] {
        faults.add(MeetingFault.duplicatePaper(identifier, first: earlier))
        return nil
      }
      first[identifier.value] = identifier.range
      return paper
    }
  }

  private static func paper(_ node: YAMLNode, faults: inout DiagnosticCollection) -> Code? {
    guard let paper = MappingReader(node, MeetingShape.paper, faults: &faults) else { return nil }
    let title = paper.printedText("title", faults: &faults)
    let note = paper.printedText("note", faults: &faults)
    let url = paper.scalar("url")
    let isDirect = paper.flag("direct", faults: &faults)
    if let url, let fault = AddressFault.found(in: url.text, at: url.range, isDirect: isDirect) {
      faults.add(fault)
    }
    var identifier: Located<String>?
    if let scalar = paper.scalar("id") {
      identifier = valid(scalar, faults: &faults)
    } else if !paper.keys.contains("id"), let title {
      identifier = name(madeOf: title.text).map { Located($0, at: title.range) }
      if identifier == nil { faults.add(MeetingFault.noPaperName(title.located)) }
    }
    guard let identifier, let title, let url else { return nil }
    return Code(
      identifier: identifier, caption: Template(title), note: note.map { Template($0) }, url: Template(url),
      isDirect: isDirect)
  }

  /// The first words of a title as an identifier; `nil` where it has no letters.
  private static func name(madeOf title: String) -> String? {
    guard let whole = Identifier.cleaned(title) else { return nil }
    guard whole.utf8.count > longestName else { return whole }
    let start = whole.prefix(longestName + 1)
    // A word is not cut, unless it is the only one.
    let end = start.lastIndex(of: "-") ?? start.index(before: start.endIndex)
    return String(start[..<end])
  }
}

extension Template {
  /// A text in which nothing is filled in.
  fileprivate init(_ scalar: YAMLScalar) {
    self.init([.literal(SourcedText.Segment(scalar.text, at: scalar.range))], at: scalar.range)
  }
}

import Diagnostics
public import Links

extension Template {
  /// The text of a template in which nothing is filled in.
  public var literal: String { filled { _ in nil }.string }

  /// The text with its placeholders as they are written.
  var written: String {
    filled { SourcedText("{\($0.scope.rawValue).\($0.name)}", at: range) }.string
  }
}

extension Board {
  /// What is printed with posters of these offices: the form of the links, the offices, and the codes that are sent on.
  ///
  /// Direct codes need no server, and are left out.
  public func printedEntries(of offices: some Sequence<Office>, on day: String) -> [PrintedRegister.Entry] {
    guard let links else { return [] }
    let counted = codes.filter { !$0.isDirect }
    guard !counted.isEmpty else { return [] }
    var entries = [PrintedRegister.Entry(kind: .links, identifier: links.registered, name: "", printed: day)]
    if let meeting = meetingOffice?.identifier.value {
      // A meeting is over and its file is used for the next one: what its links lead to is kept with them.
      return entries
        + counted.map {
          .init(
            kind: .paper, identifier: PrintedRegister.paper($0.identifier.value, of: meeting),
            name: $0.caption.written, printed: day, fate: .page(Address.normalized($0.url.written)))
        }
    }
    entries += counted.map {
      .init(kind: .code, identifier: $0.identifier.value, name: $0.caption.written, printed: day)
    }
    entries += offices.map {
      .init(kind: .office, identifier: $0.identifier.value, name: $0.name.string, printed: day)
    }
    return entries
  }
}

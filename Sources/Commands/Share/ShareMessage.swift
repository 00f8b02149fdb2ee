import BoardSpec

/// The words that go into a group with the pictures, ready to be pasted: a telephone that shows the picture cannot scan its
/// own screen, so that every link stands there to be tapped.
enum ShareMessage {
  /// The name of its file.
  static let fileName = "message.txt"

  /// The message of an office, in Vietnamese as the board is.
  static func text(for board: OfficeBoard) -> String {
    var lines = [
      board.board.title.string, "\(board.board.organization.string) – \(board.office.name.string)",
    ]
    if board.board.isMeeting, let meeting = board.board.meeting {
      lines.removeLast()
      lines.append(board.board.organization.string)
      lines += meeting.date.map { ["Thời gian: \($0.string)"] } ?? []
      lines += meeting.place.map { ["Địa điểm: \($0.string)"] } ?? []
    }
    for entry in board.entries {
      lines += ["", "\(entry.number). \(entry.caption.string)"]
      if let note = entry.note { lines.append(note.string) }
      // Messengers make a link of a web address with its scheme, and of a number or a mail address by itself.
      let address = entry.address.lowercased()
      let isTyped =
        !entry.isLink || ["tel:", "sms:", "smsto:", "mailto:", "geo:"].contains(where: address.hasPrefix)
      lines.append(isTyped ? entry.printedLink : entry.address)
    }
    if let contact = board.office.cells["contact"] ?? board.board.contact { lines += ["", contact.string] }
    return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
      + "\n"
  }
}

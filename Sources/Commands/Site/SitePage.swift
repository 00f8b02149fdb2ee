import BoardSpec
import Diagnostics

/// The board of an office as a page for a telephone's own screen, where nothing can be scanned: a large tile for each code.
///
/// One file without script, and without anything from elsewhere, so that it works with a bad connection and kept offline.
struct SitePage {
  let board: OfficeBoard

  /// The page.
  var html: String {
    let title = board.board.title.string.escapedForHTML
    let office = board.office.name.string.escapedForHTML
    let owner = [board.board.parent?.string, board.board.organization.string].compactMap { $0 }.joined(
      separator: " · ")
    let contact = (board.office.cells["contact"] ?? board.board.contact).map {
      "<p class=\"contact\">\(PhoneNumbers.linked($0.string))</p>"
    }
    return Self.head(title: "\(title) – \(office)") + """
      <body>
      \(Self.header(owner: owner, title: title))
      <main>
      \(board.board.isMeeting ? meeting : "<h2>\(office)</h2>")
      <ol>
      \(board.entries.map(tile).joined(separator: "\n"))
      </ol>
      </main>
      <footer>
      <p>Chạm vào ô để mở tài liệu.</p>
      \(contact ?? "")
      </footer>
      </body>
      </html>

      """
  }

  /// When and where a meeting is, and its agenda, before its papers.
  private var meeting: String {
    let meeting = board.board.meeting
    let facts = [("Thời gian", meeting?.date), ("Địa điểm", meeting?.place)].compactMap { label, value in
      value.map { "<div><dt>\(label)</dt><dd>\($0.string.escapedForHTML)</dd></div>" }
    }
    var lines = facts.isEmpty ? [] : ["<dl>"] + facts + ["</dl>"]
    if let agenda = meeting?.agenda, !agenda.isEmpty {
      lines += ["<h2>Nội dung</h2>", "<ol class=\"agenda\">"]
      lines += agenda.map { "<li>\($0.string.escapedForHTML)</li>" } + ["</ol>"]
    }
    return (lines + ["<h2>Tài liệu</h2>"]).joined(separator: "\n")
  }

  private func tile(_ entry: OfficeBoard.Entry) -> String {
    let note = entry.note.map { "<span class=\"note\">\($0.string.escapedForHTML)</span>" } ?? ""
    // What nobody can tap is shown as it is read.
    let text = entry.isLink ? "" : "<span class=\"note\">\(entry.printedLink.escapedForHTML)</span>"
    let (start, end) =
      entry.isLink
      ? ("<a href=\"\(entry.address.escapedForHTML)\">", "</a>") : ("<div class=\"tile\">", "</div>")
    return "<li>\(start)<span class=\"number\" aria-hidden=\"true\">\(entry.number)</span>"
      + "<span class=\"words\"><span class=\"caption\">\(entry.caption.string.escapedForHTML)</span>\(note)\(text)</span>"
      + "\(end)</li>"
  }

  /// A list of all offices and meetings, each leading to its page; meetings, which are soon, come first.
  static func index(of board: Board, meetings: [Board]) -> String {
    let title = board.title.string.escapedForHTML
    let soon = meetings.flatMap { meeting in
      meeting.roster.offices.map { item($0, name: meeting.title, note: $0.name) }
    }
    let list = soon.isEmpty ? "" : "<h2>Cuộc họp</h2>\n<ol>\n\(soon.joined(separator: "\n"))\n</ol>\n"
    let items = board.roster.offices.map { item($0, name: $0.name, note: nil) }
    return head(title: title) + """
      <body>
      \(header(owner: board.organization.string, title: title))
      <main>
      \(list)<h2>Chọn đơn vị của bạn</h2>
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      </main>
      </body>
      </html>

      """
  }

  private static func item(_ office: Office, name: SourcedText, note: SourcedText?) -> String {
    let note = note.map { "<span class=\"note\">\($0.string.escapedForHTML)</span>" } ?? ""
    return "<li><a href=\"\(office.identifier.value)/\"><span class=\"words\"><span class=\"caption\">"
      + "\(name.string.escapedForHTML)</span>\(note)</span></a></li>"
  }

  private static func head(title: String) -> String {
    """
    <!doctype html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title)</title>
    <style>
    \(SiteStyle.css)
    </style>
    </head>

    """
  }

  /// The band with the star: whose board it is, and its title as HTML.
  private static func header(owner: String, title: String) -> String {
    """
    <header>
    \(star)
    <div>
    <p class="owner">\(owner.escapedForHTML)</p>
    <h1>\(title)</h1>
    </div>
    </header>
    """
  }

  /// The star of the flag.
  private static let star = """
    <svg viewBox="0 0 100 100" width="44" height="44" aria-hidden="true"><path d="M50 5l11.2 34.5h36.3L68.1 60.8l11.3 34.5L50 74 20.6 95.3l11.3-34.5L2.5 39.5h36.3z"/></svg>
    """
}

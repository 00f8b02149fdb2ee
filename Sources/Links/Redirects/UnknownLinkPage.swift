/// The page for a link that leads nowhere: in plain words, with the office and whom to call.
///
/// It is ASCII without braces, line breaks, `$` and `%`, so that it can stand in the configuration of any server.
struct UnknownLinkPage {
  let map: RedirectMap

  /// The page, with a server's own words for the contact of the office that was asked for.
  func html(contact: String) -> String {
    let style = "font:1.25rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem"
    return "<!doctype html><html lang='vi'><meta charset='utf-8'>"
      + "<meta name='viewport' content='width=device-width,initial-scale=1'>"
      + "<title>\(Self.escaped("Liên kết không còn dùng"))</title><body style='\(style)'>"
      + "<h1 style='font-size:1.5rem;line-height:1.3'>\(Self.escaped("Liên kết này không dẫn tới đâu"))</h1><p>"
      + Self.escaped("Có thể mã đã cũ, hoặc đường dẫn gõ sai một chữ. Mời quét lại mã trên bảng, hoặc hỏi:")
      + "</p>\(contact)</body></html>"
  }

  /// Whom to ask at an office.
  func contact(of office: RedirectMap.Office) -> String {
    contact(office.name, office.contact ?? map.contact)
  }

  /// Whom to ask where the office is not known.
  var contact: String { contact(map.organization, map.contact) }

  private func contact(_ name: String, _ contact: String?) -> String {
    "<p><b>\(Self.escaped(name))</b>" + (contact.map { "<br>" + Self.escaped($0) } ?? "") + "</p>"
  }

  /// Text as HTML of nothing but ASCII letters, digits, spaces and references to characters.
  static func escaped(_ text: String) -> String {
    text.onOneLine.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "-", ":": String(Character(scalar))
      default: "&#\(scalar.value);"
      }
    }.joined()
  }
}

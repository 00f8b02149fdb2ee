/// What a symbol can hold besides addresses: texts that a telephone acts on at once and that no redirect leads to, such as
/// the access to a wireless network.
///
/// They are no URIs: spaces and letters beyond ASCII stay as they are typed, in UTF-8.
enum DirectFormat: String, Sendable, Hashable, CaseIterable {
  /// The access to a wireless network: `WIFI:S:name;T:WPA;P:password;;`.
  case wifi = "WIFI:"
  /// A person for the address book: `MECARD:N:name;TEL:number;;`.
  case person = "MECARD:"
  /// The same in an older form.
  case businessCard = "BIZCARD:"
  /// A message of mail: `MATMSG:TO:address;SUB:subject;BODY:text;;`.
  case mail = "MATMSG:"
  /// A short message: `SMSTO:number:text`.
  case message = "SMSTO:"
  /// A person for the address book (RFC 6350).
  case card = "BEGIN:VCARD"
  /// A calendar with its events (RFC 5545).
  case calendar = "BEGIN:VCALENDAR"
  /// An event of a calendar.
  case event = "BEGIN:VEVENT"

  /// The format of a text; `nil` where the text is none of these.
  init?(_ text: String) {
    let start = text.drop(while: \.isWhitespace)
    // Addresses of 100,000 offices are looked at, and nearly none is of these formats.
    guard let first = start.utf8.first, "wmbs".utf8.contains(first | 0x20) else { return nil }
    let found = Self.allCases.first { format in
      start.prefix(format.rawValue.count).uppercased() == format.rawValue
    }
    guard let found else { return nil }
    // `smsto:` before digits alone is an address that redirects can lead to.
    guard found != .message || text.contains(where: { $0.isWhitespace || !$0.isASCII }) else { return nil }
    self = found
  }

  /// An example of the format.
  var example: String {
    switch self {
    case .wifi: "WIFI:S:Hội trường;T:WPA;P:mat-khau;;"
    case .person: "MECARD:N:Nguyễn Văn Mẫu;TEL:02973000000;;"
    case .businessCard: "BIZCARD:N:Mẫu;X:Nguyễn Văn;B:02973000000;;"
    case .mail: "MATMSG:TO:ten@may-chu.vn;SUB:Góp ý;BODY:;;"
    case .message: "SMSTO:02973000000:Nội dung"
    case .card, .calendar, .event: rawValue + " … " + rawValue.replacing("BEGIN:", with: "END:")
    }
  }

  /// Whether telephones understand `text`, by what readers of symbols ask for.
  func isWellFormed(_ text: String) -> Bool {
    guard text.hasPrefix(rawValue) else { return false }
    switch self {
    case .wifi, .person, .businessCard, .mail:
      let fields = fields(of: text)
      let needed = self == .wifi ? "S" : self == .mail ? "TO" : "N"
      return text.hasSuffix(";") && fields.contains { $0.key == needed && !$0.value.isEmpty }
    case .message:
      let number = text.dropFirst(rawValue.count).prefix { $0 != ":" }
      return TelephoneNumber(number) != nil
    case .card, .calendar, .event:
      let lines = text.split(whereSeparator: \.isNewline)
      return lines.count > 2 && lines.last?.hasPrefix("END:") == true
    }
  }

  /// A text of this format with its formal faults put right; `nil` where something is missing that nobody can guess.
  func repaired(_ text: String) -> String? {
    let body = text.drop(while: \.isWhitespace).dropFirst(rawValue.count)
    let repaired =
      switch self {
      case .wifi, .person, .businessCard, .mail:
        rawValue + fields(of: text).map { "\($0.key):\($0.written);" }.joined() + ";"
      default:
        rawValue + String(body.drop { $0 == " " })
      }
    return isWellFormed(repaired) ? repaired : nil
  }

  /// The text as people read it below the symbol.
  func readable(_ text: String) -> String {
    func field(_ key: String) -> String? {
      let value = fields(of: text).first { $0.key == key }?.value
      return value?.isEmpty == false ? value : nil
    }
    func line(_ key: String) -> String? {
      text.split(whereSeparator: \.isNewline).first { $0.hasPrefix(key + ":") || $0.hasPrefix(key + ";") }
        .flatMap { $0.split(separator: ":", maxSplits: 1).last.map(String.init) }
    }
    func number(_ text: String?) -> String? { text.map { TelephoneNumber($0)?.grouped ?? $0 } }
    let parts =
      switch self {
      case .wifi: [field("S").map { "Wi-Fi: \($0)" }, field("P").map { "mật\u{A0}khẩu: \($0)" }]
      case .person: [field("N"), number(field("TEL"))]
      case .businessCard: [field("N"), field("X"), number(field("B"))]
      case .mail: [field("TO")]
      case .message: [number(String(text.dropFirst(rawValue.count).prefix { $0 != ":" }))]
      case .card: [line("FN") ?? line("N"), number(line("TEL"))]
      case .calendar, .event: [line("SUMMARY")]
      }
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// The fields of a text like `WIFI:S:name;T:WPA;;`, each with its value as it is written and without its `\`.
  private func fields(of text: String) -> [(key: String, written: String, value: String)] {
    var fields: [(key: String, written: String, value: String)] = []
    var (written, value, isEscaped) = ("", "", false)
    func end() {
      defer { (written, value) = ("", "") }
      guard let colon = value.firstIndex(of: ":"), let start = written.firstIndex(of: ":") else { return }
      let key = value[..<colon].filter { !$0.isWhitespace }.uppercased()
      fields.append(
        (key, String(written[written.index(after: start)...]), String(value[value.index(after: colon)...])))
    }
    for character in text.drop(while: \.isWhitespace).dropFirst(rawValue.count) {
      if character == ";", !isEscaped {
        end()
        continue
      }
      written.append(character)
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        value.append(character)
        isEscaped = false
      }
    }
    end()
    return fields
  }
}

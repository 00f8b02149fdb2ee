/// The file of a register as it lies on the disk, to which lines are added as whoever saved it last would write them.
struct RegisterText {
  private let bytes: [UInt8]
  private let encoding: TextEncoding
  private let text: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    encoding = TextEncoding(of: bytes)
    text = encoding.text(of: bytes)
  }

  /// The bytes with lines for `entries` at their end; what was there stays as it was, byte for byte.
  func adding(_ entries: [PrintedRegister.Entry]) -> [UInt8] {
    let header = lastHeader
    let end = lineEnd
    var added = ""
    if header == nil { added += PrintedRegister.columns.joined(separator: ",") + end }
    if let last = text.utf8.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r"), !isMarkAlone {
      added = end + added
    }
    let style = header ?? .standard
    for entry in entries {
      added +=
        style.columns.map { entry.cell($0).csvCell(in: style.separator) }
        .joined(separator: String(style.separator)) + end
    }
    return bytes + encoding.bytes(of: added)
  }

  /// The last line that names columns: where two registers were put together, lines are added to the second.
  private var lastHeader: RegisterHeader? {
    text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).reversed().lazy
      .compactMap { RegisterHeader(line: $0) }.first
  }

  /// What ends the first line.
  private var lineEnd: String {
    let units = text.unicodeScalars
    guard let first = units.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return "\n" }
    let next = units.index(after: first)
    return units[first] == "\n" ? "\n" : next < units.endIndex && units[next] == "\n" ? "\r\n" : "\r"
  }

  private var isMarkAlone: Bool { text == "\u{FEFF}" }
}

/// How a text is made of bytes; spreadsheets write UTF-8 and UTF-16.
enum TextEncoding {
  case utf8, utf16BigEndian, utf16LittleEndian

  /// The encoding by its byte order mark, or by the zeros that ASCII has in UTF-16.
  init(of bytes: [UInt8]) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): self = .utf16LittleEndian
    case (0xFE, 0xFF): self = .utf16BigEndian
    case (.some(1...), 0): self = .utf16LittleEndian
    case (0, .some(1...)): self = .utf16BigEndian
    default: self = .utf8
    }
  }

  /// The text with its byte order mark.
  func text(of bytes: [UInt8]) -> String {
    guard self != .utf8 else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return self == .utf16BigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The bytes of a text, without a byte order mark.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }
}

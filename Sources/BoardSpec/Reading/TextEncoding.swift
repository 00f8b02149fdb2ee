/// The encodings in which text files arrive: UTF-8, and UTF-16 as Excel's "Unicode Text" and Notepad write it.
///
/// A value remembers how a file was written, so that a changed text can be written the same way.
struct TextEncoding: Sendable, Hashable {
  /// How code points become bytes.
  enum Form: Sendable, Hashable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian

    /// The name for people.
    var name: String {
      switch self {
      case .utf8: "UTF-8"
      case .utf16LittleEndian: "UTF-16 LE"
      case .utf16BigEndian: "UTF-16 BE"
      }
    }
  }

  /// How code points become bytes.
  let form: Form
  /// How many byte order marks the file begins with: none, one, or two where a program put one before another's.
  let marks: Int

  private static let mark: Unicode.Scalar = "\u{FEFF}"

  /// The encoding of a file, by its byte order mark, or by where its NUL bytes are.
  ///
  /// No text holds any in UTF-8, and in UTF-16 every letter without marks has one. A single one is a slip in a file of UTF-8.
  static func detected(in bytes: [UInt8]) -> TextEncoding {
    let form: Form =
      if bytes.starts(with: [0xFF, 0xFE]) {
        .utf16LittleEndian
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        .utf16BigEndian
      } else {
        unmarkedForm(of: bytes.prefix(4096))
      }
    let mark = encoded(String(mark), form)
    var marks = 0
    while bytes.dropFirst(marks * mark.count).starts(with: mark) { marks += 1 }
    return TextEncoding(form: form, marks: marks)
  }

  private static func unmarkedForm(of bytes: ArraySlice<UInt8>) -> Form {
    var zeros = [0, 0]
    for (place, byte) in bytes.enumerated() where byte == 0 { zeros[place & 1] += 1 }
    // A quarter of the characters of a table are separators, line ends, digits and plain letters.
    let enough = max(bytes.count / 8, 2)
    if zeros[0] == 0, zeros[1] >= enough { return .utf16LittleEndian }
    if zeros[1] == 0, zeros[0] >= enough { return .utf16BigEndian }
    return .utf8
  }

  /// The text of `bytes` without byte order marks, code point for code point; `nil` where they are not of this encoding.
  func text(of bytes: [UInt8]) -> String? {
    let content = bytes.dropFirst(marks * Self.encoded(String(Self.mark), form).count)
    switch form {
    case .utf8: return String(validating: content, as: UTF8.self)
    case .utf16LittleEndian, .utf16BigEndian:
      guard content.count % 2 == 0 else { return nil }
      let low = form == .utf16LittleEndian ? 0 : 1
      let units = stride(from: content.startIndex, to: content.endIndex, by: 2).map { place in
        UInt16(content[place + low]) | UInt16(content[place + 1 - low]) << 8
      }
      return String(validating: units, as: UTF16.self)
    }
  }

  /// The bytes of a text in this encoding, with its byte order marks.
  func bytes(of text: String) -> [UInt8] {
    Self.encoded(String(repeating: String(Self.mark), count: marks) + text, form)
  }

  private static func encoded(_ text: String, _ form: Form) -> [UInt8] {
    switch form {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
  }
}

/// Reads JSON from left to right without keeping anything of it.
///
/// It checks what it needs to find its way: strings, brackets, colons and commas. What it steps over may be no JSON inside.
struct JSONCursor {
  /// A value: strings without their quotes, everything else as it stands there.
  struct Value {
    let bytes: ByteView
    let isString: Bool
    /// Whether a string holds escapes.
    let isEscaped: Bool
  }

  private let text: ByteView
  private var index = 0

  init(_ text: ByteView) { self.text = text }

  /// Whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return index == text.count
  }

  /// Steps over a byte where it is the next one.
  mutating func skip(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  /// Whether a byte is the next one.
  mutating func isNext(_ byte: UInt8) -> Bool {
    skipBlanks()
    return index < text.count && text[index] == byte
  }

  /// Reads a string.
  mutating func string() -> Value? {
    guard skip(.quote) else { return nil }
    let start = index
    guard let first = text.firstIndex(of: .quote, from: start) else { return nil }
    // Backslashes are rare: one look for both is dearer than two looks.
    if text[start..<first].firstIndex(of: .backslash) == nil {
      index = first + 1
      return Value(bytes: text[start..<first], isString: true, isEscaped: false)
    }
    while index < text.count {
      switch text[index] {
      case .backslash: index += 2
      case .quote:
        index += 1
        return Value(bytes: text[start..<(index - 1)], isString: true, isEscaped: true)
      default: index += 1
      }
    }
    return nil
  }

  /// Reads a value; an object or array is stepped over.
  mutating func value() -> Value? {
    skipBlanks()
    guard index < text.count else { return nil }
    let start = index
    switch text[index] {
    case .quote: return string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard skipNested() else { return nil }
    default:
      while index < text.count, !Self.endsWord(text[index]) { index += 1 }
      guard index > start else { return nil }
    }
    return Value(bytes: text[start..<index], isString: false, isEscaped: false)
  }

  /// Reads an object: `member` is called with every name and has to read its value.
  mutating func object(_ member: (inout JSONCursor, Value) -> Bool) -> Bool {
    guard skip(UInt8(ascii: "{")) else { return false }
    if skip(UInt8(ascii: "}")) { return true }
    repeat {
      guard let name = string(), skip(UInt8(ascii: ":")), member(&self, name) else { return false }
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "}"))
  }

  private mutating func skipNested() -> Bool {
    var depth = 0
    while index < text.count {
      switch text[index] {
      case .quote:
        guard string() != nil else { return false }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          index += 1
          return true
        }
      default: break
      }
      index += 1
    }
    return false
  }

  private mutating func skipBlanks() {
    while index < text.count, text[index] == .space || text[index] == .tab || text[index] == .carriageReturn {
      index += 1
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), .space, .tab, .quote:
      true
    default: false
    }
  }
}

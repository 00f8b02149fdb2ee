import PageModel

/// Bytes in the syntax of PDF (ISO 32000-1, 7.3), appended piece by piece.
struct PDFBytes {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(_ text: StaticString) { add(text) }

  /// Appends syntax as it is; byte by byte, since most of it is shorter than what copying a buffer takes to begin.
  mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { buffer in
      for place in 0..<buffer.count { unsafe bytes.append(buffer[place]) }
    }
  }

  /// Appends names and other ASCII that needs no quoting.
  mutating func add(plain text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ other: PDFBytes) { bytes.append(contentsOf: other.bytes) }

  /// Appends bytes as they are.
  mutating func add(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  /// Appends one byte.
  mutating func add(byte: UInt8) { bytes.append(byte) }

  /// Appends a whole number.
  mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    // Almost all numbers of a page have few digits.
    if magnitude < 10 { return addDigit(magnitude) }
    if magnitude < 100 {
      addDigit(magnitude / 10)
      return addDigit(magnitude % 10)
    }
    var unit: UInt = 100
    while magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      addDigit(magnitude / unit % 10)
      unit /= 10
    }
  }

  private mutating func addDigit(_ digit: UInt) {
    bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
  }

  /// Makes room for `count` bytes in all, or for more where many are added in turns.
  mutating func reserve(_ count: Int) {
    if count > bytes.capacity { bytes.reserveCapacity(max(count, 2 * bytes.capacity)) }
  }

  /// Appends a number with at most `decimals` decimals and a space after it.
  mutating func add(_ number: Double, decimals: Int = 3) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(scaled.magnitude)
    add(magnitude / scale)
    var fraction = magnitude % scale
    if fraction > 0 {
      bytes.append(UInt8(ascii: "."))
      while fraction > 0 {
        scale /= 10
        bytes.append(UInt8(ascii: "0") + UInt8(fraction / scale))
        fraction %= scale
      }
    }
    bytes.append(UInt8(ascii: " "))
  }

  /// Appends a rectangle as PDF wants it: left, bottom, right, top, from the bottom of a page of `height`.
  mutating func add(_ frame: Rectangle, pageHeight height: Double, decimals: Int = 3) {
    add("[")
    add(frame.minX, decimals: decimals)
    add(height - frame.maxY, decimals: decimals)
    add(frame.maxX, decimals: decimals)
    add(height - frame.minY, decimals: decimals)
    add("]")
  }

  /// Appends a reference to an object.
  mutating func add(reference number: Int) {
    add(number)
    add(" 0 R ")
  }

  /// Appends a string of bytes.
  mutating func add(literal text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "("))
    for byte in text { addQuoted(byte) }
    bytes.append(UInt8(ascii: ")"))
  }

  /// Appends a byte inside a string.
  mutating func addQuoted(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    // A reader takes an end of line inside a string for a line feed.
    case 0x0D:
      add("\\r")
    default:
      bytes.append(byte)
    }
  }

  /// Appends text that a person reads: ASCII as it is, all else in UTF-16.
  mutating func add(text: String) {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return add(literal: text.utf8) }
    reserve(bytes.count + 2 * text.utf8.count + 8)
    bytes.append(UInt8(ascii: "("))
    bytes.append(0xFE)
    bytes.append(0xFF)
    for unit in text.utf16 {
      addQuoted(UInt8(truncatingIfNeeded: unit >> 8))
      addQuoted(UInt8(truncatingIfNeeded: unit))
    }
    bytes.append(UInt8(ascii: ")"))
  }
}

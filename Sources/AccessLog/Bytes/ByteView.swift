import Glibc

/// Bytes of a log that lie somewhere else, and the questions that the grammars ask of them.
///
/// This is the only place that reads memory by address: every access is compared with the bounds, so that the grammars
/// above are safe whatever the lines hold. A view is valid while what it looks at stays where it is, which is one call
/// of ``LogScanner``; none is kept.
@safe
struct ByteView {
  private let base: UnsafePointer<UInt8>
  /// The number of bytes.
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    if let start = buffer.baseAddress {
      unsafe base = start
      count = buffer.count
    } else {
      self = .empty
    }
  }

  private init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// No bytes, at an address that is never read.
  static var empty: ByteView {
    unsafe ByteView(base: UnsafePointer(bitPattern: 1).unsafelyUnwrapped, count: 0)
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return unsafe base[index]
  }

  @inline(__always)
  subscript(_ range: Range<Int>) -> ByteView {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe ByteView(base: base + range.lowerBound, count: range.count)
  }

  /// The eight bytes from `index`, the first one lowest.
  @inline(__always)
  func word64(at index: Int) -> UInt64 {
    precondition(index >= 0 && index &+ 8 <= count)
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// The 48 bytes from `index` as words, with one comparison for all of them.
  @inline(__always)
  func words(at index: Int) -> (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) {
    precondition(index >= 0 && index &+ 48 <= count)
    let start = unsafe UnsafeRawPointer(base + index)
    return unsafe (
      UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
      UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
      UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 24, as: UInt64.self)),
      UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 32, as: UInt64.self)),
      UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 40, as: UInt64.self))
    )
  }

  /// The four bytes from `index`, the first one lowest.
  @inline(__always)
  func word32(at index: Int) -> UInt32 {
    precondition(index >= 0 && index &+ 4 <= count)
    return unsafe UInt32(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self))
  }

  /// The place of the first `byte` from `start`: the C library looks at 32 bytes at a time where the processor can.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start >= 0, start < count,
      let found = unsafe memchr(base + start, Int32(byte), count &- start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The place of the last `byte`.
  func lastIndex(of byte: UInt8) -> Int? {
    var index = count
    while index > 0 {
      index -= 1
      if unsafe base[index] == byte { return index }
    }
    return nil
  }

  /// Whether both hold the same bytes.
  func equals(_ other: ByteView) -> Bool {
    guard count == other.count else { return false }
    return unsafe count == 0 || memcmp(base, other.base, count) == 0
  }

  /// Whether these are the bytes of `text`.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return unsafe count == 0 || memcmp(base, text.utf8Start, count) == 0
  }

  /// Whether these are the letters of `text`, which is in small letters, whatever their case.
  func equalsFoldingCase(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where unsafe base[index].lowercased != text.utf8Start[index] { return false }
    return true
  }

  /// Whether the bytes of `text` stand at `index`.
  @inline(__always)
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index &+ length <= count else { return false }
    return unsafe memcmp(base + index, text.utf8Start, length) == 0
  }

  /// How often `byte` stands there.
  func occurrences(of byte: UInt8) -> Int {
    var number = 0
    var start = 0
    while let found = firstIndex(of: byte, from: start) {
      number += 1
      start = found + 1
    }
    return number
  }

  /// Copies the bytes to the end of an array.
  func append(to array: inout [UInt8]) {
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  /// Copies the bytes over those of an array, which has room for them from `start`.
  func copy(to array: inout [UInt8], at start: Int) {
    precondition(start >= 0 && start + count <= array.count)
    guard count > 0 else { return }
    unsafe array.withUnsafeMutableBufferPointer { target in
      guard let first = target.baseAddress else { return }
      unsafe memcpy(first + start, base, count)
    }
  }

  /// The bytes without blanks around them.
  var trimmed: ByteView {
    var (start, end) = (0, count)
    while start < end, self[start] == .space || self[start] == .tab { start += 1 }
    while end > start, self[end - 1] == .space || self[end - 1] == .tab { end -= 1 }
    return self[start..<end]
  }
}

extension UInt8 {
  static var space: UInt8 { 0x20 }
  static var tab: UInt8 { 0x09 }
  static var newline: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var quote: UInt8 { 0x22 }
  static var backslash: UInt8 { 0x5C }
  static var slash: UInt8 { 0x2F }

  /// The small letter of a capital of ASCII; every other byte as it is.
  @inline(__always)
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The value of a decimal digit; 10 and more for what is none.
  @inline(__always)
  var decimal: UInt8 { self &- 0x30 }

  /// The value of a hexadecimal digit.
  var hexadecimal: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

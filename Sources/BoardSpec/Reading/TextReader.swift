import Diagnostics
import Foundation

/// Reads a text file at the door: whatever its encoding was, readers see NFC without a byte order mark, or a fault.
struct TextReader {
  /// A board, a roster or a layout larger than this is a mistake, such as a picture under a wrong name.
  static let limit = 16 * 1024 * 1024

  /// The files that may be read.
  let files: FileAccess

  /// The file at `path`, shown to people as `path`; `nil` when there is a fault that keeps it from being used.
  ///
  /// `declared` is where another file names this one.
  func read(
    _ path: String, declaredAt declared: SourceRange? = nil, faults: inout DiagnosticCollection
  ) -> SourceFile? {
    switch files.bytes(path, Self.limit) {
    case .failure(let failure):
      // A file of the same kind beside it, whose name is nearly the same.
      let others = files.names(Path.folder(of: path)).filter { Path.ending(of: $0) == Path.ending(of: path) }
      let near = failure == .missing ? NearestMatch.of(Path.lastComponent(of: path), in: others) : nil
      faults.add(FileFault.unreadable(path, failure, declaredAt: declared, near: near))
      return nil
    case .success(let bytes):
      return decode(bytes, name: path, faults: &faults)
    }
  }

  /// The text of `bytes`; `nil` when there is a fault.
  func decode(_ bytes: [UInt8], name: String, faults: inout DiagnosticCollection) -> SourceFile? {
    // A workbook of today is a ZIP archive, an old one an OLE file.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      faults.add(FileFault.excel(name))
      return nil
    }
    var encoding = TextEncoding.detected(in: bytes)
    // Without a mark, the encoding is a guess that the text itself may refute.
    if encoding.marks == 0, encoding.text(of: bytes) == nil {
      let other = TextEncoding(form: .utf8, marks: 0)
      if other.text(of: bytes) != nil { encoding = other }
    }
    guard let text = encoding.text(of: bytes) else {
      guard encoding.form == .utf8 else {
        faults.add(FileFault.damagedUTF16(name, encoding.form.name))
        return nil
      }
      let start = Self.firstInvalidByte(in: bytes[...])
      let line = bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
      faults.add(FileFault.notUTF8(name, byte: bytes[start], line: line, shown: Self.readable(bytes)))
      return nil
    }
    let file = SourceFile(name: name, text: Self.composed(text))
    if let found = LegacyEncoding.detected(in: file) {
      faults.add(FileFault.legacyEncoding(found.kind, found.range))
      return nil
    }
    if let range = Self.firstControlCharacter(in: file) {
      faults.add(TextFault.controlCharacter(range))
      return nil
    }
    return file
  }

  /// The text in NFC, made piece by piece at line ends, over which nothing composes: at once it would take six times the
  /// memory of the text for a moment.
  private static func composed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var rest = text[...]
    while !rest.isEmpty {
      let enough = rest.utf8.index(rest.startIndex, offsetBy: pieceLength, limitedBy: rest.endIndex)
      let end = enough.flatMap { rest.utf8[$0...].firstIndex(of: UInt8(ascii: "\n")) } ?? rest.endIndex
      result += rest[..<end].precomposedStringWithCanonicalMapping
      rest = rest[end...]
      // The line feed goes with the next piece, which so begins with what nothing composes with.
    }
    return result
  }

  private static let pieceLength = 1 << 16

  /// The index of the first byte that is no part of well-formed UTF-8, or of the last byte.
  private static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      position += UTF8.width(scalar)
    }
    return min(position, bytes.endIndex - 1)
  }

  /// The text with every wrong byte replaced, so that the fault can show its line.
  private static func readable(_ bytes: [UInt8]) -> String {
    // swift-format-ignore: the repairing initialiser is wanted here.
    String(decoding: bytes, as: UTF8.self)
  }

  /// The place of the first character that no text file of ours may hold.
  private static func firstControlCharacter(in file: SourceFile) -> SourceRange? {
    var offset = 0
    for scalar in file.text.unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.isForbiddenControl { return SourceRange(file, offset..<(offset + width)) }
      offset += width
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character other than tab and line ends, or no character at all.
  var isForbiddenControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

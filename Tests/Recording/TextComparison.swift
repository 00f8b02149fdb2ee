public import Testing

/// Expects a text byte for byte; a failure shows the lines that differ.
///
/// Swift's `==` takes composed and decomposed letters for equal. A reader of a file or a terminal does not.
public func expectText(
  _ actual: String, is expected: String, _ name: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let difference = LineDifference(expected: expected, actual: actual) else { return }
  let title = name.isEmpty ? "the text differs" : "\(name) differs"
  Issue.record(
    "\(title) (- expected, + actual):\n\(difference.description)", sourceLocation: sourceLocation)
}

/// The lines in which two texts differ, in the form of `diff -u`.
public struct LineDifference: CustomStringConvertible {
  /// The lines that are printed before and after a change.
  private static let context = 3

  private enum Line: Equatable {
    case kept(String)
    case expected(String)
    case actual(String)

    var isKept: Bool { if case .kept = self { true } else { false } }
  }

  private let lines: [Line]

  /// Compares two texts byte for byte; `nil` if they are equal.
  public init?(expected: String, actual: String) {
    guard !expected.utf8.elementsEqual(actual.utf8) else { return nil }
    let (old, new) = (Self.split(expected), Self.split(actual))
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        lines.append(.expected(old[oldIndex].visible))
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        lines.append(.actual(new[newIndex].visible))
        newIndex += 1
      } else {
        lines.append(.kept(old[oldIndex].text))
        oldIndex += 1
        newIndex += 1
      }
    }
    self.lines = lines
  }

  /// The changed lines with a few lines around each, every part under the number of its first line in both texts.
  public var description: String {
    let shown = lines.indices.filter { index in
      lines[max(0, index - Self.context)...min(lines.count - 1, index + Self.context)].contains { !$0.isKept }
    }
    var result: [String] = []
    var (old, new, previous) = (1, 1, -1)
    var wanted = shown.makeIterator()
    var next = wanted.next()
    for (index, line) in lines.enumerated() {
      if index == next {
        if index > previous + 1 || index == 0 { result.append("@@ line \(old), now \(new) @@") }
        previous = index
        next = wanted.next()
        switch line {
        case .kept(let text): result.append("  \(text)")
        case .expected(let text): result.append("- \(text)")
        case .actual(let text): result.append("+ \(text)")
        }
      }
      switch line {
      case .kept: (old, new) = (old + 1, new + 1)
      case .expected: old += 1
      case .actual: new += 1
      }
    }
    return result.joined(separator: "\n")
  }

  /// A line by its bytes, with its end if that is not a single line feed.
  private struct Content: Hashable {
    let bytes: [UInt8]
    let isEnded: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text with escapes for what nobody sees: controls, marks that combine, blanks at the end and strange blanks.
    var visible: String {
      var shown = ""
      let scalars = Array(text.unicodeScalars)
      let end = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      for (index, scalar) in scalars.enumerated() {
        if Self.isHidden(scalar) || index >= end {
          shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          shown.unicodeScalars.append(scalar)
        }
      }
      return isEnded ? shown : shown + "\\ no line end"
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .control, .format, .nonspacingMark, .lineSeparator, .paragraphSeparator: true
      case .spaceSeparator: scalar != " "
      default: false
      }
    }
  }

  private static func split(_ text: String) -> [Content] {
    var lines: [Content] = []
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x0A {
        lines.append(Content(bytes: bytes, isEnded: true))
        bytes = []
      } else {
        bytes.append(byte)
      }
    }
    if !bytes.isEmpty { lines.append(Content(bytes: bytes, isEnded: false)) }
    return lines
  }
}

import Diagnostics

/// Finds characters that nobody sees and that somebody copied along: they break search, links and lines.
enum InvisibleCharacters {
  /// Whether `scalar` draws nothing and is not meant in a text of ours; a no-break space is.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x3164,
      0xFEFF, 0xFFA0, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Reports the invisible and control characters of a text, each at its place.
  static func check(_ text: String, place: (Range<Int>) -> SourceRange, faults: inout DiagnosticCollection) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<(offset + UTF8.width(scalar))
      offset = range.upperBound
      if isInvisible(scalar) {
        faults.add(TextFault.invisibleCharacter(scalar, place(range)))
      } else if scalar.isForbiddenControl {
        faults.add(TextFault.escapedControlCharacter(scalar, place(range)))
      }
    }
  }

  /// Reports those of a text in a YAML file.
  static func check(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) {
    check(scalar.text, place: scalar.range(ofBytes:), faults: &faults)
  }

  /// Reports those of a cell.
  static func check(_ cell: CSVCell, faults: inout DiagnosticCollection) {
    let isVerbatim = cell.range.bytes.count == cell.text.utf8.count
    check(
      cell.text,
      place: { part in
        guard isVerbatim else { return cell.range }
        let start = cell.range.bytes.lowerBound
        return SourceRange(cell.range.file, (start + part.lowerBound)..<(start + part.upperBound))
      }, faults: &faults)
  }
}

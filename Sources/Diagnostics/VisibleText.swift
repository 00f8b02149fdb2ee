/// Text as it may be shown to a person: nothing hidden, and nothing that a terminal would obey.
///
///     VisibleText("Nghị\u{AD}quyết").string  // "Nghị<U+00AD>quyết"
struct VisibleText {
  /// What is shown for a stretch of the source that is shown or left out as a whole.
  struct Cell {
    /// The printed form.
    let text: String
    /// The column (from 0) in which it begins.
    let column: Int
    /// How many columns it takes.
    let width: Int
    /// The bytes of the source that it stands for.
    let bytes: Range<Int>
  }

  /// The cells in order.
  private(set) var cells: [Cell] = []
  /// How many columns all cells take together.
  private(set) var width = 0
  /// The source's byte after the last cell.
  private var offset: Int

  /// Shows `text`, whose first byte is `offset` in its source; tabs reach to stops of `tabStop` columns.
  init(_ text: some StringProtocol, from offset: Int = 0, tabStop: Int? = nil) {
    self.offset = offset
    for character in text {
      if let tabStop, character == "\t" {
        // An arrow, since a tab that looks like spaces is the commonest fault in YAML that nobody sees.
        let width = tabStop - width % tabStop
        append("→" + String(repeating: " ", count: width - 1), width: width, bytes: 1)
      } else {
        append(character)
      }
    }
  }

  /// The whole printed form.
  var string: String { cells.map(\.text).joined() }

  private mutating func append(_ character: Character) {
    guard !character.isEmojiSequence else {
      return append(String(character), width: character.displayWidth, bytes: character.utf8.count)
    }
    var drawn = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      // A mark that has lost its base would land on whatever was printed before.
      if scalar.isHidden || (drawn.isEmpty && scalar.isMark) {
        appendDrawn(&drawn)
        append(scalar.marker, width: scalar.marker.utf8.count, bytes: UTF8.width(scalar))
      } else {
        drawn.append(scalar)
      }
    }
    appendDrawn(&drawn)
  }

  private mutating func appendDrawn(_ scalars: inout String.UnicodeScalarView) {
    let text = String(scalars)
    scalars.removeAll()
    guard !text.isEmpty else { return }
    append(text, width: text.reduce(0) { $0 + $1.displayWidth }, bytes: text.utf8.count)
  }

  private mutating func append(_ text: String, width cellWidth: Int, bytes: Int) {
    cells.append(Cell(text: text, column: width, width: cellWidth, bytes: offset..<(offset + bytes)))
    width += cellWidth
    offset += bytes
  }
}

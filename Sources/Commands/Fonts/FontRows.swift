import BoardSpec
import Composition
import Diagnostics
import PageModel

/// What a person, or another program, is told of a family.
struct FontFamilyRow: Encodable {
  var type = "family"
  let family: String
  let licence: String
  let package: String?
  let files: [File]

  /// A file of the family.
  struct File: Encodable {
    let weight: Int
    let italic: Bool
    let path: String
    let present: Bool
  }

  init(_ family: FontFamily) {
    self.family = family.name
    licence = family.licence
    package = family.package
    files = family.files.map {
      File(weight: $0.weight, italic: $0.isItalic, path: $0.path, present: $0.isPresent)
    }
  }

  /// A row of a table for each file; what is the same for all stands in the first.
  func cells(_ language: Language) -> [[String]] {
    files.enumerated().map { index, file in
      let head = index == 0 ? [family, licence, package ?? "–"] : ["", "", ""]
      let there =
        file.present ? LocalizedText(vi: "có", en: "yes") : LocalizedText(vi: "KHÔNG", en: "NO")
      let italic = file.italic ? LocalizedText(vi: " nghiêng", en: " italic")[language] : ""
      return head + [String(file.weight) + italic, there[language], file.path]
    }
  }
}

/// What a person, or another program, is told of a style of a board's layout.
struct FontStyleRow: Encodable {
  var type = "style"
  let style: String
  let family: String
  let weight: Int
  let path: String?
  let lacks: [Gap]

  /// A character that the font of the style does not have.
  struct Gap: Encodable {
    let character: String
    let codePoints: [String]
    let name: String?
    /// The path of the font that draws it instead; absent where none does.
    let drawnBy: String?
    let places: [Place]
    fileprivate let namedCodePoints: String
    private enum CodingKeys: CodingKey { case character, codePoints, name, drawnBy, places }
  }

  /// Where a character stands.
  struct Place: Encodable {
    let file: String
    let line: Int
    let column: Int
  }

  init(_ coverage: FontCoverage.Style) {
    style = coverage.style.name
    family = coverage.style.family
    weight = coverage.style.weight
    path = coverage.face?.path
    lacks = coverage.gaps.map { gap in
      let scalars = gap.character.unicodeScalars
      return Gap(
        character: String(gap.character), codePoints: scalars.map(\.codePoint),
        name: scalars.count == 1 ? scalars.first?.unicodeName : nil, drawnBy: gap.drawnBy?.path,
        places: gap.places.map { Place(file: $0.file.name, line: $0.line, column: $0.column) },
        namedCodePoints: gap.character.namedCodePoints)
    }
  }

  /// The cells of a table for a person.
  var cells: [String] {
    let missing = lacks.count { $0.drawnBy == nil }
    return [style, "\(family) \(weight)", missing == 0 ? "–" : String(missing), path ?? "–"]
  }
}

/// A line for each character that a font lacks, with its styles and all its places.
struct FontGapLines {
  private var gaps: [(gap: FontStyleRow.Gap, styles: [String], places: [String])] = []

  init(_ coverages: [FontCoverage.Style]) {
    for row in coverages.map(FontStyleRow.init) {
      for gap in row.lacks {
        let places = gap.places.map { "\($0.file):\($0.line):\($0.column)" }
        if let known = gaps.firstIndex(where: {
          $0.gap.character == gap.character && $0.gap.drawnBy == gap.drawnBy
        }) {
          gaps[known].styles.append(row.style)
          gaps[known].places += places.filter { !gaps[known].places.contains($0) }
        } else {
          gaps.append((gap, [row.style], places))
        }
      }
    }
  }

  /// The lines in the order of the styles.
  func lines(_ language: Language) -> [String] {
    gaps.map { gap, styles, places in
      let fate =
        gap.drawnBy.map { LocalizedText(vi: "vẽ bằng \($0)", en: "drawn by \($0)") }
        ?? LocalizedText(vi: "không phông nào có", en: "in no font")
      // A character that nobody sees is known by its code point alone.
      let isSeen = gap.character.unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint }
      let shown = isSeen ? "«\(gap.character)» " : ""
      return "\(shown)\(gap.namedCodePoints), \(fate[language]) (\(styles.joined(separator: ", "))): "
        + places.joined(separator: ", ")
    }
  }
}

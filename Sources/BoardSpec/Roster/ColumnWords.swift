import Foundation

/// The words by which people head the columns of a list of offices, in Vietnamese or English, with capitals and marks or
/// without.
enum ColumnWords {
  /// The columns that bangtin itself knows.
  enum Meaning: String, CaseIterable {
    case identifier = "id"
    case name
    /// Whom to call, which posters and messages show.
    case contact
  }

  /// A heading in the letters of placeholders, by which `{office.so-dien-thoai}` finds the column `Số điện thoại`; `nil` where
  /// it has no letter or digit.
  static func folded(_ heading: String) -> String? {
    let words = Identifier.words(of: heading)
    return words.isEmpty ? nil : words.joined(separator: "-")
  }

  /// What a folded heading means; `nil` for any other column.
  static func meaning(of folded: String) -> Meaning? { meanings[folded] }

  /// Whether a column of this heading holds telephone numbers and little else.
  static func isTelephone(_ folded: String) -> Bool {
    let words = folded.split(separator: "-").map(String.init)
    return !telephoneWords.isDisjoint(with: words)
      || telephonePairs.contains { pair in zip(words, words.dropFirst()).contains { $0 == pair } }
  }

  private static let units = [
    "don-vi", "chi-bo", "co-quan", "to-chuc", "dang-bo", "co-so", "noi-nhan", "to-dang", "chi-bo-truc-thuoc",
    "don-vi-truc-thuoc", "don-vi-chi-bo", "chi-bo-don-vi", "to-chuc-dang",
  ]

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    func add(_ meaning: Meaning, _ words: [String]) { for word in words { meanings[word] = meaning } }
    add(.identifier, ["id", "ma", "ma-so", "ma-id", "ma-dv", "ma-cb", "ma-dinh-danh", "dinh-danh"])
    add(.identifier, ["code", "office-id", "office-code", "unit-id", "unit-code", "identifier"])
    add(.identifier, units.flatMap { ["ma-\($0)", "ma-so-\($0)", "id-\($0)", "ma-dinh-danh-\($0)"] })
    add(.name, ["name", "ten", "ten-goi", "ten-dv", "ten-cb", "office", "office-name", "unit", "unit-name"])
    add(.name, units.map { "ten-\($0)" } + units)
    add(.contact, ["contact", "lien-he", "thong-tin-lien-he", "nguoi-lien-he", "dau-moi-lien-he"])
    return meanings
  }()

  private static let telephoneWords: Set = [
    "phone", "phones", "tel", "telephone", "mobile", "cellphone", "sdt", "dtdd", "hotline",
    "contact",
  ]
  private static let telephonePairs: [(String, String)] = [
    ("dien", "thoai"), ("di", "dong"), ("so", "dt"), ("duong", "day"), ("lien", "he"), ("dt", "di"),
  ]

  /// What a row at the top of a list is, by its cells.
  static func rowKind(_ cells: [String]) -> CSVReader.RowKind {
    let filled = cells.filter { !$0.isEmpty }
    let folded = filled.compactMap(folded)
    if folded.contains(where: { meanings[$0] == .name }) { return .header }
    // A title is one text, or two side by side as the head of a document has them.
    let isHeading = folded.contains { meanings[$0] != nil || headings.contains($0) || isTelephone($0) }
    return filled.count <= 2 && !isHeading ? .title : .other
  }

  /// Headings of further columns that titles do not have.
  private static let headings: Set = ["stt", "tt", "so-tt", "so-thu-tu", "no", "zalo", "email", "dia-chi"]

  /// Whether a column of this heading numbers the rows.
  static func isNumbering(_ folded: String) -> Bool { numberings.contains(folded) }

  private static let numberings: Set = ["stt", "tt", "so-tt", "so-thu-tu", "no"]
}

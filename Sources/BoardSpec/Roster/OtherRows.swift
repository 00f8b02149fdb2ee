/// What a row of a roster is that is no office.
enum OtherRow {
  case total
  case columnNumbers
  case header
  case group
  case signature
}

/// Tells offices from the other rows that people have in their lists: groups, totals, signatures, a header once more.
struct OtherRows {
  private let columns: RosterColumns
  /// The headings as they were typed.
  private let headings: [String]
  /// The column that numbers the rows; `nil` where none does.
  private let numbering: Int?
  /// Whether a signature or the day of the list was met, below which names of people stand.
  private var isBelowSignature = false
  /// Whether a row is numbered by digits, so that the ones with Roman numerals are headings of groups.
  private(set) var hasNumberedRows = false

  init(_ columns: RosterColumns) {
    self.columns = columns
    headings = columns.columns.map { $0.names.last ?? "" }
    numbering = columns.columns.firstIndex { column in
      column.names.contains { ColumnWords.isNumbering($0) }
    }
  }

  /// Whether a row says nothing: at most its number, which a spreadsheet fills down.
  func isBlank(_ cells: [CSVCell]) -> Bool {
    var isBlank = true
    for (place, cell) in cells.enumerated() where !cell.text.isEmpty {
      guard place == numbering, cell.text.utf8.allSatisfy(Self.isDigit) else {
        isBlank = false
        break
      }
    }
    return isBlank
  }

  /// What a row is; `nil` for an office.
  ///
  /// A group is one only where other rows are numbered by digits, which is known at the end.
  mutating func kind(of cells: [CSVCell]) -> OtherRow? {
    let name = columns.name < cells.count ? cells[columns.name].text : ""
    let written = columns.identifier.map { $0 < cells.count ? cells[$0].text : "" } ?? ""
    let number = numbering.map { $0 < cells.count ? cells[$0].text : "" }
    if let number, !number.isEmpty, number.utf8.allSatisfy(Self.isDigit) { hasNumberedRows = true }
    if name.utf8.count == headings[columns.name].utf8.count, isHeader(cells) { return .header }
    // An office whose identifier was typed has one of its own form; those of the other rows have capitals or spaces.
    if Identifier.hasGoodLetters(written), !written.utf8.allSatisfy(Self.isDigit) { return nil }
    let filled = cells.lazy.map(\.text).filter { !$0.isEmpty }
    let first = filled.first ?? ""
    if Self.isTotal(name) || Self.isTotal(first) { return .total }
    if Self.isSequence(Array(filled.prefix(8)), least: written.isEmpty ? 3 : 4) { return .columnNumbers }
    guard written.isEmpty || !Identifier.hasGoodLetters(written) else { return nil }
    if Self.isSignature(name) || Self.isSignature(first) || Self.isDay(name) || Self.isDay(first)
      || filled.count <= 3 && filled.contains(where: Self.isDay)
    {
      isBelowSignature = true
      return .signature
    }
    let isNameAlone = filled.count == 1 && !name.isEmpty
    if isBelowSignature, number?.isEmpty != false, filled.count <= 2 { return .signature }
    if let number, !name.isEmpty {
      if filled.count == 2, Self.isGroupNumber(number) { return .group }
      if isNameAlone, name.contains(where: \.isLetter), name == name.uppercased() { return .group }
    }
    return nil
  }

  private func isHeader(_ cells: [CSVCell]) -> Bool {
    var same = 0
    for (place, cell) in cells.enumerated() where !cell.text.isEmpty {
      guard place < headings.count, cell.text.lowercased() == headings[place].lowercased() else {
        return false
      }
      same += 1
    }
    return same >= 2
  }

  /// With its marks, since "Tổng công ty" is an office.
  private static func isTotal(_ text: String) -> Bool {
    guard let byte = text.utf8.first, "TtCc".utf8.contains(byte), text.utf8.count <= 120 else { return false }
    let words = text.lowercased()
    return ["tổng cộng", "tổng số", "tổng:", "cộng:", "tong cong:", "total:"].contains(where: words.hasPrefix)
      || ["tổng", "cộng", "tong cong", "total"].contains(words)
  }

  /// Whether cells count columns: `(1)` `(2)`, at least some digits as `1` `2` `3`, `A` `B` `C`, or `A` `B` `1` `2`.
  private static func isSequence(_ cells: [String], least: Int) -> Bool {
    guard cells.count >= 2, cells[0].utf8.count <= 3 else { return false }
    let letters = zip(cells, "ABCDEFGH").prefix { $0.0 == String($0.1) }.count
    let rest = cells.dropFirst(letters)
    func isCounted(from start: Int, _ word: (Int) -> String) -> Bool {
      rest.enumerated().allSatisfy { $0.element == word($0.offset + start) }
    }
    if letters > 0 {
      return isCounted(from: 1) { "\($0)" } || isCounted(from: 1) { "(\($0))" }
        || isCounted(from: letters + 1) { "\($0)" }
    }
    return isCounted(from: 1) { "(\($0))" } || cells.count >= least && isCounted(from: 1) { "\($0)" }
  }

  private static let signatures = [
    "người lập", "nguoi lap", "t/m ", "tm. ", "t.m ", "kt. ", "(ký", "ký tên", "ký, ", "(đã ký",
    "xác nhận của",
    "thủ trưởng đơn vị", "nơi nhận:", "người ký", "người phụ trách", "kế toán trưởng", "người duyệt",
  ]

  private static func isSignature(_ text: String) -> Bool {
    guard text.utf8.count <= 160, !text.isEmpty else { return false }
    let words = text.lowercased()
    return signatures.contains(where: words.hasPrefix)
  }

  /// Whether a text is the place and the day below a list: `Vĩnh Bình, ngày 1 tháng 12 năm 2026`.
  private static func isDay(_ text: String) -> Bool {
    guard text.utf8.count <= 120, text.utf8.contains(UInt8(ascii: "g")) else { return false }
    let words = text.lowercased()
    guard let day = words.firstRange(of: "ngày "), words[day.upperBound...].contains("tháng") else {
      return false
    }
    let before = words[..<day.lowerBound]
    return before.isEmpty || before.hasSuffix(", ") || before.hasSuffix(",")
  }

  private static func isGroupNumber(_ text: String) -> Bool {
    let number = text.hasSuffix(".") ? String(text.dropLast()) : text
    return (1...5).contains(number.utf8.count) && number.allSatisfy("IVX".contains)
      || number.utf8.count == 1 && ("A"..."H").contains(number)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

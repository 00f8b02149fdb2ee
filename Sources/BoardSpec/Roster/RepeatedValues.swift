import Diagnostics

/// Finds texts that more than one row has, while rows go by: a good roster has few, so that eight bytes are kept of each text,
/// and the rows themselves only of those that come again.
struct RepeatedValues {
  private var hashes: Set<Int> = []
  /// The texts that came again, each with the places of all but its first row.
  private(set) var repeats: [String: [Located<String>]] = [:]

  /// Notes what stands in a row, by a text that is the same for what counts as the same.
  mutating func note(_ value: Located<String>, by text: String) {
    if !hashes.insert(text.hashValue).inserted { repeats[text, default: []].append(value) }
  }
}

/// The offices of a roster that people may mistake for each other.
struct AlikeOffices {
  private var names = RepeatedValues()
  private var numbers = RepeatedValues()

  /// Notes an office.
  mutating func note(_ identifier: Located<String>, name: CSVCell) {
    names.note(name.located, by: Self.key(ofName: name.text))
    numbers.note(identifier, by: Self.withoutLeadingZeros(identifier.value))
  }

  /// A name by which two offices are one for a reader.
  private static func key(ofName name: String) -> String {
    // Of names that differ in spaces alone nobody sees the difference; most have single ones.
    var last: UInt8 = 0
    for byte in name.utf8 {
      if byte == 0xC2 || byte == UInt8(ascii: " ") && last == byte {
        return name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
      }
      last = byte
    }
    return name.lowercased()
  }

  /// An identifier without the zeros that its numbers begin with: `ap-08` as `ap-8`.
  static func withoutLeadingZeros(_ identifier: String) -> String {
    guard identifier.utf8.contains(UInt8(ascii: "0")) else { return identifier }
    var result: [UInt8] = []
    var isInNumber = false
    let bytes = Array(identifier.utf8)
    for (place, byte) in bytes.enumerated() {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      let hasFurtherDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
      if byte == UInt8(ascii: "0"), !isInNumber, hasFurtherDigit { continue }
      isInNumber = isDigit
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A warning for each name that several offices have, and for each identifier that differs from others by zeros alone.
  func warnings(_ offices: OfficeRows) -> [AlikeOfficesFault] {
    guard !names.repeats.isEmpty || !numbers.repeats.isEmpty else { return [] }
    var firstNames: [String: SourceRange] = [:]
    var firstNumbers: [String: Located<String>] = [:]
    for office in offices {
      let name = Self.key(ofName: office.name.string)
      if names.repeats[name] != nil, firstNames[name] == nil { firstNames[name] = office.name.range }
      let number = Self.withoutLeadingZeros(office.identifier.value)
      if numbers.repeats[number] != nil, firstNumbers[number] == nil {
        firstNumbers[number] = office.identifier
      }
    }
    // A text whose hash another one had first came once alone.
    let sameNames = names.repeats.compactMap { key, places -> AlikeOfficesFault? in
      guard let first = firstNames[key] else { return nil }
      let others = places.map(\.range).filter { $0 != first }
      return others.isEmpty ? nil : .sameName(others, first: first)
    }
    let similar = numbers.repeats.flatMap { key, places -> [AlikeOfficesFault] in
      guard let first = firstNumbers[key] else { return [] }
      return places.filter { $0.range != first.range }.map { .leadingZeros($0, first: first) }
    }
    return sameNames + similar
  }
}

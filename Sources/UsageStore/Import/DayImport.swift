public import AccessLog
import Foundation
import GRDB

/// The lines of one day, with what the store knows of it.
struct DayImport {
  let day: Int32
  var records: [LogRecord] = []
  var untimed: [UntimedLine] = []

  /// How many days the store knows lines again, counted back from the last day that a log covered.
  static let daysOfFingerprints: Int32 = 400
  /// How many days it knows clients again, which the rule of 30 seconds needs where a log comes in pieces.
  static let daysOfCandidates: Int32 = 45

  /// Takes the lines into the store; the candidates among the new ones are handed back.
  func write(to database: Database, _ report: inout ImportReport) throws -> [LogRecord] {
    let stored = try Data.fetchOne(
      database, sql: "SELECT lines FROM fingerprints WHERE day = ?", arguments: [day])
    if stored == nil,
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM class WHERE day = ?)", arguments: [day]) == true
    {
      report.closed += records.count + untimed.count
      return []
    }
    var lines = LineSet(sorted: stored.map { $0.numbers() } ?? [])
    let places = lines.add(records.map(\.lineHash))
    let new = places.map { $0.sorted().map { records[$0] } } ?? records
    report.known += records.count - new.count
    var classes = ClassCounts()
    classes.add(new)
    for line in untimed {
      if line.names.contains(where: lines.contains) { report.known += 1 } else { classes[.malformed] += 1 }
    }
    lines.formUnion(untimed.flatMap(\.names))
    report.classes.add(classes)
    for lineClass in LineClass.allCases where classes[lineClass] > 0 {
      try database.execute(
        sql: """
          INSERT INTO class (day, class, count) VALUES (?, ?, ?)
          ON CONFLICT (day, class) DO UPDATE SET count = count + excluded.count
          """, arguments: [day, lineClass.name, classes[lineClass]])
    }
    guard classes.total > 0 || stored == nil || !untimed.isEmpty else { return [] }
    try database.execute(
      sql: "INSERT OR REPLACE INTO fingerprints (day, lines) VALUES (?, ?)",
      arguments: [day, Data(numbers: lines.sorted)])
    return new.filter { $0.lineClass == .candidate }
  }
}

extension LineClass {
  /// The name of the class in the store and in files, which stays whatever it is called in the code.
  public var name: String {
    switch self {
    case .candidate: "candidate"
    case .robot: "robot"
    case .previewer: "previewer"
    case .head: "head"
    case .otherMethod: "otherMethod"
    case .unknownLink: "unknownLink"
    case .notARedirect: "notARedirect"
    case .foreignPath: "foreignPath"
    case .malformed: "malformed"
    }
  }
}

extension ClassCounts {
  mutating func add(_ other: ClassCounts) {
    for lineClass in LineClass.allCases { self[lineClass] += other[lineClass] }
  }
}

extension Data {
  /// Numbers as the store keeps them, eight bytes each with the lowest first.
  init(numbers: [UInt64]) {
    #if _endian(little)
      self = unsafe numbers.withUnsafeBytes { unsafe Data($0) }
    #else
      self = unsafe numbers.map(\.littleEndian).withUnsafeBytes { unsafe Data($0) }
    #endif
  }

  /// The numbers that the bytes hold.
  func numbers() -> [UInt64] {
    unsafe withUnsafeBytes { bytes in
      unsafe [UInt64](unsafeUninitializedCapacity: bytes.count / 8) { room, count in
        for index in 0..<(bytes.count / 8) {
          unsafe room.initializeElement(
            at: index,
            to: UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)))
        }
        count = bytes.count / 8
      }
    }
  }
}

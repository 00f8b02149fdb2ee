/// The one thing that a line of a log is. The cases are asked in this order, and the first that holds is the class:
///
/// 1. ``malformed``: no request with a time, a method, a path and a status can be read. An empty line is one.
/// 2. ``foreignPath``: the path has not the form of a link. What is asked there says nothing about the links, so that
///    neither method nor status matter: a `HEAD` or a 404 of `/favicon.ico` is foreign.
/// 3. ``head``: `HEAD` of anything that has the form of a link, by whomever.
/// 4. ``otherMethod``: neither `GET` nor `HEAD`.
/// 5. ``unknownLink``: an office or a code that is not known. It comes before the status, as it is what 404 means here.
/// 6. ``notARedirect``: a known link that was not answered 301, 302, 303, 307 or 308, which is a fault of the server.
/// 7. ``previewer`` or ``robot``: by ``AgentRules``.
/// 8. ``candidate``: all others.
public enum LineClass: UInt8, Sendable, Hashable, CaseIterable {
  /// A person opened a link: a scan, or a repeat of one.
  case candidate
  /// A program that reads links by itself.
  case robot
  /// A program that shows what a link in a message leads to.
  case previewer
  /// The method `HEAD`.
  case head
  /// A method that opens nothing.
  case otherMethod
  /// The form of a link, of an office or a code that is not known.
  case unknownLink
  /// A known link that was answered with no redirect.
  case notARedirect
  /// A path of something else.
  case foreignPath
  /// No line of a log.
  case malformed
}

/// How many lines there are of each class.
public struct ClassCounts: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: LineClass.allCases.count)

  /// Counts of nothing.
  public init() {}

  /// The lines of a class.
  public subscript(_ lineClass: LineClass) -> Int {
    get { counts[Int(lineClass.rawValue)] }
    set { counts[Int(lineClass.rawValue)] = newValue }
  }

  /// The lines of all classes.
  public var total: Int { counts.reduce(0, +) }

  /// Adds the lines of records.
  ///
  /// - Complexity: O(*n*), a nanosecond each.
  public mutating func add(_ records: [LogRecord]) {
    for record in records { counts[Int(record.lineClass.rawValue)] += 1 }
  }

  /// Adds a line of each class that is named.
  ///
  /// - Complexity: O(*n*), a nanosecond each.
  public mutating func add(_ classes: [LineClass]) {
    for lineClass in classes { counts[Int(lineClass.rawValue)] += 1 }
  }

  /// Adds other counts.
  public mutating func add(_ other: ClassCounts) {
    for (place, count) in other.counts.enumerated() { counts[place] += count }
  }
}

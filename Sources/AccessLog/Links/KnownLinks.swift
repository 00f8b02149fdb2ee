public import Links

/// The links that are counted: the offices, the codes, and which office has which code.
///
/// A code that every office has stands once; of the others each office has a bit. 100,000 offices with ten codes take
/// about 6 MB. A look-up reads the bytes of the path once and takes no memory.
public struct KnownLinks: Sendable {
  /// What keeps links from being counted.
  public enum Problem: Error, Sendable, Hashable {
    /// Offices times codes are more than 32 bits can number.
    case tooMany(offices: Int, codes: Int)
  }

  /// What a path is.
  enum Answer {
    /// A link, with its number.
    case known(UInt32, LinkMark)
    /// The path of a link, of an office or a code that is not known.
    case unknown
    /// Something else.
    case foreign
  }

  private let patterns: [(pattern: PathPattern, mark: LinkMark)]
  private var offices = IdentifierTable()
  private var codes = IdentifierTable()
  private let sharedCount: Int
  /// A bit for every office and every code that not all offices have.
  private var own: [UInt64] = []

  /// Makes the table: every office has the shared codes, and those of `ownLinks` besides.
  ///
  /// - Complexity: O(*n*) in the number of identifiers.
  public init(
    form: LinkForm, former: [LinkForm] = [], offices: [String], sharedCodes: [String],
    ownLinks: [(office: String, code: String)] = []
  ) throws(Problem) {
    // The paths of links that were printed before, unless they are those of today.
    var met: Set<String> = []
    patterns = ([form] + former).flatMap { form in
      zip(form.paths, [LinkMark.scanned, .typed]).compactMap { pattern, mark in
        met.insert(form.regularExpression(of: pattern).lowercased()).inserted
          ? (PathPattern(pattern, root: form.root), mark) : nil
      }
    }
    for office in offices { _ = self.offices.insert(office) }
    for code in sharedCodes { _ = codes.insert(code) }
    sharedCount = codes.count
    let pairs = ownLinks.map { (self.offices.insert($0.office), codes.insert($0.code)) }
    let (product, isTooGreat) = self.offices.count.multipliedReportingOverflow(by: codes.count)
    guard !isTooGreat, product < Int(LogRecord.noLink) else {
      throw .tooMany(offices: self.offices.count, codes: codes.count)
    }
    own = Array(repeating: 0, count: (self.offices.count * ownCount + 63) / 64)
    for (office, code) in pairs where code >= sharedCount {
      let bit = office * ownCount + code - sharedCount
      own[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// The number of offices: those given, in their order, then those that only own links name.
  public var officeCount: Int { offices.count }

  /// The number of codes: the shared ones in their order, then the others as they were first named.
  public var codeCount: Int { codes.count }

  /// The office and the code of a link, which ``LogRecord/link`` numbers office by office.
  public func names(of link: UInt32) -> (office: String, code: String)? {
    guard codes.count > 0, Int(link) < offices.count * codes.count else { return nil }
    let (office, code) = Int(link).quotientAndRemainder(dividingBy: codes.count)
    return (offices[office], codes[code])
  }

  /// The link that a path asks for; `nil` where it asks for none that is known.
  public func link(ofPath path: String) -> (link: UInt32, mark: LinkMark)? {
    let bytes = Array(path.utf8)
    var request = RequestPath()
    let found: Answer = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe self.answer(ByteView(buffer), isEscaped: false, &request)
    }
    guard case .known(let link, let mark) = found else { return nil }
    return (link, mark)
  }

  /// What the path of a request target is, which may hold escapes of logs where `isEscaped`.
  func answer(_ target: ByteView, isEscaped: Bool, _ path: inout RequestPath) -> Answer {
    switch plainAnswer(target) {
    case .known(let link, let mark): return .known(link, mark)
    case .unknown: return .unknown
    case .foreign:
      // Only a path that servers read otherwise than it is written can still be a link.
      guard RequestPath.isUnusual(target, isEscaped: isEscaped) else { return .foreign }
      path.normalize(target, isEscaped: isEscaped)
      return plainAnswer(path.view)
    }
  }

  @inline(__always)
  private func plainAnswer(_ target: ByteView) -> Answer {
    var answer = Answer.foreign
    for index in patterns.indices {
      guard let match = patterns[index].pattern.match(target) else { continue }
      answer = .unknown
      let (office, code) =
        patterns[index].pattern.isOfficeFirst
        ? (
          offices.index(of: match.first, in: target, from: match.firstStart),
          codes.index(of: match.second, in: target, from: match.secondStart)
        )
        : (
          offices.index(of: match.second, in: target, from: match.secondStart),
          codes.index(of: match.first, in: target, from: match.firstStart)
        )
      guard let office, let code, code < sharedCount || isOwn(office, code) else { continue }
      return .known(UInt32(truncatingIfNeeded: office &* codes.count &+ code), patterns[index].mark)
    }
    return answer
  }

  private var ownCount: Int { codes.count - sharedCount }

  private func isOwn(_ office: Int, _ code: Int) -> Bool {
    let bit = office * ownCount + code - sharedCount
    return own[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }
}

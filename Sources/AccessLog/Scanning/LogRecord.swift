/// What is kept of one line: 32 bytes, whatever the line holds.
public struct LogRecord: Sendable, Hashable {
  /// What ``link`` is where the line asks for no link that is known.
  public static let noLink = UInt32.max

  /// The bytes of the line without its end, as a number that the seed of ``ScanRules`` decides.
  ///
  /// Equal lines of one file and of several are told by it. Of a line over 64 KiB only that much is looked at.
  public let lineHash: UInt64
  /// Address and agent of who asked, as a number that the other seed decides; zero but for candidates.
  public let clientHash: UInt64
  /// Seconds since 1970 UTC; zero where the line has no time.
  public let second: UInt32
  /// The number of the link in ``KnownLinks``, or ``noLink``.
  public let link: UInt32
  /// What the line is.
  public let lineClass: LineClass
  /// Which path was asked for; ``LinkMark/scanned`` where there is no link.
  public let mark: LinkMark

  /// Makes a record.
  public init(
    lineHash: UInt64, clientHash: UInt64, second: UInt32, link: UInt32, lineClass: LineClass, mark: LinkMark
  ) {
    self.lineHash = lineHash
    self.clientHash = clientHash
    self.second = second
    self.link = link
    self.lineClass = lineClass
    self.mark = mark
  }
}

import Diagnostics
public import Links

/// Everything whose short links live on one base: a board, the meetings beside it, and what was printed before.
public struct LinkedBoards: Sendable {
  /// The board that hangs in the offices.
  public let board: Board
  /// The meetings beside it, in the order of the names of their files; only those that were asked for.
  public let meetings: [Board]
  /// What was printed so far.
  public let register: PrintedRegister
  /// The pages that the register leads to, where they were written.
  let registerPages: [Located<String>]
}

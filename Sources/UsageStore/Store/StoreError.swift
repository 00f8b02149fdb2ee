import GRDB

/// Why a store cannot be used.
public enum StoreError: Error, Sendable, Hashable {
  /// A later version of the program has written it.
  case laterVersion
  /// Its days are days of another time zone.
  case otherTimeZone(String)
  /// It is a database of another program.
  case foreign
  /// Another program is using it.
  case busy
  /// It, or its folder, may only be read.
  case readOnly
  /// The disk has no room left.
  case diskFull
  /// Its contents are damaged.
  case damaged
  /// It is not a database.
  case notADatabase
  /// The file cannot be opened or made.
  case cannotOpen
  /// The disk failed while the file was read or written.
  case disk
  /// SQLite failed for another reason, with its extended result code (https://sqlite.org/rescode.html).
  case other(code: Int)

  /// The reason behind an error of the store; `nil` for an error of something else.
  public init?(_ error: any Error) {
    if let known = error as? StoreError {
      self = known
      return
    }
    if error is RowDecodingError {
      self = .damaged
      return
    }
    guard let error = error as? DatabaseError else { return nil }
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
      case .SQLITE_FULL: .diskFull
      case .SQLITE_CORRUPT: .damaged
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_CANTOPEN: .cannotOpen
      case .SQLITE_IOERR: .disk
      default: .other(code: Int(error.extendedResultCode.rawValue))
      }
  }
}

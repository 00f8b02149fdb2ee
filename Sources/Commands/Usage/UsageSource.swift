import AccessLog
import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation
import Links
import UsageStore

/// The board whose links are counted, and the store beside it.
struct UsageSource: ParsableArguments {
  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @Option(
    help: ArgumentHelp(
      text(
        vi: "Tệp chứa số đếm; không ghi thì là usage.sqlite cạnh board.yaml.",
        en: "The file with the counts; usage.sqlite beside the board by default."), valueName: "file"),
    transform: DiskPath.actual)
  var store: String?

  /// The board with its meetings.
  func load(_ console: Console) throws -> LoadedBoard {
    try BoardSource(path: board, console: console).load(withMeetings: true)
  }

  /// The counts of a board; made where `isMade`, else refused where they are not there.
  func open(_ loaded: LoadedBoard, isMade: Bool) throws -> UsageStore {
    let path = storePath(loaded)
    guard isMade || FileManager.default.fileExists(atPath: path) else {
      throw nothingImported(loaded)
    }
    do { return try UsageStore(path: path) } catch { throw Failure.store(error, path) }
  }

  /// The words for counts that are not there.
  func nothingImported(_ loaded: LoadedBoard) -> Failure {
    .nothingImported(storePath(loaded), board: board, store: store)
  }

  /// Where the counts are.
  func storePath(_ loaded: LoadedBoard) -> String {
    store
      ?? URL(fileURLWithPath: loaded.linked.board.source.name).deletingLastPathComponent()
      .appendingPathComponent("usage.sqlite").relativePath
  }
}

extension LinkedBoards {
  /// The links that are counted: those that the redirect map sends on, and no others; `nil` where there are none.
  func knownLinks() throws -> KnownLinks? {
    guard let map = redirects else { return nil }
    return try KnownLinks(
      form: map.form, former: map.former, offices: map.offices.filter(\.hasSharedCodes).map(\.identifier),
      sharedCodes: map.shared.map(\.code), ownLinks: map.own.map { ($0.office, $0.code) })
  }
}

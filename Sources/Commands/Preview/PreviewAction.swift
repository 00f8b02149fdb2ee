import Diagnostics
import Foundation
import Preview

/// Serves a preview until the person ends it.
struct PreviewAction {
  let source: BoardPreview
  let address: PreviewAddress
  let console: Console

  /// How long files have to be left alone before they are read, and how long saving may keep them busy.
  private static let quiet = Duration.milliseconds(20)
  private static let longest = Duration.milliseconds(200)

  func run() async throws {
    let watcher: FileWatcher
    do {
      watcher = try FileWatcher()
    } catch {
      throw Failure(error)
    }
    let preview = LivePreview(source: source) { watcher.watch($0) }
    let server = PreviewServer(preview: preview)
    let end = EndSignal()
    let address = try await address.start(server)
    try tell(address)

    let changes = Debounce(quiet: Self.quiet, longest: Self.longest, clock: ContinuousClock())(
      watcher.changes)
    let work = [Task { await preview.follow(changes) }, Task { await preview.beat() }]
    await end.wait()
    for task in work { task.cancel() }
    await server.stop()
    withExtendedLifetime(watcher) {}
  }

  private func tell(_ address: String) throws {
    if console.json {
      try console.output(Started(address: address))
    } else {
      console.say(
        LocalizedText(
          vi: "Mở \(address) trong trình duyệt; nhấn Ctrl-C để kết thúc",
          en: "Open \(address) in a browser; Ctrl-C ends the preview"))
    }
  }

  /// What another program is told once the server answers.
  private struct Started: Encodable {
    var type = "preview"
    let address: String
  }
}

extension Failure {
  /// The words for files that cannot be watched.
  init(_ error: FileWatcherError) {
    let reason = LocalizedText.systemFault(error.code)
    self.init(
      "preview.not-watching",
      LocalizedText(
        vi: "Không theo dõi được tệp: \(reason.vietnamese)", en: "Cannot watch files: \(reason.english)"),
      remedy: LocalizedText(
        vi: "Tăng fs.inotify.max_user_instances, hoặc đóng bớt chương trình đang theo dõi tệp",
        en: "Raise fs.inotify.max_user_instances, or close programs that watch files"),
      exitCode: .inputOutput)
  }
}

import Dispatch
import Foundation

/// Waits for Ctrl-C, or for the system to ask the process to end.
struct EndSignal {
  private let signals: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  /// Takes the signals from now on.
  init() {
    let (signals, output) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.signals = signals
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { output.yield() }
      source.resume()
      return source
    }
  }

  /// Returns with the first signal; the next one ends the process, should it hang.
  func wait() async {
    for await _ in signals { break }
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}

import ArgumentParser
import BoardSpec
import Destinations
import Diagnostics
import Links

/// Asks the destinations of a board whether they are there, and tells what a person should know of them.
struct DestinationsAction {
  let destinations: [BoardDestination]
  let check: DestinationCheck
  let console: Console

  /// Asks and tells; `end` returns when a person does not want to wait any longer.
  func run(until end: @escaping @Sendable () async -> Void) async throws {
    let asking = Task { await ask() }
    let stopping = Task {
      await end()
      asking.cancel()
    }
    let outcome = await asking.value
    let isInterrupted = asking.isCancelled
    // Nothing is left to be stopped.
    stopping.cancel()
    await stopping.value
    console.show(outcome.diagnostics)
    if console.json {
      try console.output(outcome.summary)
    } else {
      console.say(outcome.summary.line)
    }
    if isInterrupted { throw ExitCode.interrupted }
    if outcome.diagnostics.hasErrors { throw ExitCode.faults }
  }

  /// What came of asking.
  struct Outcome: Sendable {
    var diagnostics = DiagnosticCollection()
    var summary: DestinationsSummary
  }

  /// Asks, and puts what was found into words; the places are those of the files.
  func ask() async -> Outcome {
    let progress = Progress.asking(destinations.count, console: console)
    // What a redirect server would send: a telephone's browser writes letters and spaces of an address like this, too.
    let addresses = destinations.map { LocationValue.escaped($0.address) }
    let answers = await check.answers(for: addresses) { progress.advance() }
    progress.end()
    let answered = Dictionary(answers.map { ($0.destination, $0) }, uniquingKeysWith: { first, _ in first })
    var outcome = Outcome(summary: DestinationsSummary())
    var counted: Set<String> = []
    for (destination, address) in zip(destinations, addresses) {
      guard let answer = answered[address] else { continue }
      for finding in answer.findings {
        outcome.diagnostics.add(DestinationDiagnostic(finding: finding, destination: destination).diagnostic)
      }
      if counted.insert(address).inserted { outcome.summary.count(answer) }
    }
    outcome.summary.unanswered = Set(addresses).count - counted.count
    return outcome
  }
}

/// What a person, or another program, is told of all destinations together.
struct DestinationsSummary: Encodable, Sendable {
  private(set) var type = "destinations"
  /// Addresses of the web that were asked for.
  private(set) var asked = 0
  /// Those of them with nothing to tell.
  private(set) var good = 0
  /// Those with a warning, and no error.
  private(set) var doubtful = 0
  /// Those with an error.
  private(set) var bad = 0
  /// Addresses that are not of the web, such as `tel:`.
  private(set) var notAsked = 0
  /// Those that a person did not wait for.
  var unanswered = 0

  /// Counts one answer.
  mutating func count(_ answer: DestinationAnswer) {
    guard answer.isOfWeb else {
      notAsked += 1
      return
    }
    asked += 1
    if answer.findings.contains(where: { $0.weight == .error }) {
      bad += 1
    } else if answer.findings.isEmpty {
      good += 1
    } else {
      doubtful += 1
    }
  }

  /// The line for people.
  var line: LocalizedText {
    var vietnamese = "Đã hỏi \(asked) địa chỉ: \(good) tốt, \(doubtful) cần xem lại, \(bad) hỏng"
    var english =
      "Asked \(asked.counted("address", "addresses")): \(good) good, \(doubtful) to look at, \(bad) broken"
    if notAsked > 0 {
      vietnamese += "; \(notAsked) không phải trang web, không hỏi"
      english += "; \(notAsked) not of the web and not asked"
    }
    if unanswered > 0 {
      vietnamese += "; \(unanswered) chưa hỏi xong"
      english += "; \(unanswered) not answered yet"
    }
    return LocalizedText(vi: vietnamese, en: english)
  }
}

import Synchronization

/// Asks destinations of the web whether they are there.
///
///     let check = DestinationCheck(resolver: .system, rules: .publicAlone)
///     let answers = await check.answers(for: ["https://example.org/nghi-quyet"])
///
/// Each is asked once, by HEAD and where that is refused by GET. Redirects are followed step by step, and each step is looked
/// up and checked by the rules anew. When the task is cancelled, what was answered by then is returned, within about a second.
public struct DestinationCheck: Sendable {
  /// How long and how much is asked.
  public struct Limits: Sendable {
    /// The time for a destination with all its redirects.
    public var total = Duration.seconds(15)
    /// The time for making a connection.
    public var connecting = Duration.seconds(8)
    /// The time for an answer to HEAD, after which GET is asked; never more than half of what is left.
    public var head = Duration.seconds(5)
    /// An answer that takes longer is slow.
    public var slow = Duration.seconds(5)
    /// How many redirects are followed.
    public var redirects = 5
    /// How many destinations are asked at once.
    public var atOnce = 4
    /// How many requests are made at once to one host.
    public var perHost = 2

    /// The limits that do well for a few hundred destinations.
    public init() {}
  }

  let resolver: Resolver
  let rules: AddressRules
  let limits: Limits
  let authorities: String?

  /// Makes a check; `authorities` is a file of certificate authorities in place of the machine's own.
  public init(resolver: Resolver, rules: AddressRules, limits: Limits = Limits(), authorities: String? = nil)
  {
    self.resolver = resolver
    self.rules = rules
    self.limits = limits
    self.authorities = authorities
  }

  /// What came of each destination, each once, in the order given; `onAnswer` is called after each.
  public func answers(
    for destinations: [String], onAnswer: @escaping @Sendable () -> Void = {}
  ) async -> [DestinationAnswer] {
    var known: Set<String> = []
    let distinct = destinations.filter { known.insert($0).inserted }
    let stop = StopFlag()
    let gate = HostGate(limit: limits.perHost)
    let queue = DestinationQueue(distinct)
    let answered = await withTaskCancellationHandler {
      await withTaskGroup(of: [(Int, DestinationAnswer)].self) { group in
        for _ in 0..<min(max(limits.atOnce, 1), distinct.count) {
          group.addTask {
            var answers: [(Int, DestinationAnswer)] = []
            while !Task.isCancelled, let (place, destination) = queue.next() {
              var journey = DestinationJourney(check: self, gate: gate, stop: stop)
              guard let answer = await journey.answer(for: destination), !Task.isCancelled else { break }
              answers.append((place, answer))
              onAnswer()
            }
            return answers
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
    } onCancel: {
      stop.set()
    }
    return answered.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Hands out destinations, each once.
private final class DestinationQueue: Sendable {
  private let destinations: [String]
  private let taken = Atomic(0)

  init(_ destinations: [String]) { self.destinations = destinations }

  /// The next one with its place.
  func next() -> (place: Int, destination: String)? {
    let place = taken.add(1, ordering: .relaxed).oldValue
    return place < destinations.count ? (place, destinations[place]) : nil
  }
}

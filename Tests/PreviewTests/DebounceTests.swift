import Synchronization
import Testing

@testable import Preview

@Suite("Gathering changes", .timeLimit(.minutes(1)))
struct DebounceTests {
  private let clock = ManualClock()
  private let changes = AsyncStream<Void>.makeStream()

  /// Gathers the changes, and waits after each until its timer runs; answers when something was told.
  private func moments(of steps: [Step]) async -> [Duration] {
    let gathered = Debounce(quiet: .milliseconds(20), longest: .milliseconds(50), clock: clock)(
      changes.stream)
    let told = Mutex<[Duration]>([])
    async let following: Void = {
      for await _ in gathered { told.withLock { $0.append(clock.now.offset) } }
    }()
    var timers: [Duration] = []
    var count = 0
    for step in steps {
      switch step {
      case .change(let moment, let end):
        clock.advance(to: .milliseconds(moment))
        changes.continuation.yield()
        timers.append(.milliseconds(end))
        while clock.deadlines.count < timers.count { await Task.yield() }
      case .told(let moment):
        clock.advance(to: .milliseconds(moment))
        count += 1
        while told.withLock({ $0.count }) < count { await Task.yield() }
      }
    }
    #expect(clock.deadlines == timers)
    changes.continuation.finish()
    await following
    return told.withLock { $0 }
  }

  private enum Step {
    /// A change at a moment, after which the timer runs until another.
    case change(at: Int, timer: Int)
    /// What is told at a moment.
    case told(at: Int)
  }

  @Test("Changes that come close together are told once, when nothing more has come")
  func together() async {
    let moments = await moments(of: [
      .change(at: 0, timer: 20), .change(at: 10, timer: 30), .change(at: 19, timer: 39), .told(at: 39),
    ])
    #expect(moments == [.milliseconds(39)])
  }

  @Test("Changes that do not end are told after the longest time all the same")
  func endless() async {
    let moments = await moments(of: [
      .change(at: 0, timer: 20), .change(at: 15, timer: 35), .change(at: 30, timer: 50),
      .change(at: 45, timer: 50), .told(at: 50),
    ])
    #expect(moments == [.milliseconds(50)])
  }

  @Test("A change after that is told by itself, with its own time")
  func again() async {
    let moments = await moments(of: [
      .change(at: 0, timer: 20), .told(at: 20), .change(at: 60, timer: 80), .told(at: 80),
    ])
    #expect(moments == [.milliseconds(20), .milliseconds(80)])
  }
}

import Synchronization
public import Testing

/// The issues of a block of code that a test expects, so that a check that must fail can be tested.
///
/// `withKnownIssue` would do, and would also end each run with the words "with known issues".
public final class CollectedIssues: Sendable {
  @TaskLocal fileprivate static var current: CollectedIssues?

  private let collected = Mutex<[String]>([])

  private init() {}

  fileprivate func add(_ issue: Issue) {
    let comments = issue.comments.map(\.rawValue)
    collected.withLock { $0 += comments.isEmpty ? ["\(issue.kind)"] : comments }
  }

  /// The comments of the issues that `body` records, in order; needs a suite or test with the trait `collectsIssues`.
  public static func comments(of body: () throws -> Void) rethrows -> [String] {
    let issues = CollectedIssues()
    try $current.withValue(issues) { try body() }
    return issues.collected.withLock { $0 }
  }

  /// The comments of the issues that an asynchronous `body` records, in order.
  public static func comments(of body: () async throws -> Void) async rethrows -> [String] {
    let issues = CollectedIssues()
    try await $current.withValue(issues) { try await body() }
    return issues.collected.withLock { $0 }
  }
}

extension Trait where Self == IssueHandlingTrait {
  /// Lets `CollectedIssues` keep issues from failing the test; those outside its blocks fail it as ever.
  public static var collectsIssues: IssueHandlingTrait {
    .filterIssues { issue in
      guard let current = CollectedIssues.current else { return true }
      current.add(issue)
      return false
    }
  }
}

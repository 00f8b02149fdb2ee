/// What asks for a link, by the agent that it names.
public enum AgentKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Somebody with a browser: what no rule says otherwise of.
  case person
  /// A program that reads links by itself.
  case robot
  /// A program that shows what a link in a message leads to.
  case previewer
}

/// What the rules say of an agent.
struct AgentVerdict: Sendable, Hashable {
  let kind: AgentKind
  /// Whether no rule speaks of it and it does not look like a browser, so that somebody should see it.
  let isStrange: Bool
}

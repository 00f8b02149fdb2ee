/// All that decides what a line is; made once, and shared by all workers.
public struct ScanRules: Sendable {
  let links: KnownLinks
  let agents: AgentRules
  let lineKey: HashKey
  let clientKey: HashKey

  /// Makes rules.
  ///
  /// - Parameters:
  ///   - lineSeed: Decides ``LogRecord/lineHash``: the same for all files whose lines are compared.
  ///   - clientSeed: Decides ``LogRecord/clientHash``: a random number that is not stored longer than clients have to be
  ///     known again. With it, addresses can be found by trying all of them.
  public init(links: KnownLinks, agents: AgentRules, lineSeed: UInt64, clientSeed: UInt64) {
    self.links = links
    self.agents = agents
    lineKey = HashKey(seed: lineSeed)
    clientKey = HashKey(seed: clientSeed)
  }
}

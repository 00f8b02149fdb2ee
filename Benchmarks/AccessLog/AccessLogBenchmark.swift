import AccessLog
import Glibc
import Links

/// How fast an access log of `Benchmarks/make_access_log.py` becomes records, with all rules on.
///
///     swift run -c release access-log-benchmark access.log 2
///
/// Prints the counts of the classes, and the speed of the best of some rounds in MB of 1,000,000 bytes.
@main
struct AccessLogBenchmark {
  private static let rounds = 5

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let workers = Int(arguments[2]), workers > 0 else {
      print("access-log-benchmark LOG WORKERS")
      exit(64)
    }
    // The offices and codes of the generated logs: 33 and 10, of two digits.
    let numbers = (1...33).map { ($0 < 10 ? "0" : "") + String($0) }
    let rules = ScanRules(
      links: try KnownLinks(
        form: LinkForm(base: "https://q.example"), offices: numbers, sharedCodes: Array(numbers.prefix(10))),
      agents: try AgentRules.standard(), lineSeed: 1, clientSeed: 2)
    let scan = LogScan(rules: rules, workers: workers)
    for round in 0..<rounds {
      let descriptor = unsafe open(arguments[1], O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        print("\(arguments[1]) cannot be read")
        exit(74)
      }
      var counts = ClassCounts()
      let clock = ContinuousClock()
      let start = clock.now
      let summary = unsafe scan.run(
        read: { room in unsafe Glibc.read(descriptor, room.baseAddress, room.count) },
        digest: { buffer in
          var counts = ClassCounts()
          counts.add(buffer.records)
          return counts
        },
        consume: { counts.add($0) })
      let duration = clock.now - start
      close(descriptor)
      let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
      print(
        "\(workers) workers: \(Int(Double(summary.bytes) / seconds / 1e6)) MB/s, \(summary.records) lines")
      guard round == rounds - 1 else { continue }
      for lineClass in LineClass.allCases { print("  \(lineClass): \(counts[lineClass])") }
    }
  }
}

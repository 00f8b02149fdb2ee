import TestRuns

/// A month of a redirect host with the truth about it: the same distribution as the workload of the benchmarks.
///
/// 33 offices with ten codes, popularity as 1/n, telephones (Zalo's browser among them), 15 % robots and previewers, some
/// 404s, HEADs, IPv6, requests that come again after two seconds, and a few damaged lines.
struct GeneratedLog {
  /// How many lines there are of each kind.
  struct Truth: Equatable {
    var damaged = 0
    var head = 0
    var other = 0
    var robot = 0
    /// Scans and repeats.
    var candidates = 0
    /// The candidates of each link, as `office/code`.
    var byLink: [String: Int] = [:]
    /// The candidates of each day of the month.
    var byDay: [Int: Int] = [:]
  }

  private static let people = [
    phone,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 13; CPH2471; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/128.0.0.0 Mobile Safari/537.36 Zalo android/24100655 ZaloTheme/light ZaloLanguage/vi",
  ]
  private static let robots = [
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "TelegramBot (like TwitterBot)",
    "curl/8.5.0", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  ]

  private(set) var text = ""
  private(set) var truth = Truth()
  private var generator: SeededGenerator

  /// Makes a log of so many lines, those that come again aside.
  init(lines: Int, from random: SeededGenerator) {
    generator = random
    let times = (0..<lines).map { _ in Int.random(in: 0..<(31 * 86_400), using: &generator) }.sorted()
    var repeats: [(time: Int, address: String, key: String, agent: String)] = []
    for time in times {
      while let first = repeats.first, first.time <= time {
        repeats.removeFirst()
        count(first.time, first.key)
        write(first.time, first.address, "GET", "/" + first.key, 302, first.agent)
      }
      guard Double.random(in: 0..<1, using: &generator) >= 0.0005 else {
        let damaged = [
          "\u{16}\u{3}\u{1}garbage", "- - - [bad date] \"GET /01/02 HTTP/1.1\" 302 0 \"-\" \"-\"", "",
        ]
        text += (damaged.randomElement(using: &generator) ?? "") + "\n"
        truth.damaged += 1
        continue
      }
      if let again = writeRequest(at: time) { repeats.append(again) }
    }
  }

  /// Writes a request; what comes again two seconds later.
  private mutating func writeRequest(
    at time: Int
  ) -> (time: Int, address: String, key: String, agent: String)? {
    let key = Self.two(Int.random(in: 1...33, using: &generator)) + "/" + Self.two(code())
    let address =
      Double.random(in: 0..<1, using: &generator) < 0.8
      ? "27.\(number(64...79)).\(number(0...255)).\(number(1...254))"
      : "2402:800:\(hexadecimal()):\(hexadecimal())::\(hexadecimal())"
    let isRobot = Double.random(in: 0..<1, using: &generator) < 0.15
    let agent = (isRobot ? Self.robots : Self.people).randomElement(using: &generator) ?? ""
    let chance = Double.random(in: 0..<1, using: &generator)
    if chance < 0.02 {
      truth.head += 1
      write(time, address, "HEAD", "/" + key, 302, agent)
    } else if chance < 0.1 {
      truth.other += 1
      write(time, address, "GET", "/favicon.ico", 404, agent)
    } else {
      write(time, address, "GET", "/" + key, 302, agent)
      guard !isRobot else {
        truth.robot += 1
        return nil
      }
      count(time, key)
      return chance > 0.97 ? (time + 2, address, key, agent) : nil
    }
    return nil
  }

  private mutating func count(_ time: Int, _ key: String) {
    truth.candidates += 1
    truth.byLink[key, default: 0] += 1
    truth.byDay[time / 86_400 + 1, default: 0] += 1
  }

  private mutating func write(
    _ time: Int, _ address: String, _ method: String, _ path: String, _ status: Int, _ agent: String
  ) {
    // What comes two seconds after the end of October is of November.
    let date = time < 31 * 86_400 ? Self.two(time / 86_400 + 1) + "/Oct/2026" : "01/Nov/2026"
    let clock = [time / 3600 % 24, time / 60 % 60, time % 60].map(Self.two).joined(separator: ":")
    text +=
      "\(address) - - [\(date):\(clock) +0700] \"\(method) \(path) HTTP/1.1\" \(status) \(status == 302 ? 145 : 153) \"-\" \"\(agent)\"\n"
  }

  /// A code from 1 to 10, each as often as one part of its number.
  private mutating func code() -> Int {
    let weights = (1...10).map { 1 / Double($0) }
    var rest = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index + 1 }
      rest -= weight
    }
    return 10
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func hexadecimal() -> String { String(number(0...65_535), radix: 16) }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

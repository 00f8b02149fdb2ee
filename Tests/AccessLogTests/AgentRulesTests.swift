import AccessLog
import TestRuns
import Testing

@Suite("Robots, previewers and people")
struct AgentRulesTests {
  @Test(
    "the standard list knows programs by their agents",
    arguments: [
      (AgentKind.previewer, "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"),
      (.previewer, "TelegramBot (like TwitterBot)"), (.previewer, "WhatsApp/2.23.20.0"),
      (.previewer, "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"),
      (.previewer, "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)"),
      (
        .previewer,
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0"
      ),
      (.previewer, "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)"),
      (.robot, "meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)"),
      (.robot, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
      (.robot, "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"),
      (.robot, "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)"),
      (.robot, "curl/8.5.0"), (.robot, "Wget/1.21.3"), (.robot, "python-requests/2.31.0"),
      (.robot, "Go-http-client/1.1"),
      (.robot, "okhttp/4.12.0"), (.robot, "Java/17.0.1"), (.robot, "Mozilla/5.0 zgrab/0.x"), (.robot, ""),
      (.robot, "-"), (.robot, " "),
      (
        .robot,
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36"
      ),
      (
        .robot,
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)"
      ),
      (.person, phone), (.person, "Zalo android/12100609 ZaloTheme/light ZaloLanguage/vi"),
      (.person, "Zalo iOS/470"),
      (.person, phone + " [FB_IAB/Orca-Android;FBAV/440.0.0.23.107;]"), (.person, "Zalo"),
      (
        .person,
        "Mozilla/5.0 (Linux; Android 10; CUBOT_X30) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36"
      ),
      (
        .person,
        "Mozilla/5.0 (Linux; Android 8.1; Coc Coc) AppleWebKit/537.36 coc_coc_browser/110 Mobile Safari/537.36"
      ),
    ])
  func standard(_ kind: AgentKind, _ agent: String) throws {
    #expect(try AgentRules.standard().kind(of: agent) == kind)
  }

  @Test("every line of the standard list is a rule, once")
  func standardText() throws {
    _ = try AgentRules(AgentRules.standardText)
    let rules = AgentRules.standardText.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rules.count > 200)
    #expect(Set(rules).count == rules.count)
    // Nothing may filter on Zalo alone.
    #expect(!rules.contains { !$0.hasPrefix("person:") && $0.lowercased().contains("zalo") })
  }

  @Test("users add rules of their own, and people win")
  func adding() throws {
    let rules = try AgentRules.standard(
      adding: "\u{FEFF}# Ours\r\n\r\n  Robot:  Vinh-Binh check \r\nperson: curl/8.5.0 (lan)\n")
    #expect(rules.kind(of: "vinh-binh CHECK 1") == .robot)
    #expect(rules.kind(of: "curl/8.5.0 (lan)") == .person)
    #expect(rules.kind(of: "curl/8.5.0") == .robot)
    #expect(try AgentRules("").kind(of: "curl/8.5.0") == .person)
  }

  @Test(
    "a line that is no rule is named by its number",
    arguments: [
      ("robot: a\ncurl", 2, AgentRules.Problem.Reason.unknownKind), ("robot:", 1, .noWords),
      ("person:   ", 1, .noWords),
      ("robot: a\n\nrobot: " + String(repeating: "a", count: 100_000), 3, .tooLong),
    ])
  func problems(_ text: String, _ number: Int, _ reason: AgentRules.Problem.Reason) throws {
    let problem = #expect(throws: AgentRules.Problem.self) { try AgentRules.standard(adding: text) }
    #expect(problem?.line == number && problem?.reason == reason)
  }

  @Test("words are found wherever they stand, also in each other")
  func automaton() throws {
    try forEachSeed(300) { random in
      func word(_ length: ClosedRange<Int>) -> String {
        String(
          (0..<Int.random(in: length, using: &random)).map { _ in
            "abc".randomElement(using: &random) ?? "a"
          })
      }
      let (robots, people) = ((0..<4).map { _ in word(1...5) }, (0..<2).map { _ in word(3...6) })
      let rules = try AgentRules(
        (robots.map { "robot: \($0)" } + people.map { "person: \($0)" }).joined(separator: "\n"))
      for _ in 0..<30 {
        let text = word(1...20)
        let isPerson = people.contains { text.contains($0) } || !robots.contains { text.contains($0) }
        #expect(rules.kind(of: text.uppercased()) == (isPerson ? .person : .robot))
      }
    }
  }

  @Test("escapes in the agent are undone before it is compared")
  func escapes() throws {
    #expect(try ScannedText(line(agent: "c\\x75rl/8")).classes == [.robot])
    #expect(try ScannedText(line(agent: "\\\"curl/8\\\"")).classes == [.robot])
    #expect(try ScannedText(line(agent: "\\\\")).classes == [.candidate])
  }

  @Test("more agents than are kept are still each told right")
  func manyAgents() throws {
    var text = ""
    for round in 0..<2 {
      for number in 0..<6000 {
        let padding = String(repeating: "x", count: number % 400)
        text +=
          line(
            agent: (number % 3 == 0 ? "curl/\(number)" : "Mozilla/5.0 \(number)") + padding + "\(round & 0)")
          + "\n"
      }
    }
    let classes = try ScannedText(text).classes
    #expect(classes.enumerated().allSatisfy { $1 == ($0 % 6000 % 3 == 0 ? .robot : .candidate) })
  }
}

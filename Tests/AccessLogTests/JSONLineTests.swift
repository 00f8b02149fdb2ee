import AccessLog
import Testing

@Suite("JSON of Caddy and Traefik")
struct JSONLineTests {
  private func caddy(
    _ request: String = #""remote_ip":"27.64.0.1","client_ip":"27.64.0.1","method":"GET","uri":"/01/02""#,
    agent: String? = phone, status: String = "302"
  ) -> String {
    let headers = agent.map { #"{"Accept":["*/*","{\"a\":["],"User-Agent":["\#($0)"]}"# } ?? "{}"
    return
      #"{"level":"info","ts":1790787609.5,"logger":"http.log.access","msg":"handled request","request":{\#(request),"headers":\#(headers),"tls":{"resumed":false}},"bytes_read":0,"status":\#(status),"resp_headers":{"Location":["https://a.example/"]}}"#
  }

  private func traefik(_ members: String) -> String {
    #"{"ClientAddr":"27.64.0.1:5151","ClientHost":"27.64.0.1","DownstreamStatus":302,"RequestMethod":"GET","RequestPath":"/01/02","StartUTC":"2026-09-30T17:00:09.5Z","time":"2026-10-01T00:00:10+07:00"\#(members)}"#
  }

  @Test("the same request is the same record but for the hash of its line")
  func sameAsCombined() throws {
    let combined = try #require(try ScannedText(line()).records.first)
    for text in [caddy(), traefik(#","request_User-Agent":"\#(phone)""#)] {
      let record = try #require(try ScannedText(text).records.first)
      #expect(
        record.lineClass == .candidate && record.second == combined.second && record.link == combined.link)
      #expect(record.clientHash == combined.clientHash && record.lineHash != combined.lineHash)
    }
  }

  @Test("classes of Caddy's lines")
  func classes() throws {
    #expect(try ScannedText(caddy(agent: nil)).classes == [.robot])
    #expect(try ScannedText(caddy(agent: "curl/8.5.0")).classes == [.robot])
    #expect(try ScannedText(caddy(agent: #"c\u0075rl\/8"#)).classes == [.robot])
    #expect(try ScannedText(caddy(agent: #"\"Mozilla\" \ud83d\ude00 \ud83d"#)).classes == [.candidate])
    #expect(try ScannedText(caddy(status: "404")).classes == [.notARedirect])
    #expect(try ScannedText(caddy(#""method":"HEAD","uri":"/01/02""#)).classes == [.head])
    #expect(try ScannedText(caddy(#""method":"GET","uri":"\/01\/02?a=\u0022""#)).classes == [.candidate])
    #expect(try ScannedText(caddy(#""method":"GET","uri":"/favicon.ico""#)).classes == [.foreignPath])
    #expect(try ScannedText(caddy(#""method":"GET","uri":"/99/02""#)).classes == [.unknownLink])
    // Where headers were left out of the log nothing is known of agents.
    let bare =
      #"{ "ts" : 1790787609 , "request" : { "method" : "GET" , "uri" : "/01/02" } , "status" : 302 } "#
    #expect(try ScannedText(bare).classes == [.candidate])
    #expect(try ScannedText(traefik("")).classes == [.candidate])
    #expect(try ScannedText(traefik(#","request_User-Agent":"""#)).classes == [.robot])
  }

  @Test(
    "what is no request is malformed",
    arguments: [
      #"{"level":"info","ts":1790787609.5,"msg":"using config from file","file":"/etc/caddy/Caddyfile"}"#,
      #"{"level":"info","ts":1790787609.5,"request":{"method":"GET"},"status":302}"#,
      #"{"ts":1790787609,"request":{"method":"GET","uri":"/01/02"}}"#,
      #"{"ts":1790787609,"request":{"method":"GET","uri":"/01/02"},"status":"302"#,
      #"{"ts":1790787609,"request":{"method":"GET","uri":"/01/02"},"status":302"#,
      #"{"ts":1790787609,"request":{"method":"GET","uri":"/01/02"},"status":302} x"#,
      #"{"ts":1790787609,"request":{"method":"GET","uri":"/01/02"},"status":3020}"#,
      #"{"ts":1790787609,"request":{"method":"GET","uri":"/01/02","status":302}"#,
      #"{"ts":1790787609,"request":[],"status":302}"#,
      #"{"ts":1790787609,"request":{"method":"GET","uri":""},"status":302}"#,
      #"{"request":{"method":"GET","uri":"/01/02"},"status":302}"#, #"{"a":"\"#, #"{"a""#, "{,}",
      #"{"a":{"b":[[{"#,
    ])
  func malformed(_ text: String) throws {
    #expect(try ScannedText(text).classes == [.malformed])
  }

  @Test("brackets however deep do not end the program")
  func depth() throws {
    let deep = String(repeating: "[", count: 30_000)
    #expect(try ScannedText(#"{"a":\#(deep)"#).classes == [.malformed])
    let closed = deep + String(repeating: "]", count: 30_000)
    #expect(
      try ScannedText(
        #"{"a":\#(closed),"ts":1790787609,"request":{"method":"GET","uri":"/01/02"},"status":302}"#
      ).classes == [.candidate])
  }

  @Test("an agent is read by the rules of its format, also after one of equal bytes in another")
  func agentsOfFormats() throws {
    let (json, combined) = (caddy(agent: #"cu\u0072l/8"#), line(agent: #"cu\u0072l/8"#))
    #expect(try ScannedText(json + "\n" + combined).classes == [.robot, .candidate])
    #expect(try ScannedText(combined + "\n" + json).classes == [.candidate, .robot])
  }

  @Test("lines of several formats may follow each other")
  func mixed() throws {
    let text = [line(), caddy(), "", traefik(""), line("HEAD /01/02 HTTP/1.1")].joined(separator: "\n")
    #expect(try ScannedText(text).classes == [.candidate, .candidate, .malformed, .candidate, .head])
  }
}

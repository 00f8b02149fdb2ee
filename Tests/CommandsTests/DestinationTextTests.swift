import ArgumentParser
import BoardSpec
import Destinations
import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation
import Recording
import Testing

@testable import Commands

/// What a person reads of destinations, whole and in both languages.
@Suite("Printed findings of destinations", .timeLimit(.minutes(2)))
struct DestinationTextTests {
  static let findings: [(name: String, finding: DestinationFinding)] = [
    ("gone", .gone(status: 404)),
    ("unknown-name", .unknownName(host: "q.example")),
    ("unanswered-name", .unansweredName(host: "q.example")),
    ("unreachable", .unreachable(host: "q.example")),
    ("timed-out", .timedOut(host: "q.example")),
    ("bad-certificate", .badCertificate(host: "q.example")),
    ("server-fault", .serverFault(status: 503)),
    ("denied", .denied(status: 403)),
    ("odd-answer", .oddAnswer(status: 429)),
    ("odd-answer-no-web", .oddAnswer(status: nil)),
    ("moved", .moved(to: "https://q.example/trang-m%E1%BB%9Bi")),
    ("redirect-loop", .redirectLoop(at: "https://q.example/a")),
    ("too-many-redirects", .tooManyRedirects(count: 6)),
    ("bad-redirect", .badRedirect(to: "javascript:\u{1B}[31malert(1)")),
    ("bad-redirect-long", .badRedirect(to: "x:" + String(repeating: "x", count: 4000))),
    ("bad-redirect-nowhere", .badRedirect(to: "")),
    ("private", .privateAddress(host: "q.example", isRedirected: false)),
    ("private-redirected", .privateAddress(host: "127.0.0.1", isRedirected: true)),
    ("credentials", .credentials),
    ("slow", .slow(seconds: 7)),
    ("unencrypted", .unencrypted(at: "http://q.example/a")),
    ("not-asked", .notAsked(reason: "SSL connect error")),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Destinations")

  @Test("a finding is printed in full", arguments: findings.map(\.name))
  func printsInFull(_ name: String) throws {
    let finding = try #require(Self.findings.first { $0.name == name }?.finding)
    let destination = try #require(TestPosters.board().destinations.first)
    let diagnostic = DestinationDiagnostic(finding: finding, destination: destination).diagnostic
    #expect(diagnostic.summary.vietnamese != diagnostic.summary.english)
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write([diagnostic])
      try RecordedText.expect(
        printed, recordedAt: Self.folder.appendingPathComponent("\(name).\(language.rawValue).txt"))
    }
  }

  @Test("a board's destinations are asked, and each is told once at its first place")
  func wholeBoard() async throws {
    let server = try HTTPServer(
      address: .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: PagesHandler())
    let serving = Task { try await server.run() }
    defer { serving.cancel() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw POSIXError(.EADDRNOTAVAIL) }
    let board = try TestPosters.board(
      codes: """
          - id: trang
            caption: Trang
            url: "http://here.example:\(port)/{office.page}"
          - id: nhom
            caption: Nhóm
            url: "http://inner.example:\(port)/"
          - id: goi
            caption: Gọi
            url: "tel:+842973000000"
        """,
      roster: "id,name,page\nmot,Một,gone\nhai,Hai,trang\nba,Ba,gone\n")
    let check = DestinationCheck(
      resolver: Resolver { host, _ in
        .addresses([NetworkAddress(host == "here.example" ? "127.0.0.1" : "10.0.0.1")].compactMap { $0 })
      }, rules: AddressRules { address, _ in address.description == "127.0.0.1" })
    let console = Console(
      language: .english, json: false, color: false, showsProgress: false, messages: .nullDevice)
    let outcome = await DestinationsAction(
      destinations: board.destinations, check: check, console: console
    ).ask()
    #expect(outcome.diagnostics.hasErrors)
    #expect(
      outcome.summary.line
        == LocalizedText(
          vi: "Đã hỏi 3 địa chỉ: 0 tốt, 2 cần xem lại, 1 hỏng; 1 không phải trang web, không hỏi",
          en: "Asked 3 addresses: 0 good, 2 to look at, 1 broken; 1 not of the web and not asked"))
    for language in Language.allCases {
      let printed = HumanDiagnosticWriter(language: language, color: false).write(outcome.diagnostics.sorted)
      try RecordedText.expect(
        printed.replacing(":\(port)/", with: ":PORT/"),
        recordedAt: Self.folder.appendingPathComponent("board.\(language.rawValue).txt"))
    }
  }

  @Test("How far it is is told in addresses")
  func progress() {
    let console = Console(
      language: .english, json: false, color: false, showsProgress: false, messages: .nullDevice)
    #expect(
      Progress.asking(10, console: console).line(5, after: .seconds(2))
        == LocalizedText(
          vi: "Đang hỏi 5/10, 2,5 địa chỉ/giây, còn 0:02", en: "Asking 5/10, 2.5 addresses/s, 0:02 left"))
  }

  @Test("Ctrl-C ends the wait for a server that does not answer")
  func interrupted() async throws {
    let (asked, output) = AsyncStream<Void>.makeStream()
    let server = try HTTPServer(
      address: .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: SilentHandler(asked: output))
    let serving = Task { try await server.run() }
    defer { serving.cancel() }
    try await server.waitUntilListening()
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw POSIXError(.EADDRNOTAVAIL) }
    let codes = "  - { id: trang, caption: Trang, url: \"http://here.example:\(port)/\" }"
    let check = DestinationCheck(
      resolver: Resolver { _, _ in .addresses([NetworkAddress("127.0.0.1")].compactMap { $0 }) },
      rules: AddressRules { _, _ in true })
    let console = Console(
      language: .english, json: false, color: false, showsProgress: false, messages: .nullDevice)
    let action = DestinationsAction(
      destinations: try TestPosters.board(codes: codes).destinations, check: check, console: console)
    await #expect(throws: ExitCode.interrupted) {
      try await action.run(until: { for await _ in asked { break } })
    }
  }

  private struct SilentHandler: HTTPHandler {
    let asked: AsyncStream<Void>.Continuation

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
      asked.yield()
      try await Task.sleep(for: .seconds(3600))
      return HTTPResponse(statusCode: .ok)
    }
  }

  private struct PagesHandler: HTTPHandler {
    func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
      HTTPResponse(statusCode: request.path == "/gone" ? .notFound : .ok)
    }
  }

  @Test("the pages of the register are destinations, too")
  func register() throws {
    let board = try TestPosters.board(
      register: "kind,id,name,printed,successor,page\ncode,cu,Cũ,2026-10-01,,https://example.org/sap-nhap\n")
    let page = try #require(board.destinations.last)
    #expect(page.address == "https://example.org/sap-nhap")
    #expect(page.range.file.name == "printed.csv" && page.range.line == 2)
    #expect(board.destinations.count == 3)
  }

  @Test("a summary counts one address by its gravest finding, and for programs too")
  func summary() throws {
    var summary = DestinationsSummary()
    #expect(summary.line[.english] == "Asked 0 addresses: 0 good, 0 to look at, 0 broken")
    summary.unanswered = 2
    #expect(summary.line[.vietnamese] == "Đã hỏi 0 địa chỉ: 0 tốt, 0 cần xem lại, 0 hỏng; 2 chưa hỏi xong")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try encoder.encode(summary), as: UTF8.self)
        == #"{"asked":0,"bad":0,"doubtful":0,"good":0,"notAsked":0,"type":"destinations","unanswered":2}"#)
  }
}

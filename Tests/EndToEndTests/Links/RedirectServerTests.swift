import Foundation
import Testing

extension EndToEnd {
  /// What `bangtin links` writes, asked of the servers that it is written for.
  @Suite struct `Redirect servers` {
    private static let servers = ["nginx", "caddy", "apache"]

    @Test(arguments: servers)
    func `Every link of the example leads where the board says, scanned or typed`(server: String) async throws
    {
      try await TemporaryFolder.using { folder in
        let links = try await RedirectServer.links(of: Example.board)
        // Ten codes of each of 33 offices, and four papers of a meeting.
        #expect(links.count == 334)
        let requests = links.flatMap {
          [("GET", RedirectServer.path($0.scanned)), ("GET", RedirectServer.path($0.typed))]
        }
        let asked = try await RedirectServer.ask(server, Example.board, requests, in: folder)
        #expect(asked.answers.count == 668)
        for (link, answers) in zip(
          links, stride(from: 0, to: 668, by: 2).map { asked.answers[$0...($0 + 1)] })
        {
          for answer in answers {
            #expect(answer.status == 302 && answer.location == [link.destination], "\(link)")
            #expect(answer.headers["cache-control"] == ["no-store"])
          }
        }
        // The port is looked at before the first request, which no log has to tell of.
        #expect(asked.log.count >= 668)
      }
    }

    @Test(arguments: servers)
    func `Capitals, slashes and HEAD find a code; what is no link gets a page that names whom to call`(
      server: String
    ) async throws {
      try await TemporaryFolder.using { folder in
        let found = [
          ("HEAD", "/cai-nua/nghi-quyet"), ("GET", "/CAI-NUA/NGHI-QUYET"), ("GET", "/Go/Cai-nua/nghi-quyet"),
          ("GET", "/cai-nua/nghi-quyet/"), ("GET", "/cai-nua/nghi-quyet?fbclid=1"),
          ("GET", "/cai-nua/%6eghi-quyet"),
        ]
        let lost = [
          ("GET", "/cai-nua/nghi-quyet-cu"), ("GET", "/nobody/nghi-quyet"), ("GET", "/"),
          ("GET", "/favicon.ico"),
          ("GET", "/$bangtin_contact/{bangtin_own}"), ("GET", "/cai-nua/nghi-quyet%0d%0aSet-Cookie:a=b"),
          ("GET", "/go/go/go"), ("GET", "/%22;return%20200;/x"), ("GET", "/..%2f..%2fetc/passwd"),
          ("GET", "/default/nghi-quyet"),
        ]
        let asked = try await RedirectServer.ask(server, Example.board, found + lost, in: folder)
        for (request, answer) in zip(found, asked.answers) {
          #expect(answer.status == 302, "\(request)")
          #expect(answer.location == ["https://example.org/nghi-quyet-chi-thi"], "\(request)")
          #expect(answer.headers["cache-control"] == ["no-store"])
        }
        for (request, answer) in zip(lost, asked.answers.dropFirst(found.count)) {
          #expect((400...404).contains(answer.status), "\(request)")
          #expect(answer.location == nil && answer.headers["set-cookie"] == nil, "\(request)")
          #expect(!answer.body.contains("root:"))
        }
        let unknownCode = asked.answers[found.count].body
        #expect(unknownCode.contains("0900") && unknownCode.contains("lang='vi'"))
        #expect(asked.answers[found.count + 1].body.contains("0297"))
      }
    }

    /// Destinations that would end a string, begin a variable, a comment or a placeholder, or that look like the words of
    /// a configuration.
    private static let hostile = [
      "https://a.example/$uri/${request_uri}/$1",
      "https://a.example/?a=';return%20200;'&b={http.request.uri}",
      "https://a.example/%22%0d%0aSet-Cookie:%20a=b", "https://a.example/Đảng?q=ủy",
      "https://a.example/#đoạn",
      "https://a.example/a%20b%25c", "https://a.example/`x`|<y>^z\"q\"", "https://a.example/~^(a)$;",
      "https://a.example/;}",
      "https://a.example/%25{ENV:x}", "https://user:p@a.example:8443/x,y;z", "https://[2001:db8::1]/a'b",
    ]

    @Test(arguments: servers)
    func `A board of hostile destinations breaks no configuration and leads where it says`(
      server: String
    ) async throws {
      try await TemporaryFolder.using { folder in
        var board = "title: Bảng\norganization: \"Đảng ủy \\\"xã\\\" $host; } {vars.x}\"\n"
        board += "links: { base: https://q.vinhbinh.example }\noffices: offices.csv\ncodes:\n"
        for (index, destination) in Self.hostile.enumerated() {
          let quoted = destination.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("{", with: "{{").replacing("}", with: "}}")
          board += "  - { id: ma-\(index), caption: Mã, url: \"\(quoted)\" }\n"
        }
        board += "  - { id: include, caption: Mã, url: \"{office.url}\" }\n"
        try folder.write(board, to: "board.yaml")
        try folder.write(
          "id,name,contact,url\ndefault,\"a\"\"; $uri\",\"0900 {http.request.uri} $host\",https://a.example/$x{y}\n"
            + "hostnames,b,0901,https://a.example/\"'`;\n", to: "offices.csv")
        let path = folder.file("board.yaml")
        let links = try await RedirectServer.links(of: path)
        let requests = links.map { ("GET", RedirectServer.path($0.scanned)) } + [("GET", "/default/none")]
        let asked = try await RedirectServer.ask(server, path, requests, in: folder)
        for (link, answer) in zip(links, asked.answers) {
          #expect(answer.status == 302, "\(link)")
          let location = try #require(answer.location?.first)
          #expect(answer.headers["set-cookie"] == nil)
          #expect(location.removingPercentEncoding == link.destination.removingPercentEncoding, "\(link)")
          #expect(location.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        }
        #expect(
          asked.answers.last?.body.contains("&#123;http.request.uri&#125;") == true || server == "apache")
        #expect(asked.answers.last?.status == 404)
      }
    }

    @Test(arguments: servers)
    func `The links of a former server are answered beside those of today, under both hosts`(
      server: String
    ) async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 1)
        board.roster = "id,name,zalo\nhiep-hoa,Chi bộ ấp Hiệp Hòa,https://zalo.me/g/hiephoa\n"
        board.codes.append(TestBoard.Code(identifier: "zalo", caption: "Zalo", address: "{office.zalo}"))
        let path = try board.write(to: folder)
        try folder.write(
          String(decoding: try folder.data("board.yaml"), as: UTF8.self)
            .replacing("https://q.example.org", with: "https://q.vinhbinh.example"), to: "board.yaml")
        let former = ["https://cu.example", "http://portal.example/q/m", "https://q.vinhbinh.example/x"]
        try folder.write(
          "kind;id;name;printed;successor;page\r\ncode;ma-1;Cũ;01/10/2026;;\r\n"
            + former.map { "links;\($0)/{office}/{code};;01/10/2026;;https://q.vinhbinh.example\r\n" }
            .joined(),
          to: "printed.csv")
        let found = [
          ("q.vinhbinh.example", ""), ("cu.example", ""), ("q.vinhbinh.example", "/q/m"),
          ("portal.example", "/q/m"), ("q.vinhbinh.example", "/x"),
        ]
        let requests = found.flatMap { host, root in
          [
            "\(root)/hiep-hoa/ma-1", "\(root)/hiep-hoa/zalo", "\(root)/go/hiep-hoa/ma-1",
            "\(root)/hiep-hoa/x",
          ].map {
            ["GET", $0, "Zalo", host]
          }
        }
        let asked = try await RedirectServer.ask(server, path, requests: requests, in: folder)
        for (request, answer) in zip(requests, asked.answers) {
          let isLost = request[1].hasSuffix("/x")
          let wanted = request[1].hasSuffix("/zalo") ? "https://zalo.me/g/hiephoa" : "https://example.org/"
          #expect(answer.status == (isLost ? 404 : 302), "\(request)")
          #expect(answer.location == (isLost ? nil : [wanted]), "\(request)")
        }
      }
    }

    @Test func `A map for ten thousand offices is taken by nginx without a warning`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.roster = "id,name,zalo\n"
        for index in 1...10_000 {
          board.roster += "mot-don-vi-co-ten-rat-dai-\(index),Chi bộ \(index),https://zalo.me/g/\(index)\n"
        }
        board.codes.append(
          TestBoard.Code(
            identifier: "mot-ma-co-ten-cung-rat-dai-ra", caption: "Zalo", address: "{office.zalo}"))
        let path = try board.write(to: folder)
        let requests = [("GET", "/mot-don-vi-co-ten-rat-dai-9999/mot-ma-co-ten-cung-rat-dai-ra")]
        let asked = try await RedirectServer.ask("nginx", path, requests, in: folder)
        #expect(asked.answers.first?.location == ["https://zalo.me/g/9999"])
      }
    }
  }
}

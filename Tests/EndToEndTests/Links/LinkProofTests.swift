import Testing

extension EndToEnd {
  /// What is printed, sent on and counted is one set of links, which `check` proves.
  @Suite struct `Proof of links` {
    @Test func `Check says of the example how many links there are, and that none is missing`() async throws {
      let run = try await Bangtin.run("check", Example.board)
      #expect(run.code == 0, "\(run.errors)")
      #expect(
        run.errors.contains("Short links: 334 redirected and counted, 330 printed, none missing"),
        "\(run.errors)")
    }

    @Test(arguments: [
      "base: https://q.example/x/y", "base: HTTPS://Q.EXAMPLE, uppercase: true",
      "base: https://q.example, typed: false", "base: https://q.example, path: \"m/{code}/{office}\"",
      "base: https://q.example, path: \"{code}/{office}\", typed: \"{code}/{office}/go\"",
    ])
    func `The links of every form are sent on and counted`(form: String) async throws {
      try await TemporaryFolder.using { folder in
        let path = try TestBoard(codes: 2).write(to: folder)
        let text = String(decoding: try folder.data("board.yaml"), as: UTF8.self)
          .replacing(/(?m)^links:.*\n(?: .*\n)*/, with: "links: { \(form) }\n")
        try folder.write(text, to: "board.yaml")
        let printed = try await Bangtin.run(
          "render", path, "--out", folder.file("out"), "--format", "pdf", "--no-proof")
        #expect(printed.code == 0, "\(printed.errors)")
        let run = try await Bangtin.run("check", path)
        #expect(run.code == 0, "\(run.errors)")
        #expect(
          run.errors.contains("Short links: 2 redirected and counted, 2 printed, none missing"),
          "\(run.errors)")
      }
    }
  }
}

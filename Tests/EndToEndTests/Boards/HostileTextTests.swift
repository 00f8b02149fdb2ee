import Foundation
import Testing

extension EndToEnd {
  /// Texts that no one foresees: a good board, or a fault with a name and no file.
  @Suite struct `Hostile texts` {
    @Test func `A caption of 200 characters is a named fault, or fits`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 10)
        board.codes[3].caption = String(repeating: "tài liệu mới ", count: 16).prefix(199) + "x"
        let run = try await board.render(in: folder)
        if run.code == 0 {
          try await board.expectCodes(of: "hiep-hoa", in: folder)
        } else {
          try run.expectFaults(["text.too-long"], in: folder)
          #expect(run.errors.contains("`ma-4`"))
        }
      }
    }

    @Test func `A caption in NFD gives the same bytes as one in NFC`() async throws {
      let caption = "Nghị quyết, chỉ thị mới nhất của Trung ương"
      let decomposed = caption.decomposedStringWithCanonicalMapping
      #expect(Array(decomposed.utf8) != Array(caption.utf8))
      let files = try await [caption, decomposed].asyncMap { caption in
        try await TemporaryFolder.using { folder in
          let run = try await TestBoard(caption: caption).render(in: folder, "--format", "pdf,png,svg")
          #expect(run.code == 0, "\(run.errors)")
          return try folder.files(in: "out")
        }
      }
      #expect(files[0].count == 5)
      #expect(files[0] == files[1])
    }

    @Test func `An emoji is a fault that names character, number, line and column`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await TestBoard(caption: "Tài liệu 🥰 mới").render(in: folder)
        try run.expectFaults(["text.missing-character"], in: folder)
        #expect(
          run.errors.contains(
            "board.yaml:9:24: error: No font draws the character “🥰” (U+1F970 SMILING FACE WITH SMILING EYES AND THREE HEARTS)"
          ))
      }
    }

    @Test(arguments: [1, 2, 3, 7, 12, 24])
    func `Boards of few and many codes are read whole`(count: Int) async throws {
      try await TemporaryFolder.using { folder in
        let board = TestBoard(codes: count)
        let run = try await board.render(in: folder)
        #expect(run.code == 0, "\(run.errors)")
        try await board.expectCodes(of: "hiep-hoa", in: folder)
      }
    }

    @Test func `40 codes are read whole, or are a named fault`() async throws {
      try await TemporaryFolder.using { folder in
        let board = TestBoard(codes: 40)
        let run = try await board.render(in: folder)
        if run.code == 0 {
          try await board.expectCodes(of: "hiep-hoa", in: folder)
        } else {
          try run.expectFaults(["board.too-many-codes"], in: folder)
        }
      }
    }

    @Test(arguments: [#"("#, #")("#, #"a(b)c"#, #"it's"#, #"?q=100%25&n=(1)'(2"#, #"~*!$,;=:@"#])
    func `An address with signs of PDF's own is printed and linked as it is`(end: String) async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.codes[0].address = "https://example.org/" + end
        board.codes[0].isDirect = true
        let run = try await board.render(in: folder)
        #expect(run.code == 0, "\(run.errors)")
        try await board.expectCodes(of: "hiep-hoa", in: folder)
      }
    }

    @Test(arguments: [#"a"b"#, #"a\b"#, "a b", "a\nb", "a\u{0}b", "<&>", "{x}"])
    func `An address with signs that no address has is right in the file, or a named fault`(
      end: String
    ) async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.codes[0].address = "https://example.org/" + end
        board.codes[0].isDirect = true
        let run = try await board.render(in: folder)
        if run.code == 0 {
          try await board.expectCodes(of: "hiep-hoa", in: folder)
        } else {
          #expect(run.code == 1 && !run.identifiers.isEmpty, "\(run.errors)")
          #expect(try Folder(folder.file("out")).names() == [])
        }
      }
    }
  }
}

extension Sequence {
  /// One result after the other.
  func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}

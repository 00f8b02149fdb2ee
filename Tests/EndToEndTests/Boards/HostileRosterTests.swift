import Foundation
import Testing

extension EndToEnd {
  /// Rosters as people and spreadsheets write them.
  @Suite struct `Hostile rosters` {
    @Test func `A roster as Excel writes it, with a mark, CRLF and semicolons, is read`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 3)
        board.roster = "\u{FEFF}id;name;contact\r\ncai-nua;\"Chi bộ; ấp Cái Nứa\";0900 000 002\r\n"
        let run = try await board.render(in: folder)
        #expect(run.code == 0, "\(run.errors)")
        try await board.expectCodes(of: "cai-nua", in: folder)
        let pages = try await Readers.pages(ofPDF: folder.file("out/posters/cai-nua.pdf"))
        #expect(pages.joined().says("Chi bộ; ấp Cái Nứa"))
        #expect(pages.joined().says("0900 000 002"))
      }
    }

    @Test(arguments: [
      #"Chi bộ "Sao Mai""#, #"Chi bộ \ (một"#, "Chi bộ ) hai (", "Chi bộ <b>&amp;</b>", "100 % d'Artagnan",
      "%s %n $HOME `x`", "{office.id}",
    ])
    func `A name with signs of other languages is printed as it is`(name: String) async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.roster = "id,name\nnoi,\"\(name.replacingOccurrences(of: "\"", with: "\"\""))\"\n"
        let run = try await board.render(in: folder, "--format", "pdf,png,svg")
        #expect(run.code == 0, "\(run.errors)")
        try await board.expectCodes(of: "noi", in: folder)
        let text = try await Readers.pages(ofPDF: folder.file("out/posters/noi.pdf")).joined()
        #expect(text.says(name))
        let information = try await read("pdfinfo", folder.file("out/posters/noi.pdf")).text
        #expect(information.says("– \(name)"))
        // An XML parser that is not ours draws it.
        _ = try await read("rsvg-convert", folder.file("out/posters/noi.svg"), "-o", folder.file("page.png"))
      }
    }

    @Test(arguments: [120, 400, 5000])
    func `A very long name fits, or is a named fault`(length: Int) async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        let name = String(String(repeating: "Chi bộ ấp ", count: length / 10 + 1).prefix(length - 1)) + "x"
        board.roster = "id,name\nnoi,\(name)\n"
        let run = try await board.render(in: folder)
        if run.code == 0 {
          try await board.expectCodes(of: "noi", in: folder)
          let text = try await Readers.pages(ofPDF: folder.file("out/posters/noi.pdf")).joined()
          #expect(text.says(name))
        } else {
          #expect(run.code == 1 && !run.identifiers.isEmpty, "\(run.errors)")
          #expect(try Folder(folder.file("out")).names() == [])
        }
      }
    }

    @Test func `A fault of one office keeps the posters of all from being written`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.roster = "id,name\nmot,Chi bộ Một\nhai,Chi bộ 🥰\n"
        try await board.render(in: folder).expectFaults(["text.missing-character"], in: folder)
      }
    }
  }
}

import Foundation
import Testing

extension EndToEnd {
  /// What symbols hold themselves, from the board to what readers of others read.
  @Suite struct `Direct codes` {
    private static func board(_ codes: [(caption: String, address: String)]) -> TestBoard {
      var board = TestBoard(codes: codes.count)
      for (index, code) in codes.enumerated() {
        board.codes[index].caption = code.caption
        board.codes[index].address = code.address
        board.codes[index].isDirect = true
      }
      return board
    }

    @Test func `A wireless network, a contact and a number are read back, and printed as people read them`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let board = Self.board([
          ("Wi-Fi hội trường", "WIFI:T:WPA;S:HoiTruong Xa Vinh Binh;P:vinhbinh2026;;"),
          ("Wi-Fi nhà văn hóa", "WIFI:S:Nhà văn hóa;T:WPA;P:mật khẩu;;"),
          ("Danh bạ", "BEGIN:VCARD\nVERSION:3.0\nFN:Lê Văn Mẫu\nTEL:02973000000\nEND:VCARD"),
          ("Gọi văn phòng", "tel: 0297 3000 000"), ("Nhắn tin", "SMSTO:0901 234 567:Xin chào"),
          ("Tài liệu", "https://example.org/tài-liệu"),
        ])
        let proven = try await board.render(in: folder, "--format", "pdf,png")
        #expect(
          proven.code == 0 && proven.errors.contains("Verified: all 6 codes scan"), "\(proven.errors)")
        let text = try await Invocation(
          "pdftotext", ["-layout", folder.file("out/posters/hiep-hoa.pdf"), "-"]
        ).run().text
        for shown in [
          "Wi-Fi: HoiTruong Xa Vinh Binh,", "mật khẩu: vinhbinh2026", "0297 3000 000", "0901 234 567",
          "Lê Văn Mẫu",
          "example.org/tài-liệu",
        ] {
          #expect(text.replacing(/\s+/, with: " ").contains(shown), "\(shown): \(text)")
        }
        let picture = try await Readers.picture(ofPNG: folder.file("out/posters/hiep-hoa.png"))
        let symbols = try picture.symbols(dotsPerInch: 300)
        #expect(
          symbols.contains("tel:02973000000") && symbols.contains("https://example.org/t%C3%A0i-li%E1%BB%87u")
        )
        #expect(symbols.contains("WIFI:S:Nhà văn hóa;T:WPA;P:mật khẩu;;"), "\(symbols)")
        #expect(
          try await Invocation("qpdf", ["--check", folder.file("out/posters/hiep-hoa.pdf")]).run().code == 0)
      }
    }

    @Test func `A wireless network needs a symbol of its own, and the remedy says how`() async throws {
      try await TemporaryFolder.using { folder in
        var board = Self.board([("Wi-Fi", "WIFI:T:WPA;S:Hội trường xã;P:abc;;")])
        board.codes[0].isDirect = false
        let refused = try await Bangtin.run("check", try board.write(to: folder))
        #expect(refused.code == 1 && refused.identifiers == ["url.needs-direct"], "\(refused.errors)")
        #expect(refused.errors.contains("fix: Add the line `direct: true`"))
        board.codes[0].isDirect = true
        let check = try await Bangtin.run("check", try board.write(to: folder))
        #expect(check.code == 0 && check.identifiers.isEmpty, "\(check.errors)")
      }
    }

    @Test func `What nobody can tap is shown on the page and in the message as it is read`() async throws {
      try await TemporaryFolder.using { folder in
        let board = Self.board([("Wi-Fi", "WIFI:T:WPA;S:Hội trường;P:abc;;"), ("Gọi", "TEL:0297 3000 000")])
        let path = try board.write(to: folder)
        #expect(try await Bangtin.run("site", path, "--out", folder.file("out")).code == 0)
        let page = String(decoding: try folder.data("out/site/hiep-hoa/index.html"), as: UTF8.self)
        #expect(
          page.contains("<span class=\"note\">Wi-Fi: Hội trường, mật\u{A0}khẩu: abc</span></span></div>"),
          "\(page)")
        #expect(page.contains("<a href=\"TEL:02973000000\">") && !page.contains("WIFI:"))
        let share = try await Bangtin.run("share", path, "--out", folder.file("out"), "--codes-only")
        #expect(share.code == 0, "\(share.errors)")
        let message = String(decoding: try folder.data("out/share/hiep-hoa/message.txt"), as: UTF8.self)
        #expect(
          message.contains("\nWi-Fi: Hội trường, mật\u{A0}khẩu: abc\n")
            && message.contains("\n0297 3000 000\n"),
          "\(message)")
      }
    }
  }
}

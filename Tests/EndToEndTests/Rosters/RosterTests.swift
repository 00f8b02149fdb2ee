import Foundation
import Testing

extension EndToEnd {
  /// Rosters as offices have them, from the file to the printed page and back into the file.
  @Suite struct `Rosters of offices` {
    private static let roster =
      "DANH SÁCH CHI BỘ, 2026;;\r\nSTT;Tên chi bộ;Điện thoại\r\n1;Chi bộ ấp Một;0901 234 567\r\n2;Chi bộ ấp Hai\r\n"

    /// A board whose roster lies in UTF-16 behind a link, as a synchronized folder has it.
    private func write(to folder: TemporaryFolder) throws -> String {
      var board = TestBoard(codes: 1)
      board.codes[0].caption = "Gọi ☎️ {office.dien-thoai}"
      let path = try board.write(to: folder)
      try FileManager.default.removeItem(atPath: folder.file("offices.csv"))
      try folder.write("", to: "chung/danh sách.csv")
      try Self.bytes(Self.roster).write(to: URL(fileURLWithPath: folder.file("chung/danh sách.csv")))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: folder.file("chung/danh sách.csv"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("offices.csv"), withDestinationPath: "chung/danh sách.csv")
      return path
    }

    private static func bytes(_ text: String) -> Data {
      Data([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }

    private static let written = bytes(
      "DANH SÁCH CHI BỘ, 2026;;\r\nid;STT;Tên chi bộ;Điện thoại\r\nchi-bo-ap-mot;1;Chi bộ ấp Một;0901 234 567\r\n"
        + "chi-bo-ap-hai;2;Chi bộ ấp Hai\r\n")

    @Test func `A roster without ids is drawn, and ids are written where they are asked for`() async throws {
      try await TemporaryFolder.using { folder in
        let path = try write(to: folder)
        let out = folder.file("out")
        let first = try await Bangtin.run("render", path, "--out", out, "--format", "pdf")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.identifiers == ["roster.made-ids", "board.hole-in-text"])
        #expect(first.errors.contains("--write-ids"))
        #expect(try folder.data("chung/danh sách.csv") == Self.bytes(Self.roster))
        let pages = try await Readers.pages(ofPDF: folder.file("out/posters/chi-bo-ap-mot.pdf")).joined()
        #expect(pages.says("Gọi ☎ 0901 234 567"))

        let second = try await Bangtin.run("render", path, "--out", out, "--format", "pdf", "--write-ids")
        #expect(second.code == 0 && second.identifiers == ["board.hole-in-text"], "\(second.errors)")
        #expect(second.errors.contains("Wrote the ids of 2 offices"))
        #expect(second.errors.contains("nothing to reprint"), "\(second.errors)")
        #expect(try folder.data("chung/danh sách.csv") == Self.written)
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("offices.csv"))
        #expect(target == "chung/danh sách.csv")
        let rights = try FileManager.default.attributesOfItem(atPath: folder.file("chung/danh sách.csv"))
        #expect((rights[.posixPermissions] as? NSNumber)?.intValue == 0o640)
        #expect(try Folder(folder.file("chung")).names() == ["danh sách.csv"])
        let plan = try await Bangtin.run("plan", path, "--out", out, "--format", "pdf")
        #expect(plan.code == 0 && plan.output.isEmpty && plan.errors.contains("None of 2 posters changes"))
      }
    }

    @Test(arguments: [("y", true), ("n", false), ("", false)])
    func `At a terminal a person is asked`(answer: String, isWritten: Bool) async throws {
      try await TemporaryFolder.using { folder in
        let path = try write(to: folder)
        let out = folder.file("out")
        let command = "'\(try Bangtin.path())' render '\(path)' --out '\(out)' --format pdf --lang en"
        var invocation = Invocation(
          "sh", ["-c", "(sleep 1; echo '\(answer)') | script -qec \"$1\" /dev/null", "sh", command])
        invocation.environment["TERM"] = "dumb"
        let run = try await invocation.run()
        #expect(run.text.contains("Write the ids of 2 offices into offices.csv now? [y/N]"), "\(run.text)")
        #expect(run.text.contains("Wrote the ids of 2 offices") == isWritten)
        let expected = isWritten ? Self.written : Self.bytes(Self.roster)
        #expect(try folder.data("chung/danh sách.csv") == expected)
        #expect(try Folder(folder.file("out/posters")).names() == ["chi-bo-ap-hai.pdf", "chi-bo-ap-mot.pdf"])
      }
    }

    @Test func `A new name asks whether the office is the printed one, and an id answers`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 1)
        board.roster = "Tên đơn vị\nChi bộ ấp Một\nChi bộ ấp Hai\n"
        #expect(try await board.render(in: folder, "--format", "pdf").code == 0)
        board.roster = "Tên đơn vị\nChi bộ ấp Một Lớn\nChi bộ ấp Hai\n"
        let asked = try await board.render(in: folder, "--format", "pdf", "--write-ids")
        #expect(asked.code == 1 && asked.identifiers.contains("roster.renamed-office"), "\(asked.errors)")
        #expect(try String(decoding: folder.data("offices.csv"), as: UTF8.self) == board.roster)
        board.roster = "id,Tên đơn vị\nchi-bo-ap-mot,Chi bộ ấp Một Lớn\n,Chi bộ ấp Hai\n"
        let answered = try await board.render(in: folder, "--format", "pdf", "--write-ids")
        #expect(answered.code == 0 && answered.identifiers.isEmpty, "\(answered.errors)")
        #expect(answered.errors.contains("1 of 2 posters"), "\(answered.errors)")
        #expect(
          try String(decoding: folder.data("offices.csv"), as: UTF8.self)
            == "id,Tên đơn vị\nchi-bo-ap-mot,Chi bộ ấp Một Lớn\nchi-bo-ap-hai,Chi bộ ấp Hai\n")
      }
    }

    @Test func `Offices of one name get ids of their own`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 1)
        board.roster = "Tên đơn vị,Ấp\nChi bộ Quân sự,Một\nChi bộ Quân sự,Hai\n"
        let refused = try await board.render(in: folder, "--format", "pdf")
        #expect(refused.code == 1 && refused.identifiers.contains("roster.same-made-id"), "\(refused.errors)")
        let run = try await board.render(in: folder, "--format", "pdf", "--write-ids")
        #expect(run.code == 0 && run.identifiers == ["roster.same-name"], "\(run.errors)")
        #expect(
          try String(decoding: folder.data("offices.csv"), as: UTF8.self)
            == "id,Tên đơn vị,Ấp\nchi-bo-quan-su,Chi bộ Quân sự,Một\nchi-bo-quan-su-2,Chi bộ Quân sự,Hai\n")
      }
    }

    @Test func `A roster, a layout and a picture are found in either spelling of their names`() async throws {
      let svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><circle cx='5' cy='5' r='4'/></svg>"
      for isStoredComposed in [true, false] {
        func stored(_ name: String) -> String {
          isStoredComposed
            ? name.precomposedStringWithCanonicalMapping : name.decomposedStringWithCanonicalMapping
        }
        func asked(_ text: String) -> String {
          isStoredComposed
            ? text.decomposedStringWithCanonicalMapping : text.precomposedStringWithCanonicalMapping
        }
        try await TemporaryFolder.using { folder in
          let board =
            "title: Tài liệu\norganization: Xã\nlayout: Mẫu xã.yaml\noffices: Ấp.csv\nlinks:\n"
            + "  base: https://q.example.org\ncodes:\n  - id: a\n    caption: A\n    url: https://example.org/\n"
          let layout =
            "extends: poster-a3\nparts:\n"
            + "  emblem: { picture: \"{office.hinh}\", width: 25 mm, height: 25 mm, star: }\n"
          try folder.write(asked(board), to: "board.yaml")
          try folder.write(layout, to: stored("Mẫu xã.yaml"))
          try folder.write(asked("Mã,Tên,Hình\na,Ấp Một,Hình ảnh/Ấp.svg\n"), to: stored("Ấp.csv"))
          try folder.write(svg, to: stored("Hình ảnh/Ấp.svg"))
          let run = try await Bangtin.run("check", folder.file("board.yaml"))
          #expect(run.code == 0 && run.identifiers.isEmpty, "\(run.errors)")
        }
      }
    }

    @Test func `Signs are drawn in every format by a font of which a part is embedded`() async throws {
      try await TemporaryFolder.using { folder in
        var board = TestBoard(codes: 2)
        board.codes[0].caption = "Loa 📢 ✔️ ☎ ★ → ➤ ● ■"
        let run = try await board.render(in: folder, "--format", "pdf,png,svg")
        #expect(run.code == 0 && run.identifiers.isEmpty, "\(run.errors)")
        try await board.expectCodes(of: "hiep-hoa", in: folder)
        let pdf = folder.file("out/posters/hiep-hoa.pdf")
        #expect(try await Readers.pages(ofPDF: pdf).joined().says("Loa 📢 ✔ ☎ ★ → ➤ ● ■"))
        let fonts = try await Readers.fonts(ofPDF: pdf)
        #expect(fonts.contains { $0.name.hasSuffix("+Symbola") })
        #expect(fonts.allSatisfy { $0.isEmbedded && $0.isSubset })
        #expect(try await Python.brokenRules([pdf]) == [])
        // A board without signs has no such font.
        let plain = try await TestBoard(codes: 2).render(in: folder, "--format", "pdf")
        #expect(plain.code == 0, "\(plain.errors)")
        #expect(try await Readers.fonts(ofPDF: pdf).allSatisfy { !$0.name.hasSuffix("+Symbola") })
      }
    }

    @Test func `Without the font for signs the fault names its package, and other boards are drawn`()
      async throws
    {
      try await TemporaryFolder.using { folder in
        let fonts = folder.file("fonts")
        for name in ["opentype/inter", "truetype/liberation2", "truetype/material-design-icons-iconfont"] {
          let parent = fonts + "/" + name.split(separator: "/").dropLast().joined(separator: "/")
          try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
          try FileManager.default.createSymbolicLink(
            atPath: fonts + "/" + name, withDestinationPath: "/usr/share/fonts/" + name)
        }
        let environment = ["BANGTIN_SYSTEM_FONTS": fonts]
        let plain = try TestBoard(codes: 1).write(to: folder)
        #expect(try await Bangtin.run("check", plain, environment: environment).code == 0)
        let signs = try TestBoard(caption: "Loa 📢").write(to: folder)
        let run = try await Bangtin.run("check", signs, environment: environment)
        #expect(run.code == 1 && run.identifiers == ["text.missing-character"], "\(run.errors)")
        #expect(run.errors.contains("apt-get install fonts-symbola"))
      }
    }
  }
}

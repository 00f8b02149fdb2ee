import Foundation
import Testing

extension EndToEnd {
  /// `bangtin layouts`.
  @Suite struct `Listing layouts` {
    @Test func `Every layout is listed with its paper, as a table and as JSON`() async throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: Bangtin.root + "/Layouts")
      let table = try await Bangtin.run("layouts")
      #expect(table.code == 0 && table.errors.isEmpty, "\(table.errors)")
      #expect(table.lines.first?.hasPrefix("NAME") == true)
      let poster = try #require(table.lines.first { $0.hasPrefix("poster-a3 ") })
      #expect(poster.contains("A3") && poster.contains("portrait") && poster.contains("mã QR"))
      let json = try await Bangtin.run("layouts", "--json")
      let rows = try json.lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
      #expect(rows.count == table.lines.count - 1 && rows.count <= names.count)
      for row in rows {
        #expect(row["type"] as? String == "layout" && row["faults"] as? Int == 0)
        #expect((row["description"] as? String)?.isEmpty == false, "\(row) says nothing of its use")
      }
    }

    @Test func `A broken layout is told with its fault, and the others are listed and drawn`() async throws {
      try await TemporaryFolder.using { folder in
        for name in ["Layouts", "Fonts"] {
          try FileManager.default.copyItem(atPath: Bangtin.root + "/" + name, toPath: folder.file(name))
        }
        try folder.write("extends: poster-a3\nbody: { gaap: 3 mm }\n", to: "Layouts/broken.yaml")
        let run = try await Bangtin.run(
          "layouts", "--gallery", folder.file("out/gallery.pdf"), environment: ["BANGTIN_HOME": folder.path])
        #expect(run.code == 1 && run.identifiers == ["yaml.unknown-key"], "\(run.errors)")
        #expect(run.errors.contains("broken.yaml:2:9"))
        #expect(run.lines.contains { $0.hasPrefix("broken ") && $0.contains("1 error") })
        #expect(run.lines.contains { $0.hasPrefix("poster-a3 ") && $0.contains("A3") })
        let pages = try await Readers.pages(ofPDF: folder.file("out/gallery.pdf"))
        #expect(pages.count == 1)
        #expect(pages[0].contains("poster-a3") && !pages[0].contains("broken"))
        #expect(try folder.files(in: "out").count == 1)
      }
    }

    @Test func `A gallery is a picture too, and another ending is a wrong argument`() async throws {
      try await TemporaryFolder.using { folder in
        let run = try await Bangtin.run("layouts", "--gallery", folder.file("gallery.png"))
        #expect(run.code == 0, "\(run.errors)")
        #expect(try folder.data("gallery.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let wrong = try await Bangtin.run("layouts", "--gallery", folder.file("gallery.gif"))
        #expect(wrong.code == 64 && wrong.errors.contains(".pdf"))
      }
    }
  }
}

import Foundation
import Testing

/// A board that a test writes into a folder of its own.
struct TestBoard {
  /// A code of the board, as YAML texts.
  struct Code {
    var identifier: String
    var caption: String
    var address = "https://example.org/"
    /// Whether the symbol holds the address itself.
    var isDirect = false

    /// What its symbol says for an office.
    func payload(of office: String) -> String {
      isDirect ? address : "https://q.example.org/\(office)/\(identifier)"
    }
  }

  var title = "Tài liệu chuyển đổi số"
  /// The name of the layout.
  var layout = "poster-a3"
  var codes: [Code]
  /// The roster, byte for byte.
  var roster = "id,name\nhiep-hoa,Chi bộ ấp Hiệp Hòa\n"
  /// What is added to the board's end.
  var more = ""

  /// A board with this many codes.
  init(codes count: Int) {
    codes = (1...max(count, 1)).map { Code(identifier: "ma-\($0)", caption: "Tài liệu số \($0)") }
  }

  /// A board with one code that is named so.
  init(caption: String) {
    codes = [Code(identifier: "ma", caption: caption)]
  }

  /// The text of `board.yaml`; JSON's quotes are YAML's.
  private var yaml: String {
    get throws {
      func quoted(_ text: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return String(decoding: try encoder.encode(text), as: UTF8.self)
      }
      var lines = [
        "title: \(try quoted(title))", "organization: Đảng ủy xã Vĩnh Bình", "layout: \(layout)", "links:",
        "  base: https://q.example.org", "offices: offices.csv", "codes:",
      ]
      for code in codes {
        lines += ["  - id: \(code.identifier)", "    caption: \(try quoted(code.caption))"]
        lines.append("    url: \(try quoted(code.address))")
        if code.isDirect { lines.append("    direct: true") }
      }
      return (lines + [more]).joined(separator: "\n") + "\n"
    }
  }

  /// Writes the board; answers the path of its file.
  func write(to folder: TemporaryFolder) throws -> String {
    try folder.write(yaml, to: "board.yaml")
    try folder.write(roster, to: "offices.csv")
    return folder.file("board.yaml")
  }

  /// Renders the board with the arguments; the results are in `out`, and documents carry one fixed date.
  func render(in folder: TemporaryFolder, _ arguments: String...) async throws -> Finished {
    let board = try write(to: folder)
    return try await Bangtin.invocation(
      ["render", board, "--out", folder.file("out")] + arguments,
      environment: ["SOURCE_DATE_EPOCH": "1793000000"]
    ).run()
  }

  /// Renders a board whose offices are those that lie in the folder.
  func renderKeepingRoster(in folder: TemporaryFolder) async throws -> Finished {
    var board = self
    board.roster = String(decoding: try folder.data("offices.csv"), as: UTF8.self)
    return try await board.render(in: folder, "--format", "pdf", "--no-proof", "--verbose")
  }

  /// Expects that PNG, PDF and the links of an office hold every code.
  func expectCodes(of office: String, in folder: TemporaryFolder) async throws {
    let payloads = codes.map { $0.payload(of: office) }.sorted()
    let poster = folder.file("out/posters/\(office)")
    let page = try await Readers.picture(ofPDF: poster + ".pdf")
    let links = try await Readers.links(ofPDF: poster + ".pdf")
    #expect(links.map(\.address).sorted() == (payloads + payloads).map(\.typed).sorted())
    let picture = try await Readers.picture(ofPNG: poster + ".png")
    #expect(try await Readers.zbar(picture, dotsPerInch: 300, symbols: links) == payloads)
    // One by one: on a crowded page ZXing stops short when it is to find all.
    let symbols = links.filter(\.isSquare)
    #expect(symbols.count == codes.count)
    for link in symbols {
      #expect(
        try page.part(around: link, dotsPerInch: 150).symbols(dotsPerInch: 150) == [link.address.scanned])
    }
    #expect(try await Invocation("qpdf", ["--check", poster + ".pdf"]).run().code == 0)
  }
}

extension Finished {
  /// Expects faults with these identifiers and no file at all.
  func expectFaults(_ identifiers: [String], in folder: TemporaryFolder) throws {
    #expect(code == 1)
    #expect(self.identifiers == identifiers, "\(errors)")
    #expect(try Folder(folder.file("out")).names() == [])
  }

  /// The identifiers of the messages on standard error.
  var identifiers: [String] { errors.matches(of: /\[([a-z]+\.[a-z-]+)\]/).map { String($0.1) } }
}

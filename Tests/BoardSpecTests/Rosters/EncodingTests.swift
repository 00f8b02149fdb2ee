import Foundation
import Testing

@testable import BoardSpec
@testable import Diagnostics

@Suite("Encodings of rosters")
struct RosterEncodingTests {
  private static let text = "Mã;Tên chi bộ\r\nap-mot;Chi bộ ấp Một\r\nap-hai;Chi bộ ấp Hai 📢\r\n"

  private static func bytes(_ text: String, _ form: TextEncoding.Form, marks: Int) -> [UInt8] {
    TextEncoding(form: form, marks: marks).bytes(of: text)
  }

  @Test(
    "UTF-16 is read with its mark and without, and UTF-8 with one mark or two",
    arguments: [
      (TextEncoding.Form.utf8, 0), (.utf8, 1), (.utf8, 2), (.utf16LittleEndian, 1), (.utf16LittleEndian, 0),
      (.utf16BigEndian, 1), (.utf16BigEndian, 0),
    ])
  func read(form: TextEncoding.Form, marks: Int) throws {
    let bytes = Self.bytes(Self.text, form, marks: marks)
    #expect(TextEncoding.detected(in: bytes) == TextEncoding(form: form, marks: marks))
    #expect(TextEncoding.detected(in: bytes).text(of: bytes) == Self.text)
    var faults = DiagnosticCollection()
    let file = try #require(TextReader(files: .memory([:])).decode(bytes, name: "o.csv", faults: &faults))
    let roster = try #require(RosterReader.read(file, faults: &faults))
    #expect(faults.isEmpty)
    #expect(roster.offices.map(\.name.string) == ["Chi bộ ấp Một", "Chi bộ ấp Hai 📢"])
  }

  @Test("UTF-16 that is cut short or damaged is a fault")
  func damaged() {
    let whole = Self.bytes(Self.text, .utf16LittleEndian, marks: 1)
    for bytes in [whole.dropLast(), whole + [0x00, 0xD8]] {
      var faults = DiagnosticCollection()
      #expect(TextReader(files: .memory([:])).decode(Array(bytes), name: "o.csv", faults: &faults) == nil)
      #expect(faults.outline == ["file.damaged-utf16 o.csv"])
    }
  }

  @Test("Files are found whichever way their names are spelt", arguments: [true, false])
  func names(isComposed: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = "Ấp Hiệp Hòa/Danh sách.csv"
    let composed = name.precomposedStringWithCanonicalMapping
    let apart = name.decomposedStringWithCanonicalMapping
    let (stored, asked) = isComposed ? (composed, apart) : (apart, composed)
    let path = folder.path + "/" + stored
    try FileManager.default.createDirectory(
      atPath: Path.folder(of: path), withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: path, contents: Data([65])))
    let disk = FileAccess.disk
    let wanted = folder.path + "/" + asked
    #expect(!Array(wanted.utf8).elementsEqual(Array(path.utf8)))
    #expect(disk.exists(wanted) && disk.bytes(wanted, 10) == .success([65]))
    #expect(disk.canonical(wanted).utf8.elementsEqual(disk.canonical(path).utf8))
    #expect(disk.names(Path.folder(of: wanted)) == [Path.lastComponent(of: stored)])
    #expect(!disk.exists(wanted + "x") && disk.bytes(wanted + "x", 10) == .failure(.missing))
  }

  @Test(
    "A text in VNI or TCVN3 is found alone among good ones",
    arguments: [
      "Ñaûng uûy xaõ Vónh Bình", "Chi boä aáp Caùi Nöùa", "Tröôøng Tieåu hoïc", "§¶ng ñy x· VÜnh B×nh",
    ])
  func legacy(text: String) {
    var workspace = Workspace()
    workspace["offices.csv"] = "id,Tên đơn vị,zalo\nhai,\(text),https://zalo.me/g/b\n"
    #expect(workspace.load().diagnostics.outline == ["file.legacy-encoding offices.csv:2:5"])
    workspace = Workspace()
    workspace["board.yaml"] = Workspace.board.replacing("Đảng ủy xã Vĩnh Bình", with: text)
    #expect(workspace.load().diagnostics.outline == ["file.legacy-encoding board.yaml:2:15"])
  }

  @Test(
    "Other texts of Latin letters are no old encoding",
    arguments: [
      "Hoà Bình", "Khoá 2, Tuân Hoá", "Citroën Noël", "Août", "Vista®", "Trần Văn Cao", "Nhà văn hóa", "Quý",
      "Lê Lai 5 × 3 m", "Đặng Huệ",
    ])
  func noLegacy(text: String) { #expect(LegacyEncoding.detected(inText: text) == nil) }
}

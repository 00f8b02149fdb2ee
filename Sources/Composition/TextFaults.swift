import BoardSpec
import Diagnostics
import PageModel
import QRCode
import Typesetting

/// A character that no font of the manifest draws.
struct MissingCharacter {
  let character: Character
  let text: SourcedText
  let style: TextStyle

  /// Names the character, its code points and its place.
  ///
  /// - Parameter absentPackages: The packages of fonts for gaps that are not installed and may have it.
  func diagnostic(fonts: FontLibrary, absentPackages: [String] = []) -> Diagnostic {
    let points = character.namedCodePoints
    let families = Set((fonts.faces + fonts.fallbackFaces).map(\.family)).sorted().joined(separator: ", ")
    let packages = absentPackages.joined(separator: " ")
    return Diagnostic(
      "text.missing-character", .error,
      LocalizedText(
        vi: "Không phông chữ nào vẽ được ký tự «\(character)» (\(points))",
        en: "No font draws the character “\(character)” (\(points))"),
      remedy: packages.isEmpty
        ? LocalizedText(
          vi: "Bỏ ký tự này, hoặc thay bằng ký tự khác", en: "Remove it, or replace it by another character")
        : LocalizedText(
          vi: "Bỏ hoặc thay ký tự này, hoặc chạy lệnh `sudo apt-get install \(packages)`",
          en: "Remove or replace it, or run `sudo apt-get install \(packages)`"),
      at: text.range(of: character),
      notes: [
        Diagnostic.Note(
          LocalizedText(vi: "các phông chữ hiện có: \(families)", en: "the fonts at hand: \(families)"))
      ])
  }
}

extension EncodingError {
  /// Says which code cannot become a symbol, and why.
  func diagnostic(for entry: OfficeBoard.Entry) -> Diagnostic {
    let reason =
      switch self {
      case .emptyText: LocalizedText(vi: "không có nội dung", en: "there is nothing to encode")
      default:
        LocalizedText(
          vi: "địa chỉ dài \(entry.payload.utf8.count) byte, quá sức chứa của một mã QR",
          en: "the address of \(entry.payload.utf8.count) bytes is more than a QR symbol holds")
      }
    return Diagnostic(
      "code.not-encodable", .error,
      LocalizedText(
        vi: "Không tạo được mã QR cho `\(entry.code)`: \(reason[.vietnamese])",
        en: "No QR symbol can be made for `\(entry.code)`: \(reason[.english])"),
      remedy: LocalizedText(vi: "Dùng địa chỉ ngắn hơn", en: "Use a shorter address"),
      at: entry.origin.range)
  }
}

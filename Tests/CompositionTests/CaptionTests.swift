import Composition
import Diagnostics
import PageModel
import Testing

/// Captions made of words as officials write them, from the shortest to the longest syllable of Vietnamese.
@Suite("Captions")
struct CaptionTests {
  private static let words = [
    "ở", "ý", "xã", "ấp", "Bác", "Hồ", "Đảng", "ủy", "Điều", "lệ", "nghị", "quyết", "nghiêng", "TRUYỀN",
    "THÔNG",
    "ĐỔI", "MỚI", "chuyển", "đổi", "số", "117", "2026-2030", "(dự", "thảo)", "Nghiệp", "vụ", "công", "tác",
    "xây", "dựng", "Ẩm", "thực", "Ữ", "phường,", "Zalo", "VNeID", "https", "Trưởng", "khuyến", "học",
    "nguyễn",
    "giường", "PHƯỜNG", "NGHIÊNG", "sinh", "hoạt", "chi", "bộ", "thứ", "Năm",
  ]

  /// A caption of some words, the same on every run; the step has no divisor in common with the number of words.
  private static func caption(_ seed: Int, words count: Int) -> String {
    (0..<count).map { words[(seed * 37 + $0 * 7 + $0 * $0 % 11) % words.count] }.joined(separator: " ")
  }

  @Test(
    "any captions are on the page whole, or the board is refused with a fault",
    arguments: ["poster-a3", "poster-a3-landscape", "poster-a4", "calm-a4", "cards", "share-board"], 0..<12)
  func fitsOrFails(_ layout: String, _ seed: Int) throws {
    let captions = (0...(seed * 5 % 23)).map { Self.caption(seed + $0, words: 1 + (seed * 3 + $0 * 5) % 29) }
    let made = try #require(
      try TemporaryBoard.compose(codes: TemporaryBoard.codes(captions), layout: layout).first)
    guard !made.pages.isEmpty else {
      #expect(made.diagnostics.contains { $0.severity == .error }, "\(captions)")
      return
    }
    #expect(!made.diagnostics.contains { $0.severity == .error })
    let runs = made.pages.flatMap(\.items).compactMap { item in
      if case .text(let run) = item.content { run.text.split(separator: " ").map(String.init) } else { nil }
    }
    let shown = " " + runs.joined().joined(separator: " ").lowercased() + " "
    for caption in captions { #expect(shown.contains(" " + caption.lowercased() + " "), "\(caption)") }
  }
}

import Diagnostics

/// Why a file has to be made.
enum Change: Sendable, Hashable {
  /// Nothing was made for the office yet.
  case new
  /// The office has files, and none of this kind.
  case further(FileKind)
  /// It was made from other content.
  case part(Part)
  /// The office's row says something else in a column.
  case cell(column: String)
  /// The file is gone.
  case missing
  /// The file's bytes are not those that were written.
  case damaged
  /// It was written without reading its codes back, which this run wants.
  case unproven
  /// All were asked to be made anew.
  case forced

  /// Whether a person wants to hear of it after a run: what is new, or was asked for, is no surprise.
  var isReported: Bool {
    switch self {
    case .new, .further, .forced: false
    case .part, .cell, .missing, .damaged, .unproven: true
    }
  }

  /// Whether only how content is drawn has changed, so that the page may be as it was.
  var isOfDrawing: Bool {
    guard case .part(let part) = self else { return false }
    return part.isOfDrawing
  }

  /// How a person is told of it; `office` is whose row it is.
  func words(_ office: String) -> LocalizedText {
    switch self {
    case .new: LocalizedText(vi: "tờ bảng mới", en: "new")
    case .further(let kind):
      LocalizedText(vi: "chưa có \(kind.words.vietnamese)", en: "no \(kind.words.english) yet")
    case .part(let part): part.words
    case .cell("name"): LocalizedText(vi: "tên của \(office)", en: "name of \(office)")
    case .cell(let column) where Part(name: column).isPicture: Part(name: column).words
    case .cell(let column): LocalizedText(vi: "cột \(column) của \(office)", en: "\(column) of \(office)")
    case .missing: LocalizedText(vi: "tệp không còn", en: "file missing")
    case .damaged: LocalizedText(vi: "tệp bị sửa hoặc hỏng", en: "file damaged")
    case .unproven: LocalizedText(vi: "chưa kiểm tra quét", en: "not verified")
    case .forced: LocalizedText(vi: "--force", en: "--force")
    }
  }
}

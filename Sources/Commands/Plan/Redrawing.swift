import BoardSpec
import Crypto
import Foundation
import PageModel

/// Draws posters again to see whether a changed program, layout or font really changes them; what one worker owns.
///
/// A comment in a layout, or a rule of it that a poster does not meet, leaves its pages as they are, and nobody shall
/// reprint them for it.
final class Redrawing {
  private let loaded: LoadedBoard
  private let options: RenderOptions
  private var composing: PageComposing?
  private var worker: (date: String, worker: PosterWorker)?

  init(_ loaded: LoadedBoard, _ options: RenderOptions) {
    self.loaded = loaded
    var options = options
    options.isProven = false
    self.options = options
  }

  /// Whether the files of one kind that an office has, all pages of them, would be drawn as they are, byte for byte.
  ///
  /// A page that cannot be drawn is no longer what it was; the run that draws it reports why.
  func areUnchanged(
    _ files: [MadeFile], of kind: FileKind, for office: Office, in folder: OutputFolder
  ) -> Bool {
    guard let date = date(of: files, in: folder), let drawn = try? draw(kind, for: office, date: date) else {
      return false
    }
    return drawn.count == files.count
      && zip(drawn, files).allSatisfy { new, old in
        new.path == old.path && new.bytes.count == old.bytes
          && SHA256.hash(data: new.bytes).hexadecimal == old.sha256
      }
  }

  private func draw(_ kind: FileKind, for office: Office, date: String) throws -> [DrawnPoster.File] {
    let composing = try composing ?? PageComposing(loaded, options.pages)
    self.composing = composing
    guard let poster = try composing.compose(office).poster else { return [] }
    return try worker(date: date).draw(poster, [kind], drawsDocument: false).files
  }

  private func worker(date: String) throws -> PosterWorker {
    if let worker, worker.date == date { return worker.worker }
    let made = try PosterWorker(options: options, date: date)
    worker = (date, made)
    return made
  }

  /// The date that a PDF carries, which is that of the run that made it; pictures carry none.
  private func date(of files: [MadeFile], in folder: OutputFolder) -> String? {
    guard let first = files.first, first.path.hasSuffix(".pdf") else { return "" }
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + first.path)),
      let start = bytes.range(of: Data("xmp:CreateDate=\"".utf8))?.upperBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return String(validating: bytes[start..<end], as: UTF8.self)
  }
}

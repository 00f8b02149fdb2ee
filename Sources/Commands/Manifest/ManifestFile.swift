import Foundation

/// `manifest.json`: what a folder holds, with the SHA-256 of every file and of everything it was made from.
///
/// A making, a document and a poster each stand on a line of their own, so that a manifest of any length is written and
/// read line by line.
enum ManifestFile {
  /// The name of the file in the output folder.
  static let name = "manifest.json"
  /// The version of the file's form.
  static let version = 2
  /// The log of a run over all offices, or over some.
  static let logName = ".manifest.partial"

  /// The log of a part of a run, which is kept for the run that puts the parts together.
  static func logName(of shard: Shard) -> String { "manifest-\(shard.number)-of-\(shard.count).jsonl" }

  /// Whether a file in the output folder is a log.
  static func isLog(_ name: String) -> Bool {
    name == logName || name.wholeMatch(of: /manifest-[0-9]+-of-[0-9]+\.jsonl/) != nil
  }

  /// Writes equal values as equal bytes.
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// Writes the file line by line.
  static func write(
    _ makings: [Making], _ documents: [MadeFile], _ posters: some Sequence<PosterRecord>, to file: PartialFile
  ) throws(OutputError) {
    var buffer = "{\n\"version\": \(version),\n\"program\": \"\(Program.version)\",\n\"makings\": {"
    func line(_ value: some Encodable) -> String {
      // Strings and whole numbers alone: nothing that JSON could not hold.
      String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
    }
    var separator = "\n"
    for making in makings {
      buffer += separator + "\"\(making.identifier)\": " + line(making)
      separator = ",\n"
    }
    buffer += "\n},\n\"documents\": ["
    separator = "\n"
    for document in documents {
      buffer += separator + line(document)
      separator = ",\n"
    }
    buffer += "\n],\n\"posters\": ["
    separator = "\n"
    for poster in posters {
      buffer += separator + line(poster)
      separator = ",\n"
      guard buffer.utf8.count > 1 << 16 else { continue }
      try file.append(Array(buffer.utf8))
      buffer = ""
    }
    try file.append(Array((buffer + "\n]\n}\n").utf8))
  }
}

/// A line of a manifest or of a log, as far as it says something.
enum ManifestLine: Equatable {
  /// The form is the one that this program knows.
  case version
  /// A making.
  case making(Making)
  /// A document with all posters.
  case document(MadeFile)
  /// A poster of this office.
  case poster(office: String)

  private struct Named: Decodable { let office: String }
  private struct Held: Decodable { let making: Making }

  /// Reads a line; `nil` for what says nothing, such as the half of a line that a killed run left.
  init?(_ text: some Collection<UInt8>) {
    var text = Data(text)
    if text.last == UInt8(ascii: ",") { text.removeLast() }
    func holds(_ start: String) -> Bool { text.starts(with: start.utf8) }
    let decoder = JSONDecoder()
    if holds("\"version\"") {
      guard text == Data("\"version\": \(ManifestFile.version)".utf8) else { return nil }
      self = .version
    } else if holds("{\"files\""), let poster = try? decoder.decode(Named.self, from: text) {
      self = .poster(office: poster.office)
    } else if holds("{\"bytes\""), let document = try? decoder.decode(MadeFile.self, from: text) {
      self = .document(document)
    } else if holds("{\"making\""), let held = try? decoder.decode(Held.self, from: text) {
      self = .making(held.making)
    } else if holds("\""), let colon = text.firstIndex(of: UInt8(ascii: ":")), text.last == UInt8(ascii: "}"),
      let making = try? decoder.decode(Making.self, from: text[text.index(after: colon)...])
    {
      self = .making(making)
    } else {
      return nil
    }
  }
}

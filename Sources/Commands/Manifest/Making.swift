import Crypto
import Foundation

/// What a file was made from, apart from its office: named parts, each with the digest of its content.
struct Making: Sendable, Hashable {
  /// The digest of each part's content: the first 16 hexadecimal digits of its SHA-256, enough to tell that it changed.
  private(set) var parts: [Part: String] = [:]

  /// Adds a part with its content.
  mutating func add(_ part: Part, _ content: some Sequence<UInt8>) {
    parts[part] = Self.digest(content)
  }

  /// Adds a part with its text.
  mutating func add(_ part: Part, _ text: String) { add(part, text.utf8) }

  /// Adds a part whose digest is known.
  mutating func add(_ part: Part, digest: String) { parts[part] = digest }

  /// A short name that depends on all parts.
  var identifier: String {
    let lines = parts.map { "\($0.key.name)=\($0.value)\n" }.sorted().joined()
    return Self.digest(lines.utf8)
  }

  /// The parts that are not alike in both, sorted by name.
  func differences(from other: Making) -> [Part] {
    Set(parts.keys).union(other.parts.keys).filter { parts[$0] != other.parts[$0] }
      .sorted { $0.name < $1.name }
  }

  /// The first 16 hexadecimal digits of the SHA-256 of some bytes.
  static func digest(_ content: some Sequence<UInt8>) -> String {
    SHA256.hash(data: Array(content)).prefix(8).hexadecimal
  }
}

extension Making: Codable {
  init(from decoder: any Decoder) throws {
    let named = try decoder.singleValueContainer().decode([String: String].self)
    parts = Dictionary(named.map { (Part(name: $0.key), $0.value) }, uniquingKeysWith: { $1 })
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(parts.map { ($0.key.name, $0.value) }, uniquingKeysWith: { $1 }))
  }
}

/// The tags of an XML file one after the other, found in one pass over its bytes and without trusting them.
struct XMLTags: Sequence, IteratorProtocol {
  /// One tag, or a declaration that begins like one.
  struct Tag {
    /// The name without its prefix; empty for declarations and the ends of elements.
    let name: String
    /// All of it between the angle brackets.
    let bytes: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[(open + 1)...]
      if rest.starts(with: Self.comment) {
        place = end(of: Self.commentEnd, from: open)
      } else if rest.starts(with: Self.data) {
        place = end(of: Self.dataEnd, from: open)
      } else {
        place = tagEnd(from: open)
        let inside = bytes[(open + 1)..<place]
        return Tag(name: Self.name(inside), bytes: inside)
      }
    }
    return nil
  }

  private static let comment = Array("!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let data = Array("![CDATA[".utf8)
  private static let dataEnd = Array("]]>".utf8)

  private func end(of mark: [UInt8], from place: Int) -> Int {
    var place = place
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
        return place + mark.count
      }
      place += 1
    }
    return bytes.count
  }

  /// Where a tag ends, `>` in quotes aside.
  private func tagEnd(from open: Int) -> Int {
    var quote: UInt8 = 0
    var place = open
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
      place += 1
    }
    return bytes.count
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> String {
    let whole = tag.prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte)
        || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    let local = whole.lastIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
    return String(decoding: local, as: UTF8.self)
  }
}

extension XMLTags.Tag {
  /// The attributes in order, as they are written.
  var attributes: [(name: String, value: ArraySlice<UInt8>)] {
    var attributes: [(name: String, value: ArraySlice<UInt8>)] = []
    var place = bytes.startIndex
    while let equals = bytes[place...].firstIndex(of: UInt8(ascii: "=")) {
      let name = bytes[place..<equals].split(whereSeparator: { $0 <= 0x20 }).last ?? []
      let value = bytes[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = value.dropFirst().firstIndex(of: quote)
      else { break }
      attributes.append((String(decoding: name, as: UTF8.self), value[(value.startIndex + 1)..<end]))
      place = end + 1
    }
    return attributes
  }
}

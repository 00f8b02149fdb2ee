import CQPDF

/// The first page of a PDF of Cairo's, taken apart by libqpdf into objects that another document can hold.
struct ForeignPage {
  /// The objects, the page's content first.
  let objects: ForeignObjects

  /// Takes the page in `bytes` apart; `nil` where it holds what cannot be taken over.
  init?(_ bytes: [UInt8], _ meaning: PictureColors) throws {
    let document = ForeignDocument()
    let found = try unsafe bytes.withUnsafeBytes { buffer in
      try unsafe document.objects(of: buffer, meaning)
    }
    guard let found else { return nil }
    objects = found
  }
}

/// Objects of another document, in which references count these objects.
struct ForeignObjects {
  /// One object.
  struct Object {
    /// What it says, with a gap for each reference.
    var pieces: [Piece] = []
    /// The bytes of a stream, as they are stored; `nil` for an object without.
    var stream: [UInt8]?
    /// Whether the stream has to be packed.
    var isPlain = false
  }

  /// A part of an object's text.
  enum Piece {
    case syntax(PDFBytes)
    case reference(Int)
  }

  var objects: [Object] = []

  /// Writes all of them under numbers of the file's own; answers that of the first.
  func write(to file: inout PDFFile) throws -> Int {
    let numbers = objects.map { _ in file.reserve() }
    for (object, number) in zip(objects, numbers) {
      var bytes = PDFBytes()
      for piece in object.pieces {
        switch piece {
        case .syntax(let syntax): bytes.add(syntax)
        case .reference(let index): bytes.add(reference: numbers[index])
        }
      }
      switch object.stream {
      case nil: try file.add(number, bytes)
      case let stream? where object.isPlain: try file.addStream(number, bytes, stream)
      case let stream?: try file.addPlainStream(number, bytes, stream)
      }
    }
    return numbers[0]
  }
}

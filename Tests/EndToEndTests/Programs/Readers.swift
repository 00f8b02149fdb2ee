import Foundation

/// The programs that read what bangtin wrote and share no code with it.
enum Readers {
  /// The symbols that ZBar finds in a picture, sorted.
  static func zbar(_ picture: String) async throws -> [String] {
    let finished = try await Invocation(
      "zbarimg", ["--quiet", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable", picture]
    ).run()
    // 4 says that there was no symbol.
    guard [0, 4].contains(finished.code) else {
      throw ProgramFault(description: "zbarimg \(picture) ended with \(finished.code):\n" + finished.errors)
    }
    return finished.lines.sorted()
  }

  /// The symbols that ZBar finds in a picture that is not in a file yet.
  static func zbar(_ picture: Pixmap) async throws -> [String] {
    try await TemporaryFolder.using { folder in
      try picture.data.write(to: URL(fileURLWithPath: folder.file("page.pgm")))
      return try await zbar(folder.file("page.pgm"))
    }
  }

  /// The symbols that ZBar finds on a page, or alone where the page's links say that they are, sorted.
  ///
  /// On a page of many symbols whose modules are no whole number of pixels ZBar 0.23 misses 3 of 100 by
  /// chance, whatever the resolution. It reads each of them when it sees it alone, as a phone does.
  static func zbar(
    _ page: Pixmap, dotsPerInch: Double, symbols links: [PDFLink]
  ) async throws -> [String] {
    var found = try await zbar(page)
    for link in links where !found.contains(link.address.scanned) && link.isSquare {
      found += try await zbar(page.part(around: link, dotsPerInch: dotsPerInch))
    }
    return found.sorted()
  }

  /// The first page of a PDF as a picture of greys at 150 dpi.
  static func picture(ofPDF path: String) async throws -> Pixmap {
    try Pixmap(try await read("pdftoppm", "-r", "150", "-gray", "-singlefile", path).output)
  }

  /// A PNG as a picture of greys.
  static func picture(ofPNG path: String) async throws -> Pixmap {
    try Pixmap(try await read("sh", "-c", "pngtopnm \"$1\" | ppmtopgm", "sh", path).output)
  }

  /// The text of a PDF page by page, in the order in which it was drawn.
  static func pages(ofPDF path: String) async throws -> [String] {
    // A form feed ends each page, the last one too.
    try await read("pdftotext", "-raw", path, "-").text.split(
      separator: "\u{C}", omittingEmptySubsequences: false
    )
    .dropLast().map(String.init)
  }

  /// The rows of pdffonts: whether each font is embedded, and whether it is a subset.
  static func fonts(ofPDF path: String) async throws -> [(name: String, isEmbedded: Bool, isSubset: Bool)] {
    try await read("pdffonts", path).lines.dropFirst(2).map { row in
      guard let match = row.firstMatch(of: /^(\S+) .* (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/) else {
        throw ProgramFault(description: "pdffonts wrote: \(row)")
      }
      return (String(match.1), match.2 == "yes", match.3 == "yes")
    }
  }

  /// The addresses of all places of a PDF that can be clicked, each with its rectangle.
  static func links(ofPDF path: String) async throws -> [PDFLink] {
    let objects = try await PDFObjects(path)
    // From the pages on, as a viewer goes: a link that no page names cannot be clicked.
    return objects.pages.flatMap { $0["/Annots"] as? [String] ?? [] }.map(objects.value).compactMap(
      PDFLink.init)
  }

  /// A box of every page of a PDF, such as `/TrimBox`: left, bottom, right, top, in points.
  static func boxes(_ name: String, ofPDF path: String) async throws -> [[Double]] {
    try await PDFObjects(path).pages.compactMap { ($0[name] as? [NSNumber])?.map(\.doubleValue) }
  }
}

/// The objects of a PDF as qpdf tells them.
private struct PDFObjects {
  private let objects: [String: Any]

  init(_ path: String) async throws {
    let output = try await read("qpdf", "--json=2", "--json-key=qpdf", path).output
    guard let document = try JSONSerialization.jsonObject(with: output) as? [String: Any],
      let objects = (document["qpdf"] as? [[String: Any]])?.last
    else { throw ProgramFault(description: "qpdf wrote no objects of \(path)") }
    self.objects = objects
  }

  /// The dictionary that a reference names.
  func value(_ reference: String) -> [String: Any] {
    (objects["obj:" + reference] as? [String: Any])?["value"] as? [String: Any] ?? [:]
  }

  /// The dictionaries of the pages, in no order.
  var pages: [[String: Any]] {
    objects.keys.map { value(String($0.dropFirst("obj:".count))) }
      .filter { $0["/Type"] as? String == "/Page" }
  }
}

/// A place of a PDF that can be clicked.
struct PDFLink: Hashable {
  let address: String
  let rectangle: [Double]
  /// Whether it lies over a symbol, as far as Cairo's rounding to whole points tells; printed links are wide.
  var isSquare: Bool { abs(rectangle[2] - rectangle[0] - (rectangle[3] - rectangle[1])) <= 2 }

  /// Reads an annotation as qpdf writes it; `nil` for one that is no link to an address.
  init?(_ annotation: [String: Any]) {
    guard annotation["/Subtype"] as? String == "/Link",
      let address = (annotation["/A"] as? [String: Any])?["/URI"] as? String, address.hasPrefix("u:"),
      let rectangle = annotation["/Rect"] as? [Double], rectangle.count == 4
    else { return nil }
    self.address = String(address.dropFirst(2))
    self.rectangle = rectangle
  }
}

extension String {
  /// The words by their bytes: Swift calls texts equal that are composed differently, a printer does not.
  var wordsAsBytes: [[UInt8]] { split(whereSeparator: \.isWhitespace).map { Array($0.utf8) } }

  /// Whether the words of `phrase` stand here one after the other, byte for byte, however lines break.
  func says(_ phrase: String) -> Bool {
    let (all, wanted) = (wordsAsBytes, phrase.wordsAsBytes)
    return all.indices.contains { all[$0...].starts(with: wanted) }
  }
}

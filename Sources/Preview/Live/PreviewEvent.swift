import Diagnostics
import Foundation
import PageModel

/// What a viewer is told, as a server-sent event: its name, and JSON on one line.
struct PreviewEvent: Sendable, Hashable {
  /// The bytes on the wire.
  let bytes: [UInt8]

  /// Nothing, so that a connection whose viewer has left is noticed.
  static let heartbeat = PreviewEvent(bytes: Array(":\n\n".utf8))

  /// A drawing; with `pages` of an earlier one where it has none of its own.
  static func drawing(_ drawing: PreviewDrawing, pages: EncodedPages, language: Language) -> PreviewEvent {
    let head = Head(
      office: drawing.office, neighbours: drawing.neighbours, layout: drawing.layout,
      layouts: drawing.layouts, isStale: drawing.pages.isEmpty,
      faults: FaultList(drawing.diagnostics, language: language))
    // The pages are put in as they are: they are most of it, and were encoded once for all viewers.
    return event(
      "drawing", encoded(head).dropLast() + Array(",\"pages\":".utf8) + pages.json + [UInt8(ascii: "}")])
  }

  /// What reading back said of the drawing before.
  static func proof(_ proof: PreviewProof, language: Language) -> PreviewEvent {
    event(
      "proof",
      encoded(
        Proof(contrasts: proof.contrasts, faults: FaultList(proof.diagnostics, language: language)))[...])
  }

  private struct Head: Encodable {
    let office: PreviewOffice?
    let neighbours: PreviewDrawing.Neighbours
    let layout: String?
    let layouts: [String]
    let isStale: Bool
    let faults: FaultList
  }

  private struct Proof: Encodable {
    let contrasts: [[Double]]
    let faults: FaultList
  }

  private static func event(_ name: String, _ json: some Sequence<UInt8>) -> PreviewEvent {
    PreviewEvent(bytes: Array("event: \(name)\ndata: ".utf8) + json + Array("\n\n".utf8))
  }

  private static func encoded(_ value: some Encodable) -> [UInt8] {
    JSONBytes.encoded(value)
  }
}

/// The faults as the page shows them.
private struct FaultList: Encodable {
  let errors: Int
  let warnings: Int
  /// HTML, safe to put into the page.
  let html: String

  init(_ diagnostics: [Diagnostic], language: Language) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
    html = HTMLDiagnosticWriter(language: language).write(diagnostics)
  }
}

/// The pages of a drawing as JSON.
struct EncodedPages: Sendable, Hashable {
  let json: [UInt8]

  /// No pages.
  static let none = EncodedPages([])

  init(_ pages: [PreviewPage]) {
    var json: [UInt8] = [UInt8(ascii: "[")]
    for page in pages {
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      json += JSONBytes.encoded(Outline(page)).dropLast()
      json += Array(",\"picture\":".utf8)
      JSONBytes.append(string: page.picture, to: &json)
      json.append(UInt8(ascii: "}"))
    }
    json.append(UInt8(ascii: "]"))
    self.json = json
  }

  /// A page without its picture.
  ///
  /// Numbers are rounded to a thousandth of a point.
  private struct Outline: Encodable {
    struct Symbol: Encodable {
      let code: String
      let frame: [Double]
      let quietZone: [Double]
      let module: Double
      let distance: Double
    }
    struct Text: Encodable {
      let ink: [Double]
      let size: Double
      let distance: Double
    }

    let width: Double
    let height: Double
    let safeArea: [Double]?
    /// The files that boxes come from.
    let files: [String]
    /// x, y, width, height, the number of the file, the line.
    let boxes: [[Double]]
    let symbols: [Symbol]
    let texts: [Text]

    init(_ page: PreviewPage) {
      width = page.size.width.rounded3
      height = page.size.height.rounded3
      safeArea = page.safeArea?.numbers
      var files: [String] = []
      boxes = page.boxes.map { box in
        let file = files.firstIndex(of: box.origin.file) ?? files.count
        if file == files.count { files.append(box.origin.file) }
        return box.frame.numbers + [Double(file), Double(box.origin.line)]
      }
      self.files = files
      symbols = page.symbols.map {
        Symbol(
          code: $0.code, frame: $0.frame.numbers, quietZone: $0.quietZone.numbers,
          module: $0.module.rounded3, distance: $0.distance.rounded3)
      }
      texts = page.texts.map {
        Text(ink: $0.ink.numbers, size: $0.size.rounded3, distance: $0.distance.rounded3)
      }
    }
  }
}

extension Rectangle {
  fileprivate var numbers: [Double] {
    [minX.rounded3, minY.rounded3, size.width.rounded3, size.height.rounded3]
  }
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}

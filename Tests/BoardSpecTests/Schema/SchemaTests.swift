import Diagnostics
import Foundation
import Recording
import Testing

@testable import BoardSpec

@Suite("Schemas for editors")
struct SchemaTests {
  @Test("The committed schema is what the program prints", arguments: SchemaDocument.allCases)
  func committed(subject: SchemaDocument) throws {
    try RecordedText.expect(subject.text, recordedAt: SchemaValidator.file(subject))
  }

  @Test("Every key that a shape declares is described in both languages", arguments: SchemaDocument.allCases)
  func described(subject: SchemaDocument) {
    for shape in subject.shapes {
      for key in shape.keys {
        let words = KeyDescriptions.words(for: key.name, of: shape.name)
        #expect(words != nil, "KeyDescriptions has no words for \(shape.name).\(key.name)")
        for language in Language.allCases {
          #expect(words?.text[language].isEmpty == false && words?.text[language].hasSuffix(".") == true)
        }
      }
    }
  }

  @Test("Every shape that a key names is one of the file's shapes", arguments: SchemaDocument.allCases)
  func resolved(subject: SchemaDocument) {
    func names(_ value: ValueShape) -> [String] {
      switch value {
      case .mapping(let name): name == "box" ? [] : [name]
      case .table(let value), .list(let value, _): names(value)
      case .either(let values): values.flatMap(names)
      default: []
      }
    }
    let known = Set(subject.shapes.map(\.name))
    let named = subject.shapes.flatMap(\.keys).flatMap { names($0.value) }
    #expect(Set(named).subtracting(known) == [])
  }

  @Test("No words describe a key that is gone")
  func current() {
    let shapes = SchemaDocument.allCases.flatMap(\.shapes)
    var declared = Set(shapes.flatMap { shape in shape.keys.map { "\(shape.name).\($0.name)" } })
    declared.formUnion(
      shapes.filter { $0.name.hasPrefix("box-") }.flatMap { $0.keys.map { "box.\($0.name)" } })
    declared.insert("box.part")
    #expect(Set(KeyDescriptions.all.keys).subtracting(declared).sorted() == [])
  }

  @Test("A key that is left out means what its description says")
  func defaults() throws {
    let samples = Samples(subject: .layout)
    func layout(_ mapping: SampleValue, _ shape: MappingShape) throws -> String {
      var faults = DiagnosticCollection()
      let file = SourceFile(name: "file.yaml", text: samples.file(with: mapping, of: shape))
      let layouts = LayoutFiles(files: .memory([:]), folders: [])
      let read = LayoutReader(fonts: nil, icons: Samples.icons, layouts: layouts).read(
        file, name: "file", faults: &faults)
      #expect(faults.outline == [], "\(file.text)")
      // Places differ by what was written before them.
      return String(describing: try #require(read)).replacing(/bytes: Range\(\d+\.\.<\d+\)/, with: "")
        .replacing(/text: "[^"]*"/, with: "")
    }
    var compared = 0
    for shape in LayoutShape.all {
      for key in shape.keys {
        guard let fallback = KeyDescriptions.words(for: key.name, of: shape.name)?.fallback else { continue }
        let good = samples.mapping(shape)
        let written = fallback.hasPrefix("#") ? "\"\(fallback)\"" : fallback
        #expect(
          try layout(good, shape) == layout(good.setting(key.name, .scalar(written)), shape),
          "\(shape.name).\(key.name) is not \(fallback) by default")
        compared += 1
      }
    }
    #expect(compared > 40)
  }
}

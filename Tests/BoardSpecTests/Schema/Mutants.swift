@testable import BoardSpec
@testable import Diagnostics

/// Good files and files with one thing changed, made by walking the shapes, with what the readers say of them.
struct Mutant {
  let name: String
  let subject: SchemaDocument
  let text: String
  /// The identifiers of the errors that the readers find.
  let faults: Set<String>

  init(_ name: String, _ subject: SchemaDocument, _ text: String) {
    self.name = name
    self.subject = subject
    self.text = text
    var found = DiagnosticCollection()
    let file = SourceFile(name: "file.yaml", text: text + "\n")
    switch subject {
    case .board:
      if let root = YAMLDocument.read(file, faults: &found) {
        _ = BoardReader.read(root, of: file, faults: &found)
      }
    case .meeting:
      if let root = YAMLDocument.read(file, faults: &found) {
        _ = MeetingReader.read(root, of: file, faults: &found)
      }
    case .layout:
      let layouts = LayoutFiles(files: .memory([:]), folders: [])
      _ = LayoutReader(fonts: nil, icons: Samples.icons, layouts: layouts).read(
        file, name: "file", faults: &found)
    }
    faults = Set(found.sorted.filter { $0.severity == .error }.map(\.identifier))
  }

  /// What is written in place of every value: of every form, unit, sign and bound that some reader minds.
  private static let values = [
    "", "~", "x", "\"\"", "\" \"", "5", "-5", "0", "0.0", "1.5", "99999", "true", "yes", "5 mm", "5mm",
    "\" 5 mm \"",
    "-5 mm", "5 m", "\"1,5 mm\"", "20000 mm", "1fr", "0fr", "-1fr", "50%", "auto", "1 pt", "+2 cm", "1e3",
    "1e3 mm", ".5 px",
    "\"#12345\"", "\"#1B1b1B\"", "\"#1B1B1G\"", "\"{\"", "\"}\"", "\"{{x}}\"", "\"{office.name}\"",
    "\"{ office.name }\"",
    "\"{code.caption}\"", "\"{name}\"", "\"{board.titel}\"", "\"{ofice.name}\"", "\"{office.}\"",
    "office.name", "con",
    "Abc", "a b", "a-b", "1", "\"1 mm\"", "\"0 #123456\"", "\"1 mm #12\"", "\"400\"", "\"+5\"", "\"0.9\"",
    "left", "A4",
    "[]", "{}", "[x]", "[5 mm]", "[5 mm, 5 mm]", "[5 mm, 5 mm, 5 mm]", "[5 mm, 5 mm, 5 mm, 5 mm]",
    "[1, 2, 3, 4]",
    "[1, 2, 3, 101]", "[5 mm, 5 mm, 5 mm, 5 mm, 5 mm]", "{x: 1}", "[{rule: \"#123456\"}]", "[[5 mm, 5 mm]]",
    "[~]",
  ]

  /// The files of a subject.
  static func all(_ subject: SchemaDocument) -> [Mutant] {
    let samples = Samples(subject: subject)
    // What every kind of box has is tried on one of them.
    var tried: Set<String> = []
    return subject.shapes.flatMap { shape -> [Mutant] in
      func mutant(_ name: String, _ mapping: SampleValue) -> Mutant {
        Mutant("\(subject).\(shape.name) \(name)", subject, samples.file(with: mapping, of: shape))
      }
      let good = samples.mapping(shape)
      var mutants = [
        mutant("good", good), mutant("unknown key", good.setting("zzz", .scalar("1"))),
        mutant(
          "a key written as `\(shape.keys[0].name)x`", good.setting(shape.keys[0].name + "x", .scalar("1"))),
      ]
      for key in shape.keys {
        mutants.append(
          mutant(
            "with \(key.name)",
            good.setting(key.name, samples.value(key.value, key: "\(shape.name).\(key.name)"))))
        mutants.append(mutant("without \(key.name)", good.setting(key.name, nil)))
        guard tried.insert("\(shape.name.prefix { $0 != "-" }).\(key)").inserted else { continue }
        for value in values {
          mutants.append(mutant("\(key.name): \(value)", good.setting(key.name, .scalar(value))))
        }
      }
      guard shape.name.hasPrefix("box-") else { return mutants }
      for kind in BoxKind.allCases {
        let other = samples.mapping(LayoutShape.box(kind))
        guard case .mapping(let pairs) = other else { continue }
        mutants.append(mutant("and \(kind)", pairs.reduce(good) { $0.setting($1.0, $1.1) }))
      }
      return mutants
    }
  }
}

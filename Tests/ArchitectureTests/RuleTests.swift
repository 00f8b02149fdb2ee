import Testing

/// The rules are tried on planted faults: a check that cannot fail keeps nothing.
@Suite("The rules of the architecture")
struct RuleTests {
  private func source(_ text: String, in target: String = "Composition") -> ProjectFile {
    ProjectFile(path: "Sources/\(target)/Planted.swift", text: text)
  }

  private func importFaults(_ file: ProjectFile) -> [String] {
    ImportRules.faults(in: [file], allowed: Arrows.allowed).map(\.description)
  }

  @Test func `An import against the arrows is found with its line`() {
    #expect(
      importFaults(source("import PageModel\npublic import Rendering\n")) == [
        "Sources/Composition/Planted.swift:2: Composition must not import Rendering"
      ])
  }

  @Test func `C is found wherever it must not be known`() {
    #expect(
      importFaults(source("import CCairo")) == [
        "Sources/Composition/Planted.swift:1: Composition must not know C, and imports CCairo"
      ])
    #expect(
      importFaults(source("import CCairo", in: "Typesetting")) == [
        "Sources/Typesetting/Planted.swift:1: Typesetting must not import CCairo"
      ])
    #expect(importFaults(source("import CCairo", in: "Rendering")) == [])
  }

  @Test func `A folder without arrows may import nothing but the platform`() {
    #expect(importFaults(source("import Foundation\nimport PageModel", in: "New")).count == 1)
  }

  @Test(arguments: [
    "import Yams", "  import Yams", "public import Yams", "@preconcurrency import Yams",
    "@_spi(Some) internal import Yams", "import struct Yams.Node", "import Yams // why",
    "@preconcurrency\timport\tYams",
  ])
  func `Every form of an import is read`(line: String) {
    #expect(ImportRules.imports(in: source("let a = 1\r\n\(line)\r\n")).map(\.module) == ["Yams"])
    #expect(ImportRules.imports(in: source("let a = 1\r\n\(line)\r\n")).map(\.line) == [2])
  }

  @Test(arguments: ["// import Yams", "let important = 1", "importYams()", "/// import Yams"])
  func `What only looks like an import is not read`(line: String) {
    #expect(ImportRules.imports(in: source(line)).isEmpty)
  }

  @Test func `The manifest's targets are read with their kinds and dependencies`() {
    let manifest = Manifest(
      """
      let package = Package(
        products: [.executable(name: "tool", targets: ["tool"])],
        dependencies: [.package(url: "https://example.org/yaml", exact: "1.0.0")],
        targets: [
          .systemLibrary(name: "CDraw", pkgConfig: "draw", providers: [.apt(["draw-dev"])]),
          // .target(name: "Gone", dependencies: ["CDraw"]),
          .target(name: "Model", swiftSettings: strict),
          .target(
            name: "Reader",
            dependencies: ["Model", .product(name: "Yaml", package: "yaml"), .target(name: "CDraw")],
            swiftSettings: strict),
          .executableTarget(name: "tool", dependencies: ["Reader"]),
          .testTarget(name: "ReaderTests", dependencies: ["Reader"]),
        ]
      )
      """)
    #expect(
      manifest.targets == [
        Manifest.Target(name: "CDraw", kind: .systemLibrary, dependencies: []),
        Manifest.Target(name: "Model", kind: .target, dependencies: []),
        Manifest.Target(name: "Reader", kind: .target, dependencies: ["Model", "Yaml", "CDraw"]),
        Manifest.Target(name: "tool", kind: .executable, dependencies: ["Reader"]),
        Manifest.Target(name: "ReaderTests", kind: .test, dependencies: ["Reader"]),
      ])
  }

  @Test(arguments: [
    "final class A: @unchecked Sendable {}", "let a = try! b()", "let a = b as! C", "fatalError(\"no\")",
  ])
  func `Forbidden words are found with their line`(line: String) {
    let faults = SourceRules.forbiddenWords(in: source("let a = 1\n\(line)\n"))
    #expect(faults.map(\.line) == [2])
  }

  @Test(arguments: ["let a = try b()", "let a = b as? C", "class A: Sendable {}", "if has != 1 {}"])
  func `Words that only look forbidden are allowed`(line: String) {
    #expect(SourceRules.forbiddenWords(in: source(line)) == [])
  }

  @Test(arguments: ["LocalizedText(vi: \"\", en: \"a\")", "text(vi: \"a\", en: \" \")"])
  func `A message without one of its languages is found`(line: String) {
    #expect(SourceRules.emptyMessages(in: source("let a = 1\n\(line)")).map(\.line) == [2])
    #expect(SourceRules.emptyMessages(in: source("text(vi: \"a\", en: \"b\")")) == [])
  }

  @Test func `The file with one line too many is found`() {
    #expect(SourceRules.excessiveLength(of: source(String(repeating: "\n", count: 400))) == nil)
    #expect(SourceRules.excessiveLength(of: source(String(repeating: "\n", count: 401))) != nil)
    #expect(SourceRules.excessiveLength(of: source(String(repeating: "\n", count: 400) + "a")) != nil)
  }

  @Test func `Text that is not in NFC is found with its line`() {
    #expect(TextRules.denormalized(source("a\nĐảng ủy\n")) == nil)
    #expect(TextRules.denormalized(source("a\nĐa\u{309}ng\n"))?.line == 2)
  }

  @Test(arguments: [
    "/" + "home/lan/board.yaml", "/" + "Users/lan", "C:" + "\\Users\\lan", "/" + "root/x",
    "/" + "srv/this/Package.swift",
  ])
  func `Folders of one machine are found`(path: String) {
    let faults = TextRules.machinePaths(in: source("a\n\"\(path)\""), folders: ["/" + "srv/this"])
    #expect(faults.map(\.line) == [2])
  }

  @Test(arguments: ["/usr/share/fonts", "https://example.org/homes/", "/var/log/nginx/access.log", "as root"])
  func `Folders that every machine has are allowed`(path: String) {
    #expect(TextRules.machinePaths(in: source(path), folders: ["/" + "srv/this"]) == [])
  }

  @Test(arguments: [
    "\"../../" + "../x/list.txt\"", "../" + "shared/list.txt", "shared" + "/bench/list.py",
    "root / \"shared" + "\" / \"bench\"",
  ])
  func `Files beside the checkout are found`(path: String) {
    let faults = TextRules.outsidePaths(in: source("let a = 1\nlet b = \(path)"))
    #expect(faults.map(\.line) == [2])
  }

  @Test(arguments: ["../../README.md", "../Other/a.txt", "a shared/private folder", "sharedCodes"])
  func `Files inside the checkout are allowed`(path: String) {
    #expect(TextRules.outsidePaths(in: source(path)) == [])
  }

  @Test func `A fault whose text is recorded in one language alone is found`() {
    let made = source(
      """
      Diagnostic("roster.empty", .error, words)
      File(path: "board.yaml", text: "code.caption")
      """)
    let english = ProjectFile(path: "Tests/a.en.txt", text: "a.csv: error: Nothing in it [roster.empty]\n")
    #expect(FaultTextRules.identifiers(in: [made]) == ["roster.empty"])
    #expect(FaultTextRules.printed(in: [english], calling: ["error"]) == ["roster.empty"])
    #expect(FaultTextRules.printed(in: [english], calling: ["lỗi"]) == [])
  }
}

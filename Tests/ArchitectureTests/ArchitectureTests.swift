import Foundation
import Testing

@Suite("The architecture of the project")
struct ArchitectureTests {
  @Test func `Every import follows an arrow`() throws {
    let faults = ImportRules.faults(in: try Project.swiftFiles(in: "Sources"), allowed: Arrows.allowed)
    #expect(faults == [])
  }

  @Test func `Every Swift target has its arrows, and Package.swift declares exactly these`() throws {
    let manifest = Manifest(try Project.file("Package.swift").text)
    let declared = manifest.targets.filter {
      [.target, .executable].contains($0.kind) && !Arrows.isC($0.name)
        && !Arrows.testSupport.contains($0.name) && !Arrows.benchmarks.contains($0.name)
    }
    #expect(
      Dictionary(declared.map { ($0.name, $0.dependencies) }, uniquingKeysWith: { $0.union($1) })
        == Arrows.allowed)
  }

  @Test func `Every folder of sources and tests is a declared target, and the other way round`() throws {
    let manifest = Manifest(try Project.file("Package.swift").text)
    let isBelowTests = { (target: Manifest.Target) in
      target.kind == .test || Arrows.testSupport.contains(target.name)
    }
    let tests = manifest.targets.filter(isBelowTests).map(\.name)
    let others = manifest.targets.filter { !isBelowTests($0) && !Arrows.benchmarks.contains($0.name) }
      .map(\.name)
    let sourceFolders = try Project.folders(in: "Sources")
    let testFolders = try Project.folders(in: "Tests").subtracting(["Fixtures"])
    #expect(sourceFolders == Set(others))
    #expect(testFolders == Set(tests))
  }

  @Test func `Every import of a test is declared`() throws {
    let manifest = Manifest(try Project.file("Package.swift").text)
    let declared = Dictionary(
      manifest.targets.map { ($0.name, $0.dependencies) },
      uniquingKeysWith: { $0.union($1) })
    let faults = try Project.swiftFiles(in: "Tests").flatMap { file in
      ImportRules.imports(in: file).compactMap { line, module -> Fault? in
        guard !Arrows.platform.contains(module), declared[file.target]?.contains(module) != true else {
          return nil
        }
        return Fault(file.path, line: line, "\(module) is not declared for \(file.target)")
      }
    }
    #expect(faults == [])
  }

  @Test func `C is known where it is drawn, shaped and read back, and nowhere else`() {
    let knowing = Arrows.allowed.filter { $0.value.contains(where: Arrows.isC) }.keys
    #expect(Set(knowing).isSubset(of: Arrows.targetsThatKnowC))
  }

  @Test func `Sources hide no fault from the compiler and do not end the program`() throws {
    let faults = try Project.swiftFiles(in: "Sources").flatMap(SourceRules.forbiddenWords)
    #expect(faults == [])
  }

  @Test func `No message is empty in one of the languages`() throws {
    let faults = try Project.swiftFiles(in: "Sources").flatMap(SourceRules.emptyMessages)
    #expect(faults == [])
  }

  @Test(arguments: [["error", "warning"], ["lỗi", "cảnh báo"]])
  func `Every fault has its whole printed text beside a test`(words: [String]) throws {
    let identifiers = FaultTextRules.identifiers(in: try Project.swiftFiles(in: "Sources"))
    let printed = FaultTextRules.printed(in: try Project.textFiles(in: "Tests"), calling: words)
    #expect(identifiers.count > 100)
    #expect(identifiers.subtracting(printed).sorted() == [])
  }

  @Test(arguments: ["Sources", "Tests", "Scripts"])
  func `No file is over 400 lines`(folder: String) throws {
    let faults = try Project.textFiles(in: folder).compactMap(SourceRules.excessiveLength)
    #expect(faults == [])
  }

  @Test func `Every text is in NFC`() throws {
    let faults = try Project.textFiles().compactMap(TextRules.denormalized)
    #expect(faults == [])
  }

  @Test func `No text names a folder of one machine`() throws {
    let home = FileManager.default.homeDirectoryForCurrentUser
    // Folders at the top, such as those of containers, have names that stand in texts by right.
    let folders = [home, Project.root].filter { $0.pathComponents.count > 2 }
      .map { "/" + $0.pathComponents.dropFirst().joined(separator: "/") }
    let faults = try Project.textFiles().flatMap { TextRules.machinePaths(in: $0, folders: folders) }
    #expect(faults == [])
  }

  @Test func `No text names a file beside the checkout`() throws {
    let faults = try Project.textFiles().flatMap(TextRules.outsidePaths)
    #expect(faults == [])
  }

  @Test func `The scripts install every package of the font manifest and of Package.swift`() throws {
    let listed = try Project.file("Scripts/packages.txt").text.matches(of: /(?m)^(build|test)\s+([\w.+-]+)/)
    let built = listed.filter { $0.1 == "build" }.map { $0.2 }
    let fonts = try Project.file("Fonts/fonts.yaml").text.matches(of: /package:\s*([\w.+-]+)/).map { $0.1 }
    let libraries = try Project.file("Package.swift").text
      .matches(of: /\.systemLibrary\(\s*name:\s*"(\w+)"[^\]]*\.apt\(\["([\w.+-]+)"\]\)/)
    // Whoever only builds the program needs no library that tests compare with.
    let programs = libraries.filter { !Arrows.testSupport.contains(String($0.1)) }.map { $0.2 }
    #expect(!fonts.isEmpty && !programs.isEmpty)
    #expect(Set(fonts + programs).subtracting(built) == [])
    #expect(Set(libraries.map { $0.2 }).subtracting(listed.map { $0.2 }) == [])
  }
}

/// The targets that a Package.swift declares, read from its text.
///
/// Asking the package manager costs seconds and cannot be done while it runs the tests; the manifest is
/// ours and plainly written, and a form that is not understood makes a test fail.
struct Manifest {
  /// The kinds of targets.
  enum Kind: String, CaseIterable {
    case target
    case executable = "executableTarget"
    case test = "testTarget"
    case systemLibrary
  }

  /// One declared target.
  struct Target: Equatable {
    let name: String
    let kind: Kind
    /// The modules it depends on: targets of the package and products of others.
    let dependencies: Set<String>
  }

  /// The targets in the order of the file.
  let targets: [Target]

  /// Reads the text of a Package.swift.
  init(_ text: String) {
    let code = text.replacing(/\/\/\/?\s.*/, with: "")
    // What stands before is the products, which have targets of their own.
    let start = code.firstRange(of: "\n  targets: [")?.upperBound ?? code.startIndex
    var targets: [Target] = []
    var end = start
    for match in code[start...].matches(of: /\.(\w+)\(\s*name:\s*"([^"]+)"/) {
      // A target named among the dependencies of another is part of that one.
      guard match.range.lowerBound >= end, let kind = Kind(rawValue: String(match.1)) else { continue }
      let body = Self.balanced(code[match.range.lowerBound...])
      end = body.endIndex
      targets.append(
        Target(name: String(match.2), kind: kind, dependencies: Self.dependencies(in: body)))
    }
    self.targets = targets
  }

  /// The text up to the bracket that closes the first one.
  private static func balanced(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if "([".contains(text[index]) { depth += 1 }
      if ")]".contains(text[index]) {
        depth -= 1
        if depth == 0 { return text[...index] }
      }
    }
    return text
  }

  private static func dependencies(in body: Substring) -> Set<String> {
    guard let label = body.firstRange(of: "dependencies:") else { return [] }
    let list = balanced(body[label.upperBound...]).replacing(/package:\s*"[^"]*"/, with: "")
    return Set(list.matches(of: /"([^"]+)"/).map { String($0.1) })
  }
}

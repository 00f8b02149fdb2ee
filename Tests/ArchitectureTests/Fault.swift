/// A place in the project that breaks one of its rules.
struct Fault: Hashable, CustomStringConvertible {
  /// The path from the root of the project.
  let file: String
  /// The line, from 1; `nil` when the whole file is meant.
  let line: Int?
  /// What is wrong.
  let text: String

  /// Names a place and what is wrong there.
  init(_ file: String, line: Int? = nil, _ text: String) {
    self.file = file
    self.line = line
    self.text = text
  }

  var description: String { "\(file):\(line.map { "\($0): " } ?? " ")\(text)" }
}

import Diagnostics

/// Reads a text with `{scope.name}` placeholders; `{{` and `}}` stand for braces.
struct TemplateReader {
  /// The values of the board that can be filled in.
  static let boardNames = ["title", "organization", "parent", "contact"]
  /// The values of a code that can be filled in.
  static let codeNames = ["number", "caption", "note", "link"]

  /// The values of a meeting, an item of its agenda, a month and a page that can be filled in.
  static let otherNames: [Template.Placeholder.Scope: [String]] = [
    .meeting: ["date", "place"], .item: ["number", "text"], .month: ["number", "year", "name"],
    .page: ["number", "count", "first"], .report: ReportVocabulary.report, .row: ReportVocabulary.row,
  ]

  /// The values of a scope; `nil` where the user's own files decide, as the columns of a roster do.
  static func names(of scope: Template.Placeholder.Scope) -> [String]? {
    switch scope {
    case .board: boardNames
    case .code: codeNames
    default: otherNames[scope]
    }
  }

  /// Whose values may be filled in here.
  let scopes: [Template.Placeholder.Scope]

  /// The template in `scalar`; a placeholder with a fault is left out.
  func read(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) -> Template {
    var parts: [Template.Part] = []
    var literal: [UInt8] = []
    var literalStart = 0
    let bytes = Array(scalar.text.utf8)
    var index = 0

    func flush() {
      guard !literal.isEmpty else { return }
      let text = String(decoding: literal, as: UTF8.self)
      parts.append(.literal(SourcedText.Segment(text, at: scalar.range(ofBytes: literalStart..<index))))
      literal = []
    }

    while index < bytes.count {
      let byte = bytes[index]
      let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      if isBrace, index + 1 < bytes.count, bytes[index + 1] == byte {
        literal.append(byte)
        index += 2
      } else if byte == UInt8(ascii: "{") {
        flush()
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")),
          !bytes[(index + 1)..<end].contains(UInt8(ascii: "{"))
        else {
          faults.add(TemplateFault.unclosedBrace(scalar.range(ofBytes: index..<(index + 1))))
          index += 1
          literalStart = index
          continue
        }
        let range = scalar.range(ofBytes: index..<(end + 1))
        let words = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        if let placeholder = placeholder(words, at: range, faults: &faults) {
          parts.append(.placeholder(placeholder, range))
        }
        index = end + 1
        literalStart = index
      } else {
        if byte == UInt8(ascii: "}") {
          faults.add(TemplateFault.strayBrace(scalar.range(ofBytes: index..<(index + 1))))
        }
        literal.append(byte)
        index += 1
      }
    }
    flush()
    return Template(parts, at: scalar.range)
  }

  /// The placeholder written as `words`; `nil` where there is no such value.
  func placeholder(
    _ words: String, at range: SourceRange, faults: inout DiagnosticCollection
  ) -> Template.Placeholder? {
    let trimmed = words.drop { $0 == " " }
    let content = trimmed.lastIndex { $0 != " " }.map { String(trimmed[...$0]) } ?? ""
    guard let dot = content.firstIndex(of: ".") else {
      faults.add(TemplateFault.noScope(content, range, scopes: scopes))
      return nil
    }
    let scopeName = String(content[..<dot])
    let name = String(content[content.index(after: dot)...])
    guard let scope = Template.Placeholder.Scope(rawValue: scopeName), scopes.contains(scope) else {
      faults.add(TemplateFault.unknownScope(scopeName, range, scopes: scopes))
      return nil
    }
    switch scope {
    case .board where !Self.boardNames.contains(name):
      faults.add(TemplateFault.unknownName(scopeName, name, range, known: Self.boardNames))
      return nil
    case .code where !Self.codeNames.contains(name):
      faults.add(TemplateFault.unknownName(scopeName, name, range, known: Self.codeNames))
      return nil
    case .meeting, .item, .month, .page, .report, .row:
      let known = Self.otherNames[scope] ?? []
      guard known.contains(name) else {
        faults.add(TemplateFault.unknownName(scopeName, name, range, known: known))
        return nil
      }
      return Template.Placeholder(scope, name)
    case .office where name.isEmpty:
      faults.add(TemplateFault.noScope(content, range, scopes: scopes))
      return nil
    default:
      return Template.Placeholder(scope, name)
    }
  }
}

extension Template {
  /// The columns of the roster that it asks for, and where.
  var officeColumns: [(name: String, range: SourceRange)] {
    parts.compactMap { part in
      guard case .placeholder(let placeholder, let range) = part, placeholder.scope == .office else {
        return nil
      }
      return (name: placeholder.name, range: range)
    }
  }

  /// What stands before and after the one value that is filled in; empty where there are more of them.
  var aroundCell: (before: String, after: String) {
    var texts = [""]
    for part in parts {
      switch part {
      case .literal(let segment): texts[texts.count - 1] += segment.text
      case .placeholder: texts.append("")
      }
    }
    return texts.count == 2 ? (texts[0], texts[1]) : ("", "")
  }

  /// Whether it is the same for every office.
  public var isFixed: Bool { officeColumns.isEmpty }
}

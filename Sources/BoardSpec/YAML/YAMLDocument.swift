import Diagnostics
import Yams

/// Reads a YAML file into our own tree, with every fault at its place and nothing left to Yams to expand.
struct YAMLDocument {
  /// How often a text is composed anew for the sake of one more duplicate key, and for how many bytes in all.
  private static let composeLimit = (rounds: 60, bytes: 64 * 1024 * 1024)

  private let file: SourceFile
  private var markers: YAMLMarkers
  private var positions: YAMLPositions

  private init(_ file: SourceFile) {
    self.file = file
    markers = YAMLMarkers(file)
    positions = YAMLPositions(file)
  }

  /// The mapping that `file` holds; `nil` where the faults leave none.
  ///
  /// - Parameter shape: What an empty file should hold, for the words of its fault.
  static func read(
    _ file: SourceFile, _ shape: MappingShape? = nil, faults: inout DiagnosticCollection
  ) -> YAMLNode? {
    if let marker = Self.firstMarker(in: file) {
      faults.add(YAMLFault.reservedCharacter(marker))
      return nil
    }
    let slips = YAMLLines(file).faults
    guard slips.isEmpty else {
      for slip in slips { faults.add(slip) }
      return nil
    }
    var document = YAMLDocument(file)
    guard let root = document.compose(shape, faults: &faults) else { return nil }
    guard case .mapping = root.content else {
      faults.add(root.isNull ? YAMLFault.empty(file, shape) : YAMLFault.notAMapping(root.range, shape))
      return nil
    }
    return root
  }

  /// The place of the first character that we need for ourselves.
  private static func firstMarker(in file: SourceFile) -> SourceRange? {
    var offset = 0
    for scalar in file.text.unicodeScalars {
      let width = UTF8.width(scalar)
      if YAMLMarkers.isMarker(scalar) { return SourceRange(file, offset..<(offset + width)) }
      offset += width
    }
    return nil
  }

  private mutating func compose(_ shape: MappingShape?, faults: inout DiagnosticCollection) -> YAMLNode? {
    var rounds = 0
    while true {
      let text = markers.text
      do {
        // Anchors are held weakly by the nodes: the parser has to live until the tree is ours.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let node = try parser.singleRoot() else {
          faults.add(YAMLFault.empty(file, shape))
          return nil
        }
        return withExtendedLifetime(parser) {
          var tree = YAMLTree(file: file, markers: markers, positions: positions)
          return tree.build(node, faults: &faults)
        }
      } catch let error as YamlError {
        rounds += 1
        let mayGoOn = rounds < Self.composeLimit.rounds && rounds * text.utf8.count < Self.composeLimit.bytes
        guard case .duplicatedKeysInMapping(let keys, let context) = error else {
          report(error, faults: &faults)
          return nil
        }
        guard mayGoOn, renameKey(at: context.mark) else {
          let key = YAMLMarkers.restored(keys.first ?? "")
          faults.add(YAMLFault.duplicateKey(key, range(context.mark), first: nil))
          return nil
        }
      } catch {
        // Yams throws nothing else; what it might throw one day is still shown as a fault of the file.
        faults.add(YAMLFault.syntax(.other(String(describing: error)), SourceRange(file, 0..<0)))
        return nil
      }
    }
  }

  /// Makes the key at `mark` unlike its double; `false` where the key is no text.
  private mutating func renameKey(at mark: Mark) -> Bool {
    let column = markers.originalColumn(line: mark.line, column: mark.column)
    let start = positions.offset(line: mark.line, column: column)
    let bytes = positions.bytes
    var offset = YAMLScalarExtent.skippingProperties(from: start, in: bytes)
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "?"),
      UInt8(ascii: ":"), UInt8(ascii: "-"):
      return false
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      offset += 1
    default:
      break
    }
    // Prefixes go to different places, or the same key would be renamed for ever.
    guard !markers.insertions.contains(where: { $0.offset == offset }) else { return false }
    let between = bytes[start..<offset]
    guard !between.contains(UInt8(ascii: "\n")) else { return false }
    markers.insertPrefix(
      at: offset, line: mark.line, column: column + between.count { $0 & 0xC0 != 0x80 })
    return true
  }

  /// Gives an error of Yams its place, once.
  private mutating func report(_ error: YamlError, faults: inout DiagnosticCollection) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = range(mark)
      let line = file.text(ofLine: place.line)
      guard !line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") else {
        faults.add(YAMLFault.syntax(.tab, place))
        return
      }
      if let quote = openQuote(before: place.line) {
        faults.add(YAMLFault.syntax(.unclosedQuote(String(quote.text)), quote))
        return
      }
      let beginning = context.map { range($0.mark) }
      let words = self.words(for: problem, at: place, beginning: beginning)
      if words.isOfBrackets,
        let comment = comment(from: beginning, to: place) ?? comment(from: lineAbove(place), to: place)
      {
        faults.add(YAMLFault.commentAsValue(comment))
        return
      }
      if words == .wrongIndentation, place.text == "id", problem.contains("'-'") {
        faults.add(YAMLSignFault.missingDash(place))
        return
      }
      if words == .valueNotAllowed, let key = onlyKey(before: place) {
        faults.add(YAMLFault.syntax(.wrongIndentation, key))
        return
      }
      // libyaml notices these where it gives up; the person has to look where the thing began.
      faults.add(YAMLFault.syntax(words, words.isSeenAtItsBeginning ? beginning ?? place : place))
    case .reader(let problem, _, _, _):
      faults.add(YAMLFault.syntax(YAMLProblem(libyaml: problem), SourceRange(file, 0..<0)))
    default:
      faults.add(YAMLFault.syntax(.other(String(describing: error)), SourceRange(file, 0..<0)))
    }
  }

  /// The problem that libyaml calls `problem`, by what stands where it was found and where it began.
  private func words(for problem: String, at place: SourceRange, beginning: SourceRange?) -> YAMLProblem {
    let words = YAMLProblem(libyaml: problem)
    switch words {
    case .wrongIndentation:
      return problemOfValue(at: place) ?? words
    case .unclosedQuote:
      return .unclosedQuote(beginning?.text.hasPrefix("'") == true ? "'" : "\"")
    case .other:
      guard let sign = beginning?.text.first, "!|>&".contains(sign) else { return words }
      return .badBeginning(String(sign))
    default:
      return words
    }
  }

  /// The comment that swallowed a value and the bracket after it, as in `{ blue: #0B3D91 }`.
  private func comment(from beginning: SourceRange?, to place: SourceRange) -> SourceRange? {
    guard let start = beginning?.bytes.lowerBound, start < place.bytes.lowerBound else { return nil }
    let stretch = file[start..<place.bytes.lowerBound]
    guard stretch.utf8.contains(UInt8(ascii: "#")) else { return nil }
    guard let match = stretch.firstMatch(of: /[:,\[] +(#[^\s#][^\r\n]*)/) else { return nil }
    let from = start + stretch[..<match.1.startIndex].utf8.count
    return SourceRange(file, from..<(from + match.1.utf8.count))
  }

  /// The last line above `place` that holds anything.
  private func lineAbove(_ place: SourceRange) -> SourceRange? {
    let above = (1..<max(place.line, 1)).last { !file.text(ofLine: $0).allSatisfy(\.isWhitespace) }
    return above.map { SourceRange(file, file.start(ofLine: $0)..<file.start(ofLine: $0)) }
  }

  /// The key before the colon at `place`, where nothing else stands before it in its line.
  private func onlyKey(before place: SourceRange) -> SourceRange? {
    let start = file.start(ofLine: place.line)
    let before = file[start..<place.bytes.lowerBound]
    let key = before.drop { $0 == " " }
    guard !key.isEmpty, key.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }) else { return nil }
    return SourceRange(file, (place.bytes.lowerBound - key.utf8.count)..<place.bytes.lowerBound)
  }

  /// What is wrong in the line of `place`, where libyaml only says that it expected another key.
  ///
  /// That is all it has to say of `{office.name} and more` and of `"a" and b`, which clerks do write.
  private func problemOfValue(at place: SourceRange) -> YAMLProblem? {
    let before = file[file.start(ofLine: place.line)..<place.bytes.lowerBound]
    guard let colon = before.firstRange(of: ": ") else { return nil }
    let value = before[colon.upperBound...].drop { $0 == " " }
    if value.isEmpty { return place.text.hasPrefix("-") ? .badCharacter : nil }
    return ["{", "[", "\"", "'"].contains(value.first) ? .textAfterQuote : nil
  }

  /// The first quote above `line` that begins a value and is not closed in its own line.
  ///
  /// Quoted text may go on in the next line; but in a file that is broken further down, it was hardly meant to.
  private func openQuote(before line: Int) -> SourceRange? {
    for number in 1..<max(line, 1) {
      let text = Array(file.text(ofLine: number).utf8)
      let quotes = text.indices.filter { index in
        (text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'")) && index >= 2
          && text[index - 1] == UInt8(ascii: " ")
          && [UInt8(ascii: ":"), UInt8(ascii: "-")].contains(text[index - 2])
      }
      guard let start = quotes.first, !text[(start + 1)...].contains(text[start]) else { continue }
      let offset = file.start(ofLine: number) + start
      return SourceRange(file, offset..<(offset + 1))
    }
    return nil
  }

  /// The place of a mark: the rest of the word that begins there.
  private mutating func range(_ mark: Mark) -> SourceRange {
    let column = markers.originalColumn(line: mark.line, column: mark.column)
    let start = positions.offset(line: mark.line, column: column)
    let word = positions.bytes[start...].prefix(80).prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
    return SourceRange(file, start..<(start + max(word.count, start < file.byteCount ? 1 : 0)))
  }
}

import Diagnostics
import PageModel

/// Reads the values of a layout: lengths, colours, edges, each with its fault.
struct LayoutValues {
  /// The colours that the layout names.
  var colors: [String: Color] = [:]
  /// Where each of them is written.
  var colorRanges: [String: SourceRange] = [:]
  /// How many times as large as they are written lengths become.
  var scale = 1.0

  /// The length in `scalar`; `nil` with a fault where it is none.
  func length(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) -> Double? {
    switch LengthReader.length(scalar.text) {
    case .success(let length):
      return length.points * scale
    case .failure(let wrong):
      faults.add(LayoutFault.length(wrong.problem, scalar.located))
      return nil
    }
  }

  /// The length under `key`; `fallback` where there is none.
  func length(
    _ key: String, of mapping: MappingReader, default fallback: Double, faults: inout DiagnosticCollection
  ) -> Double {
    mapping.scalar(key).flatMap { length($0, faults: &faults) } ?? fallback
  }

  /// The lengths under `key`, one or a list; `nil` where there are none or the count is not among `counts`.
  func lengths(
    _ key: String, of mapping: MappingReader, counts: [Int], faults: inout DiagnosticCollection
  ) -> [Double]? {
    guard let node = mapping.node(key) else { return nil }
    if let scalar = node.scalar { return length(scalar, faults: &faults).map { [$0] } }
    let items = mapping.items(key)
    guard counts.contains(items.count) else {
      faults.add(LayoutFault.wrongCount(key, found: items.count, counts: counts, node.range))
      return nil
    }
    let values = items.map { item -> Double? in
      guard let scalar = item.scalar else {
        faults.add(LayoutFault.length(.noNumber, Located("…", at: item.range)))
        return nil
      }
      return length(scalar, faults: &faults)
    }
    let known = values.compactMap { $0 }
    return known.count == values.count ? known : nil
  }

  /// The edges under `key`: all four, vertical and horizontal, or top, right, bottom, left.
  func edges(_ key: String, of mapping: MappingReader, faults: inout DiagnosticCollection) -> Edges {
    guard let values = lengths(key, of: mapping, counts: [1, 2, 4], faults: &faults), let first = values.first
    else { return .zero }
    switch values.count {
    case 2: return Edges(top: first, right: values[1], bottom: first, left: values[1])
    case 4: return Edges(top: first, right: values[1], bottom: values[2], left: values[3])
    default: return Edges(top: first, right: first, bottom: first, left: first)
    }
  }

  /// The extent under `key`; automatic where there is none.
  func track(_ key: String, of mapping: MappingReader, faults: inout DiagnosticCollection) -> Track {
    mapping.scalar(key).map { track($0, faults: &faults) } ?? .automatic
  }

  /// The extent that a scalar says.
  func track(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) -> Track {
    guard scalar.text != "auto" else { return .automatic }
    if scalar.text.hasSuffix("%") {
      let share = LengthReader.number(
        String(scalar.text.dropLast().reversed().drop { $0 == " " }.reversed()))
      guard let share, share > 0, share <= 100 else {
        faults.add(LayoutFault.badPercent(scalar.located))
        return .automatic
      }
      return .percent(share / 100)
    }
    if scalar.text.hasSuffix("fr") {
      let share = LengthReader.number(
        String(scalar.text.dropLast(2).reversed().drop { $0 == " " }.reversed()))
      guard let share, share > 0, share <= 1000 else {
        faults.add(LayoutFault.badShare(scalar.located))
        return .automatic
      }
      return .fraction(share)
    }
    return length(scalar, faults: &faults).map(Track.fixed) ?? .automatic
  }

  /// The tracks under `key`: a list, or the number of columns that share all there is; `nil` where there are none.
  func tracks(
    _ key: String, of mapping: MappingReader, faults: inout DiagnosticCollection
  ) -> [Track]? {
    guard let node = mapping.node(key) else { return nil }
    if node.scalar != nil {
      let count = mapping.wholeNumber(key, in: 1...50, default: 1, faults: &faults)
      return Array(repeating: .fraction(1), count: count)
    }
    let tracks = mapping.items(key).map { item -> Track in
      guard let scalar = item.scalar else {
        faults.add(LayoutFault.length(.noNumber, Located("…", at: item.range)))
        return .automatic
      }
      return track(scalar, faults: &faults)
    }
    guard (1...50).contains(tracks.count) else {
      faults.add(LayoutFault.wrongTrackCount(key, node.range))
      return nil
    }
    return tracks
  }

  /// The colour that `name` stands for; `nil` with a fault where there is none.
  func color(
    named name: String, at range: SourceRange, faults: inout DiagnosticCollection
  ) -> Color? {
    if name.hasPrefix("#") {
      guard let color = Self.color(hexadecimal: name) else {
        faults.add(ColorFault.noHexadecimal(name, range))
        return nil
      }
      return color
    }
    guard let color = colors[name] else {
      faults.add(ColorFault.unknown(name, range, known: colors.keys.sorted()))
      return nil
    }
    return color
  }

  /// The colour in `scalar`.
  func color(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) -> Color? {
    color(named: scalar.text, at: scalar.range, faults: &faults)
  }

  /// The line under `key`: a length and a colour, such as `0.25 mm line`.
  func border(_ key: String, of mapping: MappingReader, faults: inout DiagnosticCollection) -> Border? {
    mapping.scalar(key).flatMap { border($0, faults: &faults) }
  }

  /// The lines under `key`: one all around, or those of single sides.
  func borders(_ key: String, of mapping: MappingReader, faults: inout DiagnosticCollection) -> Borders? {
    guard let node = mapping.node(key) else { return nil }
    guard node.scalar == nil else { return border(key, of: mapping, faults: &faults).map(Borders.init) }
    guard let sides = MappingReader(node, LayoutShape.borders, faults: &faults) else { return nil }
    return Borders(
      top: border("top", of: sides, faults: &faults), right: border("right", of: sides, faults: &faults),
      bottom: border("bottom", of: sides, faults: &faults), left: border("left", of: sides, faults: &faults))
  }

  /// The radii under `key`: one, or those of the corners clockwise from the top left.
  func corners(_ key: String, of mapping: MappingReader, faults: inout DiagnosticCollection) -> CornerRadii {
    guard let radii = lengths(key, of: mapping, counts: [1, 4], faults: &faults), let first = radii.first
    else { return .straight }
    guard radii.count == 4 else { return CornerRadii(first) }
    return CornerRadii(topLeft: first, topRight: radii[1], bottomRight: radii[2], bottomLeft: radii[3])
  }

  /// The line in `scalar`.
  private func border(_ scalar: YAMLScalar, faults: inout DiagnosticCollection) -> Border? {
    let words = scalar.text.split(separator: " ")
    // A length alone is what YAML leaves of `0.25 mm #D9D2C7`, whose colour it takes for a comment.
    let isLengthAlone = (try? LengthReader.length(scalar.text).get()) != nil
    guard let name = words.last, (2...3).contains(words.count), !isLengthAlone else {
      faults.add(ColorFault.border(scalar.located))
      return nil
    }
    let color = color(named: String(name), at: scalar.range, faults: &faults)
    let width: Double?
    switch LengthReader.length(words.dropLast().joined(separator: " ")) {
    case .success(let length): width = length.points * scale
    case .failure(let wrong):
      var problem = wrong.problem
      // What is shown to be written takes the place of the whole border.
      if case .decimalComma(let mended) = problem {
        problem = .decimalComma(name.hasPrefix("#") ? "\"\(mended) \(name)\"" : "\(mended) \(name)")
      }
      faults.add(LayoutFault.length(problem, scalar.located))
      width = nil
    }
    guard let color, let width else { return nil }
    return Border(width: width, color: color)
  }

  /// The colour written as `#rrggbb`.
  static func color(hexadecimal text: String) -> Color? {
    let digits = text.dropFirst()
    guard digits.utf8.count == 6, digits.allSatisfy({ $0.isHexDigit && $0.isASCII }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return Color(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }
}

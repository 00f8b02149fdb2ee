import PageModel

/// The gradients of a document, each written once: along a line from 0 to 1, which a page moves to where it needs it
/// (ISO 32000-1, 8.7.4.5.3).
final class PDFShadings {
  private let press: PressProfile?
  private var numbers: [[LinearGradient.Stop]: Int] = [:]
  private var entries = PDFBytes()

  /// Begins with none; colours are those of `press`, where there is one.
  init(press: PressProfile?) { self.press = press }

  /// The number of a gradient in the document; its resource has it after an `S`.
  func number(of gradient: LinearGradient) -> Int {
    if let known = numbers[gradient.stops] { return known }
    let number = numbers.count
    numbers[gradient.stops] = number
    entries.add("/S")
    entries.add(number)
    add(gradient.stops)
    return number
  }

  /// What names them among the resources of the pages; nothing where there are none.
  var resources: PDFBytes {
    guard !numbers.isEmpty else { return PDFBytes() }
    var bytes = PDFBytes("/Shading<<")
    bytes.add(entries)
    bytes.add(">>")
    return bytes
  }

  private func add(_ stops: [LinearGradient.Stop]) {
    let space = Space(stops.map(\.color), press: press)
    entries.add("<</ShadingType 2/ColorSpace/")
    entries.add(space.name)
    entries.add("/Coords[0 0 1 0]/Extend[true true]/Function")
    // Before the first stop and after the last the colour stays: the ends of the domain have to be stops.
    var points = stops.map { (place: $0.place, parts: space.parts($0.color, press: press)) }
    if let first = points.first, first.place > 0 { points.insert((0, first.parts), at: 0) }
    if let last = points.last, last.place < 1 { points.append((1, last.parts)) }
    let pieces = zip(points, points.dropFirst()).map { ($0.parts, $1.parts) }
    if pieces.count == 1 {
      add(pieces[0])
    } else {
      entries.add("<</FunctionType 3/Domain[0 1]/Functions[")
      pieces.forEach { add($0) }
      entries.add("]/Bounds[")
      for point in points.dropFirst().dropLast() { entries.add(point.place, decimals: 6) }
      entries.add("]/Encode[")
      for _ in pieces { entries.add("0 1 ") }
      entries.add("]>>")
    }
    entries.add(">>")
  }

  /// Adds a function that runs evenly from one colour to another.
  private func add(_ piece: (from: [Double], to: [Double])) {
    entries.add("<</FunctionType 2/Domain[0 1]/N 1/C0[")
    for part in piece.from { entries.add(part) }
    entries.add("]/C1[")
    for part in piece.to { entries.add(part) }
    entries.add("]>>")
  }

  /// What the numbers of a gradient's colours mean.
  private enum Space {
    case gray, screen, press

    /// One ink where that is enough, as for fills of one colour.
    init(_ colors: [Color], press: PressProfile?) {
      let areGrays = colors.allSatisfy { $0.isGray && (press == nil || $0.ink == nil) }
      self = areGrays ? .gray : press == nil ? .screen : .press
    }

    var name: StaticString {
      switch self {
      case .gray: "DeviceGray"
      case .screen: "DeviceRGB"
      case .press: "DeviceCMYK"
      }
    }

    func parts(_ color: Color, press: PressProfile?) -> [Double] {
      switch self {
      case .gray: return [Double(color.red) / 255]
      case .screen: return [color.red, color.green, color.blue].map { Double($0) / 255 }
      case .press:
        guard let press, color.ink != nil || !color.isGray else {
          return [0, 0, 0, 1 - Double(color.red) / 255]
        }
        guard case .process(let cyan, let magenta, let yellow, let black) = press.ink(of: color) else {
          return [1, 1, 1, 1]
        }
        return [cyan, magenta, yellow, black]
      }
    }
  }
}

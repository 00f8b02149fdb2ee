#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Colours along a straight line; across the line nothing changes.
public struct LinearGradient: Sendable, Hashable {
  /// A colour and its place on the line.
  public struct Stop: Sendable, Hashable {
    /// The colour.
    public let color: Color
    /// The place, from 0 (the beginning of the line) to 1 (its end).
    public let place: Double

    /// Makes a stop.
    public init(_ color: Color, at place: Double) {
      self.color = color
      self.place = place
    }
  }

  /// The direction of the line in degrees: 0 to the right, 90 down.
  public let angle: Double
  /// The colours in the order of their places, two or more.
  public let stops: [Stop]

  /// Makes a gradient of stops in the order of their places.
  public init(angle: Double, stops: [Stop]) {
    self.angle = angle
    self.stops = stops
  }

  /// The unit vector along the line; exact at right angles, where the sine of π is not.
  private var direction: Point {
    switch angle.truncatingRemainder(dividingBy: 360) {
    case 0: return Point(x: 1, y: 0)
    case 90, -270: return Point(x: 0, y: 1)
    case 180, -180: return Point(x: -1, y: 0)
    case 270, -90: return Point(x: 0, y: -1)
    default: return Point(x: cos(angle * .pi / 180), y: sin(angle * .pi / 180))
    }
  }

  /// The ends of the line in an area, in points: through its middle, and as long as it takes for the corners to have
  /// the colours of the ends (as in CSS Images 3, 3.1).
  public func line(in frame: Rectangle) -> (start: Point, end: Point) {
    let direction = direction
    let half = (abs(frame.size.width * direction.x) + abs(frame.size.height * direction.y)) / 2
    let center = frame.center
    return (
      Point(x: center.x - direction.x * half, y: center.y - direction.y * half),
      Point(x: center.x + direction.x * half, y: center.y + direction.y * half)
    )
  }

  /// Where a point lies along the line of an area: 0 at its beginning, 1 at its end, and beyond.
  func place(of point: Point, in frame: Rectangle) -> Double {
    let (start, end) = line(in: frame)
    let (x, y) = (end.x - start.x, end.y - start.y)
    let length = x * x + y * y
    return length > 0 ? ((point.x - start.x) * x + (point.y - start.y) * y) / length : 0
  }

  /// The colour at a place on the line; before the first and after the last stop their own.
  public func color(at place: Double) -> Color {
    guard let next = stops.firstIndex(where: { $0.place > place }) else { return stops.last?.color ?? .black }
    guard next > 0 else { return stops[0].color }
    let (before, after) = (stops[next - 1], stops[next])
    return before.color.mixed(with: after.color, share: (place - before.place) / (after.place - before.place))
  }

  /// The gradient of a larger area whose colours lie where those of the smaller one did.
  func kept(from frame: Rectangle, in larger: Rectangle) -> LinearGradient {
    let (start, end) = line(in: frame)
    let places = (place(of: start, in: larger), place(of: end, in: larger))
    return LinearGradient(
      angle: angle,
      stops: stops.map { Stop($0.color, at: places.0 + (places.1 - places.0) * $0.place) })
  }

  /// The gradient in greys of equal luminance.
  ///
  /// Luminance does not run evenly from one colour to the next, so that more stops follow it.
  var gray: LinearGradient {
    guard let first = stops.first else { return self }
    let rest = zip(stops, stops.dropFirst()).flatMap { before, after in
      (1...Self.graySteps).map { step -> Stop in
        let share = Double(step) / Double(Self.graySteps)
        return Stop(
          before.color.mixed(with: after.color, share: share).gray,
          at: before.place + (after.place - before.place) * share)
      }
    }
    return LinearGradient(angle: angle, stops: [Stop(first.color.gray, at: first.place)] + rest)
  }

  private static let graySteps = 8
}

extension Color {
  /// A colour between two: this one at a share of 0, the other at 1; inks are mixed where both have them.
  public func mixed(with other: Color, share: Double) -> Color {
    let share = min(max(share, 0), 1)
    if share == 0 { return self }
    if share == 1 { return other }
    func part(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Double(one) + (Double(two) - Double(one)) * share).rounded())
    }
    return Color(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue),
      ink: mixedInk(with: other, share: share))
  }

  /// The inks between those of two colours; `nil` leaves them to the profile of the press.
  private func mixedInk(with other: Color, share: Double) -> Ink? {
    // Greys without chosen inks stay so, and are printed with black alone.
    guard ink != nil || other.ink != nil, let one = plates, let two = other.plates else { return nil }
    let mixed = zip(one, two).map { $0 + ($1 - $0) * share }
    return .process(cyan: mixed[0], magenta: mixed[1], yellow: mixed[2], black: mixed[3])
  }

  /// Cyan, magenta, yellow and black where they are known: those chosen, and of greys the black alone.
  private var plates: [Double]? {
    switch ink {
    case .process(let cyan, let magenta, let yellow, let black): [cyan, magenta, yellow, black]
    case .registration: nil
    case nil: isGray ? [0, 0, 0, 1 - Double(red) / 255] : nil
    }
  }
}

extension LinearGradient {
  /// Seven diagonal stripes on a ground, each a quarter of what lies between two: it says that there is no value, in black and white too.
  public static func hatching(_ stripe: Color, on ground: Color) -> LinearGradient {
    var stops: [Stop] = []
    for index in 0..<7 {
      let start = (Double(index) + 0.375) / 7
      let end = (Double(index) + 0.625) / 7
      // Edges are as hard as a gradient can have them whose places rise.
      stops += [
        Stop(ground, at: start - 0.001), Stop(stripe, at: start), Stop(stripe, at: end),
        Stop(ground, at: end + 0.001),
      ]
    }
    return LinearGradient(angle: 45, stops: [Stop(ground, at: 0)] + stops + [Stop(ground, at: 1)])
  }
}

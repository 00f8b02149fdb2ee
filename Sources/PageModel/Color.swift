/// A colour: as a screen shows it, and the inks of a press where they were chosen.
public struct Color: Sendable, Hashable {
  /// What a press prints.
  public enum Ink: Sendable, Hashable {
    /// Cyan, magenta, yellow and black, each from 0 (none) to 1 (full).
    case process(cyan: Double, magenta: Double, yellow: Double, black: Double)
    /// Every ink of the press in full: for the marks by which its plates are laid upon each other.
    case registration
  }

  /// Red in sRGB, 0 to 255.
  public let red: UInt8
  /// Green in sRGB, 0 to 255.
  public let green: UInt8
  /// Blue in sRGB, 0 to 255.
  public let blue: UInt8
  /// The inks of a press; `nil` leaves them to its colour profile.
  public let ink: Ink?

  /// Makes a colour from its three parts and, where they were chosen, its inks.
  public init(red: UInt8, green: UInt8, blue: UInt8, ink: Ink? = nil) {
    self.red = red
    self.green = green
    self.blue = blue
    self.ink = ink
  }

  /// Black.
  public static let black = Color(red: 0, green: 0, blue: 0)
  /// White.
  public static let white = Color(red: 255, green: 255, blue: 255)
  /// Black on a screen, and every ink of a press.
  public static let registration = Color(red: 0, green: 0, blue: 0, ink: .registration)

  /// Whether it is black, white or between, so that one black ink prints it.
  public var isGray: Bool { red == green && green == blue }
}

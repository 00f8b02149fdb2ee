/// A picture file that was read and found fit to be drawn: its bytes, and what is known of them.
///
/// Equal where content, name and greyness are; the digest stands for the bytes.
public struct Picture: Sendable, Hashable {
  /// What the bytes are.
  public enum Format: String, Sendable, Hashable {
    case svg, png, jpeg
  }

  /// What a person should know of a picture that can be drawn all the same.
  public enum Remark: Sendable, Hashable, CaseIterable {
    /// It holds text, which is set in whatever fonts a machine has.
    case text
    /// It holds a script, which is never run.
    case script
  }

  /// A width and a height in pixels.
  public struct Pixels: Sendable, Hashable {
    /// Pixels across.
    public let width: Int
    /// Pixels down.
    public let height: Int

    /// Makes an extent.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// The path by which a layout asks for it.
  public let name: String
  /// What the bytes are.
  public let format: Format
  /// The whole file; shared by all copies of the value.
  public let bytes: [UInt8]
  /// The SHA-256 of the bytes, in hexadecimal.
  public let digest: String
  /// The extent that it asks for, in points.
  public let size: Size
  /// The extent of its raster as it is seen; `nil` for outlines, which have none.
  public let pixels: Pixels?
  /// What a person should know of it.
  public let remarks: Set<Remark>
  /// Whether it is drawn in greys of its luminances.
  public let isGray: Bool

  /// Makes a picture of bytes that were checked.
  public init(
    name: String, format: Format, bytes: [UInt8], digest: String, size: Size, pixels: Pixels? = nil,
    remarks: Set<Remark> = [], isGray: Bool = false
  ) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.digest = digest
    self.size = size
    self.pixels = pixels
    self.remarks = remarks
    self.isGray = isGray
  }

  /// The picture in greys.
  public var gray: Picture { with(name: name, isGray: true) }

  /// The same file under another path.
  public func named(_ name: String) -> Picture { with(name: name, isGray: isGray) }

  private func with(name: String, isGray: Bool) -> Picture {
    Picture(
      name: name, format: format, bytes: bytes, digest: digest, size: size, pixels: pixels, remarks: remarks,
      isGray: isGray)
  }

  /// Width by height.
  public var aspect: Double { size.width / size.height }

  /// Whether both are the same file under the same name, in the same colours.
  public static func == (left: Picture, right: Picture) -> Bool {
    left.digest == right.digest && left.name == right.name && left.isGray == right.isGray
  }

  /// Adds the digest, which stands for the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
    hasher.combine(isGray)
  }
}

/// A picture on the page.
public struct PictureShape: Sendable, Hashable {
  /// What is drawn.
  public let picture: Picture
  /// Where the whole picture would lie, in points; of its own proportions.
  public let frame: Rectangle
  /// The part of the page that shows it, in points: the frame itself, or a part of it.
  public let window: Rectangle
  /// The radii of the window's corners.
  public let corners: CornerRadii

  /// Makes a picture on the page.
  public init(picture: Picture, frame: Rectangle, window: Rectangle, corners: CornerRadii = .straight) {
    self.picture = picture
    self.frame = frame
    self.window = window
    self.corners = corners
  }

  /// Whether the window hides a part of the picture.
  public var isCut: Bool { corners != .straight || !window.contains(frame) }

  /// The pixels that lie on an inch of the page, fewest first where across and down differ; `nil` for outlines.
  public var pixelsPerInch: Double? {
    picture.pixels.map { pixels in
      min(Double(pixels.width) / frame.size.width, Double(pixels.height) / frame.size.height) * 72
    }
  }
}

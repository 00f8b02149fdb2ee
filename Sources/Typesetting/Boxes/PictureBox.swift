public import PageModel

extension Box {
  /// A picture before it has a place.
  public struct PictureContent: Sendable {
    /// How a picture fills a box of other proportions.
    public enum Fit: Sendable, Hashable {
      /// As large as the whole of it fits.
      case contain
      /// As small as it leaves no part of the box free.
      case cover
    }

    /// What is drawn.
    public let picture: Picture
    /// How it fills its box.
    public let fit: Fit
    /// What is read aloud in its place; `nil` where it is there for the eye alone.
    public let alternative: String?

    /// Makes the content of a box.
    public init(picture: Picture, fit: Fit, alternative: String?) {
      self.picture = picture
      self.fit = fit
      self.alternative = alternative
    }
  }

  /// Whether there is a picture that says how wide the box wants to be, in a column too; one that covers its box takes
  /// all there is.
  var isPictureOfItsOwnWidth: Bool {
    guard case .picture(let picture) = content, picture.fit == .contain else { return false }
    if case .fraction = height { return false }
    return true
  }
}

extension BoxMeasuring {
  /// The width that a picture asks for, in points: from the height where that is given.
  func naturalWidth(of content: Box.PictureContent, in box: Box) -> Double {
    guard case .fixed(let height) = box.height else { return content.picture.size.width }
    let insets = box.appearance.insets
    return max(height - insets.top - insets.bottom, 0) * content.picture.aspect
  }

  /// The height that a picture asks for when it has `width`: all that is given, and no more than it has where neither was.
  func naturalHeight(of content: Box.PictureContent, in box: Box, width: Double) -> Double {
    let insets = box.appearance.insets
    switch (box.width, box.height) {
    case (_, .fixed(let height)): return max(height - insets.top - insets.bottom, 0)
    case (.automatic, _): return min(width, content.picture.size.width) / content.picture.aspect
    default: return width / content.picture.aspect
    }
  }
}

extension Box.PictureContent {
  /// The picture in a box of this inside, in points.
  func shape(
    in inner: Rectangle, _ horizontal: HorizontalAlignment, _ vertical: VerticalAlignment,
    corners: CornerRadii
  ) -> PictureShape {
    let (across, down) = (inner.size.width / picture.size.width, inner.size.height / picture.size.height)
    let scale = fit == .contain ? min(across, down) : max(across, down)
    let (width, height) = (picture.size.width * scale, picture.size.height * scale)
    let (left, top) = (inner.size.width - width, inner.size.height - height)
    let x =
      switch horizontal {
      case .left: 0.0
      case .center: left / 2
      case .right: left
      }
    let y =
      switch vertical {
      case .top: 0.0
      case .middle: top / 2
      case .bottom: top
      }
    let frame = Rectangle(x: inner.minX + x, y: inner.minY + y, width: width, height: height)
    return PictureShape(
      picture: picture, frame: frame, window: fit == .contain ? frame : inner, corners: corners)
  }
}

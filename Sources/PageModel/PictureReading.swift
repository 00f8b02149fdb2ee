/// Why bytes cannot be drawn as a picture.
public enum PictureProblem: Error, Sendable, Hashable {
  /// They are neither SVG, PNG nor JPEG.
  case noPicture
  /// They begin as a picture and cannot be read to the end.
  case damaged(Picture.Format)
  /// It has more pixels than any print needs, or says so.
  case tooManyPixels(width: Int, height: Int, most: Int)
  /// An SVG that does not say how large it is, not even in proportions.
  case noSize
  /// An SVG that would take too long to draw; says what of it.
  case tooComplex(String)
  /// An SVG that asks for another file.
  case asksForFile(String)
}

/// How bytes become pictures, passed in to whoever finds them: reading takes libraries that only drawing knows.
public struct PictureReading: Sendable {
  /// The picture in bytes that were found under a name.
  public let read: @Sendable (_ bytes: [UInt8], _ name: String) -> Result<Picture, PictureProblem>

  /// Makes a reading from its one question.
  public init(
    _ read: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> Result<Picture, PictureProblem>
  ) {
    self.read = read
  }
}

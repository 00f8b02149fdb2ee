public import Foundation
public import Testing

/// A small picture that lives beside the input of a test and was looked at before it was taken over.
public enum RecordedPicture {
  /// Compares a PNG file with a recorded one, pixel by pixel.
  ///
  /// While recording, the picture is written and the test fails. On a difference a picture below `.build/pictures/` shows the
  /// expected one, the actual one and where they differ, and the failure prints its path.
  public static func expect(
    _ png: [UInt8], recordedAt url: URL, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let name = CheckoutFolder.path(of: url)
    if RecordedText.isRecording {
      try Data(png).write(to: url)
      Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
      return
    }
    guard let recorded = try? Data(contentsOf: url) else {
      let kept = try keep(png, named: name)
      Issue.record(
        "there is no \(name); BANGTIN_RECORD=1 records the picture \(kept)", sourceLocation: sourceLocation)
      return
    }
    let comparison = PictureComparison(expected: try PNGFile([UInt8](recorded)), actual: try PNGFile(png))
    guard let difference = comparison.difference else { return }
    let kept = try keep(try comparison.sideBySide.png(), named: name)
    Issue.record(
      "\(name) differs: \(difference)\nexpected, actual and difference side by side: \(kept)",
      sourceLocation: sourceLocation)
  }

  /// Writes a picture below `.build/pictures/` and returns its path.
  private static func keep(_ png: [UInt8], named name: String) throws -> String {
    let folder = CheckoutFolder.root.appending(path: ".build/pictures")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name.replacing("/", with: "-"))
    try Data(png).write(to: file)
    return file.path(percentEncoded: false)
  }
}

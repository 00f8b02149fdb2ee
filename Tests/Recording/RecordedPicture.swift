public import Foundation
public import Testing

/// A small picture that lives beside the input of a test and was looked at before it was taken over.
public enum RecordedPicture {
  /// How far a channel of a pixel may differ: rounding, and nothing that an eye could see.
  private static let tolerance = 1

  /// Compares a PNG file with a recorded one, pixel by pixel.
  ///
  /// While recording, the picture is written and the test fails. On a difference the actual picture is
  /// attached to the test, where `swift test --attachments-path` keeps it.
  public static func expect(
    _ png: [UInt8], recordedAt url: URL, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    if RecordedText.isRecording {
      try Data(png).write(to: url)
      Issue.record(
        "recorded \(url.lastPathComponent); look at it and run again", sourceLocation: sourceLocation)
      return
    }
    let actual = try PNGFile(png)
    let recorded = try PNGFile([UInt8](try Data(contentsOf: url)))
    guard (actual.width, actual.height) == (recorded.width, recorded.height) else {
      Issue.record(
        "\(actual.width)×\(actual.height) pixels instead of \(recorded.width)×\(recorded.height)",
        sourceLocation: sourceLocation)
      return
    }
    let different = zip(actual.pixels, recorded.pixels).enumerated().filter { !areAlike($1.0, $1.1) }.map(
      \.offset)
    guard let first = different.first else { return }
    Attachment.record(png, named: "actual-\(url.deletingLastPathComponent().lastPathComponent).png")
    Issue.record(
      "\(different.count) pixels differ, the first at x \(first % actual.width), y \(first / actual.width)",
      sourceLocation: sourceLocation)
  }

  private static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    [0, 8, 16].allSatisfy { shift in
      abs(Int(left >> shift & 255) - Int(right >> shift & 255)) <= tolerance
    }
  }
}

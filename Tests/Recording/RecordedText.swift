public import Foundation
public import Testing

/// A text that lives beside the input of a test and was read by a person before it was taken over.
public enum RecordedText {
  /// Whether this run writes what it sees instead of comparing it: `BANGTIN_RECORD=1`.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["BANGTIN_RECORD"] == "1" }

  /// Compares a text with a recorded one, byte for byte; a failure shows the lines that differ.
  ///
  /// While recording, the text is written and the test fails, so that nobody takes over what nobody has read.
  public static func expect(
    _ text: String, recordedAt url: URL, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let name = CheckoutFolder.path(of: url)
    if isRecording {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(name); read it and run again", sourceLocation: sourceLocation)
      return
    }
    guard let recorded = try? String(contentsOf: url, encoding: .utf8) else {
      Issue.record(
        "there is no \(name); BANGTIN_RECORD=1 records this text:\n\(text)", sourceLocation: sourceLocation)
      return
    }
    expectText(text, is: recorded, name, sourceLocation: sourceLocation)
  }
}

/// The state of everything in the program that decides how a page looks: composition, encoder of symbols, renderers.
///
/// Every file is made from it, and from no version of the program: an update that draws the same pages asks for no reprint.
enum DrawingRevision {
  /// The version of bangtin that last changed how pages look.
  ///
  /// Raise it to the coming version in the same commit that changes a page of unchanged input, and say in CHANGELOG.md
  /// which posters change. A test redraws a folder of that version and compares the files byte for byte.
  static let current = "0.1.0"
}

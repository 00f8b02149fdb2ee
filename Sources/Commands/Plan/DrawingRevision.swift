/// The state of everything in the program that decides how a page looks: composition, encoder of symbols, renderers.
///
/// Every file is made from it, and from no version of the program: an update that draws the same pages asks for no reprint.
enum DrawingRevision {
  /// The version of bangtin that last changed how pages look.
  ///
  /// Raise it to the coming version in the same commit that changes a page of unchanged input, and say in CHANGELOG.md
  /// which posters change. Posters that are drawn as before are not called changed, since `Redrawing` compares them; a test redraws
  /// a folder that 0.1 wrote and compares its files byte for byte.
  static let current = "0.2.0"
}

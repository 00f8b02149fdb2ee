import PageModel
import Typesetting

/// The faces of `Fonts/fonts.yaml` that the tests are set in; Scripts/test installs their package.
enum TestFonts {
  static let faces = [400: "Regular", 600: "SemiBold", 800: "ExtraBold"].map { weight, style in
    FontFace(family: "Inter", weight: weight, path: "/usr/share/fonts/opentype/inter/Inter-\(style).otf")
  }.sorted { $0.weight < $1.weight }

  static func shape(_ text: String, weight: Int = 400, tabular: Bool = false) throws -> ShapedText {
    try FontLibrary(faces: faces).shape(
      ShapingRequest(text: text, family: "Inter", weight: weight, tabularFigures: tabular))
  }
}

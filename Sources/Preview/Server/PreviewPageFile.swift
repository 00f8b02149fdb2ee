import Diagnostics

/// The one page of the preview with its style and script inside.
enum PreviewPageFile {
  /// The scripts in the order in which they build on each other.
  private static let scripts = [
    PackageResources.words_js, PackageResources.state_js, PackageResources.sheets_js,
    PackageResources.overlays_js, PackageResources.boxes_js, PackageResources.faults_js,
    PackageResources.offices_js, PackageResources.keys_js, PackageResources.connection_js,
  ]
  private static let styles = [
    PackageResources.colors_css, PackageResources.page_css, PackageResources.faults_css,
  ]

  /// The page in a language; `nonce` lets its own style and script in, and nothing else.
  static func html(language: Language, nonce: String) -> String {
    template
      .replacing("{{language}}", with: language.rawValue)
      .replacing("{{nonce}}", with: nonce)
      .replacing("{{style}}", with: style)
      .replacing("{{script}}", with: script)
  }

  private static let template = text(PackageResources.page_html)
  private static let style = styles.map(text).joined(separator: "\n")
  private static let script = scripts.map(text).joined(separator: "\n")

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

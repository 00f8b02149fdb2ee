import Foundation

/// The folder of the checkout, found from this file.
enum CheckoutFolder {
  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The path of a file from the root; the whole path of one outside.
  static func path(of url: URL) -> String {
    let (file, root) = (url.standardizedFileURL.path, root.standardizedFileURL.path + "/")
    return file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
  }
}

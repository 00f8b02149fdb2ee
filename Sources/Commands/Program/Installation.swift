import Diagnostics
import Foundation

/// Where the layouts and the font manifest that belong to the program lie.
struct Installation {
  /// The folder of the shipped layouts.
  let layouts: String
  /// The manifest of the typefaces.
  let fontManifest: String
  /// The folder below which Debian's packages put fonts.
  let systemFonts: String

  /// Finds the folders of layouts and fonts.
  ///
  /// Below `BANGTIN_HOME` when it is set, else beside or above the program, so that a checkout's own files
  /// serve as they are edited, else in `share/bangtin` as an installation has them.
  /// Paths below `workingFolder` are written relative to it, as a person would.
  static func find(
    environment: [String: String], executable: String, workingFolder: String
  ) throws(Failure) -> Installation {
    let systemFonts = environment["BANGTIN_SYSTEM_FONTS"] ?? "/usr/share/fonts"
    var candidates: [String] = []
    if let home = environment["BANGTIN_HOME"], !home.isEmpty {
      candidates = [home]
    } else {
      var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
      while folder.path != "/" {
        candidates += [folder.path, folder.appendingPathComponent("share/bangtin").path]
        folder.deleteLastPathComponent()
      }
    }
    for candidate in candidates.map({ Self.relative($0, to: workingFolder) }) {
      let installation = Installation(
        layouts: Self.path(candidate, "Layouts"), fontManifest: Self.path(candidate, "Fonts/fonts.yaml"),
        systemFonts: systemFonts)
      let files = FileManager.default
      if files.fileExists(atPath: installation.fontManifest), files.fileExists(atPath: installation.layouts) {
        return installation
      }
    }
    throw Failure(
      "installation.not-found",
      .init(
        vi: "Không tìm thấy thư mục Layouts/ và Fonts/ của bangtin",
        en: "The folders Layouts/ and Fonts/ of bangtin were not found"),
      remedy: .init(
        vi: "Đặt biến BANGTIN_HOME là thư mục chứa chúng",
        en: "Set BANGTIN_HOME to the folder that holds them"),
      exitCode: .inputOutput)
  }

  /// The installation that this process runs from.
  static func current() throws(Failure) -> Installation {
    try find(
      environment: ProcessInfo.processInfo.environment,
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
      workingFolder: FileManager.default.currentDirectoryPath)
  }

  private static func path(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder + "/" + name
  }

  /// A path without the folder that it lies in.
  private static func relative(_ path: String, to folder: String) -> String {
    if path == folder { return "." }
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }
}

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

  /// Finds the folders: below `BANGTIN_HOME` when it is set, else beside or above the program, so that a
  /// checkout's own files serve as they are edited, else in `share/bangtin` as an installation has them.
  static func find(environment: [String: String], executable: String) throws(Failure) -> Installation {
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
    for candidate in candidates {
      let installation = Installation(
        layouts: candidate + "/Layouts", fontManifest: candidate + "/Fonts/fonts.yaml",
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
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
  }
}

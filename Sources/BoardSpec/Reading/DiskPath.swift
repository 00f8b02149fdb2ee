import Foundation

/// Finds files whose names are spelt as a person sees them: `Ấp.png` may be stored with its marks put together (NFC, as Windows
/// and Vietnamese keyboards write) or apart (NFD, as macOS and some archives do), which Linux takes for different names.
public enum DiskPath {
  /// The path as the disk spells it; what is not there in either spelling stays as it is.
  ///
  /// A folder is only listed for a part of the path that is not there and has letters outside ASCII.
  public static func actual(_ path: String) -> String {
    let files = FileManager.default
    guard path.utf8.contains(where: { $0 >= 0x80 }), !isThere(path) else { return path }
    var found = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").map(String.init) {
      let next = found.isEmpty || found == "/" ? found + part : found + "/" + part
      if part.utf8.contains(where: { $0 >= 0x80 }), !isThere(next) {
        let names = (try? files.contentsOfDirectory(atPath: found.isEmpty ? "." : found)) ?? []
        // Texts of Swift are equal when they look equal, whatever code points they are made of.
        guard let name = names.sorted().first(where: { $0 == part }) else {
          // The folders before it may be there, for a file that is still to be made.
          found = next
          continue
        }
        found = String(next.dropLast(part.count)) + name
      } else {
        found = next
      }
    }
    return found
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }
}

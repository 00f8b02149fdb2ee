import Crypto
import Foundation

/// The length and the SHA-256 of a file, by which its contents are compared.
struct FileDigest: Hashable {
  /// How many bytes it has.
  let bytes: Int
  /// The SHA-256 of its bytes, in hexadecimal.
  let sha256: String

  /// The digest of bytes in memory.
  init(_ contents: [UInt8]) {
    bytes = contents.count
    sha256 = SHA256.hash(data: contents).hexadecimal
  }

  /// The digest of a file as far as it can be read; `nil` where nothing is there.
  init?(ofFile path: String) {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var (hash, count) = (SHA256(), 0)
    if let handle = FileHandle(forReadingAtPath: path) {
      defer { try? handle.close() }
      while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
        hash.update(data: data)
        count += data.count
      }
    }
    bytes = count
    sha256 = hash.finalize().hexadecimal
  }
}

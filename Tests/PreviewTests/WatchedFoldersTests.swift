import Testing

@testable import Preview

@Suite("Which folders a preview watches")
struct WatchedFoldersTests {
  @Test("The folder of a file is watched for its name, and a missing folder by the one above it")
  func folders() {
    let existing: Set = ["/a", "/a/b"]
    let folders = WatchedFolders(
      for: WatchedPaths(files: ["/a/one", "/a/b/two", "/a/c/d/three"], folders: ["/a/b", "/a/e"]),
      isFolder: existing.contains)
    #expect(folders.names == ["/a": ["one", "c", "e"], "/a/b": nil])
  }
}

import Foundation

/// A small file system in memory, which is gone when the one program that sees it has ended.
enum FileSystem {
  /// Whether this account may mount one: as root, or as the root of a name space of its own.
  static var canBeMounted: Bool {
    get async {
      let mounting = "mount -t tmpfs -o size=4k tmpfs \"$0\""
      let run = try? await TemporaryFolder.using { folder in
        try await Invocation("unshare", flags + ["sh", "-c", mounting, folder.path]).run()
      }
      return run?.code == 0
    }
  }

  private static var flags: [String] { getuid() == 0 ? ["--mount"] : ["--mount", "--map-root-user"] }

  /// Runs a program whose folder `out` is such a file system; what it wrote is copied to `copy`.
  static func run(
    _ invocation: Invocation, in folder: TemporaryFolder, options: String
  ) async throws -> Finished {
    let script = """
      folder=$1 options=$2; shift 2
      mkdir "$folder/out" && mount -t tmpfs -o "$options" tmpfs "$folder/out" || exit 99
      "$@"
      code=$?
      cp -r "$folder/out" "$folder/copy"
      exit $code
      """
    var outer = Invocation(
      "unshare",
      flags + ["sh", "-c", script, "sh", folder.path, options, invocation.program] + invocation.arguments)
    outer.environment = invocation.environment
    outer.folder = invocation.folder
    return try await outer.run()
  }
}

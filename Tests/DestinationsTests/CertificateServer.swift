import Foundation

/// A server with a certificate that only its own file vouches for; it answers GET of `/name` with the file `name`.
final class CertificateServer {
  /// The folder that it serves.
  let folder: URL
  let port: Int
  private let process: Process

  /// The certificate, which is its own authority.
  var certificate: String { folder.appendingPathComponent("certificate.pem").path }

  /// Starts a server that calls itself `name`.
  init(name: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bangtin-certificate-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let making = Self.openssl(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-keyout", "key.pem", "-out", "certificate.pem", "-subj", "/CN=\(name)", "-addext",
        "subjectAltName=DNS:\(name)",
      ], in: folder)
    making.standardOutput = FileHandle.nullDevice
    try making.run()
    making.waitUntilExit()
    guard making.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    process = Self.openssl(
      ["s_server", "-accept", "127.0.0.1:0", "-cert", "certificate.pem", "-key", "key.pem", "-HTTP"],
      in: folder)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var text = ""
    while text.firstMatch(of: /ACCEPT 127\.0\.0\.1:(\d+)\n/) == nil {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw CocoaError(.fileReadUnknown) }
      text += String(decoding: data, as: UTF8.self)
    }
    port = text.firstMatch(of: /ACCEPT 127\.0\.0\.1:(\d+)\n/).flatMap { Int($0.1) } ?? 0
  }

  /// Ends the server and takes its files away.
  func stop() {
    // Threads of tests block signals, and their children inherit that; this one alone cannot be blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Answers GET of `/name` with these lines of a head and no body.
  func serve(_ name: String, _ lines: String...) throws {
    try Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8).write(
      to: folder.appendingPathComponent(name))
  }

  private static func openssl(_ arguments: [String], in folder: URL) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}

import Diagnostics
import Foundation
import Preview

/// Starts the server of a preview where it can be reached.
struct PreviewAddress {
  /// The port that was asked for; any free one where there is none.
  let port: UInt16?

  /// Where a preview is when nobody asks for a port, and how many ports after it are tried.
  private static let usualPort: UInt16 = 4750
  private static let tries: UInt16 = 20

  /// Starts `server` and returns its address.
  func start(_ server: PreviewServer) async throws -> String {
    let ports = port.map { [$0] } ?? Array(Self.usualPort..<Self.usualPort + Self.tries) + [0]
    for candidate in ports {
      do {
        return "http://127.0.0.1:\(try await server.start(port: candidate))/"
      } catch .portTaken(let taken) where candidate != ports.last {
        _ = taken
      } catch {
        throw Failure(error)
      }
    }
    throw Failure(.portTaken(port ?? Self.usualPort))
  }
}

extension Failure {
  /// The words for a server that could not be started.
  init(_ error: PreviewServerError) {
    switch error {
    case .portTaken(let port):
      self.init(
        "preview.port-taken",
        LocalizedText(
          vi: "Cổng \(port) đang được chương trình khác dùng", en: "Another program uses port \(port)"),
        remedy: LocalizedText(
          vi: "Bỏ --port để bangtin tự chọn cổng trống, hoặc chọn cổng khác",
          en: "Leave --port out, so that a free one is taken, or choose another"),
        exitCode: .inputOutput)
    case .refused(let code):
      let reason = LocalizedText.systemFault(code)
      self.init(
        "preview.not-started",
        LocalizedText(
          vi: "Không mở được máy chủ xem trước: \(reason.vietnamese)",
          en: "Cannot start the preview: \(reason.english)"),
        remedy: LocalizedText(vi: "Chọn cổng từ 1024 trở lên", en: "Choose a port of 1024 or more"),
        exitCode: .inputOutput)
    }
  }
}

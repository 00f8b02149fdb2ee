import ArgumentParser
import Diagnostics
import Foundation
import Rendering

/// The program as `main` starts it.
public enum Program {
  /// Runs the command that the arguments name and ends the process with its exit code.
  public static func run() async -> Never {
    StandardStreams.secure()
    LargeBlocks.returnEarly()
    do {
      var command = try BangtinCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      end(with: failure)
    } catch {
      end(with: error)
    }
    BangtinCommand.exit()
  }

  /// Ends the process for a reason that is none of ours: wrong arguments, an exit code, or something unforeseen.
  private static func end(with error: any Error) -> Never {
    guard !(error is ExitCode), BangtinCommand.exitCode(for: error) == .failure else {
      BangtinCommand.exit(withError: error)
    }
    end(with: .unexpected(error))
  }

  /// Ends the process after saying why.
  private static func end(with failure: Failure) -> Never {
    // The options may not have been read when it happened.
    let json = CommandLine.arguments.contains("--json")
    Console.standard(language: LanguageChoice.current, json: json).show(failure)
    BangtinCommand.exit(withError: failure.exitCode)
  }
}

extension Failure {
  /// The words for what no part of the program foresaw.
  static func unexpected(_ error: any Error) -> Failure {
    Failure(
      "internal.unexpected",
      LocalizedText(
        vi: "Lỗi ngoài dự kiến: \(error.localizedDescription)",
        en: "An unexpected fault: \(error.localizedDescription)"),
      remedy: LocalizedText(
        vi: "Đây là lỗi của bangtin: hãy báo cho người làm ra nó",
        en: "This is a fault of bangtin: please report it"),
      exitCode: .ourFault)
  }
}

/// `bangtin`: the root of all commands.
struct BangtinCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bangtin",
      abstract: text(
        vi: "In bảng mã QR cho từng nơi từ một tệp YAML.",
        en: "Print QR boards for every office from one YAML file."),
      version: Program.version,
      subcommands: [
        RenderCommand.self, CheckCommand.self, PlanCommand.self, SchemaCommand.self, LayoutsCommand.self,
        FontsCommand.self, InitCommand.self, PreviewCommand.self, LinksCommand.self,
        ShareCommand.self, SiteCommand.self, UsageCommand.self, ReportCommand.self,
      ])
  }
}

extension Program {
  /// The version of the program, as `manifest.json` records it.
  static let version = "0.2.0"
}

/// The text for the reader of this process, for help that is made before any option is read.
func text(vi vietnamese: String, en english: String) -> String {
  LocalizedText(vi: vietnamese, en: english)[LanguageChoice.current]
}

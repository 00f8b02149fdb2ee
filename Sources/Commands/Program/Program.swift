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
    } catch {
      end(with: error)
    }
    BangtinCommand.exit()
  }

  /// Ends the process for a reason: a failure, help that was asked for, wrong arguments, an exit code, or something
  /// unforeseen.
  private static func end(with error: any Error) -> Never {
    if let failure = error as? Failure { end(with: failure) }
    if error is ExitCode { BangtinCommand.exit(withError: error) }
    do {
      switch try CommandLineEnd.of(error, Array(CommandLine.arguments.dropFirst())) {
      case .help(let path):
        let tool = try ToolDescription.of(BangtinCommand.self, in: LanguageChoice.current)
        let columns = Terminal.columns(of: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
        let page = HelpPage(
          tool: tool, path: path, language: LanguageChoice.current,
          width: min(columns ?? HelpPage.usualWidth, HelpPage.widest))
        Console.standard(language: LanguageChoice.current).print(page.lines.joined(separator: "\n"))
        BangtinCommand.exit()
      case .failure(let failure): end(with: failure)
      case .answer: BangtinCommand.exit(withError: error)
      case nil: end(with: .unexpected(error))
      }
    } catch {
      end(with: .unexpected(error))
    }
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
        vi: "Gặp tình huống ngoài dự kiến",
        en: "Unexpected fault: \(error.localizedDescription)"),
      remedy: .reportFault,
      exitCode: .ourFault)
  }
}

/// `bangtin`: the root of all commands.
struct BangtinCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bangtin",
      abstract: text(
        vi: "Làm bảng mã QR cho từng đơn vị từ một tệp YAML.",
        en: "Make printed QR boards for every office from one YAML file."),
      version: Program.version,
      subcommands: [
        RenderCommand.self, CheckCommand.self, PlanCommand.self, SchemaCommand.self, LayoutsCommand.self,
        FontsCommand.self, InitCommand.self, PreviewCommand.self, LinksCommand.self,
        ShareCommand.self, SiteCommand.self, UsageCommand.self, ReportCommand.self,
      ])
  }

  // The options that every command has may stand before the command, too.
  @OptionGroup var shared: SharedOptions

  func run() throws { throw HelpRequest(path: []) }
}

extension Program {
  /// The version of the program, as `manifest.json` records it.
  static let version = "0.2.0"
}

/// The text for the reader of this process, for help that is made before any option is read.
func text(vi vietnamese: String, en english: String) -> String {
  LocalizedText(vi: vietnamese, en: english)[LanguageChoice.current]
}

import ArgumentParser
import Diagnostics
import Testing

@testable import Commands

/// The help of every command, in both languages and at many widths.
@Suite("Help pages")
struct HelpPageTests {
  private static func tool(_ language: Language) throws -> ToolDescription {
    try ToolDescription.of(BangtinCommand.self, in: language)
  }

  /// Every command by its path, the program itself with an empty one.
  private static func paths() throws -> [[String]] {
    func below(_ command: ToolDescription.Command, _ path: [String]) -> [[String]] {
      [path] + command.commands.flatMap { below($0, path + [$0.commandName]) }
    }
    return below(try tool(.english).command, [])
  }

  private func page(_ path: [String], _ language: Language, width: Int = 80) throws -> [String] {
    HelpPage(tool: try Self.tool(language), path: path, language: language, width: width).lines
  }

  @Test("a Vietnamese page has no word of the parser's, and an English one no Vietnamese letter")
  func isInOneLanguage() throws {
    for path in try Self.paths() {
      let vietnamese = try page(path, .vietnamese).joined(separator: "\n")
      for words in LibraryWords.all { #expect(!vietnamese.contains(words), "\(words) in:\n\(vietnamese)") }
      let english = try page(path, .english).joined(separator: "\n")
      #expect(!english.contains(/[đĐăâêôơưạảấầậắằặẹẻếềệịỉọỏốồộớờợụủứừự]/), "\(english)")
      #expect(english.contains("USAGE: bangtin") && vietnamese.contains("CÁCH DÙNG: bangtin"))
    }
  }

  @Test("every command, argument and option has words of its own in both languages")
  func describesAll() throws {
    let (vietnamese, english) = (try Self.tool(.vietnamese), try Self.tool(.english))
    for path in try Self.paths() where path != ["help"] {
      let (left, right) = (
        vietnamese.command.descendant(path).command, english.command.descendant(path).command
      )
      #expect(left.abstract?.isEmpty == false && left.abstract != right.abstract, "\(path)")
      let pairs = zip(left.positionals + left.options, right.positionals + right.options)
      for (left, right) in pairs where HelpWords.addedOptions[left.mainName ?? ""] == nil {
        #expect(left.abstract?.isEmpty == false, "\(path) \(left.mainName ?? "")")
        #expect(left.abstract != right.abstract, "\(path) \(left.mainName ?? ""): \(left.abstract ?? "")")
      }
    }
  }

  @Test("the name of every value has a word in both languages, or is the same in both")
  func namesValues() throws {
    for path in try Self.paths() where path != ["help"] {
      let command = try Self.tool(.english).command.descendant(path).command
      for argument in command.positionals + command.options where argument.kind != .flag {
        let name = argument.valueName ?? ""
        let isTheSame = name.contains("|") || name.contains("/") || name == "N"
        #expect(
          isTheSame || HelpWords.valueNames[name] != nil,
          "\(path): add the value name `\(name)` to HelpWords.valueNames, or give the option another one")
      }
    }
  }

  @Test(
    "no line is wider than the terminal, but for a command to copy", arguments: [40, 50, 63, 64, 80, 100])
  func fits(width: Int) throws {
    for path in try Self.paths() {
      for language in Language.allCases {
        for line in try page(path, language, width: width) where line.displayWidth > width {
          #expect(line.hasPrefix("  bangtin ") || !line.drop { $0 == " " }.contains(" "), "\(line)")
        }
      }
    }
  }

  @Test("every command that does something ends with examples, and each of them can be typed")
  func showsExamples() throws {
    for path in try Self.paths() where path != ["help"] { #expect(!HelpExample.of(path).isEmpty, "\(path)") }
    for (path, examples) in HelpExample.all {
      for example in examples {
        let words = example.command.split(separator: " ").map { $0.filter { $0 != "\"" } }.prefix {
          $0 != ">"
        }
        #expect(
          words.first == "bangtin"
            && example.command.contains("bangtin \(path.split(separator: " ").first ?? "")"))
        #expect(throws: Never.self) { try BangtinCommand.parseAsRoot(Array(words.dropFirst())) }
        #expect(example.words.vietnamese != example.words.english)
      }
    }
  }

  @Test("a page shows what a command takes, its values and defaults")
  func showsFacts() throws {
    let render = try page(["render"], .vietnamese, width: 100).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    #expect(render.contains("CÁCH DÙNG: bangtin render <board.yaml> [tùy chọn]"))
    #expect(render.contains("--out <thư mục>") && render.contains("(mặc định: out)"))
    #expect(render.contains("(giá trị: pdf, png, svg)"))
    #expect(render.contains("không ghi thì là 300") && !render.contains("300.0"))
    let links = try page(["links"], .english, width: 100).joined(separator: "\n")
    #expect(links.contains("USAGE: bangtin links <board.yaml> --server <server> [options]"))
  }
}

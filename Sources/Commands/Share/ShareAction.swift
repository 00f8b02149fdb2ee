import ArgumentParser
import BoardSpec
import Composition
import Diagnostics
import Foundation
import PageModel
import Rendering

/// Makes the pictures and the message of each office: all faults first, then every picture proven and written.
struct ShareAction {
  /// What a layout makes pictures of.
  enum Subject: Sendable {
    /// The whole board, by the name of its layout.
    case board(String)
    /// Each code, by the name of their layout.
    case code(String)

    var layout: String {
      switch self {
      case .board(let name), .code(let name): name
      }
    }
  }

  let boardPath: String
  let outputPath: String
  let officeNames: [String]
  let layouts: [Subject]
  let jobs: Int
  let console: Console

  func run() async throws {
    let loaded = try layouts.map {
      (
        $0,
        try BoardSource(path: boardPath, console: console).load(
          layoutNamed: $0.layout,
          before: LocalizedText(vi: "gửi vào nhóm Zalo", en: "the pictures are sent"))
      )
    }
    guard let roster = loaded.first?.1.board.roster else { return }
    let selection = try OfficeSelection(roster, names: officeNames, shard: nil)
    try await check(loaded, selection)
    let progress = Progress.drawing(selection.count, console: console)
    defer { progress.end() }
    let queue = PosterQueue(count: selection.count)
    let results = try await withThrowingTaskGroup(of: ShareResult.self) { group in
      for _ in 0..<min(jobs, max(selection.count, 1)) {
        group.addTask {
          let worker = try ShareWorker(loaded, folder: outputPath)
          var result = ShareResult()
          while let place = queue.next() {
            try worker.share(selection[place], at: place, into: &result)
            progress.advance()
          }
          return result
        }
      }
      return try await group.reduce(into: ShareResult()) { $0.formUnion($1) }
    }
    progress.end()
    console.show(results.diagnostics)
    if console.json {
      try console.output(
        Summary(offices: selection.count, pictures: results.pictures, refused: results.refused))
    } else {
      let (pictures, messages) = (results.pictures, selection.count - results.refused)
      console.say(
        LocalizedText(
          vi: "Đã ghi \(pictures) ảnh và \(messages) lời nhắn vào \(outputPath)/share/",
          en:
            "Wrote \(pictures.counted("picture", "pictures")) and \(messages.counted("message", "messages")) to \(outputPath)/share/"
        ))
    }
    if results.refused > 0 { throw ExitCode.faults }
  }

  /// Composes everything once; ends the command where pages have faults or symbols become too small to be sent.
  private func check(_ loaded: [(Subject, LoadedBoard)], _ selection: OfficeSelection) async throws {
    let options = RenderOptions(formats: [], dotsPerInch: 300, jobs: jobs, isProven: false)
    var diagnostics = DiagnosticCollection()
    for (subject, board) in loaded {
      let survey = try await RunSurvey.survey(Array(selection.indices), of: selection, board, options)
      diagnostics.add(contentsOf: survey.diagnostics.sorted)
      guard let smallest = survey.smallestSymbol, let size = survey.pageSize else { continue }
      let pixels = smallest.module * SharePicture.scale(of: size)
      if pixels < SharePicture.leastModule {
        diagnostics.add(Self.smallModules(pixels, smallest.code, of: subject, in: board.board))
      }
    }
    console.show(diagnostics)
    guard !diagnostics.hasErrors else { throw ExitCode.faults }
  }

  /// The words for symbols that a messenger would make unreadable.
  static func smallModules(
    _ pixels: Double, _ code: String, of subject: Subject, in board: Board
  ) -> Diagnostic {
    let tenths = Int(pixels * 10)
    let remedy: LocalizedText =
      if case .board = subject {
        LocalizedText(
          vi: "Dùng `--codes-only` để chỉ gửi ảnh từng mã, hoặc chia thành hai bảng mã QR",
          en: "Use `--codes-only` to send pictures of single codes, or make two boards")
      } else {
        LocalizedText(
          vi: "Cho mã lớn hơn trong mẫu trình bày `\(subject.layout)`",
          en: "Make the symbols larger in the layout `\(subject.layout)`")
      }
    return Diagnostic(
      "share.small-modules", .error,
      LocalizedText(
        vi:
          "Mỗi ô của hình mã QR `\(code)` chỉ còn \(tenths / 10),\(tenths % 10) điểm ảnh khi gửi qua Zalo, cần \(Int(SharePicture.leastModule))",
        en:
          "A module of code `\(code)` has \(tenths / 10).\(tenths % 10) pixels in a picture that is sent, and needs \(Int(SharePicture.leastModule))"
      ),
      remedy: remedy, at: board.codes.first { $0.identifier.value == code }?.identifier.range,
      in: board.source.name)
  }

  /// What another program is told.
  private struct Summary: Encodable {
    var type = "summary"
    let offices: Int
    let pictures: Int
    let refused: Int
  }
}

/// What became of some offices.
struct ShareResult: Sendable {
  private(set) var pictures = 0
  /// How many offices had a picture whose codes could not be read back.
  private(set) var refused = 0
  private var found: [(place: Int, diagnostics: [Diagnostic])] = []

  /// The faults of all offices, each told once.
  var diagnostics: DiagnosticCollection {
    var grouping = OfficeGrouping()
    for (_, diagnostics) in found.sorted(by: { $0.place < $1.place }) { grouping.add(diagnostics) }
    var collection = DiagnosticCollection()
    collection.add(contentsOf: grouping.diagnostics)
    return collection
  }

  mutating func add(pictures count: Int) { pictures += count }

  mutating func refuse(_ diagnostics: [Diagnostic], at place: Int) {
    refused += 1
    found.append((place, diagnostics))
  }

  mutating func formUnion(_ other: ShareResult) {
    pictures += other.pictures
    refused += other.refused
    found += other.found
  }
}

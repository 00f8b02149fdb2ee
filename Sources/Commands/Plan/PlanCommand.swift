import ArgumentParser
import BoardSpec
import Diagnostics
import Foundation

/// `bangtin plan`: which posters would change, and why, before anything is written.
struct PlanCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: text(
        vi: "Cho biết tờ bảng nào sẽ đổi và vì sao, trước khi ghi bất cứ gì.",
        en: "Show which posters would change, and why, before anything is written."))
  }

  @Argument(
    help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")), transform: BoardPath.read)
  var board: String

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    for loaded in try BoardSource(path: board, console: shared.console).loadAll() { try await plan(loaded) }
  }

  private func plan(_ loaded: LoadedBoard) async throws {
    let console = shared.console
    try TrialRun.refuse(loaded, for: drawing.printProfile)
    let selection = try OfficeSelection(loaded.board.roster, names: drawing.offices, shard: drawing.shard)
    let folder = OutputFolder(existing: loaded.folder(in: drawing.outputFolder))
    let store = try Failure.wrap { try RecordStore(folder, logName: ManifestFile.logName) }
    // What the command is not told is what it was in the last run.
    let earlier = store.earlierOptions(of: selection)
    var options =
      try earlier.formats.isEmpty
      ? drawing.renderOptions(for: loaded.layout)
      : drawing.renderOptions(for: loaded.layout, formats: earlier.formats)
    options.pages.isGray = drawing.isGray || earlier.isGray
    var comparison = FileComparison(
      loaded, inputs: BoardInputs(loaded, options), options: options, store: store, folder: folder,
      isForced: drawing.isForced)
    comparison.ignored = drawing.unspecified
    let plan = await RunPlan(selection, comparison, jobs: options.jobs)
    let former = store.formerOffices(of: loaded.board.roster)
    if console.json {
      for (office, poster) in zip(selection, plan.posters) {
        try console.output(PlannedOffice(office, poster))
      }
      for office in former { try console.output(PlannedOffice(former: office)) }
    } else {
      for (office, poster) in zip(selection, plan.posters) where !poster.isUnchanged {
        let name = office.identifier.value
        let reasons = poster.changes.map { $0.words(name)[console.language] }.joined(separator: ", ")
        console.print("\(name): \(reasons)")
      }
      for office in former {
        let word = LocalizedText(vi: "không còn trong danh sách", en: "no longer in the roster")
        console.print("\(office): \(word[console.language])")
      }
      console.say(Self.summary(plan))
    }
  }

  private static func summary(_ plan: RunPlan) -> LocalizedText {
    let all = plan.posters.count
    let new = plan.posters.count { $0.isNew }
    let further = plan.posters.count { $0.needsFurtherFormats }
    let changed = plan.changed - new - further
    var parts: [LocalizedText] = []
    if new > 0 {
      parts.append(
        LocalizedText(
          vi: "\(new)/\(all) tờ bảng mới, cần in",
          en:
            "\(new) of \(all.counted("poster", "posters")) \(new.agreeing("is new: print it", "are new: print them"))"
        ))
    }
    if changed > 0 {
      parts.append(
        LocalizedText(
          vi: "\(changed)/\(all) tờ bảng đổi, cần in lại",
          en:
            "\(changed) of \(all.counted("poster", "posters")) \(changed.agreeing("changes: reprint it", "change: reprint them"))"
        ))
    }
    if further > 0 {
      parts.append(
        LocalizedText(
          vi: "\(further)/\(all) tờ bảng chỉ thêm định dạng, không phải in lại",
          en:
            "\(further) of \(all.counted("poster", "posters")) \(further.agreeing("gets", "get")) another format: nothing to reprint"
        ))
    }
    if parts.isEmpty {
      parts.append(
        LocalizedText(
          vi: "Không tờ nào đổi trong \(all) tờ bảng: không phải in lại",
          en:
            "\(all == 1 ? "The poster does not change" : "None of \(all) posters changes"): nothing to reprint"
        ))
    }
    return LocalizedText(
      vi: parts.map(\.vietnamese).joined(separator: "\n"), en: parts.map(\.english).joined(separator: "\n"))
  }
}

/// The plan of an office for other programs.
private struct PlannedOffice: Encodable {
  var type = "plan"
  let office: String
  /// `make`, `keep` or `former`.
  let action: String
  /// Whether nothing was made for it yet.
  let isNew: Bool
  let reasons: [String]

  private enum CodingKeys: String, CodingKey {
    case type, office, action, reasons
    case isNew = "new"
  }

  init(_ office: Office, _ poster: PlannedPoster) {
    self.office = office.identifier.value
    action = poster.isUnchanged ? "keep" : "make"
    isNew = poster.isNew
    reasons = poster.changes.map { $0.words(office.identifier.value).english }
  }

  init(former office: String) {
    self.office = office
    action = "former"
    isNew = false
    reasons = []
  }
}

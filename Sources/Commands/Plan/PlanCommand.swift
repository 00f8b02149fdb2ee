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
        vi: "Cho biết bảng nào sẽ đổi và vì sao, trước khi ghi bất cứ gì.",
        en: "Say which posters would change, and why, before anything is written."))
  }

  @Argument(help: ArgumentHelp(text(vi: "Tệp board.yaml.", en: "The board file.")))
  var board: String

  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    for loaded in try BoardSource(path: board, console: shared.console).loadAll() { try await plan(loaded) }
  }

  private func plan(_ loaded: LoadedBoard) async throws {
    let console = shared.console
    let options = try drawing.renderOptions(for: loaded.layout)
    let selection = try OfficeSelection(loaded.board.roster, names: drawing.offices, shard: drawing.shard)
    let folder = OutputFolder(existing: loaded.folder(in: drawing.outputFolder))
    let store = try Failure.wrap { try RecordStore(folder, logName: ManifestFile.logName) }
    let comparison = FileComparison(
      inputs: BoardInputs(loaded, options), options: options, store: store, folder: folder,
      isForced: drawing.isForced)
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
        let word = LocalizedText(vi: "không còn trong danh sách", en: "left the roster")
        console.print("\(office): \(word[console.language])")
      }
      console.say(Self.summary(plan))
    }
  }

  private static func summary(_ plan: RunPlan) -> LocalizedText {
    let (changed, all) = (plan.changed, plan.posters.count)
    guard changed > 0 else {
      return LocalizedText(
        vi: "Không bảng nào đổi trong \(all) bảng: không phải in lại",
        en: "None of \(all) posters changes: nothing to reprint")
    }
    return LocalizedText(
      vi: "\(changed)/\(all) bảng đổi: in lại những bảng này",
      en: "\(changed) of \(all) posters \(changed == 1 ? "changes: reprint it" : "change: reprint these")")
  }
}

/// What another program is told of an office.
private struct PlannedOffice: Encodable {
  var type = "plan"
  let office: String
  /// `make`, `keep` or `former`.
  let action: String
  let reasons: [String]

  init(_ office: Office, _ poster: PlannedPoster) {
    self.office = office.identifier.value
    action = poster.isUnchanged ? "keep" : "make"
    reasons = poster.changes.map { $0.words(office.identifier.value).english }
  }

  init(former office: String) {
    self.office = office
    action = "former"
    reasons = []
  }
}

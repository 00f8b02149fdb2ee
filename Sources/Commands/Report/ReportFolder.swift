import Foundation
import UsageReport

/// Writes the files of a report: all of them, or none.
struct ReportFolder {
  let folder: OutputFolder
  let period: Period
  let interruption: Interruption

  /// The folder of a period's report inside the folder of results.
  static func path(of period: Period, in output: String) -> String { "\(output)/report-\(period.text)" }

  /// Writes what was made beside its place, and gives names only when the disk holds all of it; what it did.
  ///
  /// Until the first name is given, a full disk, a fault or Ctrl-C leaves the earlier report as it was. From then on names
  /// change one after another within milliseconds, and a run that is killed there is told from the manifest: it lists
  /// what was about to be written.
  func write(_ made: [ReportFile], figures: String) throws -> ReportFolderPlan {
    let lock = try RunLock(folder, shard: nil)
    defer { withExtendedLifetime(lock) {} }
    folder.removeRemains()
    let manifest = ReportManifest(in: folder)
    let plan = ReportFolderPlan(made, in: folder, manifest: manifest, figures: figures)
    try Failure.wrap { try write(plan, manifest, figures) }
    return plan
  }

  private func write(
    _ plan: ReportFolderPlan, _ manifest: ReportManifest?, _ figures: String
  ) throws {
    func record(_ file: ReportFile) -> ReportManifest.Record {
      let digest = FileDigest(file.bytes)
      return .init(path: file.name, bytes: digest.bytes, sha256: digest.sha256, figures: figures)
    }
    let made = (plan.writes + plan.unchanged).map(record)
    var waiting: [UnconfirmedFile] = []
    defer { for file in waiting { file.abandon() } }
    for file in plan.writes {
      try endIfAsked()
      waiting.append(try folder.write(file.bytes, to: file.name))
    }
    for file in waiting { try file.sync() }
    try endIfAsked()
    let announced = ReportManifest(
      period: period, files: manifest?.files ?? [], changed: plan.changed, pending: made)
    _ = try folder.write(announced.bytes, to: ReportManifest.name).confirm()
    let final = ReportManifest(period: period, files: made + plan.oldRecords, changed: plan.changed)
    waiting.append(try folder.write(final.bytes, to: ReportManifest.name))
    try waiting[waiting.count - 1].sync()
    try endIfAsked()
    for move in plan.moves { try folder.rename(move.from, to: move.to) }
    while waiting.count > 1 { _ = try waiting.removeFirst().confirm() }
    for name in plan.removals { try folder.remove(name) }
    try folder.confirmNames()
    _ = try waiting.removeFirst().confirm()
    try folder.confirmNames()
  }

  private func endIfAsked() throws {
    if interruption.isRequested { throw Failure.reportStopped }
  }
}

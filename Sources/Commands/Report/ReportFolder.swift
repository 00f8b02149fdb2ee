import Foundation
import UsageReport

/// Writes the files of a report: all of them, or none.
struct ReportFolder {
  let folder: OutputFolder
  let period: Period
  let interruption: Interruption

  /// How many files are open at once while the disk confirms them: together that is faster than one by one, and a report
  /// may have more files than a process may open.
  private static let mostOpen = 16

  /// The folder of a period's report inside the folder of results.
  static func path(of period: Period, in output: String) -> String { "\(output)/report-\(period.text)" }

  /// Writes what was made beside its place, and gives names only when the disk holds all of it; returns what it did.
  ///
  /// Until the first name is given, a full disk, a fault or Ctrl-C leaves the earlier report as it was. From then on names
  /// change one after another within milliseconds; where a run is killed there, the next one reads in the manifest which
  /// files were about to be written.
  func write(_ made: MadeReport) throws -> ReportFolderPlan {
    let lock = try RunLock(folder, shard: nil)
    defer { withExtendedLifetime(lock) {} }
    folder.removeRemains()
    return try carryOut(plan(made))
  }

  /// What has to be done for the files of a report, by what is in the folder now.
  func plan(_ made: MadeReport) -> ReportFolderPlan {
    ReportFolderPlan(made, in: folder, manifest: ReportManifest(in: folder))
  }

  /// Does what a plan says; returns the plan with what changed since it was made.
  func carryOut(_ plan: ReportFolderPlan) throws -> ReportFolderPlan {
    var plan = plan
    try Failure.wrap { try carryOut(&plan) }
    return plan
  }

  private func carryOut(_ plan: inout ReportFolderPlan) throws {
    let writes = plan.writes
    var waiting = try writeBeside(writes)
    defer { for file in waiting { file.abandon() } }
    try endIfAsked()
    let announced = ReportManifest(
      period: period, files: plan.manifest?.files ?? [], changed: plan.changed, pending: plan.madeRecords)
    _ = try folder.write(announced.bytes, to: ReportManifest.name).confirm()
    // A power cut may keep later names and lose this one, unless the disk has confirmed it.
    try folder.confirmNames()
    let expected = manifest(plan)
    let final = try folder.write(expected.bytes, to: ReportManifest.name).sync()
    waiting.append(final)
    try endIfAsked()
    for move in plan.moves { try folder.rename(move.from, to: move.to) }
    for file in writes {
      // Somebody may have saved the file while the new one was written.
      switch plan.place(of: file, in: folder) {
      case .asPlanned: try waiting.removeFirst().publish()
      case .beside(let name): try waiting.removeFirst().publish(as: name, in: folder)
      case .instead(let name):
        try folder.rename(file.name, to: name)
        try waiting.removeFirst().publish()
      }
    }
    plan.checkRemovals(in: folder)
    for name in plan.removals { try folder.remove(name) }
    try folder.confirmNames()
    waiting.removeAll()
    let actual = manifest(plan)
    if actual != expected {
      final.abandon()
      _ = try folder.write(actual.bytes, to: ReportManifest.name).confirm()
    } else {
      try final.publish()
    }
    try folder.confirmNames()
  }

  /// The manifest after the run.
  private func manifest(_ plan: ReportFolderPlan) -> ReportManifest {
    ReportManifest(period: period, files: plan.madeRecords + plan.oldRecords, changed: plan.changed)
  }

  /// Writes files under temporary names and has the disk confirm them; leaves nothing where one fails.
  private func writeBeside(_ files: [ReportFile]) throws -> [SyncedFile] {
    var open: [UnconfirmedFile] = []
    var synced: [SyncedFile] = []
    do {
      for file in files {
        try endIfAsked()
        open.append(try folder.write(file.bytes, to: file.name))
        guard open.count == Self.mostOpen || synced.count + open.count == files.count else { continue }
        while !open.isEmpty { synced.append(try open.removeFirst().sync()) }
      }
    } catch {
      for file in open { file.abandon() }
      for file in synced { file.abandon() }
      throw error
    }
    return synced
  }

  private func endIfAsked() throws {
    if interruption.isRequested { throw Failure.reportStopped }
  }
}

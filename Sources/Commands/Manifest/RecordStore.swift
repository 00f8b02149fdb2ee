import BoardSpec
import Foundation
import Glibc
import Synchronization

/// What was made for each office, by earlier runs and by this one: kept in files, so that the memory of a run does not
/// grow with its offices.
///
/// A run notes every poster in its log as soon as its files have their names. A run that is killed leaves the log, and
/// the next one goes on from it; a run that ends well turns it into `manifest.json`.
final class RecordStore: Sendable {
  private struct Place {
    let file: Int
    let offset: Int
    let count: Int
  }

  private struct State {
    var files: [LineFile] = []
    var places: [String: Place] = [:]
    var order: [String] = []
    var makings: [String: Making] = [:]
    var documents: [MadeFile] = []
    var log: LineFile?
    /// The names of logs that earlier runs and shards left.
    var earlierLogs: [String] = []
    var noted = 0
  }

  private let state = Mutex(State())
  private let folder: OutputFolder
  private let logName: String

  /// Reads what earlier runs left in `folder`; this run's log will have the name `logName`.
  init(_ folder: OutputFolder, logName: String) throws(OutputError) {
    self.folder = folder
    self.logName = logName
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    let logs = names.filter { ManifestFile.isLog($0) }
    for name in [ManifestFile.name] + logs where folder.holds(name) {
      try read(name)
    }
    state.withLock { $0.earlierLogs = logs }
  }

  private func read(_ name: String) throws(OutputError) {
    let file = try LineFile(reading: folder.path + "/" + name)
    let lines = try file.lines()
    // A manifest of another form, or one that a person rewrote, tells nothing: everything is made anew.
    guard name != ManifestFile.name || lines.contains(where: { ManifestLine($0.text) == .version }) else {
      return
    }
    state.withLock { state in
      state.files.append(file)
      for line in lines {
        switch ManifestLine(line.text) {
        case .poster(let office):
          if state.places[office] == nil { state.order.append(office) }
          // In a manifest a comma parts posters; it belongs to neither.
          let comma = line.text.last == UInt8(ascii: ",") ? 1 : 0
          state.places[office] = Place(
            file: state.files.count - 1, offset: line.offset, count: line.text.count - comma)
        case .making(let making): state.makings[making.identifier] = making
        case .document(let document): state.documents.append(document)
        case .version, nil: break
        }
      }
    }
  }

  /// What was made for an office; `nil` where nothing was.
  func record(of office: String) -> PosterRecord? {
    state.withLock { state in
      guard let place = state.places[office],
        let text = state.files[place.file].text(at: place.offset, count: place.count)
      else { return nil }
      return try? JSONDecoder().decode(PosterRecord.self, from: Data(text))
    }
  }

  /// The making of a name.
  func making(_ name: String) -> Making? { state.withLock { $0.makings[name] } }

  /// The documents that earlier runs made.
  var documents: [MadeFile] { state.withLock { $0.documents } }

  /// The offices that something was made for, in the order in which they were met.
  var offices: [String] { state.withLock { $0.order } }

  /// How many posters this run noted.
  var noted: Int { state.withLock { $0.noted } }

  /// Whether logs are there that the manifest does not hold yet.
  var hasLogs: Bool { state.withLock { !$0.earlierLogs.isEmpty || $0.log != nil } }

  /// Notes the files of an office, which have their names; files that it had besides stay noted.
  func note(_ record: PosterRecord, _ makings: [Making]) throws(OutputError) {
    let merged = self.record(of: record.office)?.updated(by: record) ?? record
    let encoder = ManifestFile.encoder
    let line = (try? encoder.encode(merged)).map(Array.init) ?? []
    let result = state.withLock { state -> Result<Void, OutputError> in
      do throws(OutputError) {
        let log: LineFile
        if let open = state.log {
          log = open
        } else {
          log = try LineFile(appending: folder.path + "/" + logName)
          state.log = log
          state.files.append(log)
        }
        for making in makings where state.makings[making.identifier] == nil {
          _ = try log.append((try? encoder.encode(["making": making])).map(Array.init) ?? [])
          state.makings[making.identifier] = making
        }
        let offset = try log.append(line)
        if state.places[record.office] == nil { state.order.append(record.office) }
        // The log is the file that was opened last.
        state.places[record.office] = Place(file: state.files.count - 1, offset: offset, count: line.count)
        state.noted += 1
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Knows makings that no log has to hold, since the manifest is about to be written.
  func add(_ makings: [Making]) {
    state.withLock { state in
      for making in makings { state.makings[making.identifier] = making }
    }
  }

  /// The offices that a roster lacks and whose files are still there.
  func formerOffices(of roster: Roster) -> [String] {
    let known = offices
    guard !known.isEmpty else { return [] }
    let current = Set(roster.offices.lazy.map(\.identifier.value))
    return known.filter { !current.contains($0) && presentRecord(of: $0) != nil }
  }

  /// Forgets an office whose files were removed.
  func forget(_ office: String) {
    state.withLock { state in
      state.places[office] = nil
      state.order.removeAll { $0 == office }
    }
  }

  /// Writes `manifest.json`: the offices of the roster in its order, then others whose files are still there; then
  /// removes the logs, whose content it holds.
  func writeManifest(_ roster: some Sequence<String>, documents: [MadeFile]) throws(OutputError) {
    let file = try folder.begin(ManifestFile.name)
    do throws(OutputError) {
      try writeManifest(roster, documents, to: file)
      _ = try file.commit()
    } catch {
      file.abandon()
      throw error
    }
    try folder.confirmNames()
    let logs = state.withLock { state in Set(state.earlierLogs + (state.log == nil ? [] : [logName])) }
    for log in logs { unsafe unlink(folder.path + "/" + log) }
  }

  private func writeManifest(
    _ roster: some Sequence<String>, _ documents: [MadeFile], to file: PartialFile
  ) throws(OutputError) {
    var known: Set<String> = []
    var used: Set<String> = Set(documents.map(\.making))
    var order: [String] = []
    // First which makings are in use, which stand before the posters.
    for office in Array(roster) + offices where known.insert(office).inserted {
      guard let record = presentRecord(of: office) else { continue }
      order.append(office)
      used.formUnion(record.files.map(\.making))
    }
    let makings = used.sorted().compactMap(making)
    try ManifestFile.write(makings, documents, order.lazy.compactMap { self.presentRecord(of: $0) }, to: file)
  }

  /// The record of an office with the files that are still there.
  private func presentRecord(of office: String) -> PosterRecord? {
    guard var record = record(of: office) else { return nil }
    record.files = record.files.filter { folder.holds($0.path) }
    return record.files.isEmpty ? nil : record
  }
}

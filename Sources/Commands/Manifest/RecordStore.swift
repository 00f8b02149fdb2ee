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
    /// Where earlier runs noted an office.
    var places: [String: Place] = [:]
    /// Where this run noted the office at a place of the roster: 8 bytes for each, whatever its record holds.
    var noted: [NotedLine] = []
    var makings: [String: Making] = [:]
    var documents: [MadeFile] = []
    var log: LineFile?
    /// The names of logs that earlier runs and shards left.
    var earlierLogs: [String] = []
    var count = 0
  }

  /// A line of this run's log: its offset and its bytes in one number; 0 where there is none.
  private struct NotedLine {
    private let bits: UInt64
    static let none = NotedLine(bits: 0)

    private init(bits: UInt64) { self.bits = bits }
    /// The record of an office is far shorter than 16 MB, and a log than a terabyte.
    init(offset: Int, count: Int) { bits = UInt64(offset) << 24 | UInt64(count) & 0xFF_FFFF }

    var offset: Int { Int(bits >> 24) }
    var count: Int { Int(bits & 0xFF_FFFF) }
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

  /// What was made for an office, which may stand at a place of the roster; `nil` where nothing was.
  func record(of office: String, at place: Int? = nil) -> PosterRecord? {
    state.withLock { state in
      let text: [UInt8]?
      if let place, place < state.noted.count, state.noted[place].count > 0 {
        text = state.log?.text(at: state.noted[place].offset, count: state.noted[place].count)
      } else if let place = state.places[office] {
        text = state.files[place.file].text(at: place.offset, count: place.count)
      } else {
        return nil
      }
      return text.flatMap { try? JSONDecoder().decode(PosterRecord.self, from: Data($0)) }
    }
  }

  /// The formats that earlier runs made for some of these offices, and whether the first of them is in greys.
  func earlierOptions(of offices: OfficeSelection) -> (formats: [PosterFormat], isGray: Bool) {
    var found: Set<PosterFormat> = []
    var greys: String?
    for office in offices where found.count < PosterFormat.allCases.count {
      for file in record(of: office.identifier.value)?.files ?? [] {
        if let format = file.posterFormat { found.insert(format) }
        greys = greys ?? making(file.making)?.parts[.greys]
      }
    }
    return (PosterFormat.allCases.filter(found.contains), greys == Making.digest("true".utf8))
  }

  /// The making of a name.
  func making(_ name: String) -> Making? { state.withLock { $0.makings[name] } }

  /// The documents that earlier runs made.
  var documents: [MadeFile] { state.withLock { $0.documents } }

  /// The offices that earlier runs made something for, sorted.
  var offices: [String] { state.withLock { $0.places.keys.sorted() } }

  /// How many posters this run wrote.
  var noted: Int { state.withLock { $0.count } }

  /// Whether logs are there that the manifest does not hold yet.
  var hasLogs: Bool { state.withLock { !$0.earlierLogs.isEmpty || $0.log != nil } }

  /// Notes the files of the office at a place of the roster, which have their names; files that it had besides stay noted,
  /// and pages that it has no more are removed.
  func note(_ record: PosterRecord, _ makings: [String: Making], at place: Int) throws(OutputError) {
    try renew(record, makings, at: place)
    state.withLock { $0.count += 1 }
  }

  /// Notes what files are made from, without counting them as written.
  func renew(_ record: PosterRecord, _ makings: [String: Making], at place: Int) throws(OutputError) {
    let earlier = self.record(of: record.office, at: place)
    let merged = earlier?.updated(by: record) ?? record
    for file in earlier?.files ?? [] where merged.file(file.path) == nil { try folder.remove(file.path) }
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
        }
        for (name, making) in makings where state.makings[name] == nil {
          _ = try log.append((try? encoder.encode(["making": making])).map(Array.init) ?? [])
          state.makings[name] = making
        }
        let offset = try log.append(line)
        while state.noted.count <= place { state.noted.append(.none) }
        state.noted[place] = NotedLine(offset: offset, count: line.count)
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
    state.withLock { $0.places[office] = nil }
  }

  /// Writes `manifest.json`: the offices of the roster in its order, then others whose files are still there; then
  /// removes the logs, whose content it holds.
  func writeManifest(_ roster: Roster, documents: [MadeFile]) throws(OutputError) {
    let former = formerOffices(of: roster)
    /// One after the other, twice: first which makings are in use, since they stand before the posters.
    func forEachRecord(_ body: (PosterRecord) throws(OutputError) -> Void) throws(OutputError) {
      for place in roster.offices.indices {
        let office = roster.offices[place].identifier.value
        if let record = presentRecord(of: office, at: place) { try body(record) }
      }
      for office in former {
        if let record = presentRecord(of: office) { try body(record) }
      }
    }
    var used = Set(documents.map(\.making))
    try forEachRecord { used.formUnion($0.files.map(\.making)) }
    let file = try folder.begin(ManifestFile.name)
    do throws(OutputError) {
      try ManifestFile.write(used.sorted().compactMap(making), documents, forEachRecord, to: file)
      _ = try file.commit()
    } catch {
      file.abandon()
      throw error
    }
    try folder.confirmNames()
    let logs = state.withLock { state in Set(state.earlierLogs + (state.log == nil ? [] : [logName])) }
    for log in logs { unsafe unlink(folder.path + "/" + log) }
  }

  /// The record of an office with the files that are still there.
  private func presentRecord(of office: String, at place: Int? = nil) -> PosterRecord? {
    guard var record = record(of: office, at: place) else { return nil }
    record.files = record.files.filter { folder.holds($0.path) }
    return record.files.isEmpty ? nil : record
  }
}

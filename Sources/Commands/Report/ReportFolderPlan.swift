/// What a run will do in the folder of a report, decided before the first file is touched.
///
/// Nobody's work is overwritten. A document for Word into which somebody has typed stays where it is, and the new one is
/// written beside it. Any other file that somebody has changed keeps its contents under another name, since programs and
/// people expect the newest figures under the usual one.
struct ReportFolderPlan {
  /// A document that is left as it is.
  struct Kept: Equatable {
    /// Why it is left.
    enum Reason: Equatable {
      /// Somebody has changed it after bangtin wrote it.
      case changed
      /// Nothing says that bangtin wrote it.
      case unknown
      /// A program has it open, as this file beside it says.
      case open(lock: String)
    }

    let name: String
    let reason: Reason
    /// Where the new document is.
    let beside: String
  }

  /// The manifest of the last run.
  let manifest: ReportManifest?
  /// The SHA-256 of the figures of this run.
  let figures: String
  /// The files that were there.
  private let digests: [String: FileDigest]
  private let records: [String: [ReportManifest.Record]]

  /// The files that are written, in their order.
  private(set) var writes: [ReportFile] = []
  /// The files that are as they would be written, and so are not touched.
  private(set) var unchanged: [ReportFile] = []
  /// The documents that are left as they are.
  private(set) var kept: [Kept] = []
  /// The files that get another name, so that theirs is free.
  private(set) var moves: [(from: String, to: String)] = []
  /// The files of an earlier run that this one does not make, unchanged since.
  private(set) var removals: [String] = []
  /// The files of other formats that earlier runs made from other figures.
  private(set) var stale: [String] = []
  /// The files of earlier runs whose part has faults now, so that nothing replaces them.
  private(set) var faulty: [String] = []
  /// The files that have names of reports and that bangtin did not write, or not as they are.
  private(set) var strange: [String] = []
  /// The records of files of earlier runs that stay.
  private(set) var oldRecords: [ReportManifest.Record] = []
  /// The documents that bangtin wrote and somebody changed since.
  private(set) var changed: [String] = []
  /// All files of this run, in the order in which they were made.
  private(set) var names: [String] = []

  /// Compares what was made with what is there.
  init(_ made: MadeReport, in folder: OutputFolder, manifest: ReportManifest?) {
    self.manifest = manifest
    figures = made.figures
    let present = ReportNames.present(in: folder.path)
    digests = Dictionary(
      uniqueKeysWithValues: present.compactMap { name in
        FileDigest(ofFile: folder.path + "/" + name).map { (name, $0) }
      })
    records = manifest?.recordsByPath ?? [:]
    var taken = present.union(made.files.map(\.name))
    for file in made.files {
      if file.part == .docx {
        add(document: file, present)
      } else if digests[file.name] == file.digest {
        unchanged.append(file)
        names.append(file.name)
      } else {
        if present.contains(file.name), record(of: file.name) == nil {
          let name = ReportNames.keptName(for: file.name, taken)
          taken.insert(name)
          moves.append((file.name, name))
        }
        writes.append(file)
        names.append(file.name)
      }
    }
    leave(made, present)
    changed = known.filter { name in
      part(of: name) == .docx && present.contains(name) && !names.contains(name) && record(of: name) == nil
    }
  }

  /// The records of the files of this run.
  var madeRecords: [ReportManifest.Record] {
    (writes + unchanged).map {
      .init(path: $0.name, bytes: $0.digest.bytes, sha256: $0.digest.sha256, figures: figures)
    }
  }

  /// The names that earlier runs wrote.
  private var known: Set<String> { Set(records.keys).union(manifest?.changed ?? []) }

  /// The record of a file that is as an earlier run wrote it.
  private func record(of name: String) -> ReportManifest.Record? {
    digests[name].flatMap { digest in records[name]?.first { $0.matches(digest) } }
  }

  private func part(of name: String) -> ReportPart? {
    ReportNames.part(of: name, isListed: records[name] != nil)
  }

  /// Decides where the document goes: the first of its names that nobody has changed and no program has open.
  private mutating func add(document file: ReportFile, _ present: Set<String>) {
    var skipped: [(name: String, reason: Kept.Reason)] = []
    for number in 1... {
      let name = ReportNames.name(file.name, number: number)
      if digests[name] == file.digest {
        unchanged.append(file.named(name))
      } else if present.contains(name), record(of: name) == nil {
        skipped.append((name, known.contains(name) ? .changed : .unknown))
        continue
      } else if let lock = ReportNames.lock(of: name, present) {
        skipped.append((name, .open(lock: lock)))
        continue
      } else {
        writes.append(file.named(name))
      }
      names.append(name)
      kept = skipped.map { Kept(name: $0.name, reason: $0.reason, beside: name) }
      return
    }
  }

  /// Decides about what is there and was not made this time.
  private mutating func leave(_ made: MadeReport, _ present: Set<String>) {
    let (handled, kept, known) = (Set(names), Set(kept.map(\.name)), known)
    for name in present.sorted() where !handled.contains(name) {
      guard let part = part(of: name) else { continue }
      let record = record(of: name)
      if kept.contains(name) {
        // One that is only open is still as it was written.
        if let record { oldRecords.append(record) }
        continue
      }
      guard let record else {
        // A document that somebody edits is theirs, and this run has nothing that would take its place.
        let isEdited = part == .docx && !made.parts.contains(.docx) && known.contains(name)
        if !isEdited { strange.append(name) }
        continue
      }
      if made.parts.contains(part), ReportNames.lock(of: name, present) == nil {
        removals.append(name)
        continue
      }
      oldRecords.append(record)
      if made.faulty.contains(part) {
        faulty.append(name)
      } else if record.figures != made.figures {
        stale.append(name)
      }
    }
  }
}

/// What somebody did in the folder after the plan was made.
extension ReportFolderPlan {
  /// Where a file goes.
  enum Place: Equatable {
    /// Under its name, as planned.
    case asPlanned
    /// Under this name, since the document of its name stays.
    case beside(String)
    /// Under its name, and what is there gets this one.
    case instead(String)
  }

  /// Compares what is there now with what the plan was made for, right before a file gets its name, and notes what is
  /// different.
  mutating func place(of file: ReportFile, in folder: OutputFolder) -> Place {
    let now = FileDigest(ofFile: folder.path + "/" + file.name)
    let planned = moves.contains { $0.from == file.name } ? nil : digests[file.name]
    let isChanged = now != nil && now != planned
    guard isChanged || file.part == .docx else { return .asPlanned }
    let present = ReportNames.present(in: folder.path)
    let taken = present.union(names)
    guard file.part == .docx else {
      let name = ReportNames.keptName(for: file.name, taken)
      moves.append((file.name, name))
      return .instead(name)
    }
    let reason: Kept.Reason
    if isChanged {
      reason = known.contains(file.name) ? .changed : .unknown
      if reason == .changed { changed.append(file.name) }
    } else if let lock = ReportNames.lock(of: file.name, present) {
      reason = .open(lock: lock)
      if now != nil, let record = record(of: file.name) { oldRecords.append(record) }
    } else {
      return .asPlanned
    }
    var (number, name) = (2, file.name)
    while taken.contains(name) || ReportNames.lock(of: name, present) != nil {
      name = ReportNames.name(ReportFormat.docx.reportName, number: number)
      number += 1
    }
    kept = kept.map { Kept(name: $0.name, reason: $0.reason, beside: name) }
    kept.append(Kept(name: file.name, reason: reason, beside: name))
    writes = writes.map { $0.name == file.name ? file.named(name) : $0 }
    names = names.map { $0 == file.name ? name : $0 }
    return .beside(name)
  }

  /// Leaves out of the removals what somebody has changed.
  mutating func checkRemovals(in folder: OutputFolder) {
    let planned = removals
    removals = planned.filter { name in
      FileDigest(ofFile: folder.path + "/" + name).map { $0 == digests[name] } ?? true
    }
    let saved = planned.filter { !removals.contains($0) }
    strange += saved
    changed += saved.filter { part(of: $0) == .docx }
  }
}

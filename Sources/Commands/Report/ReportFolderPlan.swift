import Foundation

/// A file of a report that is made and not written.
struct ReportFile {
  /// Its path inside the folder of the report.
  let name: String
  let format: ReportFormat
  let bytes: [UInt8]
}

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
  /// The files that have names of reports and that bangtin did not write, or not as they are.
  private(set) var strange: [String] = []
  /// The records of files of earlier runs that stay.
  private(set) var oldRecords: [ReportManifest.Record] = []

  /// The documents that bangtin wrote and somebody changed since.
  private(set) var changed: [String] = []

  /// All files of this run, in the order in which they were made.
  private(set) var names: [String] = []

  /// Compares what was made with what is there.
  ///
  /// - Parameter figures: The SHA-256 of the figures of this run.
  init(_ made: [ReportFile], in folder: OutputFolder, manifest: ReportManifest?, figures: String) {
    let present = Self.present(in: folder.path)
    let digests = Dictionary(
      uniqueKeysWithValues: present.compactMap { name in
        FileDigest(ofFile: folder.path + "/" + name).map { (name, $0) }
      })
    let records = manifest?.recordsByPath ?? [:]
    func isRecorded(_ name: String) -> Bool {
      digests[name].map { digest in records[name, default: []].contains { $0.matches(digest) } } ?? false
    }
    let known = Set(records.keys).union(manifest?.changed ?? [])
    for file in made {
      let digest = FileDigest(file.bytes)
      if file.format == .docx {
        add(document: file, digest, present, digests, known, isRecorded)
      } else if digests[file.name] == digest {
        unchanged.append(file)
        names.append(file.name)
      } else {
        if present.contains(file.name), !isRecorded(file.name) {
          moves.append((file.name, Self.freeName(for: file.name, present)))
        }
        writes.append(file)
        names.append(file.name)
      }
    }
    leave(made, present, digests, records, figures)
    changed = known.filter { name in
      Self.format(of: name) == .docx && present.contains(name) && !names.contains(name) && !isRecorded(name)
    }
  }

  /// Decides where the document goes: the first of its names that nobody has changed and no program has open.
  private mutating func add(
    document file: ReportFile, _ digest: FileDigest, _ present: Set<String>, _ digests: [String: FileDigest],
    _ known: Set<String>, _ isRecorded: (String) -> Bool
  ) {
    var skipped: [(name: String, reason: Kept.Reason)] = []
    for number in 1... {
      let name = Self.name(file.name, number: number)
      if digests[name] == digest {
        unchanged.append(ReportFile(name: name, format: file.format, bytes: file.bytes))
      } else if present.contains(name), !isRecorded(name) {
        skipped.append((name, known.contains(name) ? .changed : .unknown))
        continue
      } else if let lock = Self.lock(of: name, present) {
        skipped.append((name, .open(lock: lock)))
        continue
      } else {
        writes.append(ReportFile(name: name, format: file.format, bytes: file.bytes))
      }
      names.append(name)
      kept = skipped.map { Kept(name: $0.name, reason: $0.reason, beside: name) }
      return
    }
  }

  /// Decides about what is there and was not made this time.
  private mutating func leave(
    _ made: [ReportFile], _ present: Set<String>, _ digests: [String: FileDigest],
    _ records: [String: [ReportManifest.Record]], _ figures: String
  ) {
    let formats = Set(made.map(\.format))
    let (handled, kept) = (Set(names), Set(kept.map(\.name)))
    for name in present.sorted() where !handled.contains(name) {
      guard let format = Self.format(of: name) else { continue }
      let record = digests[name].flatMap { digest in records[name]?.first { $0.matches(digest) } }
      if kept.contains(name) {
        // One that is only open is still as it was written.
        if let record { oldRecords.append(record) }
        continue
      }
      guard let record else {
        strange.append(name)
        continue
      }
      if formats.contains(format), Self.lock(of: name, present) == nil {
        removals.append(name)
      } else {
        oldRecords.append(record)
        if record.figures != figures { stale.append(name) }
      }
    }
  }

  /// The files of the folder and of the folder of the offices.
  private static func present(in folder: String) -> Set<String> {
    func names(_ path: String) -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }
    return Set(names(folder) + names(folder + "/offices").map { "offices/" + $0 })
  }

  /// What a name of reports is the name of; `nil` for another name.
  private static func format(of name: String) -> ReportFormat? {
    switch name {
    case "daily.csv": .csv
    case "offices.pdf": .pdf
    default:
      if name.wholeMatch(of: /offices\/.+-kept(-[0-9]+)?\.pdf/) != nil {
        nil
      } else if name.wholeMatch(of: /offices\/[a-z0-9-]+\.pdf/) != nil {
        .pdf
      } else if name.wholeMatch(of: /report(\.[0-9]+)?\.png/) != nil {
        .png
      } else if name.wholeMatch(of: /report(-[0-9]+)?\.docx/) != nil {
        .docx
      } else {
        ReportFormat.allCases.first { name == "report." + $0.rawValue }
      }
    }
  }

  /// `report-2.docx` for the second `report.docx`.
  private static func name(_ name: String, number: Int) -> String {
    guard number > 1 else { return name }
    let (stem, ending) = parts(of: name)
    return "\(stem)-\(number)\(ending)"
  }

  /// A name under which a file that somebody has changed is kept, such as `report-kept.csv`.
  private static func freeName(for name: String, _ present: Set<String>) -> String {
    let (stem, ending) = parts(of: name)
    return (1...).lazy.map { self.name("\(stem)-kept\(ending)", number: $0) }.first { !present.contains($0) }
      ?? "\(stem)-kept\(ending)"
  }

  private static func parts(of name: String) -> (stem: String, ending: String) {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (String(name[..<dot]), String(name[dot...]))
  }

  /// The file by which Word or LibreOffice says that it has a document open; `nil` where none says so.
  ///
  /// Word leaves out the first letters of long names, at most two (`~$port-2.docx`).
  private static func lock(of name: String, _ present: Set<String>) -> String? {
    let ofWord = (0...2).map { "~$" + name.dropFirst($0) }
    return ([".~lock.\(name)#"] + ofWord).first(where: present.contains)
  }
}

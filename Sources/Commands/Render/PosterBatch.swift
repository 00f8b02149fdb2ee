import Foundation

/// A file of a poster on its way to the disk.
struct PosterFile: Sendable {
  /// Its path inside the output folder.
  let path: String
  /// Its content.
  let bytes: [UInt8]
  /// What it was made from.
  let inputs: FileInputs
  /// How many files of one page each it is the first of.
  let pages: Int?

  /// The same when the disk has the content.
  var withoutBytes: PosterFile { PosterFile(path: path, bytes: [], inputs: inputs, pages: pages) }
}

/// A few posters of one worker that are written and that the disk has not confirmed.
struct PosterBatch: Sendable {
  private struct Poster: Sendable {
    let office: String
    let place: Int
    let files: [(file: UnconfirmedFile, source: PosterFile)]
  }

  private var posters: [Poster] = []
  private var count = 0
  private var bytes = 0
  private let largestCount: Int

  /// A batch of one of `jobs` workers.
  init(jobs: Int) {
    // Open files of all workers together stay far below the thousand that systems allow.
    largestCount = max(min(8, 256 / jobs), 1)
  }

  /// How many bytes wait at the most: what a killed run may have to draw again.
  private static let largestBytes = 4 << 20

  /// Whether it is time to have the disk confirm it.
  var isFull: Bool { count >= largestCount || bytes >= Self.largestBytes }

  /// Writes the files of the poster of an office, at a place of the roster, under temporary names.
  mutating func add(
    _ files: [PosterFile], of office: String, at place: Int, to folder: OutputFolder
  ) throws {
    var written: [(UnconfirmedFile, PosterFile)] = []
    do {
      for file in files {
        written.append((try folder.write(file.bytes, to: file.path), file.withoutBytes))
        bytes += file.bytes.count
      }
    } catch {
      for (file, _) in written { file.abandon() }
      throw error
    }
    posters.append(Poster(office: office, place: place, files: written))
    count += files.count
  }

  /// Has the disk confirm every file, gives them their names, and notes the posters.
  ///
  /// After a failure it goes on with the other posters, which may be whole, and then throws.
  func confirm(in store: RecordStore, isProven: Bool) throws {
    var failure: (any Error)?
    for poster in posters {
      do {
        try Self.confirm(poster, in: store, isProven: isProven)
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  private static func confirm(_ poster: Poster, in store: RecordStore, isProven: Bool) throws {
    var made: [MadeFile] = []
    var makings: [String: Making] = [:]
    for (index, (file, source)) in poster.files.enumerated() {
      do {
        made.append(
          MadeFile(try file.confirm(), source.inputs, isProven: isProven, pages: source.pages))
      } catch {
        for (file, _) in poster.files[(index + 1)...] { file.abandon() }
        throw error
      }
      makings[source.inputs.makingName] = source.inputs.making
    }
    let record = PosterRecord(office: poster.office, files: made.sorted { $0.path < $1.path })
    try store.note(record, makings, at: poster.place)
  }
}

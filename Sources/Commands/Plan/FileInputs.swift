import Crypto

/// Everything that one file is made from.
struct FileInputs: Sendable {
  /// What it shares with the files of other offices.
  let making: Making
  /// The name of that, which takes a hash over all parts to make.
  let makingName: String
  /// The digests of the roster's cells that it shows, by their columns.
  let cells: [String: String]

  init(making: Making, cells: [String: String]) {
    self.init(making: making, named: making.identifier, cells: cells)
  }

  /// Takes a making whose name is known.
  init(making: Making, named name: String, cells: [String: String]) {
    self.making = making
    self.cells = cells
    makingName = name
  }

  /// The SHA-256 over all of it, in hexadecimal.
  var digest: String {
    var hash = SHA256()
    hash.update(data: Array("making=\(makingName)\n".utf8))
    for (column, cell) in cells.sorted(by: { $0.key < $1.key }) {
      hash.update(data: Array("\(column)=\(cell)\n".utf8))
    }
    return hash.finalize().hexadecimal
  }
}

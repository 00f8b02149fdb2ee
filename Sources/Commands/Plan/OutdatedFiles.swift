import BoardSpec

extension FileComparison {
  /// The files of an office, made by earlier runs with other options, that do not show what the board says now.
  ///
  /// A run makes the formats that it is asked for; a picture beside a new PDF that still shows the old name would be sent
  /// to a group by somebody who trusts the folder.
  func outdatedFiles(of office: Office) -> [MadeFile] {
    guard let record = store.record(of: office.identifier.value) else { return [] }
    let made = Set(
      kinds.flatMap { files(of: $0, office: office.identifier.value, record) }.compactMap(\.?.path))
    let others = record.files.filter { !made.contains($0.path) && folder.holds($0.path) }
    guard !others.isEmpty else { return [] }
    let cells = inputs.cells(of: office)
    return others.filter { isOutdated($0, cells) }
  }

  /// The documents of earlier runs that this one does not make and that do not show what the board says now.
  func outdatedDocuments(besides documents: DocumentPlan) -> [MadeFile] {
    let made = Set(documents.documents.flatMap(\.files))
    return store.documents.filter {
      !made.contains($0.path) && folder.holds($0.path) && isOutdated($0, documents.cells)
    }
  }

  /// Whether an outdated file is what a run of bangtin wrote, and may be removed: one that somebody changed may be wanted.
  func isRemovable(_ file: MadeFile) -> Bool {
    store.making(file.making) != nil && folder.state(of: file) == .whole
  }

  /// Whether a file shows what the board no longer says.
  func isOutdated(_ file: MadeFile, _ cells: [String: String]) -> Bool {
    file.cells != cells || store.making(file.making).map(inputs.isOutdated) ?? true
  }
}

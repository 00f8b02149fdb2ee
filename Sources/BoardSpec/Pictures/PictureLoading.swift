import Diagnostics
import PageModel

/// Reads every picture that a layout shows for the offices of a board, and finds those that cannot be drawn.
struct PictureLoading {
  let files: FileAccess
  let reading: PictureReading
  let boardPath: String
  /// The folders of the shipped layouts, whose own pictures need not lie beside the board.
  let layoutFolders: [String]

  /// What was read.
  private(set) var library = PictureLibrary()
  /// What was looked at already, whether it can be drawn or not.
  private var known: Set<PictureLibrary.Key> = []

  /// A picture larger than this is none for print.
  static let limit = 64 << 20

  init(files: FileAccess, reading: PictureReading, boardPath: String, layoutFolders: [String]) {
    self.files = files
    self.reading = reading
    self.boardPath = boardPath
    self.layoutFolders = layoutFolders
  }

  /// Reads the pictures of a layout, and those of the offices where there is a board.
  mutating func read(_ layout: Layout, for board: Board?, faults: inout DiagnosticCollection) {
    layout.visitPictures { template, conditions in
      if template.isFixed {
        readCommon(template, faults: &faults)
      } else if let board {
        for office in board.roster.offices where board.shows(conditions, for: office) {
          readOwn(template, of: office, board, faults: &faults)
        }
      }
    }
  }

  private mutating func readCommon(_ template: Template, faults: inout DiagnosticCollection) {
    let path = Located(template.filled { _ in nil }.string, at: template.range)
    let key = PictureLibrary.Key(layoutFile: template.range.file.name, path: path.value)
    guard known.insert(key).inserted, let place = place(of: path, faults: &faults) else { return }
    switch files.bytes(place, Self.limit) {
    case .failure(let failure):
      faults.add(FileFault.unreadable(path.value, failure, declaredAt: path.range))
    case .success(let bytes):
      add(bytes, as: key, path, faults: &faults)
    }
  }

  private mutating func readOwn(
    _ template: Template, of office: Office, _ board: Board, faults: inout DiagnosticCollection
  ) {
    // A column that the roster lacks is a fault of the layout, told once.
    guard template.officeColumns.allSatisfy({ board.roster.hasColumn($0.name) }) else { return }
    if let empty = template.officeColumns.first(where: { office.cells[$0.name] == nil }) {
      faults.add(
        BoardFault.emptyCell(column: empty.name, office: office, usedAt: empty.range, what: "picture"))
      return
    }
    let text = template.filled { office.cells[$0.name] }.string
    let cell = template.officeColumns.first.flatMap { office.cells[$0.name]?.range } ?? template.range
    let path = Located(text, at: cell)
    let key = PictureLibrary.Key(layoutFile: template.range.file.name, path: text)
    if Path.leaves(text), let fault = cellLeavesFolder(template, of: office, path) {
      if known.insert(key).inserted { faults.add(fault) }
      return
    }
    guard known.insert(key).inserted,
      let place = place(of: path, in: template.range.file.name, faults: &faults)
    else { return }
    switch files.bytes(place, Self.limit) {
    case .failure(.missing):
      faults.add(PictureFault.missing(path, office: office.identifier.value, usedAt: template.range))
    case .failure(let failure):
      faults.add(FileFault.unreadable(path.value, failure, declaredAt: path.range))
    case .success(let bytes):
      add(bytes, as: key, path, faults: &faults)
    }
  }

  /// A cell of an office by which the path of its picture leaves the folder; `nil` where the layout's own words do.
  private func cellLeavesFolder(
    _ template: Template, of office: Office, _ path: Located<String>
  ) -> PictureFault? {
    let cells = template.officeColumns.compactMap { office.cells[$0.name] }
    guard let cell = cells.first(where: { Path.leaves($0.string) }) else { return nil }
    let name = Path.lastComponent(of: cell.string)
    let place = template.filled {
      office.cells[$0.name] == cell ? SourcedText(name, at: cell.range) : office.cells[$0.name]
    }
    guard !name.isEmpty, name != "..", !Path.leaves(place.string) else { return nil }
    return .leavesFolder(Located(path.value, at: cell.range ?? path.range), place: place.string, cell: name)
  }

  private mutating func add(
    _ bytes: [UInt8], as key: PictureLibrary.Key, _ path: Located<String>, faults: inout DiagnosticCollection
  ) {
    switch reading.read(bytes, key.path) {
    case .failure(let problem):
      faults.add(PictureFault.problem(problem, path))
    case .success(let picture):
      for remark in Picture.Remark.allCases where picture.remarks.contains(remark) {
        faults.add(PictureFault.remark(remark, path))
      }
      library.add(picture, as: key)
    }
  }

  /// Where a picture lies: below the board's folder, or below that of a shipped layout.
  ///
  /// Beside the board first, so that an office can put its own emblem in place of a layout's. `nil` with a fault where the
  /// path leads out of both.
  private func place(
    of path: Located<String>, in layoutFile: String? = nil, faults: inout DiagnosticCollection
  ) -> String? {
    let boardFolder = Path.folder(of: boardPath)
    let layoutFolder = Path.folder(of: layoutFile ?? path.range.file.name)
    let allowed = [boardFolder] + layoutFolders.filter { $0 == layoutFolder }
    let places = [Path.join(boardFolder, path.value), Path.join(layoutFolder, path.value)]
    guard !Path.leaves(path.value) else {
      faults.add(FileFault.leavesFolder(path))
      return nil
    }
    for place in places where files.exists(place) {
      let canonical = files.canonical(place)
      guard allowed.contains(where: { Path.isInside(canonical, folder: files.canonical($0)) }) else {
        faults.add(FileFault.leavesFolder(path))
        return nil
      }
      return place
    }
    return places[0]
  }
}

extension Layout {
  /// The paths of its pictures, each with the file that it stands in.
  var picturePaths: [(file: String, path: Template)] {
    var paths: [(file: String, path: Template)] = []
    visitPictures { template, _ in paths.append((template.range.file.name, template)) }
    return paths
  }

  /// Calls `visitor` with the path of every picture, and the conditions on which its box and those around it appear.
  func visitPictures(_ visitor: (Template, [LayoutBox.Condition]) -> Void) {
    func visit(_ box: LayoutBox, _ outer: [LayoutBox.Condition]) {
      // What is repeated for every office has its own values inside, so that conditions around it say nothing of it.
      let around = box.repetition == .offices ? [] : outer
      let conditions = around + [box.condition].compactMap { $0 }
      if let path = box.picturePath { visitor(path, conditions) }
      for inner in box.children { visit(inner, conditions) }
    }
    visit(body, [])
  }
}

extension Board {
  /// Whether a box with these conditions may appear for an office; what codes say is taken to allow it.
  fileprivate func shows(_ conditions: [LayoutBox.Condition], for office: Office) -> Bool {
    conditions.allSatisfy { condition in
      let placeholder = condition.placeholder
      let value: SourcedText?
      switch (placeholder.scope, placeholder.name) {
      case (.office, let column): value = office.cells[column]
      case (.board, "title"): value = title
      case (.board, "organization"): value = organization
      case (.board, "parent"): value = parent
      case (.board, "contact"): value = contact
      default: return true
      }
      return (value?.string.isEmpty == false) == condition.isPresent
    }
  }
}

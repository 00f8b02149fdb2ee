public import Diagnostics
public import Links
public import PageModel

/// The front door: reads a board with all that it needs and collects every fault of every file in one run.
///
///     var faults = DiagnosticCollection()
///     let loader = BoardLoader(
///       files: .disk, layoutFolders: ["Layouts"], fontManifest: "Fonts/fonts.yaml",
///       systemFontFolder: "/usr/share/fonts", pictures: .standard)
///     if let loaded = loader.load("Examples/vinh-binh/board.yaml", faults: &faults) {
///       for office in loaded.board.roster.offices {
///         let officeBoard = loaded.board.resolved(for: office, faults: &faults)
///       }
///     }
///
/// Warnings do not keep a board from being loaded; one error in any of its files does.
public struct BoardLoader: Sendable {
  /// The files that may be read.
  public let files: FileAccess
  /// The folders in which a layout is looked for by its name, the first one first.
  public let layoutFolders: [String]
  /// The path of `fonts.yaml`.
  public let fontManifest: String
  /// Where the system keeps fonts, such as `/usr/share/fonts`.
  public let systemFontFolder: String
  /// How the files of pictures are read.
  public let pictures: PictureReading

  /// Makes a loader that sees these files and folders and nothing else.
  public init(
    files: FileAccess, layoutFolders: [String], fontManifest: String, systemFontFolder: String,
    pictures: PictureReading
  ) {
    self.files = files
    self.layoutFolders = layoutFolders
    self.fontManifest = fontManifest
    self.systemFontFolder = systemFontFolder
    self.pictures = pictures
  }

  /// The board at `path` with its roster, layout and fonts; `nil` exactly when one of them has an error.
  ///
  /// `layoutName` takes the place of the layout that the board asks for.
  public func load(
    _ path: String, layoutNamed layoutName: String? = nil, faults: inout DiagnosticCollection
  ) -> LoadedBoard? {
    var found = DiagnosticCollection()
    let board = read(path, layoutName, faults: &found)
    faults.add(contentsOf: found.sorted)
    return found.hasErrors ? nil : board
  }

  private func read(
    _ path: String, _ layoutName: String?, faults: inout DiagnosticCollection
  ) -> LoadedBoard? {
    let text = TextReader(files: files)
    let draft = text.read(path, faults: &faults).flatMap { BoardReader.read($0, faults: &faults) }
    let board = draft.flatMap { self.board($0, path: path, faults: &faults) }
    let register = self.register(beside: path, faults: &faults)
    board?.registerFaults(register, faults: &faults)

    // The fonts are read before the layout that asks for them, and shown after it.
    var fontFaults = DiagnosticCollection()
    let manifest = FontManifestReader(files: files, systemFolder: systemFontFolder)
    let fonts = manifest.read(fontManifest, faults: &fontFaults)
    let layout = draft.flatMap { draft in
      let name = layoutName.map { Located($0, at: draft.layout.range) } ?? draft.layout
      return layoutPath(name, boardPath: path, faults: &faults)
        .flatMap { text.read($0, declaredAt: name.range, faults: &faults) }
        .flatMap {
          LayoutReader(fonts: fonts?.faces, icons: fonts?.icons, layouts: layouts).read(
            $0, name: name.value, faults: &faults)
        }
    }
    faults.add(contentsOf: fontFaults.sorted)
    if let board { board.excelFaults(layout, faults: &faults) }
    if let board, let layout { faults.add(contentsOf: layout.diagnostics(for: board.roster)) }
    var loading = PictureLoading(
      files: files, reading: pictures, boardPath: path, layoutFolders: layoutFolders)
    if let layout { loading.read(layout, for: board, faults: &faults) }
    guard let board, let layout, let fonts else { return nil }
    return LoadedBoard(
      board: board, layout: layout, fontFaces: fonts.faces, icons: fonts.icons, pictures: loading.library,
      register: PrintedRegister(entries: register.map(\.entry)), registerPages: register.compactMap(\.page))
  }

  /// What was printed so far, by the register beside the board.
  private func register(beside path: String, faults: inout DiagnosticCollection) -> [RegisterReader.Row] {
    let path = Path.join(Path.folder(of: path), PrintedRegister.fileName)
    guard files.exists(path), let file = TextReader(files: files).read(path, faults: &faults) else {
      return []
    }
    return RegisterReader.read(file, faults: &faults)
  }

  /// The board with its roster, and the faults that only show when both are known.
  private func board(_ draft: BoardDraft, path: String, faults: inout DiagnosticCollection) -> Board? {
    guard let offices = draft.offices,
      let rosterPath = neighbour(offices, of: path, faults: &faults),
      let file = TextReader(files: files).read(rosterPath, declaredAt: offices.range, faults: &faults),
      let roster = RosterReader.read(file, faults: &faults)
    else { return nil }
    // Codes are checked against the roster even where a missing title keeps the board from being whole.
    let codes = Board(
      source: draft.source, title: draft.title ?? SourcedText([]),
      organization: draft.organization ?? SourcedText([]), parent: draft.parent, contact: draft.contact,
      layout: draft.layout, links: draft.links, codes: draft.codes, meeting: draft.meeting,
      month: draft.month,
      roster: roster)
    codes.columnFaults(&faults)
    codes.cellFaults(&faults)
    return draft.board(with: roster)
  }

  /// The path of a file that the board names, unless it leads out of the board's folder.
  private func neighbour(
    _ name: Located<String>, of boardPath: String, faults: inout DiagnosticCollection
  ) -> String? {
    let folder = Path.folder(of: boardPath)
    let path = Path.join(folder, name.value)
    guard files.canonical(path) != files.canonical(folder) else {
      faults.add(FileFault.unreadable(name.value, .folder, declaredAt: name.range))
      return nil
    }
    let isInside = Path.isInside(files.canonical(path), folder: files.canonical(folder))
    guard !Path.leaves(name.value), isInside || !files.exists(path) else {
      faults.add(FileFault.leavesFolder(name))
      return nil
    }
    return path
  }

  /// The path of a layout: beside the board where it is written as a path, else in the layout folders.
  private func layoutPath(
    _ name: Located<String>, boardPath: String, faults: inout DiagnosticCollection
  ) -> String? {
    if LayoutFiles.isPath(name.value) { return neighbour(name, of: boardPath, faults: &faults) }
    return layouts.path(named: name, faults: &faults)
  }

  private var layouts: LayoutFiles { LayoutFiles(files: files, folders: layoutFolders) }

  /// The names of the layouts that can be asked for.
  public var layoutNames: [String] { layouts.names }
}

/// A board with all that is needed to draw it.
public struct LoadedBoard: Sendable {
  /// The board and its roster.
  public let board: Board
  /// How it is drawn.
  public let layout: Layout
  /// The fonts that pages may be set in.
  public let fontFaces: [FontFace]
  /// The icons that pages may show, and their fonts.
  public let icons: IconSet
  /// The pictures that pages show.
  public let pictures: PictureLibrary
  /// What was printed so far.
  public let register: PrintedRegister
  /// The pages that codes and offices of the register lead to, where they were written.
  let registerPages: [Located<String>]
}

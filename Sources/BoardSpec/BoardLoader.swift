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

  /// The board or the meeting at `path` with its roster, layout and fonts; `nil` exactly when one of them has an error.
  ///
  /// - Parameters:
  ///   - layoutName: Takes the place of the layout that the board asks for.
  ///   - withMeetings: Whether the meetings beside the board are read too, for all that is about links.
  public func load(
    _ path: String, layoutNamed layoutName: String? = nil, withMeetings: Bool = false,
    faults: inout DiagnosticCollection
  ) -> LoadedBoard? {
    var found = DiagnosticCollection()
    let board = read(path, layoutName, withMeetings, faults: &found)
    faults.add(contentsOf: found.sorted)
    return found.hasErrors ? nil : board
  }

  private func read(
    _ path: String, _ layoutName: String?, _ withMeetings: Bool, faults: inout DiagnosticCollection
  ) -> LoadedBoard? {
    let text = TextReader(files: files)
    let files = read(path, withMeetings, faults: &faults)
    // The fonts are read before the layout that asks for them, and shown after it.
    var fontFaults = DiagnosticCollection()
    let manifest = FontManifestReader(files: self.files, systemFolder: systemFontFolder)
    let fonts = manifest.read(fontManifest, faults: &fontFaults)
    let layout = files.layout.flatMap { wanted in
      let name = layoutName.map { Located($0, at: wanted.range) } ?? wanted
      return layoutPath(name, boardPath: path, faults: &faults)
        .flatMap { text.read($0, declaredAt: name.range, faults: &faults) }
        .flatMap {
          LayoutReader(fonts: fonts?.styleFaces, icons: fonts?.icons, layouts: layouts).read(
            $0, name: name.value, faults: &faults)
        }
    }
    faults.add(contentsOf: fontFaults.sorted)
    for fault in StarterTextFault.faults(of: files.starterTexts) { faults.add(fault) }
    let board = files.board
    if let board { board.damageFaults(layout, faults: &faults) }
    if let board, let layout { faults.add(contentsOf: layout.diagnostics(for: board.roster)) }
    var loading = PictureLoading(
      files: self.files, reading: pictures, boardPath: path, layoutFolders: layoutFolders)
    if let layout { loading.read(layout, for: board, faults: &faults) }
    guard let board, let linked = files.linked, let layout, let fonts else { return nil }
    return LoadedBoard(
      board: board, linked: linked, layout: layout, fontFaces: fonts.faces,
      absentFontPackages: fonts.absentFallbackPackages, icons: fonts.icons,
      pictures: loading.library, starterTexts: files.starterTexts)
  }

  /// What a file and those beside it say, before layouts and fonts; each part `nil` where a fault left it out.
  private struct BoardFiles {
    var board: Board?
    var linked: LinkedBoards?
    /// The layout that is asked for, which is known even where the rest is not.
    var layout: Located<String>?
    /// What `bangtin init` wrote and nobody has replaced.
    var starterTexts: [Located<String>] = []
  }

  /// What a file should hold by its name.
  private static func shape(of path: String) -> MappingShape {
    MeetingReader.isMeeting(path) ? MeetingShape.meeting : BoardShape.board
  }

  private func read(_ path: String, _ withMeetings: Bool, faults: inout DiagnosticCollection) -> BoardFiles {
    guard let file = TextReader(files: files).read(path, faults: &faults),
      let root = YAMLDocument.read(file, Self.shape(of: path), faults: &faults)
    else {
      _ = register(beside: path, faults: &faults)
      return BoardFiles()
    }
    guard MeetingReader.describes(root) else {
      let draft = BoardReader.read(root, of: file, faults: &faults)
      let board = draft.flatMap { self.board($0, path: path, faults: &faults) }
      let linked = linked(draft, board, path: path, withMeetings, faults: &faults)
      return BoardFiles(
        board: board, linked: linked, layout: draft?.layout,
        starterTexts: StarterText.found(under: root) + starterTexts(of: board))
    }
    guard let meeting = MeetingReader.read(root, of: file, faults: &faults) else { return BoardFiles() }
    var found = BoardFiles(layout: meeting.layouts[0])
    guard let homePath = neighbour(meeting.board, of: path, faults: &faults),
      let home = TextReader(files: files).read(homePath, declaredAt: meeting.board.range, faults: &faults),
      let homeRoot = YAMLDocument.read(home, BoardShape.board, faults: &faults),
      let draft = BoardReader.read(homeRoot, of: home, faults: &faults)
    else { return found }
    found.board = meeting.board(of: draft, faults: &faults)
    let board = board(draft, path: homePath, faults: &faults)
    found.linked = linked(
      draft, board, path: homePath, meeting: found.board, from: path, withMeetings, faults: &faults)
    found.starterTexts =
      StarterText.found(under: root) + StarterText.found(under: homeRoot) + starterTexts(of: board)
    return found
  }

  /// What `bangtin init` wrote into the roster of a board.
  private func starterTexts(of board: Board?) -> [Located<String>] {
    board.map { StarterText.found(in: $0.roster.source) } ?? []
  }

  /// A board with what shares its links, checked against what was printed.
  private func linked(
    _ draft: BoardDraft?, _ board: Board?, path: String, meeting: Board? = nil,
    from meetingPath: String? = nil, _ withMeetings: Bool, faults: inout DiagnosticCollection
  ) -> LinkedBoards? {
    let meetings =
      if withMeetings, let draft {
        meetings(beside: path, of: draft, known: meeting, from: meetingPath, faults: &faults)
      } else {
        [meeting].compactMap(\.self)
      }
    let rows = register(beside: path, faults: &faults)
    guard let board else { return nil }
    let linked = LinkedBoards(
      board: board, meetings: meetings, register: PrintedRegister(entries: rows.map(\.entry)),
      registerPages: rows.compactMap(\.page))
    board.registerFaults(rows, faults: &faults)
    linked.meetingFaults(rows, faults: &faults)
    if withMeetings { linked.paperFaults(rows, faults: &faults) }
    return linked
  }

  /// What was printed so far, by the register beside the board.
  private func register(beside path: String, faults: inout DiagnosticCollection) -> [RegisterReader.Row] {
    let folder = Path.folder(of: path)
    let path = Path.join(folder, PrintedRegister.fileName)
    guard files.exists(path) else {
      // A name that leads nowhere is a link whose disk is away: what was printed is known there.
      if files.names(folder).contains(PrintedRegister.fileName) { faults.add(RegisterFault.noTarget(path)) }
      return []
    }
    guard let file = TextReader(files: files).read(path, faults: &faults) else { return [] }
    return RegisterReader.read(file, faults: &faults)
  }

  /// What was printed for offices, without the faults of the register.
  func printedIdentifiers(beside path: String) -> PrintedIdentifiers {
    var faults = DiagnosticCollection()
    return PrintedIdentifiers(register(beside: path, faults: &faults))
  }

  /// The board with its roster, and the faults that only show when both are known.
  private func board(_ draft: BoardDraft, path: String, faults: inout DiagnosticCollection) -> Board? {
    guard let offices = draft.offices,
      let rosterPath = neighbour(offices, of: path, faults: &faults),
      let file = TextReader(files: files).read(rosterPath, declaredAt: offices.range, faults: &faults),
      let roster = RosterReader.read(
        file, printed: { printedIdentifiers(beside: path) }, faults: &faults)
    else { return nil }
    if roster.madeIdentifiers > 0, let first = roster.offices.first(where: { !$0.hasWrittenIdentifier }) {
      faults.add(
        MadeIdentifierFault.made(
          roster.madeIdentifiers, hasColumn: roster.columns.contains("id"), first: first.identifier,
          board: draft.source.name, roster: offices.value))
    }
    // Codes are checked against the roster even where a missing title keeps the board from being whole.
    let codes = Board(
      source: draft.source, title: draft.title ?? SourcedText([]),
      organization: draft.organization ?? SourcedText([]), parent: draft.parent, contact: draft.contact,
      layout: draft.layout, furtherLayouts: [], links: draft.links, codes: draft.codes,
      meeting: draft.meeting,
      isMeeting: false, month: draft.month, report: draft.report, timeZone: draft.timeZone, roster: roster)
    codes.columnFaults(&faults)
    codes.cellFaults(&faults)
    return draft.board(with: roster)
  }

  /// The path of a file that the board names, unless it leads out of the board's folder.
  func neighbour(
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
  /// The board and its roster; a meeting with its papers as codes.
  public let board: Board
  /// What has its links on the same base.
  public let linked: LinkedBoards
  /// How it is drawn.
  public let layout: Layout
  /// The fonts that pages may be set in, those that only fill gaps last.
  public let fontFaces: [FontFace]
  /// The packages of fonts for gaps that are not installed.
  public let absentFontPackages: [String]
  /// The icons that pages may show, and their fonts.
  public let icons: IconSet
  /// The pictures that pages show.
  public let pictures: PictureLibrary
  /// What `bangtin init` wrote into the board and its roster to be replaced, and still stands there.
  public let starterTexts: [Located<String>]

  /// What was printed so far.
  public var register: PrintedRegister { linked.register }
}

import BoardSpec
import Composition
import PageModel
import Rendering
import Synchronization

/// A document that is put together while posters are drawn: they come in any order, and its pages follow the roster.
///
/// A document of very many pages is cut into volumes, since no printer takes 100,000 pages and a reader keeps a few bytes
/// of each object in memory, as this does.
final class RunDocument: Sendable {
  /// What its pages are.
  enum Content: Sendable {
    /// The posters themselves.
    case posters
    /// The sheets of each poster.
    case sheets
    /// Several posters on a sheet.
    case several(SheetNUp, count: Int)
  }

  /// A page, and how it is found.
  private struct Leaf {
    let page: Page
    let bookmark: String?
    let label: String
  }

  private struct State {
    var renderer = Renderer()
    var press: PressProfile?
    var volume: Volume?
    var written: [WrittenFile] = []
    /// The posters that came before those in front of them.
    var waiting: [Int: ComposedPoster] = [:]
    /// The place of the poster that comes next.
    var next = 0
    /// Pages that wait for others to fill their sheet.
    var together: [(page: Page, office: Office)] = []
    /// Whether it was given up, so that no page has to wait any more.
    var isAbandoned = false
  }

  private struct Volume {
    let file: PartialFile
    let writer: PDFWriter
  }

  private let state: Mutex<State>
  private let name: String
  private let content: Content
  private let information: DocumentInformation
  private let glyphs: GlyphUsage
  private let folder: OutputFolder
  private let count: Int

  /// The most posters of a volume.
  static let mostInVolume = 1000

  /// Begins a document of `count` posters under a name without its extension.
  init(
    _ content: Content, name: String, count: Int, _ information: DocumentInformation,
    showing glyphs: GlyphUsage,
    press: [UInt8]?, in folder: OutputFolder
  ) throws {
    self.content = content
    self.name = name
    self.count = count
    self.information = information
    self.glyphs = glyphs
    self.folder = folder
    state = Mutex(State(press: try press.map { try PressProfile($0) }))
  }

  /// Takes the poster at a place, counted without gaps from 0.
  func add(_ poster: ComposedPoster, at place: Int) throws {
    try state.withLock { state in
      guard !state.isAbandoned else { return }
      state.waiting[place] = poster
      while let next = state.waiting.removeValue(forKey: state.next) {
        try draw(next, at: state.next, &state)
        state.next += 1
        // A volume ends where its last poster does, so that no sheet holds posters of two.
        if state.next % Self.mostInVolume == 0, state.next < count { try endVolume(&state) }
      }
    }
  }

  /// Ends the document; answers its files.
  func finish() throws -> [WrittenFile] {
    try state.withLock { state in
      try endVolume(&state)
      return state.written
    }
  }

  /// Gives up what has no name yet.
  func abandon() {
    state.withLock { state in
      state.isAbandoned = true
      state.waiting = [:]
      state.together = []
      state.volume?.file.abandon()
      state.volume = nil
    }
  }

  private func draw(_ poster: ComposedPoster, at place: Int, _ state: inout State) throws {
    let office = poster.board.office
    switch content {
    case .posters:
      for (index, page) in poster.pages.enumerated() {
        let label = office.identifier.value + (poster.pages.count == 1 ? "" : " \(index + 1)")
        let leaf = Leaf(
          page: state.press == nil ? page : page.forPrintShop(),
          bookmark: index == 0 ? office.name.string : nil,
          label: label)
        try add(leaf, &state)
      }
    case .sheets:
      for (index, sheet) in poster.sheets.enumerated() {
        let label = "\(office.identifier.value) \(index + 1)/\(poster.sheets.count)"
        try add(Leaf(page: sheet, bookmark: index == 0 ? office.name.string : nil, label: label), &state)
      }
    case .several(_, let most):
      for page in poster.pages {
        state.together.append((page, office))
        if state.together.count == most { try addSheet(&state) }
      }
    }
  }

  /// The sheet with the posters that wait for it.
  private func addSheet(_ state: inout State) throws {
    guard case .several(let plan, _) = content, !state.together.isEmpty else { return }
    // An office with several pages on a sheet is named once.
    let offices = state.together.map(\.office).reduce(into: [Office]()) { offices, office in
      if offices.last?.identifier.value != office.identifier.value { offices.append(office) }
    }
    let leaf = Leaf(
      page: plan.sheet(of: state.together.map(\.page)),
      bookmark: offices.map(\.name.string).joined(separator: ", "),
      label: offices.map(\.identifier.value).joined(separator: ", "))
    state.together = []
    try add(leaf, &state)
  }

  private func add(_ leaf: Leaf, _ state: inout State) throws {
    let volume: Volume
    if let open = state.volume {
      volume = open
    } else {
      volume = try beginVolume(&state)
      state.volume = volume
    }
    try volume.writer.add(leaf.page, bookmark: leaf.bookmark, label: leaf.label)
  }

  private func beginVolume(_ state: inout State) throws -> Volume {
    let file = try folder.begin(fileName(volume: state.written.count))
    do {
      let writer = try state.renderer.pdf(information, showing: glyphs, press: state.press) {
        try file.append($0)
      }
      return Volume(file: file, writer: writer)
    } catch {
      file.abandon()
      throw error
    }
  }

  private func endVolume(_ state: inout State) throws {
    try addSheet(&state)
    guard let volume = state.volume else { return }
    try volume.writer.finish()
    state.written.append(try volume.file.commit())
    state.volume = nil
  }

  /// `posters.pdf`, or `posters-01.pdf` and so on where there are several volumes.
  private func fileName(volume: Int) -> String {
    Self.fileNames(name, posters: count)[volume]
  }

  /// The names of the volumes of a document.
  static func fileNames(_ name: String, posters count: Int) -> [String] {
    let volumes = max((count + mostInVolume - 1) / mostInVolume, 1)
    guard volumes > 1 else { return [name + ".pdf"] }
    let digits = max(String(volumes).count, 2)
    return (1...volumes).map { volume in
      let number = String(volume)
      return "\(name)-\(String(repeating: "0", count: digits - number.count))\(number).pdf"
    }
  }
}

/// What draws the pages that viewers look at; the program passes it in.
public protocol PreviewSource: Sendable {
  /// Forgets what was read of the user's files, so that the next drawing reads them anew.
  func reload() async

  /// The pages of a selection as the files are now, or the faults for which there are none.
  func drawing(of selection: PreviewSelection) async -> PreviewDrawing

  /// What reading the symbols of a drawing back says of them; takes longer than drawing.
  func proof(of selection: PreviewSelection) async -> PreviewProof

  /// The offices whose identifier or name holds every word of `query`, at most `limit` of them.
  func offices(matching query: String, limit: Int) async -> OfficeList

  /// The files and folders that were asked for so far: a change of one of them changes a drawing.
  func watchedPaths() async -> WatchedPaths
}

/// Offices that were searched for.
public struct OfficeList: Sendable, Hashable, Encodable {
  /// The first of those found.
  public let offices: [PreviewOffice]
  /// How many were found.
  public let count: Int

  /// Makes a list.
  public init(offices: [PreviewOffice], count: Int) {
    self.offices = offices
    self.count = count
  }
}

/// One office as a viewer chooses it.
public struct PreviewOffice: Sendable, Hashable, Encodable {
  /// The identifier.
  public let identifier: String
  /// The name.
  public let name: String

  /// Makes an office.
  public init(identifier: String, name: String) {
    self.identifier = identifier
    self.name = name
  }
}

/// Files and folders whose changes matter.
public struct WatchedPaths: Sendable, Hashable {
  /// Files, also such as are not there yet.
  public var files: Set<String>
  /// Folders of which any entry matters.
  public var folders: Set<String>

  /// Makes paths.
  public init(files: Set<String> = [], folders: Set<String> = []) {
    self.files = files
    self.folders = folders
  }
}

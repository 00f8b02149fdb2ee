public import PageModel

/// The pictures of a board, read and checked.
public struct PictureLibrary: Sendable {
  /// A picture as a layout asks for it: the folder of a path depends on the file that holds it.
  struct Key: Hashable, Sendable {
    let layoutFile: String
    let path: String
  }

  private(set) var pictures: [Key: Picture] = [:]
  /// One value for equal files, so that their bytes are kept once.
  private var byDigest: [String: Picture] = [:]

  /// Makes a library without pictures.
  public init() {}

  /// The picture at a path that stands in a layout file; `nil` where it was not read.
  public func picture(_ path: String, askedForIn layoutFile: String) -> Picture? {
    pictures[Key(layoutFile: layoutFile, path: path)]
  }

  /// The digests of all, each with its path.
  public var digests: [String] { pictures.map { "\($0.key.path)=\($0.value.digest)" } }

  /// Keeps a picture.
  mutating func add(_ picture: Picture, as key: Key) {
    let known = byDigest[picture.digest] ?? picture
    byDigest[picture.digest] = known
    pictures[key] = known.named(key.path)
  }
}

extension LoadedBoard {
  /// The digest of each picture that is the same for every office, by its path.
  public var commonPictures: [String: String] {
    var digests: [String: String] = [:]
    for (file, template) in layout.picturePaths where template.isFixed {
      let path = template.filled { _ in nil }.string
      digests[path] = pictures.picture(path, askedForIn: file)?.digest
    }
    return digests
  }
}

/// The pictures that are an office's own, found without composing its page.
public struct OwnPictures: Sendable {
  private let paths: [(file: String, path: Template)]
  private let library: PictureLibrary

  /// Looks for the paths of a board's layout once.
  public init(of loaded: LoadedBoard) {
    paths = loaded.layout.picturePaths.filter { !$0.path.isFixed }
    library = loaded.pictures
  }

  /// The digest of each by its path; those that the office does not show are left out.
  public func digests(of office: Office) -> [String: String] {
    var digests: [String: String] = [:]
    for (file, template) in paths {
      let path = template.filled { office.cells[$0.name] }.string
      digests[path] = library.picture(path, askedForIn: file)?.digest
    }
    return digests
  }
}

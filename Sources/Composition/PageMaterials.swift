public import BoardSpec
public import Typesetting

/// What pages are made of besides words: opened fonts and pictures that were read.
///
/// Its fonts keep what they shaped; one worker owns them and no task shares them.
public struct PageMaterials {
  let layout: Layout
  let fonts: FontLibrary
  /// The fonts of icons; `nil` where the layout shows none.
  let icons: FontLibrary?
  let pictures: PictureLibrary
  /// The packages of fonts for gaps that are not installed.
  let absentFontPackages: [String]

  /// Opens the fonts of a board, those of icons only where its layout shows any.
  public init(of loaded: LoadedBoard) throws(FontLibraryError) {
    try self.init(of: loaded, fonts: FontLibrary(faces: loaded.fontFaces))
  }

  /// The same with fonts for text that are open already.
  public init(of loaded: LoadedBoard, fonts: FontLibrary) throws(FontLibraryError) {
    layout = loaded.layout
    self.fonts = fonts
    icons = layout.showsIcons ? try FontLibrary(faces: loaded.icons.faces) : nil
    pictures = loaded.pictures
    absentFontPackages = loaded.absentFontPackages
  }
}

import PageModel

/// The makings that a worker met, with their names, which take a hash over all parts to make; the posters of a run share a
/// few.
struct NamedMakings {
  private struct Key: Hashable {
    let kind: FileKind
    let faces: Set<FontFace>
    let pictures: Set<String>
  }

  private let inputs: BoardInputs
  private var known: [Key: (making: Making, name: String)] = [:]

  init(_ inputs: BoardInputs) { self.inputs = inputs }

  /// What a file of a kind is made from when its pages use some fonts and show some cells.
  mutating func inputs(
    of kind: FileKind, using faces: Set<FontFace>, showing pictures: Set<String>, cells: [String: String]
  ) -> FileInputs {
    // Those that are an office's own count by its cells.
    let key = Key(kind: kind, faces: faces, pictures: pictures.filter(inputs.isShared))
    if let (making, name) = known[key] { return FileInputs(making: making, named: name, cells: cells) }
    let made = FileInputs(making: inputs.making(kind, using: faces, showing: key.pictures), cells: cells)
    known[key] = (made.making, made.makingName)
    return made
  }
}

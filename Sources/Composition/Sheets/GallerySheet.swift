public import PageModel
public import Typesetting

/// A sheet of small pictures of pages, each with words below it.
public struct GallerySheet {
  /// A page and what is said of it.
  public struct Picture {
    /// The page.
    public let page: Page
    /// The words in bold.
    public let title: String
    /// The words below them.
    public let words: String

    /// Makes a picture.
    public init(page: Page, title: String, words: String) {
      self.page = page
      self.title = title
      self.words = words
    }
  }

  private let fonts: FontLibrary
  private let face: FontFace
  private let boldFace: FontFace

  /// Makes a gallery whose words are set in two faces.
  public init(fonts: FontLibrary, face: FontFace, boldFace: FontFace) {
    self.fonts = fonts
    self.face = face
    self.boldFace = boldFace
  }

  /// At the most A3, lying.
  private static let paper = Size(width: Length.mm(420).points, height: Length.mm(297).points)
  private static let margin = Length.mm(14).points
  private static let gap = Length.mm(9).points
  private static let wordsHeight = Length.mm(17).points
  private static let wordsDistance = Length.mm(2.5).points
  private static let ink = Color(red: 0x1A, green: 0x1A, blue: 0x1A)
  private static let grey = Color(red: 0x52, green: 0x52, blue: 0x52)

  /// The sheet with `pictures` in rows, all as high as the paper lets them be.
  public func page(of pictures: [Picture]) throws -> Page {
    let frames = Self.frames(of: pictures.map(\.page.size))
    // As wide as the paper, and no higher than the pictures need.
    let lowest = frames.map { $0.maxY + Self.wordsHeight + Self.margin }.max() ?? Self.paper.height
    let size = Size(width: Self.paper.width, height: min(lowest, Self.paper.height))
    let ground = RectangleShape(
      frame: Rectangle(x: 0, y: 0, width: size.width, height: size.height),
      fill: Color(red: 0xEC, green: 0xEC, blue: 0xEA))
    var items = [PageItem(.rectangle(ground), origin: .program)]
    var structure: [StructureElement] = []
    for (picture, frame) in zip(pictures, frames) {
      let first = items.count
      items += Self.items(of: picture.page, in: frame)
      let children = (first..<items.count).map(StructureElement.Child.item)
      structure.append(StructureElement(.figure(alternative: "\(picture.title): \(picture.words)"), children))
      var words = Rectangle(
        x: frame.minX, y: frame.maxY + Self.wordsDistance, width: frame.size.width, height: Self.wordsHeight)
      items += try texts(picture.title, boldFace, size: 10, lines: 1, Self.ink, in: words)
      words = words.inset(by: Edges(top: 14, right: 0, bottom: 0, left: 0))
      items += try texts(picture.words, face, size: 7, lines: 3, Self.grey, in: words)
    }
    return Page(size: size, items: items, structure: structure)
  }

  /// Where pictures of these sizes lie: one height for all, rows filled from the left.
  private static func frames(of sizes: [Size]) -> [Rectangle] {
    let width = paper.width - 2 * margin
    let tallest = paper.height - 2 * margin - wordsHeight
    // Smaller by a point until all rows have room; a hundred layouts take a moment.
    for height in stride(from: tallest, through: 20, by: -1) {
      var frames: [Rectangle] = []
      var (x, y) = (margin, margin)
      for size in sizes {
        let across = min(size.width * height / size.height, width)
        if x > margin, x + across > margin + width {
          x = margin
          y += height + wordsHeight + gap
        }
        frames.append(Rectangle(x: x, y: y, width: across, height: across * size.height / size.width))
        x += across + gap
      }
      if y + height + wordsHeight <= paper.height - margin + 0.01 { return frames }
    }
    return []
  }

  /// The page, small, with a hairline around it.
  private static func items(of page: Page, in frame: Rectangle) -> [PageItem] {
    let placing = PagePlacing(scale: frame.size.width / page.size.width, offset: frame.origin)
    let edge = RectangleShape(
      frame: frame, fill: nil,
      borders: Borders(Border(width: 0.4, color: Color(red: 0xB4, green: 0xB4, blue: 0xB4))))
    return page.items.map { $0.placed(placing, clip: frame) } + [PageItem(.rectangle(edge), origin: .program)]
  }

  private func texts(
    _ words: String, _ face: FontFace, size: Double, lines: Int, _ color: Color, in frame: Rectangle
  ) throws -> [PageItem] {
    guard !words.isEmpty else { return [] }
    let request = ShapingRequest(text: words, family: face.family, weight: face.weight)
    let style = ParagraphStyle(
      minimumSize: 3, size: size, maximumSize: size, lines: lines, pitch: 1.29, color: color,
      alignment: .left,
      breaksAfterSlash: false, isBalanced: false)
    let box = Box(
      .text(try fonts.paragraph(request, style: style, source: 0)), width: .automatic, height: .automatic,
      appearance: Box.Appearance(padding: .zero, fill: nil, borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top, reading: .element(.paragraph), origin: .program)
    return box.placed(in: frame).items
  }
}

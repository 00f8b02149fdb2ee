/// A part of a page as it is read aloud: what it is, and what it holds in reading order.
///
/// The names and meanings are those of ISO 32000-1, 14.8.4 ("Standard Structure Types"). Items of a page that no
/// element holds are decoration, and a screen reader is silent about them.
public struct StructureElement: Sendable, Hashable {
  /// What a part is.
  public enum Role: Sendable, Hashable {
    /// One of several pages on a sheet.
    case section
    /// A heading; level 1 is the title of the page.
    case heading(level: Int)
    /// A paragraph.
    case paragraph
    /// A list of items.
    case list
    /// An item of a list; holds labels and one body.
    case listItem
    /// The number of an item.
    case label
    /// What an item holds apart from its number.
    case listBody
    /// The words that name a figure.
    case caption
    /// A picture, told by a text.
    case figure(alternative: String)
    /// What opens an address when it is clicked.
    case link(LinkArea)
    /// A table of rows.
    case table
    /// A row of a table; holds cells.
    case tableRow
    /// The head of a column or a row of a table, over so many columns.
    case tableHeader(HeaderScope, columns: Int = 1)
    /// A cell of a table that is no head, over so many columns.
    case tableCell(columns: Int = 1)
  }

  /// Which cells a head of a table speaks of.
  public enum HeaderScope: Sendable, Hashable {
    /// Those below it.
    case column
    /// Those beside it.
    case row
  }

  /// What an element holds.
  public enum Child: Sendable, Hashable {
    /// A smaller part.
    case element(StructureElement)
    /// The item of the page with this index.
    case item(Int)
  }

  /// What it is.
  public let role: Role
  /// What it holds, in reading order.
  public let children: [Child]

  /// Makes an element.
  public init(_ role: Role, _ children: [Child]) {
    self.role = role
    self.children = children
  }

  /// An item of a list from parts in any order: its labels come first, and all else is its body.
  public static func listItem(_ parts: [Child]) -> StructureElement {
    let labels = parts.filter(\.isLabel)
    let rest = parts.filter { !$0.isLabel }
    let body = rest.isEmpty ? [] : [Child.element(StructureElement(.listBody, rest))]
    return StructureElement(.listItem, labels + body)
  }

  /// The links in it, in reading order.
  public var links: [LinkArea] {
    let inner = children.flatMap { child -> [LinkArea] in
      if case .element(let element) = child { return element.links }
      return []
    }
    if case .link(let area) = role { return [area] + inner }
    return inner
  }

  /// The indices of the items in it, in reading order.
  public var itemIndices: [Int] {
    children.flatMap { child -> [Int] in
      switch child {
      case .element(let element): element.itemIndices
      case .item(let index): [index]
      }
    }
  }
}

extension StructureElement.Child {
  fileprivate var isLabel: Bool {
    if case .element(let element) = self, element.role == .label { return true }
    return false
  }
}

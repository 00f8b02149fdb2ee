import PageModel

/// Which items of a page are marked as which part of its structure (ISO 32000-1, 14.7.4).
struct ContentMarks {
  /// The mark of an item.
  struct Mark {
    /// The number of the mark on its page.
    let identifier: Int
    /// The type of the part.
    let tag: StaticString
    /// Whether the mark begins with this item.
    let isFirst: Bool
    /// Whether the mark ends with this item.
    let isLast: Bool
  }

  /// The mark of each item by its index; `nil` for decoration.
  private(set) var byItem: [Mark?]
  /// The number of marks.
  private(set) var count = 0

  init(_ page: Page) {
    byItem = Array(repeating: nil, count: page.items.count)
    for element in page.structure { add(element) }
  }

  private mutating func add(_ element: StructureElement) {
    for part in element.parts {
      switch part {
      case .element(let inner):
        add(inner)
      case .items(let items):
        for index in items where byItem.indices.contains(index) {
          byItem[index] = Mark(
            identifier: count, tag: element.role.tag, isFirst: index == items.lowerBound,
            isLast: index == items.upperBound - 1)
        }
        count += 1
      }
    }
  }
}

extension StructureElement {
  /// What an element holds, with items that follow each other taken together: one mark is enough for them.
  enum Part {
    case element(StructureElement)
    case items(Range<Int>)
  }

  /// The parts in reading order.
  var parts: [Part] {
    var parts: [Part] = []
    for child in children {
      switch child {
      case .element(let element):
        parts.append(.element(element))
      case .item(let index):
        if case .items(let range)? = parts.last, range.upperBound == index {
          parts[parts.count - 1] = .items(range.lowerBound..<index + 1)
        } else {
          parts.append(.items(index..<index + 1))
        }
      }
    }
    return parts
  }
}

extension StructureElement.Role {
  /// The standard type of ISO 32000-1, 14.8.4.
  var tag: StaticString {
    switch self {
    case .section: "Sect"
    case .heading(let level):
      switch level {
      case 1: "H1"
      case 2: "H2"
      case 3: "H3"
      case 4: "H4"
      case 5: "H5"
      default: "H6"
      }
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .caption: "Caption"
    case .figure: "Figure"
    case .link: "Link"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeader: "TH"
    case .tableCell: "TD"
    }
  }
}

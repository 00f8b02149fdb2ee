import BoardSpec
import PageModel
import Typesetting

/// What a screen reader says where the page has no words of its own: in Vietnamese, as the board is.
public enum SpokenWords {
  /// The language of boards (BCP 47).
  public static let language = "vi"

  /// What stands for the symbol of a code.
  static func symbol(_ entry: OfficeBoard.Entry) -> String {
    "Mã QR «\(entry.caption.string)»: \(entry.payload)"
  }

  /// The address of a code, with what it leads to.
  static func link(_ entry: OfficeBoard.Entry) -> Paragraph.Link {
    Paragraph.Link(address: entry.address, description: "\(entry.caption.string): \(entry.address)")
  }
}

extension Box.Reading {
  /// As the layout says, or else as the content of the box lets expect.
  init(of box: LayoutBox) {
    switch box.role {
    case .heading1: self = .element(.heading(level: 1))
    case .heading2: self = .element(.heading(level: 2))
    case .heading3: self = .element(.heading(level: 3))
    case .paragraph: self = .element(.paragraph)
    case .label: self = .element(.label)
    case .caption: self = .element(.caption)
    case .list: self = .element(.list)
    case .item: self = .element(.listItem)
    case .decoration: self = .decoration
    case nil:
      if case .icon = box.content {
        self = .decoration
        return
      }
      guard case .text(let template, _) = box.content else {
        self = .transparent
        return
      }
      if template.parts.count == 1, template.shows(.codeNumber) {
        self = .element(.label)
      } else {
        self = .element(template.shows(.codeCaption) ? .caption : .paragraph)
      }
    }
  }
}

extension Template {
  /// Whether a placeholder stands in it.
  func shows(_ wanted: Placeholder) -> Bool {
    parts.contains { part in
      if case .placeholder(let placeholder, _) = part { return placeholder == wanted }
      return false
    }
  }
}

extension Template.Placeholder {
  /// The number of a code on its board.
  static let codeNumber = Template.Placeholder(.code, "number")
  /// The words under a symbol.
  static let codeCaption = Template.Placeholder(.code, "caption")
  /// The readable link, which can be clicked in a PDF.
  static let codeLink = Template.Placeholder(.code, "link")
}

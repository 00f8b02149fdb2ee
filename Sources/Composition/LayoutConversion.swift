import BoardSpec
import QRCode
import Typesetting

// The layout language and the boxes that are placed have types of their own, so that neither side knows the
// other; here they meet.

extension BoxExtent {
  init(_ track: Track) {
    switch track {
    case .automatic: self = .automatic
    case .fixed(let length): self = .fixed(length)
    case .fraction(let share): self = .fraction(share)
    case .percent(let share): self = .percent(share)
    }
  }
}

extension HorizontalAlignment {
  init(_ alignment: LayoutBox.HorizontalAlignment) {
    switch alignment {
    case .left: self = .left
    case .center: self = .center
    case .right: self = .right
    }
  }
}

extension VerticalAlignment {
  init(_ alignment: LayoutBox.VerticalAlignment) {
    switch alignment {
    case .top: self = .top
    case .middle: self = .middle
    case .bottom: self = .bottom
    }
  }
}

extension ErrorCorrectionLevel {
  init(_ level: LayoutSymbol.Level) {
    switch level {
    case .low: self = .low
    case .medium: self = .medium
    case .quartile: self = .quartile
    case .high: self = .high
    }
  }
}

extension ParagraphStyle {
  init(_ style: TextStyle) {
    self.init(
      minimumSize: style.minimumSize, size: style.size, maximumSize: style.maximumSize,
      lines: style.lines, pitch: style.pitch, color: style.color,
      alignment: HorizontalAlignment(style.alignment), breaksAfterSlash: style.wrapping == .link,
      breaksLongWords: style.wrapping == .anywhere,
      isBalanced: style.isBalanced, isJustified: style.isJustified, indent: style.indent, grows: style.grows,
      commonSize: style.commonSize.map {
        CommonSize(name: style.name, reach: $0 == .row ? .row : .board)
      })
  }
}

import PageModel
import TestRuns
import Testing

@testable import Typesetting

@Suite("Trees of boxes")
struct BoxTreeTests {
  @Test(
    "any tree of rows, columns and grids keeps boxes inside their parents and siblings apart, or is a fault")
  func keepsTreesInOrder() throws {
    var trees = 0
    var placedTrees = 0
    try forEachSeed(1000) { random in
      trees += 1
      if try Self.expectOrder(&random) { placedTrees += 1 }
    }
    // A replayed seed is one tree, which may have no room.
    #expect(trees == 1 || placedTrees > trees * 3 / 10, "only \(placedTrees) trees had room")
  }

  /// Places a random tree and looks at its frames; `false` if there is no room for it.
  private static func expectOrder(_ random: inout SeededGenerator) throws -> Bool {
    var tree = RandomTree()
    let root = tree.box(depth: 3, in: 0, &random)
    let room = Rectangle(x: 7, y: 9, width: 300, height: 400)
    let placed = root.placed(in: room, notesBoxes: true)
    guard placed.faults.isEmpty else { return false }
    var frames: [Int: Rectangle] = [0: room]
    var siblings: [Int: [Rectangle]] = [:]
    // Outer boxes are noted before those inside.
    for box in placed.boxes {
      let parent = try #require(tree.parents[box.origin.line])
      let around = try #require(frames[parent])
      #expect(around.contains(box.frame), "\(box.frame) leaves \(around)")
      for other in siblings[parent] ?? [] {
        #expect(!box.frame.overlaps(other), "\(box.frame) meets \(other)")
      }
      frames[box.origin.line] = box.frame
      siblings[parent, default: []].append(box.frame)
    }
    return true
  }
}

/// Makes trees whose boxes are told apart by the number of their line, and knows the box around each.
private struct RandomTree {
  private(set) var parents: [Int: Int] = [:]

  private static func extent(_ random: inout SeededGenerator) -> BoxExtent {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .automatic
    case 1: .fixed(Double(Int.random(in: 0..<60, using: &random)))
    case 2: .fraction(1)
    default: .percent(Double(Int.random(in: 0..<50, using: &random)) / 100)
    }
  }

  mutating func box(depth: Int, in parent: Int, _ random: inout SeededGenerator) -> Box {
    let number = parents.count + 1
    parents[number] = parent
    let width = Self.extent(&random)
    let height = Self.extent(&random)
    let padding = Double(Int.random(in: 0..<6, using: &random))
    return Box(
      content(depth: depth, of: number, &random), width: width, height: height,
      appearance: Box.Appearance(
        padding: Edges(top: padding, right: padding, bottom: padding, left: padding), fill: .color(.white),
        borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top,
      origin: LayoutOrigin(file: "layout.yaml", line: number))
  }

  private mutating func content(depth: Int, of number: Int, _ random: inout SeededGenerator) -> Box.Content {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else { return .rule(.black) }
    let children = (0..<(1 + Int.random(in: 0..<4, using: &random))).map { _ in
      box(depth: depth - 1, in: number, &random)
    }
    let gap = Double(Int.random(in: 0..<8, using: &random))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .row(children, gap: gap)
    case 1: return .column(children, gap: gap)
    default:
      let columns: [BoxExtent] = [
        .fraction(1), [.automatic, .fixed(40), .fraction(2)][Int.random(in: 0..<3, using: &random)],
      ]
      let cells = children.map { CellGrid.Cell($0, span: 1) }
      let rows = stride(from: 0, to: cells.count, by: 2).map {
        CellGrid.Row(Array(cells[$0..<min($0 + 2, cells.count)]))
      }
      return .cells(
        CellGrid(
          head: [], rows: rows, columns: columns, heights: [], gap: Size(width: gap, height: gap), table: nil)
      )
    }
  }
}

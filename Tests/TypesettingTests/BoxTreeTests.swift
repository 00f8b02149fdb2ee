import PageModel
import Testing

@testable import Typesetting

@Suite("Trees of boxes")
struct BoxTreeTests {
  @Test(
    "any tree of rows, columns and grids keeps boxes inside their parents and siblings apart, or is a fault")
  func keepsTreesInOrder() throws {
    var random = SplitMix(state: 42)
    var placedTrees = 0
    for _ in 0..<1000 {
      var tree = RandomTree()
      let root = tree.box(depth: 3, in: 0, &random)
      let room = Rectangle(x: 7, y: 9, width: 300, height: 400)
      let placed = root.placed(in: room, notesBoxes: true)
      guard placed.faults.isEmpty else { continue }
      placedTrees += 1
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
    }
    #expect(placedTrees > 300, "only \(placedTrees) trees had room")
  }
}

/// Makes trees whose boxes are told apart by the number of their line, and knows the box around each.
private struct RandomTree {
  private(set) var parents: [Int: Int] = [:]

  private static func extent(_ random: inout SplitMix) -> BoxExtent {
    switch random.next(upTo: 4) {
    case 0: .automatic
    case 1: .fixed(Double(random.next(upTo: 60)))
    case 2: .fraction(1)
    default: .percent(Double(random.next(upTo: 50)) / 100)
    }
  }

  mutating func box(depth: Int, in parent: Int, _ random: inout SplitMix) -> Box {
    let number = parents.count + 1
    parents[number] = parent
    let width = Self.extent(&random)
    let height = Self.extent(&random)
    let padding = Double(random.next(upTo: 6))
    return Box(
      content(depth: depth, of: number, &random), width: width, height: height,
      appearance: Box.Appearance(
        padding: Edges(top: padding, right: padding, bottom: padding, left: padding), fill: .color(.white),
        borders: nil, corners: .straight),
      horizontalAlignment: .left, verticalAlignment: .top,
      origin: LayoutOrigin(file: "layout.yaml", line: number))
  }

  private mutating func content(depth: Int, of number: Int, _ random: inout SplitMix) -> Box.Content {
    guard depth > 0, random.next(upTo: 4) > 0 else { return .rule(.black) }
    let children = (0..<(1 + random.next(upTo: 4))).map { _ in box(depth: depth - 1, in: number, &random) }
    let gap = Double(random.next(upTo: 8))
    switch random.next(upTo: 3) {
    case 0: return .row(children, gap: gap)
    case 1: return .column(children, gap: gap)
    default:
      let columns: [BoxExtent] = [
        .fraction(1), [.automatic, .fixed(40), .fraction(2)][random.next(upTo: 3)],
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

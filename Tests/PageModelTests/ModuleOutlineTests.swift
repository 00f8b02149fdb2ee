import PageModel
import QRCode
import TestRuns
import Testing

/// The border between dark and light, as polygons.
@Suite struct ModuleOutlineTests {
  @Test func nothingDarkHasNoOutline() {
    #expect(ModuleMatrix(side: 3, modules: Array(repeating: false, count: 9)).outline.isEmpty)
  }

  @Test func oneModuleIsASquareThatRunsClockwise() {
    #expect(drawn("#").outline == [contour((0, 0), (1, 0), (1, 1), (0, 1))])
  }

  @Test func sidesThatRunOnStraightAreMerged() {
    #expect(drawn("###", "###", "###").outline == [contour((0, 0), (3, 0), (3, 3), (0, 3))])
  }

  @Test func aHoleRunsTheOtherWayRound() {
    let outline = drawn("###", "#.#", "###").outline
    #expect(
      outline == [
        contour((0, 0), (3, 0), (3, 3), (0, 3)),
        contour((1, 2), (2, 2), (2, 1), (1, 1)),
      ])
    #expect(outline.map(area) == [9, -1])
  }

  @Test func modulesThatTouchAtACornerAreTwoSquares() {
    #expect(
      drawn("#.", ".#").outline == [
        contour((0, 0), (1, 0), (1, 1), (0, 1)),
        contour((1, 1), (2, 1), (2, 2), (1, 2)),
      ])
    #expect(
      drawn(".#", "#.").outline == [
        contour((1, 0), (2, 0), (2, 1), (1, 1)),
        contour((0, 1), (1, 1), (1, 2), (0, 2)),
      ])
  }

  @Test func aHoleThatTouchesTheOutsideAtACornerIsJoinedToIt() {
    let modules = drawn(".##", "#.#", "###")
    #expect(windings(of: modules) == expectedWindings(of: modules))
  }

  @Test(arguments: [1, 2, 3, 5, 8, 21, 40], [0.2, 0.5, 0.8])
  func fillsExactlyTheDarkModulesOfAnyMatrix(side: Int, density: Double) throws {
    try forEachSeed(20) { random in
      let modules = (0..<side * side).map { _ in Double.random(in: 0..<1, using: &random) < density }
      let matrix = ModuleMatrix(side: side, modules: modules)
      // A winding number of 1 in the dark and 0 elsewhere is right by the even-odd and by the non-zero rule.
      #expect(windings(of: matrix) == expectedWindings(of: matrix))
      for contour in matrix.outline { #expect(isRectilinear(contour)) }
    }
  }

  @Test(arguments: [1, 4, 10, 40])
  func aSymbolHasFewCornersForItsModules(version: Int) throws {
    let modules = try SymbolEncoder.encode("https://q.example/a", minimumVersion: version).modules
    #expect(windings(of: modules) == expectedWindings(of: modules))
    let dark = expectedWindings(of: modules).reduce(0, +)
    // One rectangle a dark module would have four corners each.
    #expect(modules.outline.map(\.corners.count).reduce(0, +) < 2 * dark)
  }
}

private func drawn(_ rows: String...) -> ModuleMatrix {
  ModuleMatrix(side: rows.count, modules: rows.joined().map { $0 == "#" })
}

private func contour(_ corners: (Int, Int)...) -> ModuleContour {
  ModuleContour(corners: corners.map { ModuleCorner(x: $0.0, y: $0.1) })
}

private func sides(of contour: ModuleContour) -> [(ModuleCorner, ModuleCorner)] {
  let corners = contour.corners
  return corners.indices.map { (corners[$0], corners[($0 + 1) % corners.count]) }
}

/// Positive where the contour runs clockwise as seen.
private func area(_ contour: ModuleContour) -> Int {
  sides(of: contour).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +) / 2
}

/// Whether sides run across and down in turn, so that no corner lies on a straight line.
private func isRectilinear(_ contour: ModuleContour) -> Bool {
  sides(of: contour).enumerated().allSatisfy { index, side in
    index % 2 == 0
      ? side.0.y == side.1.y && side.0.x != side.1.x : side.0.x == side.1.x && side.0.y != side.1.y
  }
}

/// The winding number in the middle of every module, by counting the upright sides to its left.
private func windings(of matrix: ModuleMatrix) -> [Int] {
  var windings = Array(repeating: 0, count: matrix.side * matrix.side)
  for (from, to) in matrix.outline.flatMap(sides) where from.x == to.x {
    for row in min(from.y, to.y)..<max(from.y, to.y) {
      for column in from.x..<matrix.side { windings[row * matrix.side + column] += to.y < from.y ? 1 : -1 }
    }
  }
  return windings
}

private func expectedWindings(of matrix: ModuleMatrix) -> [Int] {
  (0..<matrix.side * matrix.side).map { matrix[$0 % matrix.side, $0 / matrix.side] ? 1 : 0 }
}

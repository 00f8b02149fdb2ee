import BoardSpec
import Diagnostics

/// A reason for which posters are made anew, and how many.
struct PlanReason {
  /// The reason.
  let change: Change
  /// The reason in words; that of a single office names it.
  let words: LocalizedText
  /// How many posters it touches.
  let posters: Int
}

extension RunPlan {
  /// The reasons for which posters are made, the commonest first; the cells of several rows are one reason.
  func reasons(of selection: OfficeSelection) -> [PlanReason] {
    var counts: [Change: (posters: Int, first: Int)] = [:]
    for (place, poster) in posters.enumerated() {
      for change in poster.changes { counts[change, default: (0, place)].posters += 1 }
    }
    return counts.sorted { ($1.value.posters, $0.value.first) < ($0.value.posters, $1.value.first) }
      .map { change, found in
        PlanReason(
          change: change,
          words: found.posters == 1
            ? change.words(selection[found.first].identifier.value) : change.wordsOfMany,
          posters: found.posters)
      }
  }
}

extension Change {
  /// How a person is told of it when many offices share it.
  fileprivate var wordsOfMany: LocalizedText {
    guard case .cell(let column) = self, !Part(name: column).isPicture else { return words("") }
    return LocalizedText(vi: "cột \(column) của danh sách", en: "\(column) in the roster")
  }
}

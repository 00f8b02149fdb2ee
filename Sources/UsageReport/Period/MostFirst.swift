extension Sequence {
  /// The elements with the most first; equal ones stay in their order, which `sorted` does not promise.
  public func mostFirst(_ scans: (Element) -> Int) -> [Element] {
    enumerated().map { (place: $0.offset, scans: scans($0.element), element: $0.element) }
      .sorted { ($1.scans, $0.place) < ($0.scans, $1.place) }
      .map(\.element)
  }
}

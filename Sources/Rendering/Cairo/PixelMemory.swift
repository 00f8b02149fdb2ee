import Glibc

/// The pixels of rasters, kept from one to the next.
///
/// A page at 300 dpi has 70 MB of pixels; having the system clear so much memory anew for each of many posters took
/// a quarter of the time of a run.
final class PixelMemory {
  private var last: PixelBuffer?

  /// Memory for `count` pixels that hold anything, alone with the caller as long as it is kept.
  func buffer(_ count: Int) -> PixelBuffer? {
    // Whoever drew the last raster is done with it when nobody else holds its memory.
    if last.map({ $0.count < count }) ?? true || !isKnownUniquelyReferenced(&last) {
      // The old memory goes first, so that there is never twice as much.
      last = nil
      last = PixelBuffer(count)
    }
    return last
  }
}

/// Memory for pixels, freed with the object.
@safe final class PixelBuffer {
  let start: UnsafeMutablePointer<UInt32>
  let count: Int

  /// The size of a huge page: memory in such pieces needs 1 entry in the system's tables instead of 512.
  private static let hugePage = 2 << 20

  fileprivate init?(_ count: Int) {
    let bytes = count * MemoryLayout<UInt32>.size
    var memory: UnsafeMutableRawPointer?
    guard unsafe posix_memalign(&memory, Self.hugePage, bytes) == 0, let memory = unsafe memory else {
      return nil
    }
    // A wish; nothing is lost where the system has no huge pages.
    unsafe madvise(memory, bytes, MADV_HUGEPAGE)
    unsafe start = memory.bindMemory(to: UInt32.self, capacity: count)
    self.count = count
  }

  deinit { unsafe free(start) }
}

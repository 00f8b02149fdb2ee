import CMalloc

/// The blocks of a megabyte and more that rasters and documents take for a moment.
public enum LargeBlocks {
  /// Has the system take such blocks back as soon as they are freed; once, when the program begins.
  ///
  /// glibc raises the size from which it does so to that of the largest block that was ever freed. Documents of a
  /// thousand pages then leave holes among small blocks, and a run grows by a kilobyte for every office: 6,000 offices
  /// took 60 MB instead of 56.
  public static func returnEarly() {
    // It refuses numbers out of its bounds alone, which this is not.
    _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
  }
}

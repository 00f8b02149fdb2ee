/// Why a document could not be packed: a fault of ours or of the machine, not of the user's files.
public enum WordWriterError: Error, Hashable {
  /// The parts could not be put into one file; says what was being done and the library's own words.
  case archive(doing: String, reason: String)
}

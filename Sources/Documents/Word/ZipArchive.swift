import CLibZip

/// A ZIP file made in memory by libzip, whose parts have one date, so that the same parts give the same bytes.
@safe
final class ZipArchive {
  /// The first day that a ZIP file can name, 1 January 1980, as MS-DOS packs dates.
  private static let date: UInt16 = 1 << 5 | 1

  /// The bytes of all parts one after the other; libzip reads them as late as when it writes the file.
  private let room: UnsafeMutableRawBufferPointer
  private var used = 0
  /// Where libzip writes to.
  private let target: OpaquePointer
  /// `nil` once the file is written.
  private var archive: OpaquePointer?

  /// Packs parts in their order.
  static func bytes(of parts: [(name: String, text: String)]) throws(WordWriterError) -> [UInt8] {
    let archive = try ZipArchive(capacity: parts.reduce(0) { $0 + $1.text.utf8.count })
    for part in parts { try archive.add(part.name, part.text) }
    return try archive.close()
  }

  private init(capacity: Int) throws(WordWriterError) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw unsafe Self.failure("making room for the archive", &error)
    }
    guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      unsafe zip_source_free(target)
      throw unsafe Self.failure("beginning the archive", &error)
    }
    // The archive frees its source at its end, before its bytes are read; this keeps it.
    unsafe zip_source_keep(target)
    unsafe self.target = target
    unsafe self.archive = archive
    unsafe room = .allocate(byteCount: max(capacity, 1), alignment: 1)
  }

  deinit {
    if let archive = unsafe archive { unsafe zip_discard(archive) }
    unsafe zip_source_free(target)
    unsafe room.deallocate()
  }

  private func add(_ name: String, _ text: String) throws(WordWriterError) {
    let doing = "adding \(name) to the archive"
    let bytes = Array(text.utf8)
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: room[used..<used + bytes.count])
    unsafe part.copyBytes(from: bytes)
    used += bytes.count
    guard let source = unsafe zip_source_buffer(archive, part.baseAddress, UInt64(bytes.count), 0) else {
      throw failure(doing)
    }
    let index = unsafe zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw failure(doing)
    }
    guard unsafe zip_file_set_dostime(archive, UInt64(index), 0, Self.date, 0) == 0,
      unsafe zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_DEFLATE), 9) == 0
    else { throw failure(doing) }
  }

  /// Writes the archive and reads its bytes back.
  private func close() throws(WordWriterError) -> [UInt8] {
    guard unsafe zip_close(archive) == 0 else { throw failure("packing the archive") }
    unsafe archive = nil
    let doing = "reading the packed archive"
    var status = unsafe zip_stat_t()
    guard unsafe zip_source_open(target) == 0 else { throw targetFailure(doing) }
    defer { unsafe zip_source_close(target) }
    guard unsafe zip_source_stat(target, &status) == 0 else { throw targetFailure(doing) }
    let size = unsafe status.size
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe zip_source_read(target, $0.baseAddress, size) }
    guard count == Int64(size) else { throw targetFailure(doing) }
    return bytes
  }

  private func failure(_ doing: String) -> WordWriterError {
    guard let archive = unsafe archive, let words = unsafe zip_strerror(archive) else {
      return .archive(doing: doing, reason: "")
    }
    return .archive(doing: doing, reason: unsafe String(cString: words))
  }

  private func targetFailure(_ doing: String) -> WordWriterError {
    unsafe Self.failure(doing, zip_source_error(target))
  }

  private static func failure(_ doing: String, _ error: UnsafeMutablePointer<zip_error_t>?) -> WordWriterError
  {
    guard let error = unsafe error, let words = unsafe zip_error_strerror(error) else {
      return .archive(doing: doing, reason: "")
    }
    return .archive(doing: doing, reason: unsafe String(cString: words))
  }
}

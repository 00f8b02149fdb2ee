import CDeflate

/// Packs bytes with libdeflate; its memory is freed with the value.
///
/// Chosen over ISA-L, which is faster but has another match finder for each set of instructions, so that two machines
/// wrote different bytes. What libdeflate chooses by the CPU are checksums and the moving of its tables alone. Between
/// versions its output may change, as its author says (ebiggers/libdeflate, issue 400): machines that share a run need
/// the same version, as Debian 12 gives them.
@safe struct Deflater: ~Copyable {
  private let pointer: OpaquePointer

  /// Makes a packer of a level, 1 the fastest to 12 the smallest.
  init(level: Int32) throws(PNGError) {
    guard let pointer = unsafe libdeflate_alloc_compressor(level) else { throw .packingFailed }
    unsafe self.pointer = pointer
  }

  deinit { unsafe libdeflate_free_compressor(pointer) }

  /// The bytes as one zlib stream.
  func packed(_ bytes: Span<UInt8>) throws(PNGError) -> [UInt8] {
    // The bound is as large as the bytes, but memory that is not written to is not taken from the machine.
    let bound = unsafe libdeflate_zlib_compress_bound(pointer, bytes.count)
    let packed = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        count = unsafe libdeflate_zlib_compress(
          pointer, source.baseAddress, source.count, target.baseAddress, bound)
      }
    }
    // PNG's numbers are 31 bits wide.
    guard !packed.isEmpty, packed.count <= Int32.max else { throw .packingFailed }
    return packed
  }

  /// The checksum of PNG's chunks (CRC-32).
  static func checksum(_ bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}

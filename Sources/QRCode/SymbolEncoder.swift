import CQREncode
import PageModel

#if canImport(Glibc)
  import Glibc
#endif

/// Turns text into QR symbols.
///
///     let symbol = try SymbolEncoder.encode("https://q.vinhbinh.example/cai-nua/chuyen-bac-ho")
///     symbol.version        // 4
///     symbol.modules.side   // 33
///
/// Any number of tasks may encode at once: the library keeps one table of generator polynomials, filled on first use,
/// and Debian's build guards it with a pthread mutex. It has no other state.
public enum SymbolEncoder {
  /// Makes the smallest symbol that holds `text`, with the strongest error correction that its size gives for free.
  ///
  /// - Parameters:
  ///   - text: What a reader must find; written in UTF-8 without a mark of the encoding, as phones expect it.
  ///   - minimumLevel: The error correction that the symbol has at least.
  ///   - minimumVersion: The smallest version, where symbols side by side should have modules of one size.
  public static func encode(
    _ text: String, minimumLevel: ErrorCorrectionLevel = .medium, minimumVersion: Int = 1
  ) throws(EncodingError) -> QRSymbol {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .emptyText }
    guard !bytes.contains(0) else { throw .embeddedNUL }
    guard SymbolCapacity.versions.contains(minimumVersion) else { throw .noSuchVersion(minimumVersion) }
    let mode = EncodingMode(for: bytes)
    guard
      let version = SymbolCapacity.version(for: bytes, mode: mode, level: minimumLevel, from: minimumVersion)
    else {
      let capacity = SymbolCapacity.largest(mode: mode, level: minimumLevel)
      throw .tooLong(bytes: bytes.count, capacity: capacity)
    }
    let level = strongestLevel(for: bytes.count, mode: mode, version: version, from: minimumLevel)
    let input = try EncoderInput(version: version, level: level)
    try input.append(bytes, mode: mode)
    let modules = try input.encode(version: version)
    return QRSymbol(version: version, level: level, mode: mode, modules: modules)
  }

  private static func strongestLevel(
    for count: Int, mode: EncodingMode, version: Int, from minimum: ErrorCorrectionLevel
  ) -> ErrorCorrectionLevel {
    ErrorCorrectionLevel.allCases.last {
      $0 >= minimum && SymbolCapacity.fits(count, mode: mode, version: version, level: $0)
    } ?? minimum
  }
}

/// The library's list of data segments, freed with the value.
@safe struct EncoderInput: ~Copyable {
  private let pointer: OpaquePointer

  init(version: Int, level: ErrorCorrectionLevel) throws(EncodingError) {
    guard let pointer = unsafe QRinput_new2(Int32(version), level.libraryValue) else {
      throw .library(code: errno)
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe QRinput_free(pointer) }

  func append(_ bytes: [UInt8], mode: EncodingMode) throws(EncodingError) {
    let count = Int32(bytes.count)
    let status = unsafe QRinput_append(pointer, mode.libraryValue, count, bytes)
    guard status == 0 else { throw .library(code: errno) }
  }

  func encode(version: Int) throws(EncodingError) -> ModuleMatrix {
    guard let code = unsafe QRcode_encodeInput(pointer) else { throw .library(code: errno) }
    defer { unsafe QRcode_free(code) }
    // The library grows the version by itself where a text does not fit; the capacities above rule that out.
    guard unsafe Int(code.pointee.version) == version, let data = unsafe code.pointee.data else {
      throw .library(code: ERANGE)
    }
    let side = unsafe Int(code.pointee.width)
    let modules = unsafe UnsafeBufferPointer(start: data, count: side * side)
    // The lowest bit is the colour, the others tell what the module is for.
    return unsafe ModuleMatrix(side: side, modules: modules.map { $0 & 1 == 1 })
  }
}

extension ErrorCorrectionLevel {
  fileprivate var libraryValue: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}

extension EncodingMode {
  fileprivate var libraryValue: QRencodeMode {
    switch self {
    case .numeric: QR_MODE_NUM
    case .alphanumeric: QR_MODE_AN
    case .byte: QR_MODE_8
    }
  }
}

import CQREncode
import PageModel

@testable import QRCode

#if canImport(Glibc)
  import Glibc
#endif

/// Symbols made by libqrencode, which ours must be like.
@safe struct LibraryEncoder: ~Copyable {
  /// Why there is no symbol.
  struct Fault: Error, Equatable {
    /// The `errno` of the library.
    let code: Int32
  }

  private let pointer: OpaquePointer

  /// The symbol of a text in one segment.
  static func encode(
    _ bytes: [UInt8], mode: EncodingMode, version: Int, level: ErrorCorrectionLevel
  ) throws(Fault) -> ModuleMatrix {
    let encoder = try LibraryEncoder(version: version, level: level)
    try encoder.append(bytes, mode: mode)
    return try encoder.encode(version: version)
  }

  private init(version: Int, level: ErrorCorrectionLevel) throws(Fault) {
    guard let pointer = unsafe QRinput_new2(Int32(version), level.libraryValue) else {
      throw Fault(code: errno)
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe QRinput_free(pointer) }

  private func append(_ bytes: [UInt8], mode: EncodingMode) throws(Fault) {
    let status = unsafe QRinput_append(pointer, mode.libraryValue, Int32(bytes.count), bytes)
    guard status == 0 else { throw Fault(code: errno) }
  }

  private func encode(version: Int) throws(Fault) -> ModuleMatrix {
    guard let code = unsafe QRcode_encodeInput(pointer) else { throw Fault(code: errno) }
    defer { unsafe QRcode_free(code) }
    // The library grows the version by itself where a text does not fit.
    guard unsafe Int(code.pointee.version) == version, let data = unsafe code.pointee.data else {
      throw Fault(code: ERANGE)
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

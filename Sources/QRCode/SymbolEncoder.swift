import PageModel

/// Turns text into QR symbols.
///
///     let symbol = try SymbolEncoder.encode("https://q.vinhbinh.example/cai-nua/chuyen-bac-ho")
///     symbol.version        // 4
///     symbol.modules.side   // 33
///
/// Any number of tasks may encode at once. The tests hold every module against libqrencode, mask for mask.
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
    let payload = try Payload(text)
    let version = try payload.version(level: minimumLevel, from: minimumVersion)
    let level = payload.strongestLevel(version: version, from: minimumLevel)
    let template = SymbolTemplate.cached(version: version, level: level)
    let data = DataCodewords.codewords(of: payload.bytes, mode: payload.mode, version: version, level: level)
    let modules = template.modules(of: template.blocks.codewords(for: data))
    return QRSymbol(version: version, level: level, mode: payload.mode, modules: modules)
  }

  /// The version of the smallest symbol that holds `text`, at a small part of the cost of making it.
  public static func version(
    for text: String, minimumLevel: ErrorCorrectionLevel = .medium
  ) throws(EncodingError) -> Int {
    try Payload(text).version(level: minimumLevel, from: SymbolCapacity.versions.lowerBound)
  }
}

/// A text that may become a symbol, as bytes.
private struct Payload {
  let bytes: [UInt8]
  let mode: EncodingMode

  init(_ text: String) throws(EncodingError) {
    bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .emptyText }
    guard !bytes.contains(0) else { throw .embeddedNUL }
    mode = EncodingMode(for: bytes)
  }

  func version(level: ErrorCorrectionLevel, from minimum: Int) throws(EncodingError) -> Int {
    guard SymbolCapacity.versions.contains(minimum) else { throw .noSuchVersion(minimum) }
    guard let version = SymbolCapacity.version(for: bytes, mode: mode, level: level, from: minimum) else {
      throw .tooLong(bytes: bytes.count, capacity: SymbolCapacity.largest(mode: mode, level: level))
    }
    return version
  }

  func strongestLevel(version: Int, from minimum: ErrorCorrectionLevel) -> ErrorCorrectionLevel {
    ErrorCorrectionLevel.allCases.last {
      $0 >= minimum && SymbolCapacity.fits(bytes.count, mode: mode, version: version, level: $0)
    } ?? minimum
  }
}

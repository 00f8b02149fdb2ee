/// How the codewords of a symbol are divided into blocks that are corrected one by one.
struct BlockStructure: Sendable {
  private let blockCount: Int
  private let errorCorrection: ReedSolomon

  /// The blocks of a symbol of `codewords` bytes, data and error correction.
  init(version: Int, level: ErrorCorrectionLevel, codewords: Int) {
    blockCount = SymbolCapacity.blocks(version: version, level: level)
    let data = SymbolCapacity.dataCodewords(version: version, level: level)
    // All blocks have the same number of error correction codewords (ISO/IEC 18004, table 9).
    errorCorrection = ReedSolomon(count: (codewords - data) / blockCount)
  }

  /// All codewords of a symbol in the order in which they are placed (ISO/IEC 18004, 7.6).
  ///
  /// The first codewords of all blocks come first, then the second ones: dirt on one place of the symbol then
  /// takes a little of each block.
  func codewords(for data: [UInt8]) -> [UInt8] {
    let shortLength = data.count / blockCount
    let shortCount = blockCount - data.count % blockCount
    let starts = (0...blockCount).map { $0 * shortLength + max($0 - shortCount, 0) }
    let corrections = (0..<blockCount).map {
      errorCorrection.codewords(for: data[starts[$0]..<starts[$0 + 1]])
    }
    var codewords: [UInt8] = []
    codewords.reserveCapacity(data.count + blockCount * errorCorrection.count)
    for index in 0..<shortLength {
      for block in 0..<blockCount { codewords.append(data[starts[block] + index]) }
    }
    for block in shortCount..<blockCount { codewords.append(data[starts[block] + shortLength]) }
    for index in 0..<errorCorrection.count {
      for block in 0..<blockCount { codewords.append(corrections[block][index]) }
    }
    return codewords
  }
}

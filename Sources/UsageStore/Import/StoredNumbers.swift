import Foundation

extension Data {
  /// Numbers as the store keeps them, eight bytes each with the lowest first.
  init(numbers: [UInt64]) {
    #if _endian(little)
      self = unsafe numbers.withUnsafeBytes { unsafe Data($0) }
    #else
      self = unsafe numbers.map(\.littleEndian).withUnsafeBytes { unsafe Data($0) }
    #endif
  }

  /// The numbers that the bytes hold.
  func numbers() -> [UInt64] {
    unsafe withUnsafeBytes { bytes in
      unsafe [UInt64](unsafeUninitializedCapacity: bytes.count / 8) { room, count in
        for index in 0..<(bytes.count / 8) {
          unsafe room.initializeElement(
            at: index,
            to: UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)))
        }
        count = bytes.count / 8
      }
    }
  }

  /// Candidates as the store keeps them, 16 bytes each: time, link and mark, client, the lowest byte first.
  init(candidates: [Candidate]) {
    var numbers: [UInt64] = []
    numbers.reserveCapacity(candidates.count * 2)
    for candidate in candidates {
      numbers.append(UInt64(candidate.linkAndMark) << 32 | UInt64(candidate.second))
      numbers.append(candidate.client)
    }
    self.init(numbers: numbers)
  }

  /// The candidates that the bytes hold.
  func candidates() -> [Candidate] {
    let numbers = numbers()
    return (0..<(numbers.count / 2)).map { index in
      let first = numbers[index * 2]
      return Candidate(
        second: UInt32(truncatingIfNeeded: first), linkAndMark: UInt32(first >> 32),
        client: numbers[index * 2 + 1])
    }
  }
}

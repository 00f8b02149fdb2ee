import CLittleCMS

/// The meaning of the colours in a document, as an ICC profile.
enum ColorProfile {
  /// sRGB (IEC 61966-2-1), the same bytes whenever it is made.
  ///
  /// In version 4.2 of ICC's form, the last that PDF 1.7 knows.
  static func sRGB() throws(RenderingError) -> [UInt8] {
    guard let profile = unsafe cmsCreate_sRGBProfile() else { throw .profile(doing: "making sRGB") }
    defer { unsafe cmsCloseProfile(profile) }
    unsafe cmsSetProfileVersion(profile, 4.2)
    var size: cmsUInt32Number = 0
    guard unsafe cmsSaveProfileToMem(profile, nil, &size) != 0 else { throw .profile(doing: "sizing sRGB") }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let isSaved = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe cmsSaveProfileToMem(profile, buffer.baseAddress, &size) != 0
    }
    guard isSaved, bytes.count >= 128 else { throw .profile(doing: "writing sRGB") }
    // Little CMS notes the time of day in bytes 24 to 35 of the header: the first day of the standard instead
    // (ICC.1, 7.2.8: year, month, day, hours, minutes, seconds, 16 bits each).
    bytes.replaceSubrange(24..<36, with: [0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0])
    return bytes
  }
}

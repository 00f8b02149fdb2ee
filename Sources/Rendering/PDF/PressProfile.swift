import CLittleCMS
import PageModel

/// The colours of a press, as an ICC profile of four inks.
@safe
public final class PressProfile {
  private let bytes: [UInt8]
  private var packedBytes: [UInt8]?
  /// How the profile calls itself.
  public let name: String
  private let transform: cmsHTRANSFORM
  private var inks: [Color: Color.Ink] = [:]

  /// Reads a profile; throws where the bytes are no output profile of four inks.
  public init(_ bytes: [UInt8]) throws(RenderingError) {
    self.bytes = bytes
    let opened = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmsOpenProfileFromMem(buffer.baseAddress, cmsUInt32Number(buffer.count))
    }
    guard let opened = unsafe opened else { throw .profile(doing: "reading the profile of the press") }
    defer { unsafe cmsCloseProfile(opened) }
    guard unsafe cmsGetColorSpace(opened) == cmsSigCmykData,
      unsafe cmsGetDeviceClass(opened) == cmsSigOutputClass
    else { throw .profile(doing: "looking for four inks in the profile of the press") }
    guard let screen = unsafe cmsCreate_sRGBProfile() else { throw .profile(doing: "making sRGB") }
    defer { unsafe cmsCloseProfile(screen) }
    // 8 bits in, floating per cents out; black points are matched, as printers expect it of pictures for screens.
    let input = Self.format(colorSpace: PT_RGB, channels: 3, bytes: 1, isFloating: false)
    let output = Self.format(colorSpace: PT_CMYK, channels: 4, bytes: 4, isFloating: true)
    let made = unsafe cmsCreateTransform(
      screen, input, opened, output, cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC),
      cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION))
    guard let made = unsafe made else { throw .profile(doing: "connecting sRGB with the press") }
    unsafe transform = made
    name = unsafe Self.description(of: opened)
  }

  deinit { unsafe cmsDeleteTransform(transform) }

  /// The inks that look like a colour of a screen, where none were chosen.
  func ink(of color: Color) -> Color.Ink {
    if let ink = color.ink ?? inks[color] { return ink }
    let parts = [color.red, color.green, color.blue]
    var percent = [Float](repeating: 0, count: 4)
    unsafe cmsDoTransform(transform, parts, &percent, 1)
    // Whole per cents: a plate holds no finer steps, and equal colours stay equal.
    let rounded = percent.map { Double(min(max($0.rounded(), 0), 100)) / 100 }
    let ink = Color.Ink.process(
      cyan: rounded[0], magenta: rounded[1], yellow: rounded[2], black: rounded[3])
    inks[color] = ink
    return ink
  }

  /// The bytes of the profile as a document holds them, packed once.
  func packed(by packing: PDFPacking) throws(RenderingError) -> [UInt8] {
    if let packedBytes { return packedBytes }
    let bytes = bytes
    let made = try packing.packed(bytes.span)
    packedBytes = made
    return made
  }

  /// The macros of lcms2.h that Swift cannot see.
  private static func format(
    colorSpace: Int32, channels: UInt32, bytes: UInt32, isFloating: Bool
  ) -> cmsUInt32Number {
    (isFloating ? 1 << 22 : 0) | UInt32(colorSpace) << 16 | channels << 3 | bytes
  }

  private static func description(of profile: cmsHPROFILE) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    let count = unsafe cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", &buffer, 256)
    return String(decoding: buffer.prefix(max(Int(count) - 1, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

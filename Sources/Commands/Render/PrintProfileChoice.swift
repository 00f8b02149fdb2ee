public import ArgumentParser
public import BoardSpec
import Diagnostics
import Rendering

extension PrintProfile: ExpressibleByArgument {}

/// Who prints the PDFs: what the person asked for, else what the layout says.
struct PrintProfileChoice: Sendable {
  /// What `--print` said.
  let wanted: PrintProfile?
  /// The file that `--press-profile` named.
  let profilePath: String?

  /// A press of coated paper (SWOP), from Debian's package libgs-common.
  private static let defaultPath = "/usr/share/color/icc/ghostscript/default_cmyk.icc"
  /// No profile of a press is larger than this.
  private static let largest = 16 << 20

  /// The bytes of the press's profile; `nil` where an office prints.
  func pressProfile(for layout: Layout, files: FileAccess = .disk) throws(Failure) -> [UInt8]? {
    guard (wanted ?? layout.print) == .shop else {
      guard profilePath != nil else { return nil }
      throw Failure(
        "press.not-for-shop",
        LocalizedText(
          vi: "--press-profile chỉ dùng khi in ở nhà in", en: "--press-profile is only for a print shop"),
        remedy: LocalizedText(vi: "Thêm --print shop", en: "Add --print shop"), exitCode: .wrongArguments)
    }
    let path = profilePath ?? Self.defaultPath
    guard case .success(let bytes) = files.bytes(path, Self.largest) else {
      throw Failure(
        "press.no-profile",
        LocalizedText(
          vi: "Không đọc được hồ sơ màu của máy in \(path)",
          en: "The colour profile \(path) of the press cannot be read"),
        remedy: LocalizedText(
          vi: "Xin nhà in tệp ICC và ghi --press-profile TỆP, hoặc cài gói libgs-common",
          en: "Ask the print shop for its ICC file and give --press-profile FILE, or install libgs-common"),
        exitCode: .inputOutput)
    }
    guard (try? PressProfile(bytes)) != nil else {
      throw Failure(
        "press.not-four-inks",
        LocalizedText(
          vi: "\(path) không phải hồ sơ màu bốn màu (CMYK)",
          en: "\(path) is not a CMYK colour profile"),
        remedy: LocalizedText(
          vi: "Dùng tệp ICC mà nhà in đưa, loại «output, CMYK»",
          en: "Use the ICC file that the print shop gives out, of the kind “output, CMYK”"),
        exitCode: .wrongArguments)
    }
    return bytes
  }
}

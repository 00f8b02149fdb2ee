import BoardSpec
import Diagnostics
import PageModel

extension CompositionFaults {
  /// The pixels an inch under which a photo looks soft at arm's length; printers ask for 300 and live with half.
  private static let leastPixelsPerInch = 150.0

  /// A warning for a picture with too few pixels for the size in which it is printed.
  func coarsePicture(_ item: PageItem) -> Diagnostic? {
    guard let shape = item.picture, let found = shape.pixelsPerInch,
      found < Self.leastPixelsPerInch - 0.5, let pixels = shape.picture.pixels
    else { return nil }
    let name = shape.picture.name
    let millimetres = Int((Double(pixels.width) / Self.leastPixelsPerInch * 25.4).rounded(.down))
    let needed = Int((shape.frame.size.width / 72 * Self.leastPixelsPerInch).rounded(.up))
    return Diagnostic(
      "picture.coarse", .warning,
      LocalizedText(
        vi: "Hình `\(name)` in ra sẽ bị nhòe: chỉ có \(Int(found)) điểm ảnh mỗi inch",
        en: "`\(name)` prints blurred: it has \(Int(found)) pixels an inch there"),
      remedy: LocalizedText(
        vi: "Dùng hình rộng ít nhất \(needed) điểm ảnh, hoặc cho nó rộng nhiều nhất \(millimetres) mm",
        en: "Use a picture at least \(needed) pixels wide, or make it \(millimetres) mm wide at the most"),
      at: range(of: item.origin))
  }
}

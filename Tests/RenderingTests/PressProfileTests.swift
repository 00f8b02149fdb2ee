import Foundation
import Rendering
import Testing

@Suite("Profiles of presses")
struct PressProfileTests {
  /// The profiles of Debian's package libgs-common, which Scripts/packages.txt names.
  private static func file(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/color/icc/ghostscript/\(name)")))
  }

  @Test("a profile of four inks tells its name")
  func readsName() throws {
    #expect(try PressProfile(try Self.file("default_cmyk.icc")).name == "Artifex CMYK SWOP Profile")
  }

  @Test("profiles of screens and greys are refused", arguments: ["srgb.icc", "default_gray.icc", "lab.icc"])
  func refusesOtherColors(_ name: String) throws {
    let bytes = try Self.file(name)
    #expect(throws: RenderingError.self) { try PressProfile(bytes) }
  }

  @Test("what is no whole profile is refused and ends nothing", arguments: [0, 1, 127, 128, 500, 20_000])
  func refusesDamage(_ count: Int) throws {
    let bytes = Array(try Self.file("default_cmyk.icc").prefix(count))
    #expect(throws: RenderingError.self) { try PressProfile(bytes) }
    #expect(throws: RenderingError.self) { try PressProfile([UInt8](repeating: 0xFF, count: count)) }
  }
}

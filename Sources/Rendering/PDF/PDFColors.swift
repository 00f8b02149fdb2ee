/// What the numbers of the colours in a document mean: those of a screen, or those of a press.
enum PDFColors {
  /// sRGB, with its profile as it is written.
  case screen(packedProfile: [UInt8])
  /// The inks of a press, with its profile as it is written.
  case press(PressProfile, packedProfile: [UInt8])

  /// The press, where there is one.
  var press: PressProfile? {
    if case .press(let profile, _) = self { return profile }
    return nil
  }

  /// The version of PDF 1 that a document follows: PDF/X-4 knows none after 1.6 (ISO 15930-7, 6.1).
  var version: Int { press == nil ? 7 : 6 }

  /// Writes the profile; answers the entry of the catalog that names it (ISO 32000-1, 14.11.5).
  ///
  /// PDF/A and PDF/X ask for an intent each, and both for the same profile.
  func outputIntents(_ file: inout PDFFile) throws -> PDFBytes {
    var entry = PDFBytes("/OutputIntents[")
    switch self {
    case .screen(let profile):
      let number = file.reserve()
      try file.addStream(number, PDFBytes("/N 3"), packed: profile)
      entry.add(Self.intent("GTS_PDFA1", name: "sRGB", profile: number))
    case .press(let press, let profile):
      let number = file.reserve()
      try file.addStream(number, PDFBytes("/N 4"), packed: profile)
      entry.add(Self.intent("GTS_PDFA1", name: press.name, profile: number))
      entry.add(Self.intent("GTS_PDFX", name: press.name, profile: number))
    }
    entry.add("]")
    return entry
  }

  private static func intent(_ kind: StaticString, name: String, profile: Int) -> PDFBytes {
    var bytes = PDFBytes("<</Type/OutputIntent/S/")
    bytes.add(kind)
    bytes.add("/OutputConditionIdentifier")
    bytes.add(text: name)
    bytes.add("/Info")
    bytes.add(text: name)
    bytes.add("/DestOutputProfile ")
    bytes.add(reference: profile)
    bytes.add(">>")
    return bytes
  }

  /// The colour of registration marks, which is on every plate (ISO 32000-1, 8.6.6.4).
  var resources: PDFBytes {
    guard press != nil else { return PDFBytes() }
    return PDFBytes(
      "/ColorSpace<</All[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]>>"
    )
  }
}

/// Which modules each target may import: the truth that Package.swift and the sources are compared with.
///
/// A new arrow is drawn here first, with a look at the table of targets in the design: arrows run one way,
/// towards plain values.
enum Arrows {
  /// The modules that each Swift target may import, those of the platform aside.
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "PageModel": [],
    "Links": [],
    "AccessLog": ["Links"],
    "BoardSpec": ["Diagnostics", "PageModel", "Links", "Yams"],
    "QRCode": ["PageModel"],
    "Typesetting": ["PageModel", "CPango"],
    "Composition": ["Diagnostics", "PageModel", "BoardSpec", "QRCode", "Typesetting"],
    "Rendering": [
      "PageModel", "CCairo", "CDeflate", "CHarfBuzz", "CLittleCMS", "CMalloc", "CQPDF", "CRsvg", "Crypto",
    ],
    "Proof": ["PageModel", "CZXing"],
    "Destinations": ["CCurl"],
    "Preview": ["Diagnostics", "PageModel", "FlyingFox", "FlyingSocks"],
    "LogFiles": ["CMalloc", "CZlib"],
    "Documents": ["PageModel", "CLibZip"],
    "UsageStore": ["AccessLog", "GRDB"],
    "UsageReport": ["AccessLog", "UsageStore"],
    "ReportWords": ["AccessLog", "BoardSpec", "Diagnostics", "UsageReport", "UsageStore"],
    "Commands": [
      "Diagnostics", "PageModel", "Links", "BoardSpec", "Typesetting", "Composition", "Rendering", "Proof",
      "Preview", "Destinations", "AccessLog", "LogFiles", "UsageStore", "UsageReport", "ReportWords",
      "Documents", "ArgumentParser", "Crypto",
    ],
    "bangtin": ["Commands"],
  ]

  /// Targets below Tests/ that tests share; they are part of no program.
  static let testSupport: Set<String> = ["CQREncode", "Recording", "TestRuns"]

  /// Targets below Benchmarks/, which only measure: they may see every target, and none may see them.
  static let benchmarks: Set<String> = ["access-log-benchmark", "poster-pdf-benchmark"]

  /// The targets that may import C modules.
  static let targetsThatKnowC: Set<String> = [
    "Typesetting", "Rendering", "Proof", "Destinations", "LogFiles", "Documents",
  ]

  /// Modules that come with the toolchain and need no declaration.
  static let platform: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Musl", "Swift",
    "Synchronization",
    "Testing",
  ]

  /// Whether `module` holds the declarations of a C library, which its name says.
  static func isC(_ module: String) -> Bool {
    module.prefixMatch(of: /C[A-Z]/) != nil
  }
}

// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: a fault that the compiler can see never reaches a person.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

// The arrows between the targets are kept by Tests/ArchitectureTests, which reads every `import` line.
let package = Package(
  name: "bangtin",
  products: [.executable(name: "bangtin", targets: ["bangtin"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // C libraries: headers of the system, found by pkg-config.
    .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangoft2", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    // librsvg, and gdk-pixbuf, which it brings.
    .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CLittleCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // The C library's own allocator, whose settings Glibc's module does not show.
    .systemLibrary(name: "CMalloc"),
    // A shim: libzxing-dev behind a few functions of C.
    .target(name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),
    // A shim: libcurl4-openssl-dev, whose options are set by a variadic function.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),

    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "PageModel", swiftSettings: strict),
    .target(name: "Links", swiftSettings: strict),
    // The list of robots is part of the program, so that it works wherever the program lies.
    .target(
      name: "AccessLog", dependencies: ["Links"], resources: [.embedInCode("agents.txt")],
      swiftSettings: strict),
    .target(
      name: "BoardSpec",
      dependencies: ["Diagnostics", "PageModel", "Links", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "QRCode", dependencies: ["PageModel"], swiftSettings: strict),
    .target(
      name: "Typesetting", dependencies: ["PageModel", "CPango"], swiftSettings: strict),
    .target(
      name: "Composition",
      dependencies: ["Diagnostics", "PageModel", "BoardSpec", "QRCode", "Typesetting"],
      swiftSettings: strict),
    .target(
      name: "Rendering",
      dependencies: [
        "PageModel", "CCairo", "CDeflate", "CHarfBuzz", "CLittleCMS", "CMalloc", "CQPDF", "CRsvg",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(name: "Destinations", dependencies: ["CCurl"], swiftSettings: strict),
    .target(name: "Proof", dependencies: ["PageModel", "CZXing"], swiftSettings: strict),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "LogFiles", dependencies: ["CMalloc", "CZlib"], swiftSettings: strict),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "Documents", dependencies: ["PageModel", "CLibZip"], swiftSettings: strict),
    .target(
      name: "UsageStore", dependencies: ["AccessLog", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "UsageReport", dependencies: ["AccessLog", "UsageStore"], swiftSettings: strict),
    .target(
      name: "ReportWords",
      dependencies: ["AccessLog", "BoardSpec", "Diagnostics", "UsageReport", "UsageStore"],
      swiftSettings: strict),
    // The page is part of the program, so that it works wherever the program lies.
    .target(
      name: "Preview",
      dependencies: [
        "Diagnostics", "PageModel",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Page")], swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: [
        "Diagnostics", "PageModel", "Links", "BoardSpec", "Typesetting", "Composition", "Rendering", "Proof",
        "Preview", "Destinations", "AccessLog", "LogFiles", "UsageStore", "UsageReport", "ReportWords",
        "Documents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "bangtin", dependencies: ["Commands"], swiftSettings: strict),

    .executableTarget(
      name: "poster-pdf-benchmark",
      dependencies: [
        "Diagnostics", "PageModel", "BoardSpec", "QRCode", "Typesetting", "Composition", "Rendering",
      ], path: "Benchmarks/PosterPDF", swiftSettings: strict),
    .executableTarget(
      name: "access-log-benchmark", dependencies: ["AccessLog", "Links"], path: "Benchmarks/AccessLog",
      swiftSettings: strict),

    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    // Seeds of random tests, and which tests are long.
    .target(name: "TestRuns", path: "Tests/TestRuns", swiftSettings: strict),
    .testTarget(name: "TestRunsTests", dependencies: ["TestRuns"], swiftSettings: strict),
    .testTarget(
      name: "PageModelTests", dependencies: ["PageModel", "QRCode", "TestRuns"], swiftSettings: strict),
    // The encoder that ours is compared with. Without pkg-config, which would warn whoever only builds the program
    // that the library is missing.
    .systemLibrary(
      name: "CQREncode", path: "Tests/CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .testTarget(
      name: "QRCodeTests", dependencies: ["PageModel", "QRCode", "CQREncode", "TestRuns"],
      swiftSettings: strict),
    .testTarget(
      name: "ProofTests", dependencies: ["PageModel", "QRCode", "Proof"], swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "PageModel", "Rendering", "Recording", .product(name: "Crypto", package: "swift-crypto"),
      ], exclude: ["Files"],
      swiftSettings: strict),
    .target(
      name: "Recording", dependencies: ["CCairo"], path: "Tests/Recording", swiftSettings: strict),
    .testTarget(name: "RecordingTests", dependencies: ["Recording", "TestRuns"], swiftSettings: strict),
    .testTarget(
      name: "CompositionTests",
      dependencies: [
        "Diagnostics", "PageModel", "BoardSpec", "Typesetting", "Composition", "Rendering", "Recording",
      ], exclude: ["Faults", "Pictures", "ShippedLayouts"], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "AccessLog", "Documents", "LogFiles", "UsageReport", "UsageStore", "Diagnostics", "PageModel",
        "Links",
        "BoardSpec", "Composition", "Preview", "Proof", "Commands",
        "Destinations", "Recording", "Rendering", "TestRuns", "Typesetting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      exclude: ["Arguments/Texts", "Destinations", "Failures", "Proofs", "ReportFolders"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["PageModel", "TestRuns", "Typesetting"], swiftSettings: strict),
    .testTarget(name: "DestinationsTests", dependencies: ["Destinations", "CCurl"], swiftSettings: strict),
    .testTarget(
      name: "UsageStoreTests",
      dependencies: [
        "AccessLog", "Links", "TestRuns", "UsageStore", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "UsageReportTests",
      dependencies: [
        "AccessLog", "BoardSpec", "Composition", "Diagnostics", "Links", "LogFiles", "PageModel",
        "Recording", "Rendering", "ReportWords", "TestRuns", "Typesetting", "UsageReport", "UsageStore",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Pages/Pictures"], swiftSettings: strict),
    .testTarget(name: "DocumentsTests", dependencies: ["PageModel", "Documents"], swiftSettings: strict),
    .testTarget(name: "LogFilesTests", dependencies: ["LogFiles"], swiftSettings: strict),
    .testTarget(name: "LinksTests", dependencies: ["Links"], swiftSettings: strict),
    .testTarget(
      name: "AccessLogTests", dependencies: ["AccessLog", "Links", "TestRuns"], swiftSettings: strict),
    .testTarget(
      name: "BoardSpecTests",
      dependencies: ["BoardSpec", "Diagnostics", "Links", "PageModel", "Recording", "Rendering", "TestRuns"],
      exclude: ["Faults", "Remedies", "Schema/check.py"],
      swiftSettings: strict),
    // Runs the release binary, which it does not depend on: Scripts/test builds that first.
    .testTarget(
      name: "EndToEndTests", dependencies: ["PageModel", "Proof", "Recording", "Rendering", "TestRuns"],
      exclude: [
        "Links/AccessLogs", "Links/ask.py", "Links/servers.py", "Upgrade/Folder-0.1", "Usage/import_logs.py",
        "Preview/browser.py", "Preview/preview.py", "Site/site.py",
        "Report/boards.py", "Report/edges.py", "Report/figures.py", "Report/formats.py", "Report/forms.py",
        "Report/screens.py",
        "Validation/draw.py", "Validation/bookmarks.py", "Validation/plant.py",
        "Validation/reading-order.txt",
        "Validation/validate.py",
      ], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Diagnostics", "PageModel", "Preview", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestRuns"], swiftSettings: strict),
  ]
)

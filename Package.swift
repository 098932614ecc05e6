// swift-tools-version: 6.2

import PackageDescription

/// Whether `scripts/tested` builds: dependencies and hot targets as for release, the rest not optimised. That takes
/// as long as a debug build, and tests run in two thirds of the time.
let isTested = Context.environment["HOTLINE_TESTS"] != nil

/// What every target is compiled with: the language as it will be, and no warning left standing.
let settings: [SwiftSetting] =
  (isTested ? [.unsafeFlags(["-Onone"])] : []) + [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]

/// Libraries show what they import only when their interface needs it.
/// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
let librarySettings = settings + [.enableUpcomingFeature("InternalImportsByDefault")]

/// Optimised in every build: tables are protected fifty times faster, and tests do it thousands of times. Whoever
/// depends on the package may not have such flags; its own copy of it lies among checkouts.
let hotSettings =
  Context.packageDirectory.contains("/checkouts/")
  ? librarySettings
  : librarySettings + [.unsafeFlags(["-O"])]

let package = Package(
  name: "hotline",
  products: [
    .library(name: "CaseLog", targets: ["Base", "CaseModel", "Triage", "Vault", "CaseStore"]),
    .library(name: "SafeStatistics", targets: ["Base", "Statistics", "Disclosure", "Export"]),
    .library(name: "Releases", targets: ["Releases"]),
    .executable(name: "hotline", targets: ["hotline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Documentation alone: swift package generate-documentation. No target depends on it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    .target(
      name: "Schema", path: "Schema", exclude: ["README.md", "RESTORE.md", "schema.sql"],
      resources: [.embedInCode("Migrations"), .embedInCode("Reference")],
      swiftSettings: librarySettings),
    // The floor below the privacy wall: knows no case and imports no other target.
    .target(name: "Base", swiftSettings: hotSettings),
    .target(name: "CaseModel", dependencies: ["Base"], swiftSettings: librarySettings),
    .target(name: "Statistics", dependencies: ["Base"], swiftSettings: hotSettings),
    .target(
      name: "Disclosure", dependencies: ["Base", "Statistics"], swiftSettings: hotSettings),
    .target(
      name: "Export", dependencies: ["Base", "Disclosure", "Statistics"],
      swiftSettings: librarySettings),
    .target(name: "Triage", dependencies: ["Base", "CaseModel"], swiftSettings: librarySettings),
    .target(
      name: "Vault",
      dependencies: [
        "Base", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], swiftSettings: librarySettings),
    .target(
      name: "CGuard", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "CaseStore",
      dependencies: [
        "Base", "CGuard", "CaseModel", "Triage", "Vault", "Schema", "Statistics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: librarySettings),
    // What goes out of a log: counts, protected together with everything that is out, as reports.
    .target(
      name: "Releases",
      dependencies: ["Base", "CaseModel", "CaseStore", "Disclosure", "Export", "Statistics"],
      swiftSettings: librarySettings),
    // The session agent: holds the keys while a session lasts, and knows neither log nor case.
    .target(name: "Agent", dependencies: ["Base", "CGuard"], swiftSettings: librarySettings),
    .executableTarget(
      name: "hotline",
      dependencies: [
        "Agent", "Base", "CGuard", "CaseModel", "Triage", "Vault", "CaseStore", "Statistics",
        "Disclosure",
        "Export", "Releases",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // What several test targets share; no product holds them.
    .target(
      name: "_VaultTestSupport", path: "Tests/_VaultTestSupport", swiftSettings: settings),
    .target(
      name: "_StatisticsTestSupport", dependencies: ["Statistics"],
      path: "Tests/_StatisticsTestSupport", swiftSettings: settings),
    .target(
      name: "_CaseLogTestSupport", dependencies: ["Base", "CaseModel", "CaseStore", "Vault"],
      path: "Tests/_CaseLogTestSupport", swiftSettings: settings),
    .target(
      name: "_FuzzSupport",
      dependencies: ["Base", "CaseModel", "CaseStore", "Vault", "_CaseLogTestSupport"],
      path: "Tests/_FuzzSupport", swiftSettings: settings),
    .testTarget(name: "BaseTests", dependencies: ["Base"], swiftSettings: settings),
    .testTarget(
      name: "DisclosureTests",
      dependencies: ["Base", "Disclosure", "Statistics", "_StatisticsTestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(name: "SchemaTests", dependencies: ["Schema"], swiftSettings: settings),
    .testTarget(
      name: "CaseModelTests", dependencies: ["Base", "CaseModel"], swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Base", "Statistics", "_StatisticsTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ExportTests", dependencies: ["Base", "Disclosure", "Export", "Statistics"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "VaultTests",
      dependencies: [
        "Base", "Vault", "_VaultTestSupport", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], swiftSettings: settings),
    .testTarget(
      name: "TriageTests", dependencies: ["Base", "CaseModel", "Triage"], swiftSettings: settings),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: [
        "Base", "CaseModel", "CaseStore", "Disclosure", "Schema", "Statistics", "Triage", "Vault",
        "_CaseLogTestSupport", "_FuzzSupport", "_VaultTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReleasesTests",
      dependencies: [
        "Base", "CaseModel", "CaseStore", "Disclosure", "Export", "Releases", "Statistics", "_CaseLogTestSupport",
      ],
      swiftSettings: settings),
    // The session agent with keys that are none, for the tests of the agent.
    .executableTarget(
      name: "AgentHost", dependencies: ["Agent"], path: "Tests/AgentHost",
      swiftSettings: settings),
    // Fills a log in process and measures it, for scripts/bench.
    .executableTarget(
      name: "Workload",
      dependencies: [
        "Base", "CaseModel", "CaseStore", "Statistics", "Vault", "_CaseLogTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], path: "Tests/Workload", swiftSettings: settings),
    // The programs of the documentation: what an embedder writes with each product, run by the tests.
    .executableTarget(
      name: "OpenLog", dependencies: ["Base", "CaseModel", "CaseStore", "Vault"],
      path: "Tests/Examples/OpenLog", swiftSettings: settings),
    .executableTarget(
      name: "ProtectTable", dependencies: ["Base", "Disclosure", "Export", "Statistics"],
      path: "Tests/Examples/ProtectTable", swiftSettings: settings),
    .testTarget(
      name: "HotlineTests",
      dependencies: [
        "Agent", "AgentHost", "Base", "OpenLog", "ProtectTable", "CGuard", "CaseModel", "CaseStore",
        "Disclosure", "Export", "Releases", "Statistics", "Triage",
        "Vault", "_CaseLogTestSupport", "_VaultTestSupport", "hotline",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// scripts/fuzz alone builds it: libFuzzer brings the program's beginning.
if Context.environment["HOTLINE_FUZZ_TARGET"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["_FuzzSupport"], path: "Tests/Fuzz",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

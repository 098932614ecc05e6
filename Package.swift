// swift-tools-version: 6.2

import PackageDescription

/// What every target is compiled with: the language as it will be, and no warning left standing.
let settings: [SwiftSetting] = [
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

let package = Package(
  name: "hotline",
  products: [
    .library(name: "SafeStatistics", targets: ["Statistics", "Disclosure"]),
    .executable(name: "hotline", targets: ["hotline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Statistics", swiftSettings: librarySettings),
    .target(name: "Disclosure", dependencies: ["Statistics"], swiftSettings: librarySettings),
    .executableTarget(
      name: "hotline",
      dependencies: [
        "Statistics", "Disclosure",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: settings),
    .testTarget(
      name: "DisclosureTests", dependencies: ["Disclosure", "Statistics"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

import Statistics

extension Scheme {
  /// Three topics of two groups, the four communes of 2025 and what they came from.
  package static let sample = Scheme(
    topics: [
      .init(
        code: "BL", parent: nil, group: "abuse", hotline111: "bạo lực", childHelpline: "Violence"),
      .init(
        code: "BL01", parent: "BL", group: "abuse", hotline111: "bạo lực", childHelpline: "Violence"
      ),
      .init(
        code: "BL06", parent: "BL", group: "abuse", hotline111: "bạo lực",
        childHelpline: "Mental Health"),
      .init(
        code: "TN", parent: nil, group: "accident", hotline111: "none",
        childHelpline: "Physical Health"),
      .init(
        code: "TN01", parent: "TN", group: "accident", hotline111: "none",
        childHelpline: "Physical Health"),
    ],
    units: UnitBook(
      [
        .init(
          key: "62@1900-01-01", validFrom: "1900-01-01", validTo: "2025-06-30", level: "province",
          parent: nil),
        .init(
          key: "51@1900-01-01", validFrom: "1900-01-01", validTo: "2025-06-30", level: "province",
          parent: nil),
        .init(
          key: "51@2025-07-01", validFrom: "2025-07-01", validTo: nil, level: "province",
          parent: nil),
        .init(
          key: "01@2025-07-01", validFrom: "2025-07-01", validTo: nil, level: "province",
          parent: nil),
        .init(
          key: "617@1900-01-01", validFrom: "1900-01-01", validTo: "2025-06-30", level: "district",
          parent: "62@1900-01-01"),
        .init(
          key: "23422@1900-01-01", validFrom: "1900-01-01", validTo: "2025-06-30", level: "commune",
          parent: "617@1900-01-01"),
        .init(
          key: "23425@1900-01-01", validFrom: "1900-01-01", validTo: "2025-06-30", level: "commune",
          parent: "617@1900-01-01"),
        .init(
          key: "23416@1900-01-01", validFrom: "1900-01-01", validTo: "2025-06-30", level: "commune",
          parent: "617@1900-01-01"),
        .init(
          key: "23425@2025-07-01", validFrom: "2025-07-01", validTo: nil, level: "commune",
          parent: "51@2025-07-01"),
        .init(
          key: "23416@2025-07-01", validFrom: "2025-07-01", validTo: nil, level: "commune",
          parent: "51@2025-07-01"),
        .init(
          key: "21001@2025-07-01", validFrom: "2025-07-01", validTo: nil, level: "commune",
          parent: "51@2025-07-01"),
      ],
      changes: [
        ("62@1900-01-01", "51@2025-07-01"), ("51@1900-01-01", "51@2025-07-01"),
        ("23422@1900-01-01", "23425@2025-07-01"), ("23425@1900-01-01", "23425@2025-07-01"),
        ("23416@1900-01-01", "23416@2025-07-01"),
      ], served: ["23425@2025-07-01", "23416@2025-07-01"]),
    vocabularies: [
      .sex: ["male", "female", "unknown"], .nature: ["actual", "at-risk", "unknown"],
      .channel: ["phone", "letter", "unknown"],
      .caller: ["child", "parent", "teacher", "unknown"],
      .kind: ["child-about-self", "about-child", "silent", "question"],
      .result: ["case", "counselling", "information", "none"],
    ])
}

extension StatisticsRow {
  package static func child(
    _ day: String = "2026-10-03", topic: String = "BL01", sex: String = "male", age: String = "7-7",
    place: String = "23425@2025-07-01", topics: [String] = [], isCounted: Bool = true
  ) -> StatisticsRow {
    StatisticsRow(
      unit: .child, registeredOn: day, isCounted: isCounted,
      codes: ["topic": topic, "sex": sex, "age": age, "place": place],
      sets: ["topic": topics.isEmpty ? [topic] : topics])
  }
}

/// The answers of one question each about some rows.
package func answers(_ questions: [Question], _ rows: [StatisticsRow]) throws -> [CountTable] {
  var count = try Count(questions, .sample)
  for row in rows { count.add(count.snapshots.map { _ in row }) }
  return try count.answers()
}

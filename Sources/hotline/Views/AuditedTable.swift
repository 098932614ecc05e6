import Disclosure
import Statistics

/// What `table audit` found.
struct AuditedTable: Printable {
  struct Interval: Encodable {
    let cell: [String]
    let least: Int
    /// Absent when nothing published limits it.
    let greatest: Int?
    let isSettled: Bool
  }

  let cells: Int
  let hidden: Int
  let rounded: Int
  let sensitive: Int
  let pinned: [String]
  let unkept: [String]
  let pinnedByCoalition: [String]
  let disclosedGroups: [String]
  let unsettled: [String]
  /// Hidden cells whose sign says that they are small.
  let told: [String]
  /// Counts that are found out, or closer than promised, because of such signs.
  let foundByMarks: [String]
  /// Tables that agree with what is printed, and those of them that the program publishes alike; absent unless asked
  /// for.
  let candidates: Int?
  let alike: Int?
  /// Counts that who has the program computes or knows more closely than promised.
  let foundByProgram: [String]?
  /// More tables agree than are tried.
  let isProgramOutOfReach: Bool?
  /// Places that the counts had more than once, added up.
  let repeated: [String]
  let intervals: [Interval]
  let seconds: Double

  init(
    _ publications: [Publication], _ findings: Audit.Findings, _ bounds: [Audit.Bounds],
    told: [CellKey], foundByMarks: [CellKey], program: ProgramAudit.Outcome?, repeated: [CellKey],
    seconds: Double
  ) {
    cells = publications.reduce(0) { $0 + $1.cells.count }
    hidden = publications.flatMap(\.cells).count { $0.printed == nil }
    rounded = publications.filter { $0.bound > 1 }.reduce(0) { $0 + $1.cells.count }
    sensitive = findings.sensitive
    pinned = findings.pinned.map(\.description)
    unkept = findings.unkept.map(\.description)
    pinnedByCoalition = findings.pinnedByCoalition.map(\.description)
    disclosedGroups = findings.disclosedGroups.map(\.description)
    unsettled = findings.unsettled.map(\.description)
    self.told = told.map(\.description)
    self.foundByMarks = foundByMarks.map(\.description)
    switch program {
    case .done(let audit):
      (candidates, alike, isProgramOutOfReach) = (audit.candidates, audit.alike, false)
      foundByProgram = (audit.pinned + audit.unkept).map(\.description)
    case .outOfReach:
      (candidates, alike, foundByProgram, isProgramOutOfReach) = (nil, nil, nil, true)
    case nil:
      (candidates, alike, foundByProgram, isProgramOutOfReach) = (nil, nil, nil, nil)
    }
    self.repeated = repeated.map(\.description)
    intervals = bounds.map {
      Interval(
        cell: $0.key.codes, least: $0.least, greatest: $0.greatest, isSettled: $0.isSettled)
    }
    self.seconds = seconds
  }

  private var rows: [DetailBlock.Row] {
    [
      .init(say(vi: "Ô", en: "Cells"), "\(cells)"),
      .init(say(vi: "Ẩn", en: "Hidden"), "\(hidden)"),
      .init(say(vi: "Làm tròn", en: "Rounded"), "\(rounded)"),
      .init(say(vi: "Nhạy cảm", en: "Sensitive"), "\(sensitive)"),
      row(say(vi: "Tính ra được", en: "Can be computed"), pinned),
      row(say(vi: "Gần hơn lời hứa", en: "Closer than promised"), unkept),
      row(say(vi: "Nhóm tính ra được", en: "A coalition computes"), pinnedByCoalition),
      row(say(vi: "Lộ cả nhóm", en: "Groups disclosed"), disclosedGroups),
      row(say(vi: "Chưa tính xong", en: "Not settled"), unsettled),
      row(say(vi: "Ký hiệu cho biết là nhỏ", en: "Told small by their sign"), told),
      row(
        say(vi: "Lộ vì ký hiệu, ít nhất", en: "Found out by signs, at least"), foundByMarks),
    ] + program + DetailBlock.Row.repeated(repeated) + [
      .init(say(vi: "Giây", en: "Seconds"), "\((seconds * 1000).rounded() / 1000)")
    ]
  }

  /// What who has the program finds out.
  private var program: [DetailBlock.Row] {
    let label = say(vi: "Ai có chương trình tính ra", en: "Who has the program computes")
    if isProgramOutOfReach == true {
      let many = say(
        vi: "không liệt kê được: quá nhiều bảng có thể", en: "can't be enumerated: too many tables are possible")
      return [.init(label, many, .warning)]
    }
    guard let candidates, let alike, let foundByProgram else { return [] }
    return [
      .init(
        say(vi: "Bảng có thể", en: "Possible tables"),
        say(
          vi: "\(candidates), còn \(alike) sau khi chạy lại",
          en: "\(candidates), \(alike) after running the program again")),
      row(label, foundByProgram),
    ]
  }

  private func row(_ label: String, _ cells: [String]) -> DetailBlock.Row {
    let names = cells.prefix(20).joined(separator: "; ")
    let more = cells.count > 20 ? "; …" : ""
    return .init(
      label, cells.isEmpty ? "0" : "\(cells.count): \(names)\(more)",
      cells.isEmpty ? nil : .alarm)
  }

  func text(_ style: TextStyle) -> String { DetailBlock(rows: rows).render(style) }

  static let csvHeader = ["cell", "least", "greatest", "settled"]
  var csvRows: [[String]] {
    intervals.map {
      [
        $0.cell.joined(separator: " | "), "\($0.least)", $0.greatest.map(String.init) ?? "",
        $0.isSettled ? "yes" : "no",
      ]
    }
  }
}

extension DetailBlock.Row {
  /// A line about places that inner.csv has more than once; none where there are none.
  static func repeated(_ places: [String]) -> [DetailBlock.Row] {
    guard !places.isEmpty else { return [] }
    let names = places.prefix(20).joined(separator: "; ") + (places.count > 20 ? "; …" : "")
    return [
      .init(
        say(vi: "Ô lặp lại, đã cộng", en: "Came twice, added up"), "\(places.count): \(names)",
        .warning)
    ]
  }
}

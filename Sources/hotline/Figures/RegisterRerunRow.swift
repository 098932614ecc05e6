import Base
import CaseModel
import Disclosure

/// What who has the program finds out about a group of tables of a release.
struct RegisterRerunRow: Listed {
  enum State: String, Encodable {
    /// All tables that could be true were looked at.
    case listed
    case tooMany = "too-many"
    /// Other tables had a part in what is hidden.
    case withMore = "with-more"
    /// The program, as it is, doesn't publish these counts so.
    case otherwise
  }

  let release: ReleaseID
  let audience: String
  let group: String
  let hidden: Int
  /// Tables that agree with what is printed; absent where they weren't listed.
  let candidates: Int?
  /// Those of them that are published alike.
  let alike: Int?
  /// Small counts that are found out, or lie closer than promised.
  let found: Int
  let state: State

  init(_ part: PartRerun, _ release: ReleaseID, _ audience: Audience) {
    self.release = release
    self.audience = audience.rawValue
    group = part.name
    hidden = part.hidden
    switch part.outcome {
    case .success(let audit):
      (candidates, alike, state) = (audit.candidates, audit.alike, .listed)
      found = audit.pinned.count + audit.unkept.count
    case .failure(let limit):
      (candidates, alike, found, state) = (nil, nil, 0, State(limit))
    }
  }

  static let columns = [
    ListColumn("release", vi: "BẢN", en: "RELEASE"),
    ListColumn("audience", vi: "NGƯỜI ĐỌC", en: "READERS"),
    ListColumn("group", vi: "NHÓM BẢNG", en: "TABLES OF"),
    ListColumn("hidden", vi: "ẨN", en: "HIDDEN"),
    ListColumn("candidates", vi: "BẢNG CÓ THỂ", en: "POSSIBLE"),
    ListColumn("alike", vi: "CÒN LẠI", en: "LEFT"),
    ListColumn("found", vi: "SUY RA ĐƯỢC", en: "FOUND OUT"),
    ListColumn("state", vi: "ĐÃ THỬ", en: "TRIED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    values.dropLast().map { TextTable.Cell($0) } + [TextTable.Cell(state.label.inLanguage(language))]
  }

  var values: [String] {
    [
      "\(release)", audience, group, "\(hidden)", candidates.map(String.init) ?? "",
      alike.map(String.init) ?? "", candidates == nil ? "" : "\(found)", state.rawValue,
    ]
  }
}

extension RegisterRerunRow.State {
  init(_ limit: ProgramAudit.Limit) {
    switch limit {
    case .tooManyCandidates: self = .tooMany
    case .chosenWithMore: self = .withMore
    case .otherwisePublished, .failed: self = .otherwise
    }
  }

  var label: Text {
    switch self {
    case .listed: Text(vi: "mọi bảng có thể", en: "all that could be")
    case .tooMany: Text(vi: "quá nhiều, không liệt kê", en: "too many to list")
    case .withMore: Text(vi: "bảng khác góp phần", en: "others had a part")
    case .otherwise: Text(vi: "phiên bản này làm khác", en: "this version differs")
    }
  }
}

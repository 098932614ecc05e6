public import Base
import CaseModel
import GRDB
public import Statistics

/// What axes and their codes mean, in words.
public struct FigureWords: Hashable, Sendable {
  private let topics: [String: Text]
  private let places: [String: Text]
  private let agencies: [String: Text]
  private let signs: [String: Text]

  init(_ db: Database) throws {
    func labels(_ table: String) throws -> [String: Text] {
      Dictionary(
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\" ORDER BY code, validFrom")
          .map { ($0["code"] as String, $0.text("label")) }
      ) { $1 }
    }
    topics = try labels("topic")
    agencies = try labels("agencyKind")
    signs = try labels("sign")
    places = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT * FROM place")
        .map { try reading("place", $0, Place.init) }
        .map { ("\($0.key)", $0.name) })
  }

  /// The words for a code; the code itself where it has none.
  public func label(_ code: String, of axis: Axis) -> Text {
    if let common = Self.common[code] { return common }
    switch axis {
    case .commune, .province, .district:
      return places[code] ?? Text(vi: "Nơi khác", en: "Elsewhere")
    case .topic, .topicDetail: return topic(code)
    case .anyTopic: return topic(String(code.dropFirst(4)))
    case .topicGroup: return Self.groups[code] ?? Text(vi: "Khác", en: "Other")
    case .hotline111: return Self.line111(String(code.dropFirst(4)))
    case .childHelpline: return Self.childHelpline(String(code.dropFirst(4)))
    case .agency: return agencies[code] ?? Text(vi: code, en: code)
    case .ageLaw, .ageHelpline, .ageFive: return Self.age(code)
    case .firstAction, .answer: return Self.time(code)
    case .anySign: return signs[code] ?? Self.noSign
    case .rule: return Self.rules[code] ?? Text(vi: code, en: code)
    default: return Self.closed(code, axis) ?? Text(vi: code, en: code)
    }
  }

  private func topic(_ code: String) -> Text {
    if let label = topics[code] { return label }
    let group = topics[String(code.dropLast(2))] ?? Text(vi: code, en: code)
    return Text(vi: "\(group.vi), không rõ hơn", en: "\(group.en), not further specified")
  }

  private static func closed(_ code: String, _ axis: Axis) -> Text? {
    switch axis {
    case .sex: Sex(rawValue: code)?.label
    case .nature: Nature(rawValue: code)?.label
    case .setting: Setting(rawValue: code)?.label
    case .relation, .caller: Relation(rawValue: code)?.label
    case .channel: Channel(rawValue: code)?.label
    case .kind: ContactKind(rawValue: code)?.label
    case .result:
      ContactResult(rawValue: code)?.label ?? Text(vi: "Không thành ca", en: "No report")
    case .urgency: Urgency(rawValue: code)?.label
    case .outcome: ClosingReason(rawValue: code)?.label ?? CaseState(rawValue: code)?.label ?? open
    case .referralState: ReferralState(rawValue: code)?.label
    case .referralOutcome: Referral.Outcome(rawValue: code)?.label ?? open
    case .override: Override(rawValue: code)?.label
    case .putAsideAs: PutAside.How(rawValue: code)?.label
    case .cameBack: PutAside.Sequel(rawValue: code)?.label
    case .reading: Reading(rawValue: code)?.label
    default: nil
    }
  }

  private static let open = Text(vi: "Chưa kết thúc", en: "Open")
}

extension CaseStore {
  /// What the codes of figures mean.
  public func figureWords() throws -> FigureWords { try read { try FigureWords($0) } }
}

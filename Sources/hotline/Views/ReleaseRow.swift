import Releases
import Base
import CaseModel
import CaseStore
import Export
import Disclosure
import Statistics

/// A release as a line of the register.
struct ReleaseRow: Listed {
  let release: ReleaseID
  let period: String
  let tables: Int
  let audience: String
  let secrecy: String
  let scope: String
  let revises: ReleaseID?
  let state: String
  let askedBy: String
  let confirmedBy: String?
  let confirmedAt: Instant?
  let withdrawnAt: Instant?
  private let label: Text
  private let calendar: LogCalendar

  init(_ entry: ReleaseEntry, _ calendar: LogCalendar) {
    release = entry.id
    period = entry.content.questions.period?.description ?? ""
    tables = entry.content.questions.filter { !$0.attributes.isEmpty }.count
    audience = entry.content.audience
    secrecy = entry.content.secrecy
    scope = entry.content.scope
    revises = entry.content.revises
    let isWithdrawn = entry.isKnown && !entry.isOut
    state = isWithdrawn ? "withdrawn" : entry.isOut ? "released" : entry.state.rawValue
    label =
      isWithdrawn
      ? Text(vi: "đã rút", en: "withdrawn")
      : entry.isOut ? Text(vi: "đã công bố", en: "released") : entry.state.label
    askedBy = entry.askedBy
    confirmedBy = entry.confirmedBy
    confirmedAt = entry.confirmedAt
    withdrawnAt = entry.withdrawnAt
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey {
    case release, period, tables, audience, secrecy, scope, revises, state, askedBy, confirmedBy
    case confirmedAt, withdrawnAt
  }

  static let columns = [
    ListColumn("release", vi: "BẢN", en: "RELEASE"), ListColumn("period", vi: "KỲ", en: "PERIOD"),
    ListColumn("state", vi: "TRẠNG THÁI", en: "STATE"),
    ListColumn("audience", vi: "CHO", en: "FOR"),
    ListColumn("secrecy", vi: "ĐỘ MẬT", en: "SECRECY"),
    ListColumn("scope", vi: "PHẠM VI", en: "SCOPE", isFlexible: true),
    ListColumn("askedBy", vi: "NGƯỜI LẬP", en: "MADE BY"),
    ListColumn("confirmedBy", vi: "NGƯỜI DUYỆT", en: "CONFIRMED BY"),
    ListColumn("confirmedAt", vi: "LÚC", en: "AT"),
    ListColumn("revises", vi: "ĐÍNH CHÍNH", en: "REVISES"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      "\(release)", period, label.inLanguage(language), audienceLabel.inLanguage(language),
      secrecyLabel.inLanguage(language), scope, askedBy,
      confirmedBy ?? "", confirmedAt.map { calendar.written($0) } ?? "",
      revises.map { "\($0)" } ?? "",
    ].map { TextTable.Cell($0) }
  }

  private var audienceLabel: Text {
    switch Audience(rawValue: audience) {
    case .public: Text(vi: "công chúng", en: "public")
    case .official: Text(vi: "cơ quan", en: "offices")
    case nil: Text(vi: audience, en: audience)
    }
  }

  private var secrecyLabel: Text {
    let label = Secrecy(rawValue: secrecy)?.label
    return Text(vi: label?.vi ?? secrecy, en: label?.en ?? secrecy)
  }

  var values: [String] {
    [
      "\(release)", period, state, audience, secrecy, scope, askedBy, confirmedBy ?? "",
      confirmedAt.map { "\($0)" } ?? "", revises.map { "\($0)" } ?? "",
    ]
  }
}

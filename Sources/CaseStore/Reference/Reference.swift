public import Base
public import CaseModel
import GRDB

/// The reference data that rules need, as they were on a day. Of agencies there can be as many as communes: whoever
/// needs some looks them up.
public struct Reference: Sendable {
  public let signs: [Sign]
  public let urgencies: [UrgencyRule]
  /// Until when an agency acknowledges and acts, by urgency, from sending.
  public let answers: [Urgency: (acknowledge: Span, act: Span)]
  public let clocks: [ClockRule]
  public let referralRules: [ReferralRule]
  /// Text of each topic.
  public let topics: [String: Text]
  /// Text of each kind of agency.
  public let agencyKinds: [String: Text]

  /// - Throws: ``StoreError/damagedRow(table:row:column:)`` for what can't be read.
  init(_ db: Database, on day: Day) throws {
    func rows<Value>(_ table: String, _ value: (Row) throws -> Value) throws -> [Value] {
      try Row.each(
        db,
        sql: """
          SELECT * FROM "\(table)" WHERE validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
          ORDER BY code
          """, arguments: ["\(day)", "\(day)"]
      ) { try reading(table, $0, value) }
    }
    func labels(_ table: String) throws -> [String: Text] {
      Dictionary(try rows(table) { ($0["code"] as String, $0.text("label")) }) { _, newer in newer }
    }
    signs = try rows("sign", Sign.init)
    urgencies = try rows("urgency", UrgencyRule.init)
    answers = Dictionary(
      try rows("urgency", AnswerRule.init).map { ($0.urgency, ($0.acknowledge, $0.act)) }
    ) { _, newer in newer }
    clocks = try rows("clock", ClockRule.init)
    referralRules = try rows("referralRule", ReferralRule.init)
    topics = try labels("topic")
    agencyKinds = try labels("agencyKind")
  }
}

public import Base

/// All that is known of a case, opened for somebody who may read it.
public struct CaseFile: Hashable, Sendable {
  public let summary: CaseSummary
  /// The opening report first, then those that came later, with those of cases merged into this one.
  public let contacts: [CaseContact]
  public let entries: [Entry]
  public let referrals: [Referral]
  public let clocks: [Clock]
  /// The case this one was merged into.
  public let mergedInto: CaseNumber?
  public let merged: [CaseNumber]

  public init(
    summary: CaseSummary, contacts: [CaseContact], entries: [Entry], referrals: [Referral],
    clocks: [Clock], mergedInto: CaseNumber?, merged: [CaseNumber]
  ) {
    self.summary = summary
    self.contacts = contacts
    self.entries = entries
    self.referrals = referrals
    self.clocks = clocks
    self.mergedInto = mergedInto
    self.merged = merged
  }

  /// The cases that this one has to do with, as they stand now.
  public var ties: [CaseTie] { entries.ties }
}

/// A contact about a case and what it told, in its newest revision.
public struct CaseContact: Hashable, Sendable {
  public let id: ContactID
  public let recordedAt: Instant
  public let recordedBy: String
  public let revision: Int
  public let report: Report

  public init(
    id: ContactID, recordedAt: Instant, recordedBy: String, revision: Int, report: Report
  ) {
    self.id = id
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.revision = revision
    self.report = report
  }

  /// Whether it was written down more than an hour after it was received.
  public var isLate: Bool { Self.isLate(received: report.receivedAt, recorded: recordedAt) }

  public static func isLate(received: Instant, recorded: Instant) -> Bool {
    recorded - received > 3_600_000
  }
}

public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// One child of a case: how far the work with it has come, its forms, decisions, plan and limits.
  public struct ChildFile: Sendable {
    public let number: ChildNumber
    /// What is told of the child.
    public let child: Report.Child
    public let path: ChildPath
    /// The forms that were filled, each in its newest revision.
    public let forms: [FilledForm]
    public let decisions: [DecisionFile]
    public let plan: PlanFile?
    public let consents: [ConsentFile]
    /// Of this child alone, running ones first.
    public let clocks: [Clock]
    /// Whether a parent or carer is, or may be, the source of harm.
    public let accusesCarer: Bool
  }

  /// A decision on record, and who confirmed it.
  public struct DecisionFile: Sendable {
    /// The number of its entry.
    public let id: EntryID
    public let act: Act
    public let at: Instant
    public let recordedBy: String
    public let decision: DecisionRecord
    /// Body, signatory, office and grounds, by `DecisionRecord.fields`.
    public let words: JSONValue
    public let confirmedBy: String?
  }

  /// A plan in force with the progress of its items, by their positions from 1.
  public struct PlanFile: Sendable {
    public let facts: PlanFacts
    public let answers: JSONValue
    public let isApproved: Bool
    public let progress: [Int: ItemProgress]
  }

  public struct ConsentFile: Sendable {
    public let at: Instant
    public let recordedBy: String
    public let record: ConsentRecord
    public let words: String?
  }

  /// The children of a case. The journal has the read before this returns.
  public func children(of number: CaseNumber, stamp: Stamp) throws -> [ChildFile] {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .readCase, stamp, on: row)
      try journal(db, stamp, .caseShow, caseID: row.id)
      let dossier = try dossier(db, row.id)
      let calendar = try calendar(db)
      let reference = try reference(db, on: calendar.day(of: row.receivedAt))
      let clocks = dossier.clocks(of: row, reference: reference, calendar: calendar, ground: ground(row))
      return try dossier.children.map { child in
        try file(
          db, child, row, dossier,
          clocks: clocks.filter { $0.child == child || (dossier.children.count == 1 && $0.isOfChild) })
      }
    }
  }

  private func file(
    _ db: Database, _ child: ChildNumber, _ row: CaseRow, _ dossier: Dossier, clocks: [Clock]
  ) throws -> ChildFile {
    guard let told = dossier.reports(of: child).first?.children.first else { throw StoreError.noSuchChild(child) }
    let path = dossier.path(of: child, of: row)
    let own = dossier.entries(of: child)
    let forms = WorkForm.allCases.compactMap { dossier.filled($0, of: child).last?.facts.filled }
    let progress = own.compactMap(\.facts.progress)
    let plan = try own.last { $0.facts.plan != nil }.map { entry in
      PlanFile(
        facts: entry.facts.plan ?? PlanFacts(items: []), answers: try document(db, ofEntry: entry.id) ?? .object([:]),
        isApproved: path.has(.planApproval),
        progress: Dictionary(
          progress.filter { $0.plan == dossier.planChain(of: child) }.map { ($0.item, $0) }, uniquingKeysWith: { $1 }))
    }
    return ChildFile(
      number: child, child: told, path: path, forms: forms, decisions: try decisions(db, of: child, dossier),
      plan: plan,
      consents: own.compactMap { entry in
        entry.facts.consent.map {
          ConsentFile(at: entry.at, recordedBy: entry.recordedBy, record: $0, words: entry.words)
        }
      }, clocks: clocks,
      accusesCarer: dossier.conditions(of: row, remote: false, child: child).contains(.carerIsOffender))
  }

  private func decisions(_ db: Database, of child: ChildNumber, _ dossier: Dossier) throws -> [DecisionFile] {
    try dossier.entries.filter { $0.facts.decision != nil && $0.facts.child == child }.compactMap { entry in
      guard let decision = entry.facts.decision, let act = entry.facts.act else { return nil }
      return DecisionFile(
        id: entry.id, act: act, at: entry.at, recordedBy: entry.recordedBy, decision: decision,
        words: try document(db, ofEntry: entry.id) ?? .object([:]),
        confirmedBy: dossier.entries.first { $0.facts.confirms == entry.id }?.recordedBy)
    }
  }
}

extension Clock {
  /// Whether it is a duty towards one child: assessing, acting, planning.
  fileprivate var isOfChild: Bool {
    [.assess, .act, .plan].contains(duty) && !["first-action", "quiet"].contains(code)
  }
}

extension Dossier {
  /// The entry from which the plan in force was submitted: corrections of it keep its progress.
  func planChain(of child: ChildNumber) -> EntryID? {
    entries(of: child).last { $0.facts.act == .plan && $0.facts.plan != nil }?.id
  }
}

extension CaseStore.ChildFile {
  /// Whether this is surely no child by the Child Law: the forms and limits of NĐ 56 are for those under 16.
  public var isOfAge: Bool { !child.age.mayBeUnder(16) }

  /// Where one use of the child's data stands: who agreed, who is still to be asked, who refused.
  public func standing(of purpose: ConsentRecord.Purpose) -> ConsentRecord.Standing {
    ConsentRecord.standing(
      of: purpose, consents.map(\.record), isSevenOrMore: child.age.years.map { $0.upperBound >= 7 } ?? true,
      isGuardianAccused: accusesCarer)
  }
}

public import Base
public import CaseModel
import Triage

extension CaseStore {
  /// Records an act for one child, in the order of the law; see `ChildPath`.
  ///
  /// - Throws: ``StoreError/actOutOfOrder(_:_:_:of:)``: also for a decision, which
  ///   ``recordDecision(_:of:_:words:at:stamp:)`` takes, and for a form, which is filled.
  public func record(
    _ act: Act, for child: ChildNumber, words: String?, at: Instant, seen: Int? = nil, stamp: Stamp
  ) throws {
    try change(child.number, .record, seen: seen, action: .caseRecord, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      try requireTime(at, in: dossier, stamp: stamp)
      if act.isDecision { throw StoreError.actOutOfOrder(row.number, act, .decisionWanted, of: child) }
      if let form = WorkForm.allCases.first(where: { $0.act == act }) { throw StoreError.formWanted(child, form) }
      try requireOrder(
        act, of: child, at: at, hasWords: words != nil, row, dossier, calendar: try calendar(db))
      var facts = Entry.Facts(.record)
      facts.child = child
      facts.act = act
      try addEntry(db, caseID: row.id, facts: facts, words: words, at: at, stamp: stamp)
      return (["child": "c\(child.position)", "act": act.rawValue], ())
    }
  }

  /// Notes how far an item of the plan in force is.
  ///
  /// - Throws: ``StoreError/noSuchItem(_:_:)``.
  public func progress(
    _ item: Int, of child: ChildNumber, _ state: ItemProgress.State, referral: Int?, words: String?, at: Instant,
    stamp: Stamp
  ) throws {
    try change(child.number, .record, seen: nil, action: .caseRecord, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      try requireTime(at, in: dossier, stamp: stamp)
      let items = dossier.entries(of: child).last { $0.facts.plan != nil }?.facts.plan?.items ?? []
      guard items.indices.contains(item - 1), let plan = dossier.planChain(of: child) else {
        throw StoreError.noSuchItem(child, item)
      }
      if state == .dropped, words == nil { throw StoreError.reasonNeeded }
      if let referral, !dossier.referrals.contains(where: { $0.referral.number.position == referral }) {
        throw StoreError.noSuchReferral(ReferralNumber(number: row.number, position: referral))
      }
      var facts = Entry.Facts(.record)
      facts.child = child
      facts.progress = ItemProgress(plan: plan, item: item, state: state, referral: referral)
      try addEntry(db, caseID: row.id, facts: facts, words: words, at: at, stamp: stamp)
      return (["child": "c\(child.position)", "item": "\(item)", "state": state.rawValue], ())
    }
  }

  /// Writes down whether somebody agreed to one use of a child's data. Records add up; none is changed.
  public func consent(
    _ record: ConsentRecord, of child: ChildNumber, words: String?, at: Instant, stamp: Stamp
  ) throws {
    try change(child.number, .record, seen: nil, action: .caseRecord, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      try requireTime(at, in: dossier, stamp: stamp)
      var facts = Entry.Facts(.note)
      facts.child = child
      facts.consent = record
      try addEntry(db, caseID: row.id, facts: facts, words: words, at: at, stamp: stamp)
      return (["child": "c\(child.position)"], ())
    }
  }

  /// Ends the work with one child. The others of the case go on; the case itself is closed when all have ended.
  ///
  /// As safe only with the review, the confirmed decision and the dossier of NĐ 56 arts. 28–30; handed over only once
  /// the other side accepted.
  ///
  /// - Parameters:
  ///   - child: The child's number in its case.
  ///   - closing: How the work ended.
  ///   - reason: Why, in words.
  ///   - explained: Whether the reason stands for what of the dossier is missing.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/gaps(_:_:)`` with all that is missing; ``StoreError/stillSeparated(_:)``.
  public func end(
    _ child: ChildNumber, because closing: ClosingReason, reason: String?, explained: Bool, stamp: Stamp
  ) throws {
    try change(child.number, .close, seen: nil, action: .caseRecord, stamp: stamp) { db, row in
      guard let reason else { throw StoreError.reasonNeeded }
      let dossier = try dossier(db, row.id)
      try require(child, in: dossier)
      let gaps = try requirePath(child, closing, explained: explained, hasDecision: false, row, dossier)
      try requireTold(
        row, dossier, try assessment(db, row, dossier), .close(closing, decision: nil), stamp: stamp)
      var facts = Entry.Facts(.record)
      facts.child = child
      facts.ended = closing
      if !gaps.isEmpty { facts.gaps = gaps }
      try addEntry(db, caseID: row.id, facts: facts, words: reason, at: stamp.now, stamp: stamp)
      return (["child": "c\(child.position)", "reason": closing.rawValue], ())
    }
  }

  /// What the path of a child must hold before its work ends for a reason.
  ///
  /// - Returns: What is missing and explained.
  func requirePath(
    _ child: ChildNumber, _ closing: ClosingReason, explained: Bool, hasDecision: Bool, _ row: CaseRow,
    _ dossier: Dossier
  ) throws -> [ChildPath.Gap] {
    let path = dossier.path(of: child, of: row)
    if path.ended != nil { return [] }
    if path.separation.isRunning { throw StoreError.stillSeparated(row.number) }
    if closing == .handedOver, !path.has(.handOverAccepted) { throw StoreError.gaps(child, [.handOver]) }
    guard closing == .safe else { return [] }
    let gaps = path.gaps.filter { $0 != .closingDecision || !hasDecision }
    if gaps.contains(where: { !$0.isExplainable }) || (!gaps.isEmpty && !explained) {
      throw StoreError.gaps(child, gaps)
    }
    return gaps
  }
}

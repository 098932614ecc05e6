public import CaseModel
import GRDB
public import Vault

extension CaseStore {
  /// A referral on its way to the agency in sealed form.
  public struct Disclosure: Sendable {
    public let file: CaseFile
    public let referral: Referral
    /// The agency's key, with who entered it and since when it counts: whoever seals can see whether that is what was
    /// compared over the telephone.
    public let key: AgencyKey
    /// To whom the agency may seal its answer.
    public let answerTo: AgeRecipient
  }

  /// What goes to an agency under its own key. The journal has the disclosure, with its legal basis, before this
  /// returns; to whom it went stands in the referral, sealed.
  ///
  /// - Parameters:
  ///   - number: The referral's number.
  ///   - code: The agency; nil is the referral's own, and no other is allowed.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/noAgencyKey(_:)``, ``StoreError/rulesChanged(_:)``, ``StoreError/notTheAgency(_:_:)``, and
  ///   as `requireSendable(_:_:_:_:message:onPaper:stamp:)`.
  public func sealReferral(
    _ number: ReferralNumber, to code: String?, stamp: Stamp
  ) throws -> Disclosure {
    var disclosed: (CaseFile, AgencyKey, AgeRecipient)?
    // The reason on record is the referral itself, with its consent or its law.
    let stamp = stamp.with(stamp.purpose ?? .handOver)
    let referral = try changeReferral(
      number, .discloseIdentity, journalled: .referralSeal, seen: nil, stamp: stamp
    ) { db, id, referral, row in
      var facts = referral.facts
      if let code, code != facts.agency { throw StoreError.notTheAgency(number, code) }
      guard referral.state.isOpen else {
        throw StoreError.illegalReferralStep(number, .send, referral.state)
      }
      let dossier = try onPaper(db, dossier(db, row.id), of: row)
      try requireSendable(db, referral, row, dossier, stamp: stamp)
      guard let key = try agencyKey(db, of: facts.agency, at: stamp.now) else {
        throw StoreError.noAgencyKey(facts.agency)
      }
      // The one cell that sends a child to somebody else is believed only as it was signed.
      try requireRules(db)
      facts.sealedTo = "\(key.recipient)"
      try store(db, facts: facts, words: nil, referral: id, revision: referral.version + 1)
      try db.run(
        sql: "UPDATE referral SET version = version + 1 WHERE id = ?", arguments: [id])
      let calendar = try calendar(db)
      let reference = try reference(db, on: calendar.day(of: row.receivedAt))
      disclosed = (
        try file(db, row, dossier, reference: reference, calendar: calendar), key,
        try answerIdentity(db, id, of: row.id).recipient
      )
      return ["law": facts.legalOverride ?? facts.consent.rawValue]
    }
    guard let (file, key, answerTo) = disclosed else { throw StoreError.damaged }
    return Disclosure(file: file, referral: referral, key: key, answerTo: answerTo)
  }
}
